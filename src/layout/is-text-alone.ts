import type { RootContent } from 'mdast';
import { isPlainText } from '../blocks/figure.ts';
import type { Slide } from '../deck/types.ts';

/**
 * Whether a slide shows nothing but text, code and tables: a few lines may be larger than text that fills slides. What stands
 * alone grows by itself.
 */
export function isTextAlone({ type, layout, blocks }: Slide): boolean {
  return (
    (type === 'content' || type === 'answer') &&
    layout === 'auto' &&
    blocks.length > 0 &&
    !isAlone(blocks) &&
    blocks.every(isText)
  );
}

const textTypes: ReadonlySet<string> = new Set([
  'heading',
  'math',
  'code',
  'table',
  'definitionList',
]);

function isAlone([block, ...others]: Slide['blocks']): boolean {
  return others.length === 0 && ['math', 'code', 'table'].includes(block?.type ?? '');
}

function isText(block: RootContent): boolean {
  if (block.type === 'blockquote' || block.type === 'alert') return block.children.every(isText);
  return textTypes.has(block.type) || isPlainText(block);
}
