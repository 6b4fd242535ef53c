import fc from 'fast-check';
import type { Nodes, Table, Text } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { createStore } from '../../src/store/store.ts';
import { drawNote, listFindings } from './draw-tree.ts';

test.each([
  ['numbers stand at the right', ['1.20', '-12.50 %', '$3'], 'right'],
  ['a dash for none among them', ['1', '2', '–'], 'right'],
  ['one number is none of them', ['1', ''], '-'],
  ['words among numbers are text', ['1', 'two'], '-'],
  ['dates are', ['2026-11-23', '2026-11-24'], '-'],
])('in a column of a table: %s', (_, cells, align) => {
  const rows = cells.map((cell) => `| 1 | ${cell} |`).join('\n');
  expect(drawNote(`| a | b |\n|---|---|\n${rows}`)).toContain(`table<-${align}>`);
  expect(drawNote(`| a | b |\n|---|:--|\n${rows}`)).toContain('table<-left>');
});

/** The column's cells; `_` is a digit that a number lacks, `:` its point. */
function drawColumn(cells: readonly string[]): string[] {
  const rows = cells.map((cell) => `| x | ${cell} |`).join('\n');
  const { sections } = parseNote(`| a | b |\n|---|---|\n${rows}`, createStore());
  const table = sections[0]?.tree.children[0] as Table;
  const draw = (node: Nodes): string => {
    if (node.type !== 'markup')
      return 'children' in node ? node.children.map(draw).join('') : (node as Text).value;
    const [, count = '0'] = /lacks-(\d)/.exec(node.className ?? '') ?? [];
    return (node.className?.startsWith('no-point') ? ':' : '') + '_'.repeat(Number(count));
  };
  return table.children.slice(1).map(({ children: [, cell] }) => draw(cell!));
}

test.each([
  ['decimals', ['1.5', '12', '0.25'], ['1.5_', '12:__', '0.25']],
  ['commas', ['1,5', '12', '-0,25'], ['1,5_', '12:__', '-0,25']],
  ['thousands before them', ['1,234.50', '7'], ['1,234.50', '7:__']],
  ['a unit', ['1.5 ms', '12 ms'], ['1.5 ms', '12 ms:_']],
  ['per cent in bold', ['1.5%', '**12%**'], ['1.5%', '12%:_']],
  ['thousands alone', ['1,234', '12,000', '7'], ['1,234', '12,000', '7']],
  ['millions', ['1.234.567', '1.234'], ['1.234.567', '1.234']],
  ['whole numbers', ['1', '12'], ['1', '12']],
  ['units that differ', ['1.5 ms', '12 s'], ['1.5 ms', '12 s']],
  ['a dash for none', ['1.5', '–', '2.25'], ['1.5_', '–', '2.25']],
])('numbers stand below each other by their points: %s', (_, cells, drawn) => {
  expect(drawColumn(cells)).toEqual(drawn);
});

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

describe('a bar in code or in a formula is in its cell', () => {
  const table = (row: string): string => `| a | b |\n|---|---|\n${row}`;
  /** The last row of a table with two columns. */
  const rowOf = (note: string): string => /.*(tableRow\(.*\))\)+$/.exec(drawNote(note))![1]!;

  test.each([
    ['code', '| `x|y` | z |', 'tableCell(inlineCode"x|y"), tableCell("z")'],
    ['code with spaces', '| `x | y` | z |', 'tableCell(inlineCode"x | y"), tableCell("z")'],
    ['code that is one', '| `|` | `||` |', 'tableCell(inlineCode"|"), tableCell(inlineCode"||")'],
    ['code, and a cell less', '| `x|y` |', 'tableCell(inlineCode"x|y"), tableCell()'],
    ['escaped', '| `x\\|y` | z |', 'tableCell(inlineCode"x|y"), tableCell("z")'],
    ['with two backticks', '| ``a`|b`` | z |', 'tableCell(inlineCode"a`|b"), tableCell("z")'],
    ['a formula', '| $|x|$ | z |', 'tableCell(inlineMath"|x|"), tableCell("z")'],
    ['LaTeX', '| \\(|x|\\) | z |', 'tableCell(inlineMath"|x|"), tableCell("z")'],
    [
      'two formulas',
      '| $|x|$ | $P(A|B)$ |',
      'tableCell(inlineMath"|x|"), tableCell(inlineMath"P(A|B)")',
    ],
    ['without outer bars', '`x|y` | z', 'tableCell(inlineCode"x|y"), tableCell("z")'],
    ['money is none', '| $5 | $6 |', 'tableCell("$5"), tableCell("$6")'],
    ['a backtick in two cells', '| ` | ` |', 'tableCell("`"), tableCell("`")'],
  ])('%s', (_, row, cells) => {
    expect(rowOf(table(row))).toBe(`tableRow(${cells})`);
    expect(listFindings(table(row))).toEqual([]);
  });

  test('in the head, in a list, in a quote', () => {
    const head = 'tableRow(tableCell(inlineCode"x|y"), tableCell("b"))';
    const note = '| `x|y` | b |\n|---|---|';
    expect(drawNote(note)).toBe(`table<-->(${head})`);
    expect(drawNote(note.replace(/^/gm, '> '))).toBe(`blockquote(table<-->(${head}))`);
    expect(drawNote(`- ${note.replace('\n', '\n  ')}`)).toBe(`list(listItem(table<-->(${head})))`);
  });

  test('code around a table stays as it is', () => {
    const note = `\`\`\`md\n${table('| `x|y` | z |')}\n\`\`\``;
    expect(drawNote(note)).toContain('`x|y` | z |');
  });
});

test.each([
  [
    'a row that is too long',
    '# A\n\n| a | b |\n|---|---|\n| 1 | 2 | 3 |',
    ['table-cells 5:1-5:14 3 2'],
  ],
  ['in a quote', '> | a |\n> |---|\n> | 1 | 2 |', ['table-cells 3:3-3:12 2 1']],
  ['not one that is too short', '| a | b |\n|---|---|\n| 1 |', []],
])('is said: %s', (_, note, findings) => {
  expect(listFindings(note)).toEqual(findings);
});
