import { styleProperties } from './svg-vocabulary.ts';

/** Makes the labels that stay HTML, those with formulas, independent of the page: styles inline, and only what shows. */
export function settleFormulas(): void {
  for (const holder of document.querySelectorAll('#stage foreignObject')) {
    for (const element of holder.querySelectorAll(
      'annotation, annotation-xml, maction, a, img, script, style',
    ))
      element.remove();
    // The math font of another machine may be wider.
    holder.setAttribute('overflow', 'visible');
    for (const element of holder.querySelectorAll('*')) {
      const style = getComputedStyle(element);
      const isHtml = element instanceof HTMLElement;
      const text = isHtml
        ? styleProperties.html.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';')
        : element.getAttribute('style');
      for (const name of element.getAttributeNames()) {
        if (isHtml || /^(?:on|id$|class$|style$|.*href$|src$|data-|aria-|role$)/.test(name))
          element.removeAttribute(name);
      }
      if (text) element.setAttribute('style', text);
    }
  }
}
