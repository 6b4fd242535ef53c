/** Whether text fits its box wherever it is opened, and how much smaller it must be. */
import type { SeenParagraph } from '../page/seen-slide.ts';
import { countLines } from './estimate-height.ts';
import { indentOfLevel } from './levels.ts';

/** Height of a line of the themes' fonts where nothing sets it apart, of the size of type. */
export const lineShare = 1.25;

/** Each step is a size that a reader tells from the one before; what is smaller nobody reads. */
const scales = [1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72, 0.68, 0.64, 0.6, 0.55, 0.5];

/** Estimated height of paragraphs in a box of a width, pixels. */
export function estimateHeight(
  paragraphs: readonly SeenParagraph[],
  width: number,
  scale = 1,
): number {
  let sum = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const before = paragraphs[index - 1];
    const gap = before ? Math.max(0, paragraph.top - before.top - before.height) : 0;
    const { depth, size, lineHeight } = paragraph;
    const indent = depth > 0 ? indentOfLevel(size, Math.min(8, depth - 1)) : 0;
    const lines = countLines(paragraph, width - indent * scale, scale);
    sum += (gap + lines * lineHeight) * scale;
  }
  return sum;
}

/** The largest scale at which text fits, 0.5 to 1. */
export function findScale(
  paragraphs: readonly SeenParagraph[],
  { width, height }: { readonly width: number; readonly height: number },
): number {
  return (
    scales.find((scale) => estimateHeight(paragraphs, width, scale) <= height) ?? scales.at(-1)!
  );
}
