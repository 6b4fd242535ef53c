import { createSvg, findDrawing } from './drawing-svg.ts';
import { svgVocabulary } from './svg-vocabulary.ts';

/** Keeps only elements and attributes that draw, and references that stay inside the drawing. */
export function pruneSvg(): void {
  const svg = findDrawing();
  const { elements, attributes } = svgVocabulary;
  for (const link of svg.querySelectorAll('a')) {
    const group = createSvg('g');
    for (const { name, value } of link.attributes) group.setAttribute(name, value);
    group.append(...link.childNodes);
    link.replaceWith(group);
  }
  // Inside `foreignObject` are labels with formulas, which are settled already.
  const drawn = [svg, ...svg.querySelectorAll('*')].filter(
    (element) => !element.parentElement!.closest('foreignObject'),
  );
  for (const element of drawn) if (!elements.has(element.localName)) element.remove();
  for (const element of drawn) {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name)!;
      const local = name.replace(/^xlink:/, '');
      const reference = local === 'href' && /^(#|data:image\/)/.test(value) ? value : undefined;
      if (!attributes.has(local) || local !== name || reference) element.removeAttribute(name);
      if (reference) element.setAttribute('href', reference);
    }
  }
  for (const image of svg.querySelectorAll('image:not([href])')) image.remove();
  const unseen = NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION;
  const comments = document.createTreeWalker(svg, unseen);
  const found: ChildNode[] = [];
  while (comments.nextNode()) found.push(comments.currentNode as ChildNode);
  for (const comment of found) comment.remove();
}
