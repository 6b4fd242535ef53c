import type { RootContent } from 'mdast';
import type { AnyBlock, Break } from './block-kind.ts';
import { isLabel, isSameParagraph } from './paragraph.ts';

/** What a break between two blocks tears apart; nothing where they are of no concern to each other. */
export function breaksBetween(
  before: RootContent | undefined,
  block: RootContent,
  any: AnyBlock,
): readonly Break[] {
  if (!before) return [];
  if (isSameParagraph(before, block)) return ['sentence'];
  if (block.type === 'footnotes' || captionOf(block) === 'below') return ['itemContent'];
  const caption = captionOf(before);
  if (caption !== undefined) return caption === 'above' ? ['leadIn'] : [];
  const illustrates = any.illustrates(block);
  const isNamed = isLabel(before) && (block.type === 'list' || illustrates);
  if (any.leadsIn(before) || isNamed) return ['leadIn'];
  return before.type === 'paragraph' && illustrates ? ['illustration'] : [];
}

function captionOf(block: RootContent): 'below' | 'above' | undefined {
  return block.type === 'paragraph' ? block.data?.caption : undefined;
}
