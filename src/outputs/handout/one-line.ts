import { plainText } from '../../blocks/blocks.ts';
import type { LaidOutSlide } from '../../layout/laid-out.ts';

/** Characters that stand on one line of a page, or hardly more. */
const maxLength = 140;

/** Whether a slide says no more than a line, in words alone. */
export function isOneLine({ type, blocks }: LaidOutSlide): boolean {
  const [block] = blocks;
  if (type !== 'content' || !block || blocks.length > 1 || block.type !== 'paragraph') return false;
  const hasPicture = block.children.some((node) => node.type === 'image' || node.type === 'html');
  return !hasPicture && plainText(block).length <= maxLength;
}
