/** Text that its author moves to the middle or the right: `<center>`, `align="center"`, `style="text-align: right"`. */
import type { ParagraphData, RootContent } from 'mdast';
import { findFigureImages } from '../blocks/figure.ts';

/** Where text stands that does not begin at the edge. */
export type Alignment = NonNullable<ParagraphData['align']>;

const attributes =
  /\s(?:align\s*=\s*["']?|style\s*=\s*["'][^"']*?text-align\s*:\s*|class\s*=\s*["'](?:[^"']*\s)?(?:text-?|align-?)?)(center|centre|right)\b(?![\w-])/i;

/** What a tag says of the text in its element. @param tag such as `<div align="center">` */
export function readAlignment(tag: string): Alignment | undefined {
  if (/^<center[\s>]/i.test(tag)) return 'center';
  const [, side] = /^<(?:div|p|section|h[1-6])\s/i.test(tag) ? (attributes.exec(tag) ?? []) : [];
  if (side === undefined) return undefined;
  return side.toLowerCase() === 'right' ? 'right' : 'center';
}

/** Moves paragraphs that nothing inside has moved; lists, tables and code stay where they are easier to read. */
export function alignBlocks<Block extends RootContent>(
  blocks: readonly Block[],
  align: Alignment,
): Block[] {
  return blocks.map((block) =>
    block.type === 'paragraph' && block.data?.align === undefined && !isCentred(block, align)
      ? { ...block, data: { ...block.data, align } }
      : block,
  );
}

/** Pictures alone are in the middle anyway. */
function isCentred(block: RootContent, align: Alignment): boolean {
  return align === 'center' && findFigureImages(block).length > 0;
}
