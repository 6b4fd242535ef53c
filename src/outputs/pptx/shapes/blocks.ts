/** Words that belong together, and where they stand. */
import type { Bounds } from './outline.ts';
import type { Words } from './drawing.ts';
import type { Block } from './paint.ts';

/** Of a letter, em: what usual type has, on the wide side. */
const letter = 0.56;
/** The middle of a line of text is so far above its baseline, em. */
const middle = 0.31;
/** A line of text is so high, em. */
const line = 1.25;

/** About how wide words are, px. */
export function widthOf({ text, size, isBold }: Words): number {
  const wide = Array.from(text).reduce(
    (sum, each) => sum + (/[\u2e80-\uffef]/.test(each) ? 1 : letter),
    0,
  );
  return wide * size * (isBold ? 1.06 : 1);
}

/** Rows below each other are one block, in their order. */
export function joinWords(words: readonly Words[]): Block[] {
  const blocks: [Words, ...Words[]][] = [];
  for (const each of words) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    const isNext =
      last &&
      last.size === each.size &&
      last.anchor === each.anchor &&
      Math.abs(middleOf(last) - middleOf(each)) < Math.max(widthOf(last), widthOf(each)) / 2 &&
      each.at.y - last.at.y > last.size * 0.8 &&
      each.at.y - last.at.y < last.size * 1.9;
    if (isNext) block!.push(each);
    else blocks.push([each]);
  }
  return blocks;
}

/** The middle of a row, px. */
export function middleOf(words: Words): number {
  const half = widthOf(words) / 2;
  return words.at.x + (words.anchor === 'start' ? half : words.anchor === 'end' ? -half : 0);
}

/** Where a block stands. */
export function boundsOfBlock(block: Block): Bounds {
  const [first, last] = [block[0], block.at(-1)!];
  const half = Math.max(...block.map(widthOf)) / 2;
  const { anchor, at } = first;
  const left = anchor === 'start' ? at.x : anchor === 'end' ? at.x - 2 * half : at.x - half;
  return {
    left,
    right: left + 2 * half,
    top: first.at.y - (middle + line / 2) * first.size,
    bottom: last.at.y - (middle - line / 2) * last.size,
  };
}

/** Whether all blocks stand in the middle of a shape, so that they can be its text. */
export function isCentred(blocks: readonly Block[], bounds: Bounds): boolean {
  const rows = blocks.flat();
  if (rows.length === 0) return true;
  const [x, y] = [(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2];
  const places = blocks.map(boundsOfBlock);
  const height =
    (Math.min(...places.map(({ top }) => top)) + Math.max(...places.map((each) => each.bottom))) /
    2;
  const size = Math.max(...rows.map((row) => row.size));
  const isAcross = rows.every(
    (row) => Math.abs(middleOf(row) - x) <= Math.max(size * 0.5, widthOf(row) * 0.2),
  );
  return isAcross && Math.abs(height - y) <= size * 0.6;
}

/** What all of it says. */
export function sayBlocks(blocks: readonly Block[]): string {
  return blocks
    .flat()
    .map(({ text }) => text)
    .join(' ');
}
