import { toHex } from './colours.ts';
import { createSvg, findDrawing } from './drawing-svg.ts';
import { definitions, styleProperties } from './svg-vocabulary.ts';

/**
 * Writes what the style sheet inside the SVG says into style attributes and drops the sheet: a page whose policy
 * allows style sheets by hash alone would ignore it, and its rules would meet those of other drawings.
 */
export function inlineStyles(): void {
  const svg = findDrawing();
  svg.removeAttribute('style');
  const elements = [svg, ...svg.querySelectorAll<SVGElement>('*')].filter(
    (element) => element.namespaceURI === svg.namespaceURI,
  );
  const bare = document.querySelector('#stage')!.appendChild(createSvg('g'));
  const initial = getComputedStyle(bare);
  const hidden: Element[] = [];
  const styles = elements.map((element) => {
    const style = getComputedStyle(element);
    if (style.display === 'none' && !element.closest(`defs, ${definitions}`)) hidden.push(element);
    const parent = getComputedStyle(element.parentElement!);
    const differing = (names: readonly string[], other: CSSStyleDeclaration): readonly string[] =>
      names.filter((name) => style.getPropertyValue(name) !== other.getPropertyValue(name));
    return [
      ...(element === svg ? styleProperties.root : differing(styleProperties.inherited, parent)),
      ...differing(styleProperties.own, initial),
    ]
      .map((name) => `${name}:${shortenColours(style.getPropertyValue(name))}`)
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

function shortenColours(value: string): string {
  return value.replace(/rgb\((\d+), (\d+), (\d+)\)/g, (_, ...parts) =>
    toHex(parts.slice(0, 3).map(Number)),
  );
}
