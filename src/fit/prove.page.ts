/** Runs in the browser: says of each finished slide whether anything leaves it, is clipped, or is too small to read. */

/** How one slide came out, px of a slide 1280 (or 960) wide. */
export interface Proof {
  readonly id: string;
  /** How far anything leaves the slide or, downwards, the area for content; 0 when nothing does. */
  readonly overflow: number;
  /** How much an inner container clips. */
  readonly clipped: number;
  /** Smallest text, header, footer and formulas apart; 0 without text. */
  readonly smallestText: number;
  /** Size of the smallest displayed formula, its indices apart; 0 without one. */
  readonly smallestFormula: number;
  /** Height of title and content over that of the area for both, 0 to 1 or more. */
  readonly fill: number;
}

/** Measures every finished slide. */
// oxlint-disable-next-line max-lines-per-function -- a page function must hold all that it calls
export function proveSlides(): Proof[] {
  const apart = 'header,footer,.katex,sup,sub,.sr-only';
  const silent = 'script,style,title,desc,template,.katex-mathml';

  const beyond = (rect: DOMRect, frame: DOMRect): number =>
    Math.max(
      rect.right - frame.right,
      frame.left - rect.left,
      rect.bottom - frame.bottom,
      frame.top - rect.top,
    );

  const sizeOf = (element: Element, section: Element): number => {
    const svg = element.closest('svg:not([data-marpit-svg])');
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    if (!(svg instanceof SVGSVGElement) || !section.contains(svg)) return size;
    const { width } = svg.viewBox.baseVal;
    return width > 0 ? (size * svg.getBoundingClientRect().width) / width : size;
  };

  const proveText = (
    section: HTMLElement,
    frame: DOMRect,
  ): { over: number; smallest: number; bottom: number } => {
    let over = 0;
    let smallest = Number.POSITIVE_INFINITY;
    let bottom = frame.top;
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!text || !element || element.closest(silent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const isApart = element.closest(apart) !== null;
      for (const rect of range.getClientRects()) {
        if (rect.width < 1 || rect.height < 1) continue;
        over = Math.max(over, beyond(rect, frame));
        if (!element.closest('header,footer')) bottom = Math.max(bottom, rect.bottom);
      }
      if (!isApart && text.length > 1) smallest = Math.min(smallest, sizeOf(element, section));
    }
    return { over, smallest, bottom };
  };

  const clippedIn = (section: HTMLElement): number => {
    let clipped = 0;
    for (const element of section.querySelectorAll<HTMLElement>('*')) {
      // Every slide stands in an SVG of Marp's; drawings are what lies in any other.
      if (element.closest('svg:not([data-marpit-svg])') || element.closest(silent)) continue;
      if (element.clientWidth <= 1 || element.clientHeight <= 1) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      if (!/hidden|clip|auto|scroll/.test(overflowX + overflowY)) continue;
      clipped = Math.max(
        clipped,
        element.scrollHeight - element.clientHeight,
        element.scrollWidth - element.clientWidth,
      );
    }
    return clipped;
  };

  const smallestFormulaIn = (section: HTMLElement): number => {
    const sizes = [...section.querySelectorAll('.katex-display > .katex')].map((formula) =>
      sizeOf(formula, section),
    );
    return sizes.length > 0 ? Math.min(...sizes) : 0;
  };

  return [...document.querySelectorAll<HTMLElement>('section[data-slide]')].map((section) => {
    const frame = section.getBoundingClientRect();
    const scale = frame.width / section.offsetWidth || 1;
    const style = getComputedStyle(section);
    const { over, smallest, bottom } = proveText(section, frame);
    const boxes = [...section.querySelectorAll('img,svg,table,pre,.diagram')].map((each) =>
      each.getBoundingClientRect(),
    );
    const boxesOver = Math.max(
      0,
      ...boxes.map((rect) => (rect.width > 0 ? beyond(rect, frame) : 0)),
    );
    const flow = [...section.children].filter(
      (each) => !/absolute|fixed/.test(getComputedStyle(each).position),
    );
    const lowest = Math.max(bottom, ...flow.map((each) => each.getBoundingClientRect().bottom));
    const highest = Math.min(lowest, ...flow.map((each) => each.getBoundingClientRect().top));
    const safeBottom = frame.bottom - Number.parseFloat(style.paddingBottom) * scale;
    const inner =
      section.clientHeight -
      Number.parseFloat(style.paddingTop) -
      Number.parseFloat(style.paddingBottom);
    const overflow = Math.max(over, boxesOver, lowest - safeBottom) / scale;
    return {
      id: section.id,
      overflow: overflow > 1 ? overflow : 0,
      clipped: clippedIn(section),
      smallestText: Number.isFinite(smallest) ? smallest : 0,
      smallestFormula: smallestFormulaIn(section),
      fill: (lowest - highest) / scale / inner,
    };
  });
}
