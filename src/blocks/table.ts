import type { List, ListItem, Paragraph, PhrasingContent, Table } from 'mdast';
import { type BlockKind, createLeaf } from './block-kind.ts';
import { showsText, textOf } from './phrasing.ts';
import { sliceEach } from './slice-each.ts';

/** A table. Its rows are its atoms; the header row is repeated above each part. */
export const table: BlockKind<Table> = createLeaf({
  words: ({ children }) =>
    children.flatMap((row) => row.children.map((cell) => textOf(cell.children))),
  plain: ({ children }) =>
    children.map((row) => row.children.map((cell) => textOf(cell.children)).join(' | ')),
  shows: ({ children }) =>
    children.some((row) => row.children.some((cell) => showsText(cell.children))),
  shape: ({ children }) =>
    children.length > 1
      ? { type: 'rows', kind: 'table', count: children.length - 1 }
      : { type: 'leaf' },
  illustrates: () => true,
  standsApart: () => true,
  breaks: () => ['row'],
  slice: (block, range) => {
    const [header, ...rows] = block.children;
    const kept = sliceEach(rows, range);
    return { ...block, children: header ? [header, ...kept] : kept };
  },
  split: (block) => [tableToList(block)],
});

/** A table with a row higher than a slide becomes a list: an item a row, "Column: cell" under it. */
function tableToList({ children, position }: Table): List {
  const [header, ...rows] = children;
  // A header alone is a row.
  const names = rows.length > 0 ? header?.children : undefined;
  const items = (names ? rows : children).map((row): ListItem => {
    const cells = row.children.map(({ children: content }, column): Paragraph => {
      const name = names?.[column]?.children ?? [];
      const label: PhrasingContent[] =
        textOf(name).trim() === ''
          ? []
          : [
              { type: 'strong', children: [...name] },
              { type: 'text', value: ': ' },
            ];
      return { type: 'paragraph', children: [...label, ...content] };
    });
    const filled = cells.filter(({ children: content }) => content.length > 0);
    return { type: 'listItem', spread: true, children: filled };
  });
  return { type: 'list', ordered: false, spread: true, children: items, position };
}
