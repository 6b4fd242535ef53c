/** Reads title, description and labels before they are taken out or styled: the words of the text alternative. */
export function readWords(): { readonly title: string; readonly description: string; readonly labels: readonly string[] } {
  const svg = document.querySelector('#stage > svg')!;
  const words = (element: Element | null | undefined): string => {
    // Only innerText knows of the line breaks in HTML labels.
    const html = element?.localName === 'foreignObject' ? (element.firstElementChild as HTMLElement | null)?.innerText : undefined;
    return (html ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  };
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
      else if (/\S/.test(node.data[index]!)) lines.push({ text: node.data[index]!, box });
    }
    return lines;
  };
  /** Underlines and strikes reach into child elements, but not into their computed style. */
  const findLine = (node: Node): string => {
    for (let element = node.parentElement; element && !(element instanceof SVGElement); element = element.parentElement) {
      const { textDecorationLine } = getComputedStyle(element);
      if (textDecorationLine !== 'none') return textDecorationLine;
    }
    return 'none';
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
          label.setAttribute('style', `font:${context.font};fill:${style.color};text-decoration:${findLine(node)}`);
          label.setAttribute('class', 'unfolded');
          label.textContent = text.trimEnd();
          parent.insertBefore(label, holder);
        }
      }
    }
    holder.remove();
  }
}

/**
 * Gives a label another colour where an author's fill makes the theme's unreadable, under 3:1.
 * Of `colours`, `#rrggbb`, the one with the most contrast is taken.
 */
export function keepContrast(colours: readonly string[]): void {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const inks = colours.map((colour) => `rgb(${[1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)).join(', ')})`);
  for (const node of document.querySelectorAll('#stage .node')) {
    const shapes = [...node.querySelectorAll('rect, polygon, circle, ellipse, path')].map((shape) => {
      const { width, height } = shape.getBoundingClientRect();
      return { area: width * height, fill: getComputedStyle(shape).fill };
    });
    const fill = shapes.filter((shape) => /^rgb\(/.test(shape.fill)).toSorted((one, other) => other.area - one.area)[0]?.fill;
    if (fill === undefined) continue;
    const [best = ''] = inks.toSorted((one, other) => contrast(other, fill) - contrast(one, fill));
    for (const text of node.querySelectorAll<SVGElement>('text, tspan')) {
      if (contrast(getComputedStyle(text).fill, fill) < 3) text.style.setProperty('fill', best, 'important');
    }
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
