import { createToken } from '../html/tokens.ts';
import { type BlockKind, createLeaf } from './block-kind.ts';
import type { MarpWriter } from './marp-writer.ts';
import type { Contents } from './nodes.ts';
import { proseOf, textOf } from './phrasing.ts';
import { sliceEach } from './slice-each.ts';

/** A generated list of headings: its words are those of the headings that it names, but of those that stand here alone. */
export const contents: BlockKind<Contents> = createLeaf({
  words: ({ items }) => listOwn(items).map(({ title }) => textOf(title)),
  plain: ({ items }) => listOwn(items).map(({ title }) => `- ${textOf(title)}`),
  reading: ({ items }) => items.map(({ title }) => proseOf(title)),
  shape: ({ items }) => ({ type: 'rows', kind: 'items', count: items.length }),
  toMarp: renderContents,
  standsApart: () => true,
  slice: (block, range) => ({ ...block, items: sliceEach(block.items, range) }),
});

function listOwn(items: Contents['items']): Contents['items'] {
  return items.filter(({ target }) => target === undefined);
}

function renderContents(
  { role, isNumbered, items }: Contents,
  { hold, phrasing }: MarpWriter,
): string {
  const lines = items.map(({ title, number, target }) => {
    const [open, close] =
      target === undefined
        ? ['<span class="own-heading">', '</span>']
        : [`<a href="${createToken('to-id', target)}">`, '</a>'];
    const item = hold(`<li value="${number}">${open}`, 'opening');
    return item + phrasing(title) + hold(`${close}</li>`, 'closing');
  });
  const classes = isNumbered ? role : `${role} unnumbered`;
  return [hold(`<ol class="${classes}">`, 'block'), ...lines, hold('</ol>', 'block')].join('\n\n');
}
