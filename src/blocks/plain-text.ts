import type { RootContent } from 'mdast';
import { findFigureImages } from './figure.ts';

/** Whether a block is text alone, which any width will do for. */
export function isPlainText(block: RootContent): boolean {
  if (block.type === 'list')
    return block.children.every((item) => item.children.every(isPlainText));
  return block.type === 'paragraph' && findFigureImages(block).length === 0;
}
