/** Width of an element without its padding, CSS pixels of its own. */
export function measureInnerWidth(element: Element): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  return element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}

/** Height of an element without its padding, CSS pixels of its own. */
export function measureInnerHeight(element: Element): number {
  const { paddingTop, paddingBottom } = getComputedStyle(element);
  return element.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
}

/** Between two columns of a slide, CSS pixels; what the style sheets count with. */
export function measureColumnGap(section: Element): number {
  return Number.parseFloat(getComputedStyle(section).getPropertyValue('--lectern-column-gap')) || 0;
}

/** How much larger a slide is shown than it is laid out. */
export function measureScale(section: HTMLElement): number {
  return section.getBoundingClientRect().width / section.offsetWidth || 1;
}

/** Whether an element takes no part in the flow. */
export function isPositioned(element: Element): boolean {
  return /absolute|fixed/.test(getComputedStyle(element).position);
}
