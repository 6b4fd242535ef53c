/** How large a formula, code or a table can be that stands alone on its slide, or below a line that says what it is. */
import { measureInnerWidth } from './content-box.ts';
import { measureFontSize } from './seen-text.ts';
import { measureBody, type SlideBody } from './slide-body.ts';

/** What stands alone. */
export interface Alone {
  readonly type: 'formula' | 'code' | 'table';
  readonly element: HTMLElement;
  /** Above code or a table. */
  readonly label: HTMLElement | undefined;
  readonly body: SlideBody;
}

/** How it is shown. */
export interface Grown {
  readonly grow: number;
  readonly spans: boolean;
}

const selectors = { formula: '.maths-block', code: 'pre', table: 'table' } as const;

/** The largest type, px of a slide. */
const maxSizes = { formula: 84, code: 32, table: 32 } as const;
/** How much of the width and of the free height it may take; code and tables may take all of the width. */
const maxFormulaWidth = 0.8;
const maxHeight = 0.92;
/** What is higher is no label, but text: a share of the free height. */
const maxLabel = 0.2;
/** Letters of code are wider than those of the text above it: as large, it would look larger. */
const maxOfLabel = 0.9;
/** Lines of code that must break are broken at this size sooner than set smaller, px of a slide. */
const maxBroken = 26;
/** A table that takes as much of the width by itself takes all of it. */
const minSpan = 0.72;

/** The formula, code or table that is all of a body; parts of one section have one size, and none of them is alone. */
export function findAlone(body: SlideBody): Alone | undefined {
  const [element, label, ...others] = body.blocks.toReversed();
  if (!element || others.length > 0 || body.isPart) return undefined;
  const types = label ? (['code', 'table'] as const) : (['formula', 'code', 'table'] as const);
  const type = types.find((each) => element.matches(selectors[each]));
  if (label && !isLabel(label, body)) return undefined;
  return type && { type, element, label, body };
}

/** A line or two of text. */
function isLabel(element: HTMLElement, { free, scale }: SlideBody): boolean {
  const height = element.getBoundingClientRect().height / scale;
  const isText = element.matches('p, h1, h2, h3, h4, h5, h6') && !element.querySelector('img');
  return isText && height <= maxLabel * free;
}

/** How large it can be; `share` is what it fills of the free height. */
export function growAlone(alone: Alone, share: number): Grown {
  const { type, element } = alone;
  const width = measureWidths[type](element);
  const none = { grow: 1, spans: false };
  if (!width) return type === 'code' ? growBroken(alone, share) : none;
  const text = type === 'formula' ? element.querySelector('.katex') : element;
  const size = text ? measureFontSize(text) : 0;
  const { own, most: highest } = measureHeights(alone);
  if (size === 0 || own === 0 || share >= maxHeight) return none;
  const most = Math.min(
    maxSizes[type],
    type === 'code' && alone.label ? maxOfLabel * measureFontSize(alone.label) : Infinity,
    (size * width.available) / width.taken,
    (size * highest) / own,
  );
  const grow = Math.max(1, Math.floor(most) / size);
  const spans = type === 'table' && width.taken * grow >= minSpan * width.available;
  return { grow: Math.round(grow * 1000) / 1000, spans };
}

/** How high it is, and how high it may be with what stands above it; px of the slide. */
function measureHeights({ element, label, body }: Alone): { own: number; most: number } {
  const own = element.getBoundingClientRect().height / body.scale;
  const above = label ? measureBody(body) - own : 0;
  return { own, most: maxHeight * body.free - above };
}

/** Code whose lines are broken as it is takes more of them, where there is room. */
function growBroken(alone: Alone, share: number): Grown {
  const { element } = alone;
  const none = { grow: 1, spans: false };
  const size = measureFontSize(element);
  const { own, most } = measureHeights(alone);
  const lines = [...element.querySelectorAll<HTMLElement>('.line')].map(measureLine);
  const countRows = (grow: number): number =>
    lines.reduce((sum, { taken, room }) => sum + Math.max(1, Math.ceil((taken * grow) / room)), 0);
  const rows = countRows(1);
  if (size === 0 || own === 0 || share >= maxHeight) return none;
  for (let wanted = maxBroken; wanted > size; wanted -= 1) {
    const grow = wanted / size;
    // What ends in the middle of a word takes a little more.
    const height = (own * grow * countRows(grow * 1.05)) / rows;
    if (height <= most) return { grow: Math.round(grow * 1000) / 1000, spans: false };
  }
  return none;
}

/** How long a line is by all of its rows, and how long a row can be; px of the window. */
function measureLine(line: HTMLElement): { taken: number; room: number } {
  const range = document.createRange();
  range.selectNodeContents(line);
  const { paddingInlineStart } = getComputedStyle(line);
  const box = line.getBoundingClientRect();
  const shown = line.offsetWidth > 0 ? box.width / line.offsetWidth : 1;
  const rects = [...range.getClientRects()];
  const texts = rects.filter(({ width }) => width > 0);
  return {
    taken: texts.reduce((sum, { width }) => sum + width, 0),
    room: Math.max(1, box.width - Number.parseFloat(paddingInlineStart) * shown),
  };
}

/** px of the window. */
interface Width {
  readonly taken: number;
  readonly available: number;
}

/** How wide it is, and how wide it may be; undefined where its lines are broken already. */
const measureWidths: Readonly<Record<Alone['type'], (element: HTMLElement) => Width | undefined>> =
  { formula: measureFormula, code: measureCode, table: measureTable };

function measureFormula(element: HTMLElement): Width | undefined {
  const rows = [...element.querySelectorAll('.katex-html')];
  const widths = rows.map((row) => {
    const parts = [...row.querySelectorAll(':scope > .katex-base, :scope > .katex-tag')];
    return parts.reduce((sum, part) => sum + part.getBoundingClientRect().width, 0);
  });
  const taken = Math.max(0, ...widths);
  return taken > 0
    ? { taken, available: maxFormulaWidth * element.getBoundingClientRect().width }
    : undefined;
}

function measureCode(element: HTMLElement): Width | undefined {
  const lines = [...element.querySelectorAll<HTMLElement>('.line')];
  const range = document.createRange();
  let taken = 0;
  for (const line of lines) {
    range.selectNodeContents(line);
    const rect = range.getBoundingClientRect();
    if (rect.height > 1.5 * Number.parseFloat(getComputedStyle(line).lineHeight)) return undefined;
    taken = Math.max(taken, rect.right - line.getBoundingClientRect().left);
  }
  const available = lines[0]?.getBoundingClientRect().width ?? 0;
  // A pixel for rounding.
  return taken > 0 ? { taken, available: available - 1 } : undefined;
}

function measureTable(element: HTMLElement): Width | undefined {
  const taken = element.getBoundingClientRect().width;
  const available = element.parentElement
    ? taken * (measureInnerWidth(element.parentElement) / element.offsetWidth)
    : 0;
  return taken > 0 && taken < available - 1 ? { taken, available } : undefined;
}
