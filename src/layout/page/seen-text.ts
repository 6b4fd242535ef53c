/** What is not seen, or stands for something that is. */
const silent = 'script,style,title,desc,template,.katex-mathml';

/** Text that may be small. */
const apart = 'header,footer,.katex,sup,sub,.maths-words,.sr-only';

/** Where a slide's text reaches, CSS pixels of the window, and how small it is. */
export interface SeenText {
  /** How far the text leaves the slide. */
  overflow: number;
  /** Font size, px of the slide; infinite without text. */
  smallest: number;
  /** Lower edge, header and footer apart. */
  bottom: number;
  /** The most that an inner container clips, CSS pixels of its own. */
  clipped: number;
}

/** The slide that is looked at. */
export interface SlideFrame {
  readonly section: HTMLElement;
  readonly rect: DOMRect;
  /** How much larger it is shown than it is laid out. */
  readonly scale: number;
  /** One for all slides: the page keeps every range up to date as long as it is there. */
  readonly range: Range;
}

/** What holds for all that is in an element. */
interface Place {
  readonly isApart: boolean;
  readonly isBar: boolean;
  /** How much larger a drawing's own pixels are on the slide; undefined outside drawings. */
  readonly drawingScale: number | undefined;
}

/** Sees all text of a slide. */
export function seeText(frame: SlideFrame): SeenText {
  const seen: SeenText = {
    overflow: 0,
    smallest: Number.POSITIVE_INFINITY,
    bottom: frame.rect.top,
    clipped: 0,
  };
  const addText = (text: Text, { isApart, isBar, drawingScale = 1 }: Place): void => {
    const value = text.data.trim();
    const parent = text.parentElement;
    if (!value || !parent) return;
    frame.range.selectNodeContents(text);
    for (const rect of frame.range.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue;
      seen.overflow = Math.max(seen.overflow, measureBeyond(rect, frame.rect));
      if (!isBar) seen.bottom = Math.max(seen.bottom, rect.bottom);
    }
    if (!isApart && value.length > 1)
      seen.smallest = Math.min(seen.smallest, measureFontSize(parent) * drawingScale);
  };
  const visit = (parent: Element, place: Place): void => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) addText(node, place);
      if (!(node instanceof Element) || node.matches(silent)) continue;
      if (node instanceof HTMLElement && place.drawingScale === undefined)
        seen.clipped = Math.max(seen.clipped, measureClipped(node));
      visit(node, enterElement(node, place, frame.scale));
    }
  };
  visit(frame.section, { isApart: false, isBar: false, drawingScale: undefined });
  return seen;
}

/** How far a rectangle leaves another; negative when it does not. */
export function measureBeyond(rect: DOMRect, frame: DOMRect): number {
  return Math.max(
    rect.right - frame.right,
    frame.left - rect.left,
    rect.bottom - frame.bottom,
    frame.top - rect.top,
  );
}

/** Font size of an element, CSS pixels of its own. */
export function measureFontSize(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).fontSize);
}

function enterElement(element: Element, place: Place, scale: number): Place {
  const isDrawing = element instanceof SVGSVGElement;
  return {
    isBar: place.isBar || element.tagName === 'HEADER' || element.tagName === 'FOOTER',
    isApart: place.isApart || element.matches(apart),
    drawingScale: isDrawing
      ? (measureDrawingScale(element, scale) ?? place.drawingScale ?? 1)
      : place.drawingScale,
  };
}

/** How much larger a drawing is on a slide than drawn; the slide itself may be shown at a scale. */
function measureDrawingScale(svg: SVGSVGElement, scale: number): number | undefined {
  const { width } = svg.viewBox.baseVal;
  return width > 0 ? svg.getBoundingClientRect().width / width / scale : undefined;
}

function measureClipped(element: HTMLElement): number {
  const { clientWidth, clientHeight } = element;
  if (clientWidth <= 1 || clientHeight <= 1) return 0;
  const hidden = Math.max(element.scrollHeight - clientHeight, element.scrollWidth - clientWidth);
  if (hidden <= 0) return 0;
  const { overflowX, overflowY } = getComputedStyle(element);
  return /hidden|clip|auto|scroll/.test(overflowX + overflowY) ? hidden : 0;
}
