/** Reads title, description and labels before they are taken out or styled: the words of the text alternative. */
export function readWords(): { readonly title: string; readonly description: string; readonly labels: readonly string[] } {
  const svg = document.querySelector('#stage > svg')!;
  const words = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const direct = [...svg.children];
  const labels: string[] = [];
  for (const element of svg.querySelectorAll('text, foreignObject')) {
    if (element.closest('defs') || (element.localName === 'foreignObject' && element.closest('switch'))) continue;
    const rows = [...element.children].filter((child) => child.localName === 'tspan');
    labels.push(rows.length > 0 ? rows.map(words).join(' ').replace(/\s+/g, ' ').trim() : words(element));
  }
  return {
    title: words(direct.find((child) => child.localName === 'title')),
    description: words(direct.find((child) => child.localName === 'desc')),
    labels: [...new Set(labels)].filter((label) => label !== ''),
  };
}

/**
 * Turns HTML labels into SVG text, line by line where the browser broke them: `foreignObject` is lost in pictures,
 * misplaced by Safari and styled by the page around it. Formulas stay as they are.
 */
export function unfoldHtmlLabels(): void {
  const svg = document.querySelector<SVGSVGElement>('#stage > svg')!;
  const context = document.createElement('canvas').getContext('2d')!;
  const create = (name: string, attributes: Record<string, string | number>): Element => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    return element;
  };
  /** Splits a text node where the browser broke its line. */
  const split = (node: Text): { text: string; box: DOMRect }[] => {
    const lines: { text: string; box: DOMRect }[] = [];
    const range = document.createRange();
    for (let index = 0; index < node.data.length; index++) {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const box = range.getBoundingClientRect();
      const last = lines.at(-1);
      if (box.width === 0) continue;
      if (last && Math.abs(last.box.top - box.top) < 2) last.text += node.data[index];
      else lines.push({ text: node.data[index]!, box });
    }
    return lines;
  };
  for (const choice of svg.querySelectorAll('switch')) {
    const text = choice.querySelector(':scope > text');
    if (text) choice.replaceWith(text);
  }
  for (const holder of svg.querySelectorAll('foreignObject')) {
    if (holder.querySelector('math')) continue;
    const parent = holder.parentElement as unknown as SVGGraphicsElement;
    const toParent = parent.getScreenCTM()!.inverse();
    const walker = document.createTreeWalker(holder, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof HTMLElement) {
        const { backgroundColor } = getComputedStyle(node);
        const box = node.getBoundingClientRect();
        if (backgroundColor === 'rgba(0, 0, 0, 0)' || box.width === 0) continue;
        const { x, y } = new DOMPoint(box.left, box.top).matrixTransform(toParent);
        parent.insertBefore(create('rect', { x, y, width: box.width, height: box.height, fill: backgroundColor }), holder);
      } else if (node instanceof Text && node.data.trim() !== '') {
        const style = getComputedStyle(node.parentElement!);
        context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
        const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText('x');
        for (const { text, box } of split(node)) {
          const start = new DOMPoint(box.left, box.top + (box.height * up) / (up + down)).matrixTransform(toParent);
          const label = create('text', { x: start.x, y: start.y });
          label.setAttribute(
            'style',
            `font:${context.font};fill:${style.color};text-anchor:start;stroke:none;dominant-baseline:auto`,
          );
          label.textContent = text.trimEnd();
          parent.insertBefore(label, holder);
        }
      }
    }
    holder.remove();
  }
}

/** Leaves out labels of a chart's time axis, as few as needed, when they run into each other. */
export function thinAxes(): void {
  for (const axis of document.querySelectorAll('#stage .grid')) {
    const labels = [...axis.querySelectorAll('.tick text')];
    const boxes = labels.map((label) => label.getBoundingClientRect());
    const overlaps = (step: number): boolean =>
      boxes.some((box, index) => index % step === 0 && (boxes[index + step]?.left ?? Infinity) < box.right + 6);
    let step = 1;
    while (overlaps(step)) step += 1;
    for (const [index, label] of labels.entries()) if (index % step !== 0) label.remove();
  }
}

/** Makes the labels that stay HTML, those with formulas, independent of the page: styles inline, and only what shows. */
export function settleFormulas(): void {
  for (const holder of document.querySelectorAll('#stage foreignObject')) {
    for (const element of holder.querySelectorAll('annotation, annotation-xml, maction, a, img, script, style')) element.remove();
    // The math font of another machine may be wider.
    holder.setAttribute('overflow', 'visible');
    for (const element of holder.querySelectorAll('*')) {
      const style = getComputedStyle(element);
      const names = ['align-items', 'background-color', 'color', 'display', 'font', 'justify-content', 'margin', 'text-align', 'white-space'];
      const isHtml = element instanceof HTMLElement;
      const text = isHtml ? names.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';') : element.getAttribute('style');
      for (const name of element.getAttributeNames()) {
        if (isHtml || /^(?:on|id$|class$|style$|.*href$|src$|data-|aria-|role$)/.test(name)) element.removeAttribute(name);
      }
      if (text) element.setAttribute('style', text);
    }
  }
}
