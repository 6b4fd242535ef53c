/** Which CSS properties become inline styles. */
export interface StyleProperties {
  /** Inherited ones that are written on the root, so that the slide around it does not shine through. */
  readonly root: readonly string[];
  /** Written where the value differs from the parent's. */
  readonly inherited: readonly string[];
  /** Written where the value differs from the initial one. */
  readonly own: readonly string[];
}

/** Which elements and attributes stay in a drawing. */
export interface SvgVocabulary {
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
}

/** The finished drawing, before its ids are renamed. */
export interface SvgReading {
  readonly svg: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** CSS pixels at natural size; 0 without text. */
  readonly smallestLabel: number;
}

/**
 * Writes what the style sheet inside the SVG says into style attributes and drops the sheet: a page whose policy
 * allows style sheets by hash alone would ignore it, and its rules would meet those of other drawings.
 */
export function inlineStyles(properties: StyleProperties): void {
  const svg = document.querySelector<SVGSVGElement>('#stage > svg')!;
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
        ? properties.root
        : properties.inherited.filter(
            (name) => style.getPropertyValue(name) !== parent.getPropertyValue(name),
          );
    const own = properties.own.filter(
      (name) => style.getPropertyValue(name) !== initial.getPropertyValue(name),
    );
    return [...inherited, ...own]
      .map((name) => `${name}:${hex(style.getPropertyValue(name))}`)
      .join(';');
  });
  for (const [index, element] of elements.entries()) {
    for (const name of [...properties.inherited, ...properties.own]) element.removeAttribute(name);
    if (styles[index]) element.setAttribute('style', styles[index]);
    else element.removeAttribute('style');
  }
  for (const element of [bare, ...hidden, ...svg.querySelectorAll('style')]) element.remove();
}

/** Keeps only elements and attributes that draw, and references that stay inside the drawing. */
export function pruneSvg(vocabulary: SvgVocabulary): void {
  const svg = document.querySelector<SVGSVGElement>('#stage > svg')!;
  const elements = new Set(vocabulary.elements);
  const attributes = new Set(vocabulary.attributes);
  for (const link of svg.querySelectorAll('a')) {
    const group = document.createElementNS(svg.namespaceURI, 'g');
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
  const comments = document.createTreeWalker(svg, NodeFilter.SHOW_COMMENT);
  const found: Comment[] = [];
  while (comments.nextNode()) found.push(comments.currentNode as Comment);
  for (const comment of found) comment.remove();
}

/** Names the ids that something refers to by their order, and drops all others with the definitions nothing uses. */
export function renameIds(prefix: string): void {
  const svg = document.querySelector<SVGSVGElement>('#stage > svg')!;
  const pattern = /url\(["']?[^"')#]*#?([^"')]*)["']?\)/g;
  const links = (): Set<string> => {
    const ids = new Set<string>();
    for (const element of svg.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (name === 'href' && value.startsWith('#')) ids.add(value.slice(1));
        for (const match of value.matchAll(pattern)) ids.add(match[1]!);
      }
    }
    return ids;
  };
  // A definition may be the only one that uses another, so look again until nothing goes.
  for (let gone = true; gone;) {
    const used = links();
    const unused = [
      ...svg.querySelectorAll(
        'marker, linearGradient, radialGradient, filter, clipPath, mask, pattern, symbol',
      ),
    ].filter((element) => !used.has(element.id));
    for (const element of unused) element.remove();
    gone = unused.length > 0;
  }
  const used = links();
  const names = new Map<string, string>();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    const id = element.getAttribute('id');
    if (id === null) continue;
    if (used.has(id) && !names.has(id)) names.set(id, `${prefix}-${names.size}`);
    element.removeAttribute('id');
    if (names.has(id) && used.delete(id)) element.setAttribute('id', names.get(id)!);
  }
  for (const element of svg.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name)!;
      if (name === 'href' && value.startsWith('#')) {
        const target = names.get(value.slice(1));
        if (target) element.setAttribute(name, `#${target}`);
        else element.removeAttribute(name);
      } else if (value.includes('url(')) {
        const renamed = value.replace(pattern, (_, id: string) =>
          names.has(id) ? `url(#${names.get(id)})` : 'none',
        );
        element.setAttribute(name, renamed);
      }
    }
  }
}

/** Crops the drawing to what it shows and gives it absolute sizes: without, it collapses in an `<img>`. */
export function cropSvg(margin: number): void {
  const svg = document.querySelector<SVGSVGElement>('#stage > svg')!;
  // Mermaid's own frame cuts off labels at the edge, and some lifelines and grids go far beyond it.
  const all = svg.getBBox();
  const frame = svg.viewBox.baseVal;
  let left = Math.max(all.x, frame.x);
  let top = Math.max(all.y, frame.y);
  let right = Math.min(all.x + all.width, frame.x + frame.width);
  let bottom = Math.min(all.y + all.height, frame.y + frame.height);
  const toDrawing = svg.getScreenCTM()!.inverse();
  for (const text of svg.querySelectorAll('text')) {
    const box = text.getBoundingClientRect();
    const start = new DOMPoint(box.left, box.top).matrixTransform(toDrawing);
    const end = new DOMPoint(box.right, box.bottom).matrixTransform(toDrawing);
    left = Math.min(left, start.x);
    top = Math.min(top, start.y);
    right = Math.max(right, end.x);
    bottom = Math.max(bottom, end.y);
  }
  left = Math.floor(left - margin);
  top = Math.floor(top - margin);
  const width = Math.ceil(right + margin) - left;
  const height = Math.ceil(bottom + margin) - top;
  for (const name of svg.getAttributeNames()) {
    if (name !== 'style' && name !== 'xmlns') svg.removeAttribute(name);
  }
  svg.setAttribute('viewBox', `${left} ${top} ${width} ${height}`);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.setAttribute('preserveAspectRatio', 'xMidYMid meet');
}

/** Takes out what shows nothing, and digits that make a drawing twice as long and no sharper. */
export function shortenSvg(): void {
  const svg = document.querySelector<SVGSVGElement>('#stage > svg')!;
  for (const shape of svg.querySelectorAll('rect:not([width], [style*="width"])')) shape.remove();
  for (const group of [...svg.querySelectorAll('g, defs')].toReversed()) {
    if (!group.hasChildNodes()) group.remove();
  }
  for (const element of svg.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name)!;
      // Icons come with numbers that run into each other (`.4.5`): they are short already.
      if (name === 'style' || !/\d\.\d{2}/.test(value) || /\.\d*\./.test(value)) continue;
      const scale = name.toLowerCase().endsWith('transform') ? 1e5 : name === 'd' ? 10 : 100;
      const round = (digits: string): string => String(Math.round(Number(digits) * scale) / scale);
      element.setAttribute(name, value.replace(/-?\d*\.\d{2,}(e-?\d+)?/g, round));
    }
  }
}

/** Reads the finished drawing. */
export function readSvg(): SvgReading {
  const svg = document.querySelector<SVGSVGElement>('#stage > svg')!;
  const whole = svg.getScreenCTM()!.inverse();
  const sizes = [...svg.querySelectorAll<SVGGraphicsElement>('text, tspan')].flatMap((text) => {
    const own = [...text.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    if (own.every((node) => node.textContent!.trim() === '')) return [];
    const { a, b, c, d } = whole.multiply(text.getScreenCTM()!);
    return [parseFloat(getComputedStyle(text).fontSize) * Math.sqrt(Math.abs(a * d - b * c))];
  });
  return {
    svg: new XMLSerializer().serializeToString(svg),
    width: svg.width.baseVal.value,
    height: svg.height.baseVal.value,
    smallestLabel: sizes.length > 0 ? Math.round(Math.min(...sizes) * 100) / 100 : 0,
  };
}
