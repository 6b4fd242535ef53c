import type { RootContent } from 'mdast';
import type { AtomPath, BlockContext } from '../blocks/block-kind.ts';
import { anyBlock } from '../blocks/blocks.ts';

/** The blocks with the atom at `path` in smaller pieces; undefined when it has none. */
export function splitAtom(
  blocks: readonly RootContent[],
  path: AtomPath,
  context: BlockContext,
): RootContent[] | undefined {
  const [index = 0, ...rest] = path;
  const block = blocks[index];
  const pieces = block && anyBlock.split(block, rest, { ...context, name: path.join('.') });
  return pieces && blocks.toSpliced(index, 1, ...pieces);
}
