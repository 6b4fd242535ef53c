/** How large the type of a drawing may be where a program has not the deck's fonts. */
import { estimateWidth } from '../estimate-height.ts';
import { boundsOfBlock, isCentred, widthOf } from './blocks.ts';
import type { Box } from './find-boxes.ts';
import type { Bounds, Preset } from './outline.ts';
import type { TextFit } from './paint.ts';

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

/**
 * How much smaller the type of a drawing must be, so that names stay in their boxes in any font that stands in for the deck's;
 * the same for all of it, so that it looks made at once.
 */
export function findTypeScale(boxes: readonly Box[]): number {
  const scales = boxes.flatMap((box) => {
    const isWhole = box.rest.length === 0 && isCentred(box.blocks, box.bounds);
    return box.blocks.map((block) => {
      const { left, right } = widen(boundsOfBlock(block), 'ctr');
      const { bounds } = box;
      const room = isWhole ? (roomOf(box) ?? bounds.right - bounds.left) : right - left;
      const needed = block.map((row) => estimateWidth(row.text, row.isBold) * row.size);
      return room / Math.max(...needed);
    });
  });
  return Math.max(minTypeScale, Math.min(1, ...scales));
}
