import type { RootContent } from 'mdast';
import type { AtomPath } from '../blocks/block-kind.ts';
import { anyBlock } from '../blocks/blocks.ts';
import { isSameParagraph } from '../blocks/paragraph.ts';
import { sliceEach } from '../blocks/slice-each.ts';

/** The blocks from the atom at `from` to the atom at `to`, both included, with the frames around them. */
export function sliceBlocks(
  blocks: readonly RootContent[],
  from: AtomPath,
  to: AtomPath,
): RootContent[] {
  return joinSentences(sliceEach(blocks, { from, to }, anyBlock.slice));
}

/** Sentences that were parted to be measured and came to stand together again are one paragraph. */
function joinSentences(blocks: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last?.type === 'paragraph' && block.type === 'paragraph' && isSameParagraph(last, block))
      joined[joined.length - 1] = { ...last, children: [...last.children, ...block.children] };
    else if ('children' in block)
      joined.push({
        ...block,
        children: joinSentences(block.children as RootContent[]),
      } as RootContent);
    else joined.push(block);
  }
  return joined;
}
