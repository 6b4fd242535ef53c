/**
 * Problem: columns are halves, and a picture or code beside its text is often wider than a half, or much narrower.
 * Approach: its column takes more where it can be larger by that and the text still fits beside it, and less where it does not
 * need a half.
 */
import type { Composition } from '../../protocol/composition.ts';
import { measureColumnGap } from './content-box.ts';
import { measureFontSize } from './seen-text.ts';
import { measureBody, type SlideBody } from './slide-body.ts';

/** Shares of the width that the column of a picture or code may have, the largest first. */
const shares = [0.65, 0.6, 0.55, 0.5] as const;
/** A picture that grows by less is as large as it was. */
const minGrowth = 1.08;
/** A picture that takes less of its column leaves the text some of it, down to so much of the slide's width. */
const narrow = 0.72;
const minShare = 0.3;
/** Pixels of a photograph are not shown larger than this, nor the lettering of a drawing. */
const maxScale = 2;
const maxDrawing = 1.6;
/** Code beside text is set no larger, px of the slide. */
const maxCode = 26;

/** What is to be how wide, and how much larger. */
type Wanted = Pick<Composition, 'columns'> & Partial<Pick<Composition, 'figure' | 'grow'>>;

/** A picture or code in one column, text in the other. */
export interface Beside {
  readonly body: SlideBody;
  readonly columns: HTMLElement;
  readonly text: HTMLElement;
  readonly aside: HTMLImageElement | SVGSVGElement | HTMLPreElement;
  readonly isLeft: boolean;
}

/** The columns of a body in which one picture, diagram or piece of code stands beside text. */
export function findBeside(body: SlideBody): Beside | undefined {
  const columns = body.blocks.find((each) => each.matches('.columns'));
  const [left, right, ...others] = [...(columns?.children ?? [])] as HTMLElement[];
  if (!columns || !left || !right || others.length > 0) return undefined;
  const [one, other] = [left, right].map((column) => findPicture(column) ?? findCode(column));
  if ((one === undefined) === (other === undefined)) return undefined;
  const aside = one ?? other!;
  const text = one ? right : left;
  const isText = !text.querySelector('img, svg, pre, table, .diagram, .katex-display');
  return isText ? { body, columns, text, aside, isLeft: one !== undefined } : undefined;
}

/** The picture that is all of a column. */
function findPicture(column: HTMLElement): HTMLImageElement | SVGSVGElement | undefined {
  return readPicture(column.querySelector(':scope > :is(.figure, .diagram):only-child'));
}

/** The picture in a figure or diagram that holds nothing else. */
export function readPicture(
  only: Element | null | undefined,
): HTMLImageElement | SVGSVGElement | undefined {
  const pictures = [...(only?.querySelectorAll(':scope img, :scope > svg') ?? [])];
  const [picture, ...others] = pictures;
  const isPicture = picture instanceof HTMLImageElement || picture instanceof SVGSVGElement;
  // Its author said how wide it is to be.
  const isFree = isPicture && ['', 'auto'].includes(picture.style.width);
  return isFree && others.length === 0 && !only?.querySelector('.caption') ? picture : undefined;
}

/** The code that is all of a column. */
function findCode(column: HTMLElement): HTMLPreElement | undefined {
  return column.querySelector<HTMLPreElement>(':scope > pre:only-child') ?? undefined;
}

/** How wide the columns are to be; undefined for halves. `apply` shows the slide so, to be looked at. */
export function widenColumns(beside: Beside, apply: (wanted: Wanted) => void): Wanted | undefined {
  const { columns, text, aside, body, isLeft } = beside;
  const scale = body.scale;
  const shown = measureAside(aside);
  const width = columns.getBoundingClientRect().width;
  const room = width - measureColumnGap(columns) * scale;
  const outside = measureBody(body) - columns.getBoundingClientRect().height / scale;
  const free = 0.96 * (body.free - outside) * scale;
  if (shown.width < 1 || shown.height < 1 || free <= 0) return undefined;
  const most = measureMost(aside, shown.width / scale);
  const shareOf = (share: number): number => (isLeft ? share : Math.round(100 * (1 - share)) / 100);
  const fits = (): boolean =>
    text.getBoundingClientRect().height <= free &&
    text.scrollWidth <= text.clientWidth + 1 &&
    aside.getBoundingClientRect().height <= free;
  const takeShare = (growth: number): number =>
    Math.max(minShare, Math.ceil((20 * shown.width * growth) / room - 0.01) / 20);
  const enlarged = aside instanceof HTMLPreElement ? 'grow' : 'figure';
  for (const share of shares) {
    const growth = Math.min((share * room) / shown.width, free / shown.height, most);
    if (growth < minGrowth) continue;
    const columns = shareOf(Math.min(share, takeShare(growth)));
    const wanted = { columns, [enlarged]: Math.floor(growth * 100) / 100 };
    apply(wanted);
    if (fits()) return wanted;
  }
  const taken = takeShare(1);
  const isHigh = text.getBoundingClientRect().height > 120 * scale;
  if (!isHigh || taken > narrow / 2) return undefined;
  return { columns: shareOf(taken) };
}

/** What a picture, or the longest line of code with what is around it, takes; px of the window. */
function measureAside(aside: Beside['aside']): { readonly width: number; readonly height: number } {
  const box = aside.getBoundingClientRect();
  if (!(aside instanceof HTMLPreElement)) return box;
  const range = document.createRange();
  const lines = [...aside.querySelectorAll<HTMLElement>('.line')].map((line) => {
    range.selectNodeContents(line);
    const { left, right } = line.getBoundingClientRect();
    return { end: range.getBoundingClientRect().right - left, all: right - left };
  });
  const [first] = lines;
  const around = first ? box.width - first.all : 0;
  // A pixel for rounding.
  const width = first ? Math.max(...lines.map(({ end }) => end)) + around + 1 : 0;
  return { width, height: box.height };
}

/** How much larger a picture or code may be than it is shown. */
function measureMost(aside: Beside['aside'], width: number): number {
  if (aside instanceof HTMLPreElement) return maxCode / measureFontSize(aside);
  if (aside instanceof SVGSVGElement) {
    const natural = aside.viewBox.baseVal.width;
    return natural > 0 ? (maxDrawing * natural) / width : 1;
  }
  const isDrawing = aside.src.startsWith('data:image/svg');
  if (isDrawing) return Number.POSITIVE_INFINITY;
  return aside.naturalWidth > 0 ? (maxScale * aside.naturalWidth) / width : 1;
}
