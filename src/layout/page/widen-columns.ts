/**
 * Problem: columns are halves, and a picture beside its text is often wider than a half, or much narrower.
 * Approach: the picture's column takes more where the picture can be larger by it and the text still fits beside it, and
 * less where the picture does not need it.
 */
import type { Composition } from '../../protocol/composition.ts';
import { measureColumnGap } from './content-box.ts';
import { measureBody, type SlideBody } from './slide-body.ts';

/** Shares of the width that a picture's column may have, the largest first. */
const shares = [0.65, 0.6, 0.55, 0.5] as const;
/** A picture that grows by less is as large as it was. */
const minGrowth = 1.08;
/** A picture that takes less of its column leaves the text some of it, down to so much of the slide's width. */
const narrow = 0.72;
const minShare = 0.3;
/** Pixels of a photograph are not shown larger than this, nor the lettering of a drawing. */
const maxScale = 2;
const maxDrawing = 1.6;

/** A picture in one column, text in the other. */
export interface Beside {
  readonly body: SlideBody;
  readonly columns: HTMLElement;
  readonly text: HTMLElement;
  readonly picture: HTMLImageElement | SVGSVGElement;
  readonly isLeft: boolean;
}

/** The columns of a body in which one picture or diagram stands beside text. */
export function findBeside(body: SlideBody): Beside | undefined {
  const columns = body.blocks.find((each) => each.matches('.columns'));
  const [left, right, ...others] = [...(columns?.children ?? [])] as HTMLElement[];
  if (!columns || !left || !right || others.length > 0) return undefined;
  const [one, other] = [left, right].map(findPicture);
  if ((one === undefined) === (other === undefined)) return undefined;
  const picture = one ?? other!;
  const text = one ? right : left;
  const isText = !text.querySelector('img, svg, pre, table, .diagram, .katex-display');
  return isText ? { body, columns, text, picture, isLeft: one !== undefined } : undefined;
}

/** The picture that is all of a column, or of a slide below its title. */
export function findPicture(column: HTMLElement): Beside['picture'] | undefined {
  const only = column.querySelector(
    ':scope > :is(.figure, .diagram):nth-child(1 of :not(h1, h2, h3, h4, h5, h6, header, footer))',
  );
  const pictures = [...(only?.querySelectorAll(':scope img, :scope > svg') ?? [])];
  const [picture, ...others] = pictures;
  const isPicture = picture instanceof HTMLImageElement || picture instanceof SVGSVGElement;
  // Its author said how wide it is to be.
  const isFree = isPicture && ['', 'auto'].includes(picture.style.width);
  return isFree && others.length === 0 && !only?.querySelector('.caption') ? picture : undefined;
}

/** How wide the columns are to be; undefined for halves. `apply` shows the slide so, to be looked at. */
export function widenColumns(
  beside: Beside,
  apply: (wanted: Pick<Composition, 'columns' | 'figure'>) => void,
): Pick<Composition, 'columns' | 'figure'> | undefined {
  const { columns, text, picture, body, isLeft } = beside;
  const scale = body.scale;
  const shown = picture.getBoundingClientRect();
  const width = columns.getBoundingClientRect().width;
  const room = width - measureColumnGap(columns) * scale;
  const outside = measureBody(body) - columns.getBoundingClientRect().height / scale;
  const free = 0.96 * (body.free - outside) * scale;
  if (shown.width < 1 || shown.height < 1 || free <= 0) return undefined;
  const most = measureMost(picture, shown.width / scale);
  const shareOf = (share: number): number => (isLeft ? share : Math.round(100 * (1 - share)) / 100);
  const fits = (): boolean =>
    text.getBoundingClientRect().height <= free && text.scrollWidth <= text.clientWidth + 1;
  const takeShare = (growth: number): number =>
    Math.max(minShare, Math.ceil((20 * shown.width * growth) / room - 0.01) / 20);
  for (const share of shares) {
    const growth = Math.min((share * room) / shown.width, free / shown.height, most);
    if (growth < minGrowth) continue;
    const columns = shareOf(Math.min(share, takeShare(growth)));
    const wanted = { columns, figure: Math.floor(growth * 100) / 100 };
    apply(wanted);
    if (fits()) return wanted;
  }
  const taken = takeShare(1);
  const isHigh = text.getBoundingClientRect().height > 120 * scale;
  if (!isHigh || taken > narrow / 2) return undefined;
  return { columns: shareOf(taken), figure: 1 };
}

/** How much larger a picture may be than it is shown. */
function measureMost(picture: Beside['picture'], width: number): number {
  if (picture instanceof SVGSVGElement) {
    const natural = picture.viewBox.baseVal.width;
    return natural > 0 ? (maxDrawing * natural) / width : 1;
  }
  const isDrawing = picture.src.startsWith('data:image/svg');
  if (isDrawing) return Number.POSITIVE_INFINITY;
  return picture.naturalWidth > 0 ? (maxScale * picture.naturalWidth) / width : 1;
}
