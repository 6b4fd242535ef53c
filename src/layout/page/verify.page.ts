/** Runs in the browser: says of each finished slide whether anything leaves it, is clipped, or is too small to read. */

/** How one slide came out, px of a slide 1280 (or 960) wide. */
export interface Verification {
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

/** Measures finished slides: every one, or those with these ids. */
// oxlint-disable-next-line max-lines-per-function -- a page function must hold all that it calls
export function verifySlides(ids?: readonly string[]): Verification[] {
  /** What is not seen, or stands for something that is. */
  const silent = 'script,style,title,desc,template,.katex-mathml';
  /** Text that may be small. */
  const apart = 'header,footer,.katex,sup,sub,.sr-only';

  // One for all: the page keeps every range up to date as long as it is there.
  const range = document.createRange();

  const beyond = (rect: DOMRect, frame: DOMRect): number =>
    Math.max(
      rect.right - frame.right,
      frame.left - rect.left,
      rect.bottom - frame.bottom,
      frame.top - rect.top,
    );

  /** How much larger a drawing is on a slide than drawn; the slide itself may be shown at a scale. */
  const scaleOf = (svg: SVGSVGElement, scale: number): number | undefined => {
    const { width } = svg.viewBox.baseVal;
    return width > 0 ? svg.getBoundingClientRect().width / width / scale : undefined;
  };

  const sizeOf = (element: Element, scale: number): number =>
    Number.parseFloat(getComputedStyle(element).fontSize) * scale;

  const clippedBy = (element: HTMLElement): number => {
    const { clientWidth, clientHeight } = element;
    if (clientWidth <= 1 || clientHeight <= 1) return 0;
    const hidden = Math.max(element.scrollHeight - clientHeight, element.scrollWidth - clientWidth);
    if (hidden <= 0) return 0;
    const { overflowX, overflowY } = getComputedStyle(element);
    return /hidden|clip|auto|scroll/.test(overflowX + overflowY) ? hidden : 0;
  };

  type Seen = { over: number; smallest: number; bottom: number; clipped: number };
  /** What holds for all that is in an element. */
  type Place = { isApart: boolean; isBar: boolean; drawingScale: number | undefined };

  const seeText = (
    text: Text,
    place: Place,
    { seen, frame }: { seen: Seen; frame: DOMRect },
  ): void => {
    const value = text.data.trim();
    const parent = text.parentElement;
    if (!value || !parent) return;
    range.selectNodeContents(text);
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue;
      seen.over = Math.max(seen.over, beyond(rect, frame));
      if (!place.isBar) seen.bottom = Math.max(seen.bottom, rect.bottom);
    }
    if (!place.isApart && value.length > 1)
      seen.smallest = Math.min(seen.smallest, sizeOf(parent, place.drawingScale ?? 1));
  };

  /** Sees all that is in an element, which itself has been seen. */
  const see = (
    parent: Element,
    place: Place,
    on: { seen: Seen; frame: DOMRect; scale: number },
  ): void => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) seeText(node, place, on);
      if (!(node instanceof Element) || node.matches(silent)) continue;
      if (node instanceof HTMLElement && place.drawingScale === undefined)
        on.seen.clipped = Math.max(on.seen.clipped, clippedBy(node));
      const isBar = node.tagName === 'HEADER' || node.tagName === 'FOOTER';
      see(
        node,
        {
          isBar: place.isBar || isBar,
          isApart: place.isApart || node.matches(apart),
          drawingScale:
            node instanceof SVGSVGElement
              ? (scaleOf(node, on.scale) ?? place.drawingScale ?? 1)
              : place.drawingScale,
        },
        on,
      );
    }
  };

  const smallestFormulaIn = (section: HTMLElement): number => {
    const sizes = [...section.querySelectorAll('.katex-display > .katex')].map((formula) =>
      sizeOf(formula, 1),
    );
    return sizes.length > 0 ? Math.min(...sizes) : 0;
  };

  const wanted = ids && new Set(ids);
  const all = [...document.querySelectorAll<HTMLElement>('section[data-slide]')];
  const sections = wanted ? all.filter(({ id }) => wanted.has(id)) : all;
  return sections.map((section) => {
    const frame = section.getBoundingClientRect();
    const scale = frame.width / section.offsetWidth || 1;
    const style = getComputedStyle(section);
    const seen = { over: 0, smallest: Number.POSITIVE_INFINITY, bottom: frame.top, clipped: 0 };
    see(section, { isApart: false, isBar: false, drawingScale: undefined }, { seen, frame, scale });
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
    const lowest = Math.max(
      seen.bottom,
      ...flow.map((each) => each.getBoundingClientRect().bottom),
    );
    const highest = Math.min(lowest, ...flow.map((each) => each.getBoundingClientRect().top));
    const safeBottom = frame.bottom - Number.parseFloat(style.paddingBottom) * scale;
    const inner =
      section.clientHeight -
      Number.parseFloat(style.paddingTop) -
      Number.parseFloat(style.paddingBottom);
    const overflow = Math.max(seen.over, boxesOver, lowest - safeBottom) / scale;
    return {
      id: section.id,
      overflow: overflow > 1 ? overflow : 0,
      clipped: seen.clipped,
      smallestText: Number.isFinite(seen.smallest) ? seen.smallest : 0,
      smallestFormula: smallestFormulaIn(section),
      fill: (lowest - highest) / scale / inner,
    };
  });
}
