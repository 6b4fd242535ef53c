/** How large a formula, code or a table can be that stands alone on its slide. */
import { measureInnerWidth } from './content-box.ts';
import { measureFontSize } from './seen-text.ts';
import { measureBody, type SlideBody } from './slide-body.ts';

/** What stands alone. */
export interface Alone {
  readonly type: 'formula' | 'code' | 'table';
  readonly element: HTMLElement;
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
/** A table that takes as much of the width by itself takes all of it. */
const minSpan = 0.72;

/** The formula, code or table that is all of a body; parts of one section have one size, and none of them is alone. */
export function findAlone(body: SlideBody): Alone | undefined {
  const [element, ...others] = body.blocks;
  if (!element || others.length > 0 || body.isPart) return undefined;
  const types = ['formula', 'code', 'table'] as const;
  const type = types.find((each) => element.matches(selectors[each]));
  return type && { type, element, body };
}

/** How large it can be; `share` is what it fills of the free height. */
export function growAlone({ type, element, body }: Alone, share: number): Grown {
  const width = measureWidths[type](element);
  const none = { grow: 1, spans: false };
  if (!width) return none;
  const text = type === 'formula' ? element.querySelector('.katex') : element;
  const size = text ? measureFontSize(text) : 0;
  const height = measureBody(body);
  if (size === 0 || height === 0 || share >= maxHeight) return none;
  const most = Math.min(
    maxSizes[type],
    (size * width.available) / width.taken,
    (size * maxHeight) / share,
  );
  const grow = Math.max(1, Math.floor(most) / size);
  const spans = type === 'table' && width.taken * grow >= minSpan * width.available;
  return { grow: Math.round(grow * 1000) / 1000, spans };
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
    if (rect.height > 1.9 * Number.parseFloat(getComputedStyle(line).lineHeight)) return undefined;
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
