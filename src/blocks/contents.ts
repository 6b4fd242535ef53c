import { createToken } from '../html/tokens.ts';
import { type BlockKind, createLeaf } from './block-kind.ts';
import type { MarpWriter } from './marp-writer.ts';
import type { Contents } from './nodes.ts';
import { proseOf } from './phrasing.ts';
import { sliceEach } from './slice-each.ts';

/** A generated list of headings: its words are those of the headings that it names. */
export const contents: BlockKind<Contents> = createLeaf({
  reading: ({ items }) => items.map(({ title }) => proseOf(title)),
  shape: ({ items }) => ({ type: 'rows', kind: 'items', count: items.length }),
  toMarp: renderContents,
  standsApart: () => true,
  slice: (block, range) => ({ ...block, items: sliceEach(block.items, range) }),
});

function renderContents({ role, items }: Contents, { hold, phrasing }: MarpWriter): string {
  const lines = items.map(({ title, target, state: progress }) => {
    const address = createToken('to-id', target);
    const open = hold(`<li class="${progress}"><a href="${address}">`, 'opening');
    return open + phrasing(title) + hold('</a></li>', 'closing');
  });
  return [hold(`<ol class="${role}">`, 'block'), ...lines, hold('</ol>', 'block')].join('\n\n');
}
