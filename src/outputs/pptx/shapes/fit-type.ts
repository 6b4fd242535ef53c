/** How large the type of a drawing may be where a program has not the deck's fonts. */
import { estimateWidth } from '../estimate-height.ts';
import { boundsOfBlock, isCentred, widthOf } from './blocks.ts';
import type { ReadDrawing, Words } from './drawing.ts';
import type { Box, Label } from './find-boxes.ts';
import type { Bounds, Preset } from './outline.ts';
import type { Block, TextFit } from './paint.ts';

/** What PowerPoint keeps of a shape's width for its text, where that is less than the drawing has. */
const shares: Readonly<Partial<Record<Preset['type'], number>>> = { diamond: 0.5, ellipse: 0.7 };

/** How wide text may be, px of the drawing; undefined where it stands out already. */
export function roomOf({ main, sites, bounds, blocks }: Box): number | undefined {
  const width = bounds.right - bounds.left;
  const share = main.preset && sites.length === 0 ? shares[main.preset.type] : undefined;
  if (share === undefined) return width;
  const isWider = Math.max(...blocks.flat().map(widthOf)) > width * share;
  return isWider ? undefined : width * share;
}

/** Another font may be wider than the deck's. */
export function widen({ left, right, ...bounds }: Bounds, align: TextFit['align']): Bounds {
  const more = Math.max(6, (right - left) * 0.12);
  const share = align === 'l' ? 0 : align === 'r' ? 1 : 0.5;
  return { ...bounds, left: left - more * share, right: right + more * (1 - share) };
}

/** Type that is made smaller than that share is not what was drawn. */
const minTypeScale = 0.8;

/** What has type in a drawing. */
export interface TypedParts {
  readonly boxes: readonly Box[];
  readonly labels: readonly Label[];
  /** All that is seen of the drawing, px of its own. */
  readonly view: ReadDrawing['view'];
}

/**
 * How much smaller the type of a drawing must be, so that names stay in their boxes, and labels in the drawing, in any font
 * that stands in for the deck's; the same for all of it, so that it looks made at once.
 */
export function findTypeScale({ boxes, labels, view }: TypedParts): number {
  const scales = [
    ...boxes.flatMap((box) =>
      box.blocks.map((block) => roomInBox(box, block) / widthOfBlock(block)),
    ),
    ...labels.flatMap(({ blocks }) =>
      blocks.map((block) => roomInView(block[0], view) / widthOfBlock(block)),
    ),
  ];
  return Math.max(minTypeScale, Math.min(1, ...scales));
}

/** Width of a block's longest row in the widest usual letters. */
function widthOfBlock(block: Block): number {
  return Math.max(...block.map((row) => estimateWidth(row.text, row.isBold) * row.size));
}

function roomInBox(box: Box, block: Block): number {
  const { rest, blocks, bounds } = box;
  const whole = bounds.right - bounds.left;
  if (rest.length === 0 && isCentred(blocks, bounds)) return roomOf(box) ?? whole;
  const { left, right } = widen(boundsOfBlock(block), 'ctr');
  return Math.min(whole, right - left);
}

/** Words may stand out of their place, but not of the drawing. */
function roomInView({ anchor, at }: Words, { x, width }: TypedParts['view']): number {
  const [before, after] = [at.x - x, x + width - at.x];
  if (anchor === 'middle') return 2 * Math.min(before, after);
  return anchor === 'start' ? after : before;
}
