import { type BlockKind, createLeaf } from './block-kind.ts';
import type { Contents } from './nodes.ts';
import { proseOf } from './phrasing.ts';

/** A generated list of headings: its words are those of the headings that it names. */
export const contents: BlockKind<Contents> = createLeaf({
  reading: ({ items }) => items.map(({ title }) => proseOf(title)),
  shape: ({ items }) => ({ type: 'rows', kind: 'items', count: items.length }),
  slice: (block, { from, to }) => ({
    ...block,
    items: block.items.slice(from?.[0] ?? 0, to?.[0] === undefined ? undefined : to[0] + 1),
  }),
});
