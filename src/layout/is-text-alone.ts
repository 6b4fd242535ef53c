import type { RootContent } from 'mdast';
import { isPlainText } from '../blocks/figure.ts';
import type { Slide } from '../deck/types.ts';

/** Whether a slide shows nothing but text and code: a few lines may be larger than text that fills slides. */
export function isTextAlone({ type, layout, blocks }: Slide): boolean {
  return (
    (type === 'content' || type === 'answer') &&
    layout === 'auto' &&
    blocks.length > 0 &&
    blocks.every(isText)
  );
}

function isText(block: RootContent): boolean {
  if (block.type === 'blockquote' || block.type === 'alert') return block.children.every(isText);
  return ['heading', 'math', 'code', 'definitionList'].includes(block.type) || isPlainText(block);
}
