import { findDrawing } from './drawing-svg.ts';
import { styleProperties } from './svg-vocabulary.ts';

/**
 * Writes what the style sheet inside the SVG says into style attributes and drops the sheet: a page whose policy
 * allows style sheets by hash alone would ignore it, and its rules would meet those of other drawings.
 */
export function inlineStyles(): void {
  const svg = findDrawing();
  svg.removeAttribute('style');
  const hex = (value: string): string =>
    value.replace(
      /rgb\((\d+), (\d+), (\d+)\)/g,
      (_, ...rgb) =>
        `#${rgb
          .slice(0, 3)
          .map((part) => Number(part).toString(16).padStart(2, '0'))
          .join('')}`,
    );
  const elements = [svg, ...svg.querySelectorAll<SVGElement>('*')].filter(
    (element) => element.namespaceURI === svg.namespaceURI,
  );
  const bare = document
    .querySelector('#stage')!
    .appendChild(document.createElementNS(svg.namespaceURI!, 'g'));
  const initial = getComputedStyle(bare as SVGElement);
  const hidden: Element[] = [];
  const styles = elements.map((element) => {
    const style = getComputedStyle(element);
    if (
      style.display === 'none' &&
      !element.closest(
        'defs, marker, linearGradient, radialGradient, clipPath, mask, filter, pattern, symbol',
      )
    )
      hidden.push(element);
    const parent = getComputedStyle(element.parentElement!);
    const inherited =
      element === svg
        ? styleProperties.root
        : styleProperties.inherited.filter(
            (name) => style.getPropertyValue(name) !== parent.getPropertyValue(name),
          );
    const own = styleProperties.own.filter(
      (name) => style.getPropertyValue(name) !== initial.getPropertyValue(name),
    );
    return [...inherited, ...own]
      .map((name) => `${name}:${hex(style.getPropertyValue(name))}`)
      .join(';');
  });
  for (const [index, element] of elements.entries()) {
    for (const name of [...styleProperties.inherited, ...styleProperties.own])
      element.removeAttribute(name);
    if (styles[index]) element.setAttribute('style', styles[index]);
    else element.removeAttribute('style');
  }
  for (const element of [bare, ...hidden, ...svg.querySelectorAll('style')]) element.remove();
}
