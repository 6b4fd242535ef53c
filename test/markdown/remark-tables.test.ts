import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { createStore } from '../../src/store/store.ts';
import { drawNote } from './draw-tree.ts';

describe('every row of a table has as many cells as the longest', () => {
  test.each([
    [
      'where all have',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      'table<-->(tableRow(tableCell("a"), tableCell("b")), tableRow(tableCell("1"), tableCell("2")))',
    ],
    [
      'where a row is too short',
      '| a | b |\n|---|---|\n| 1 |',
      'table<-->(tableRow(tableCell("a"), tableCell("b")), tableRow(tableCell("1"), tableCell()))',
    ],
    [
      'where a row is too long',
      '| a |\n|---|\n| 1 | 2 |',
      'table<-->(tableRow(tableCell("a"), tableCell()), tableRow(tableCell("1"), tableCell("2")))',
    ],
    ['where there is a header alone', '| a |\n|---|', 'table<->(tableRow(tableCell("a")))'],
    [
      'with its columns aligned',
      '| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |',
      'table<leftcenterright->(tableRow(tableCell("a"), tableCell("b"), tableCell("c"), tableCell()), tableRow(tableCell("1"), tableCell("2"), tableCell("3"), tableCell("4")))',
    ],
    [
      'in a list',
      '- | a |\n  |---|\n  | 1 | 2 |',
      'list(listItem(table<-->(tableRow(tableCell("a"), tableCell()), tableRow(tableCell("1"), tableCell("2")))))',
    ],
    [
      'of HTML',
      '<table><tr><th>a</th></tr><tr><td>1</td><td>2</td></tr></table>',
      'table<-->(tableRow(tableCell("a"), tableCell()), tableRow(tableCell("1"), tableCell("2")))',
    ],
    [
      'with an escaped bar',
      '| a |\n|---|\n| 1 \\| 2 |',
      'table<->(tableRow(tableCell("a")), tableRow(tableCell("1 | 2")))',
    ],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });

  test('in any table, and no cell is lost', () => {
    const word = fc.constantFrom('a', 'é', '漢', 'b c', '🎉');
    const row = fc.array(word, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(row, fc.array(row, { maxLength: 4 }), (header, rows) => {
        const render = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
        const note = [header, header.map(() => '---'), ...rows].map(render).join('\n');
        const [table] = parseNote(note, createStore()).sections[0]?.tree.children ?? [];
        if (table?.type !== 'table') throw new Error('no table');
        const width = Math.max(...[header, ...rows].map(({ length }) => length));
        expect(table.children.map(({ children }) => children.length)).toEqual(
          [header, ...rows].map(() => width),
        );
        expect(table.align).toHaveLength(width);
        const words = table.children.flatMap(({ children }) =>
          children.flatMap((cell) => cell.children.map((node) => 'value' in node && node.value)),
        );
        expect(words).toEqual([header, ...rows].flat());
      }),
      { numRuns: 60 },
    );
  });
});
