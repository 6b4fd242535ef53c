/** Reads title, description and labels before they are taken out or styled: the words of the text alternative. */
export function readWords(): {
  readonly title: string;
  readonly description: string;
  readonly labels: readonly string[];
} {
  const svg = document.querySelector('#stage > svg')!;
  const words = (element: Element | null | undefined): string => {
    // Only innerText knows of the line breaks in HTML labels.
    const html =
      element?.localName === 'foreignObject'
        ? (element.firstElementChild as HTMLElement | null)?.innerText
        : undefined;
    return (html ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  };
  const direct = [...svg.children];
  const labels: string[] = [];
  for (const element of svg.querySelectorAll('text, foreignObject')) {
    if (element.closest('defs')) continue;
    const rows = [...element.children].filter((child) => child.localName === 'tspan');
    labels.push(
      rows.length > 0 ? rows.map(words).join(' ').replace(/\s+/g, ' ').trim() : words(element),
    );
  }
  return {
    title: words(direct.find((child) => child.localName === 'title')),
    description: words(direct.find((child) => child.localName === 'desc')),
    labels: [...new Set(labels)].filter((label) => label !== ''),
  };
}

/** A line of an HTML label or the box behind it, in the coordinates of the label's parent. */
export interface LabelPiece {
  /** Which of the drawing's `foreignObject` elements it is from. */
  readonly holder: number;
  readonly x: number;
  readonly y: number;
  /** Of boxes only. */
  readonly width: number;
  readonly height: number;
  /** Empty for a box; its `y` is the top, that of text the baseline. */
  readonly text: string;
  readonly style: string;
}

/** Finds what HTML labels show: text line by line, where the browser broke it, and coloured boxes. */
export function measureLabels(): readonly LabelPiece[] {
  const pieces: LabelPiece[] = [];
  const context = document.createElement('canvas').getContext('2d')!;
  const range = document.createRange();
  const measureText = (node: Text, add: (box: DOMRect, text: string) => void): void => {
    const lines: { text: string; box: DOMRect }[] = [];
    let index = 0;
    for (const character of node.data) {
      range.setStart(node, index);
      range.setEnd(node, (index += character.length));
      const box = range.getBoundingClientRect();
      const last = lines.at(-1);
      // Joiners and accents have no width and count; blank space without is where a line was broken.
      if (!character.trim() && (box.width === 0 || !last)) continue;
      if (!last || (box.width > 0 && Math.abs(last.box.top - box.top) > 2)) {
        lines.push({ text: character, box });
      } else {
        last.text += character;
        if (box.width > 0) last.box.x = Math.min(last.box.x, box.x);
      }
    }
    for (const line of lines) add(line.box, line.text.trimEnd());
  };
  for (const [holder, label] of document.querySelectorAll('#stage foreignObject').entries()) {
    if (label.querySelector('math')) continue;
    const toParent = (label.parentElement as unknown as SVGGraphicsElement)
      .getScreenCTM()!
      .inverse();
    const add = (box: DOMRect, piece: { text: string; style: string; down: number }): void => {
      const { x, y } = new DOMPoint(box.x, box.y + box.height * piece.down).matrixTransform(
        toParent,
      );
      pieces.push({ holder, x, y, width: box.width, height: box.height, ...piece });
    };
    const walker = document.createTreeWalker(label, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const style = getComputedStyle(node instanceof Element ? node : node.parentElement!);
      if (node instanceof Element) {
        if (style.backgroundColor === 'rgba(0, 0, 0, 0)' || !node.textContent) continue;
        add(node.getBoundingClientRect(), {
          text: '',
          style: `fill:${style.backgroundColor}`,
          down: 0,
        });
      } else {
        context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
        const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } =
          context.measureText('x');
        const look = `font:${context.font};fill:${style.color};text-decoration:${style.textDecorationLine}`;
        measureText(node as Text, (box, text) =>
          add(box, { text, style: look, down: up / (up + down) }),
        );
      }
    }
  }
  return pieces;
}

/**
 * Replaces HTML labels by SVG text: `foreignObject` is lost in pictures, misplaced by Safari and styled by the page
 * around it. Formulas stay as they are.
 */
export function unfoldLabels(pieces: readonly LabelPiece[]): void {
  const svg = document.querySelector('#stage > svg')!;
  const labels = [...svg.querySelectorAll('foreignObject')];
  for (const { holder, text, style, x, y, width, height } of pieces) {
    const element = document.createElementNS(svg.namespaceURI, text ? 'text' : 'rect');
    const place = text ? { x, y } : { x, y, width, height };
    for (const [name, value] of Object.entries(place)) element.setAttribute(name, String(value));
    element.setAttribute('class', 'unfolded');
    element.setAttribute('style', style);
    element.textContent = text;
    labels[holder]!.before(element);
  }
  for (const label of labels) if (!label.querySelector('math')) label.remove();
}

/**
 * Gives a label another colour where an author's fill makes the theme's unreadable, under 3:1.
 * Of `colours`, `#rrggbb`, the first with 4.5:1 is taken.
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
  const inks = colours.map(
    (colour) => `rgb(${[1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)).join(', ')})`,
  );
  for (const node of document.querySelectorAll('#stage .node')) {
    const shapes = [...node.querySelectorAll('rect, polygon, circle, ellipse, path')].map(
      (shape) => {
        const { width, height } = shape.getBoundingClientRect();
        return { area: width * height, fill: getComputedStyle(shape).fill };
      },
    );
    const fill = shapes
      .filter((shape) => shape.fill.startsWith('rgb('))
      .toSorted((one, other) => other.area - one.area)[0]?.fill;
    if (fill === undefined) continue;
    const [best = ''] = inks.toSorted((one, other) => contrast(other, fill) - contrast(one, fill));
    const ink = inks.find((colour) => contrast(colour, fill) >= 4.5) ?? best;
    for (const text of node.querySelectorAll<SVGElement>('text, tspan')) {
      if (contrast(getComputedStyle(text).fill, fill) < 3)
        text.style.setProperty('fill', ink, 'important');
    }
  }
}

/** Leaves out labels of a chart's time axis, as few as needed, when they run into each other. */
export function thinAxes(): void {
  for (const axis of document.querySelectorAll('#stage .grid')) {
    const labels = [...axis.querySelectorAll('.tick text')];
    const boxes = labels.map((label) => label.getBoundingClientRect());
    const overlaps = (step: number): boolean =>
      boxes.some(
        (box, index) =>
          index % step === 0 && (boxes[index + step]?.left ?? Infinity) < box.right + 6,
      );
    let step = 1;
    while (overlaps(step)) step += 1;
    for (const [index, label] of labels.entries()) if (index % step !== 0) label.remove();
  }
}

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
      const names = [
        'align-items',
        'background-color',
        'color',
        'display',
        'font',
        'justify-content',
        'margin',
        'text-align',
        'white-space',
      ];
      const isHtml = element instanceof HTMLElement;
      const text = isHtml
        ? names.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';')
        : element.getAttribute('style');
      for (const name of element.getAttributeNames()) {
        if (isHtml || /^(?:on|id$|class$|style$|.*href$|src$|data-|aria-|role$)/.test(name))
          element.removeAttribute(name);
      }
      if (text) element.setAttribute('style', text);
    }
  }
}
