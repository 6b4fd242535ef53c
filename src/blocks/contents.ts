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

function renderContents(
  { role, isNumbered, items }: Contents,
  { hold, phrasing }: MarpWriter,
): string {
  const lines = items.map(({ title, number, target, state: progress }) => {
    const address = createToken('to-id', target);
    const open = hold(`<li value="${number}" class="${progress}"><a href="${address}">`, 'opening');
    return open + phrasing(title) + hold('</a></li>', 'closing');
  });
  const classes = isNumbered ? role : `${role} unnumbered`;
  return [hold(`<ol class="${classes}">`, 'block'), ...lines, hold('</ol>', 'block')].join('\n\n');
}
