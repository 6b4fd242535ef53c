import { describe, expect, test } from 'vitest';
import type { AtomPath } from '../../src/blocks/block-kind.ts';
import { table } from '../../src/blocks/table.ts';
import { blockOf, context, outline } from './read-blocks.ts';

const grid = blockOf('table', '| a | *b* |\n|---|:-:|\n| 1 | `2` |\n| 3 | 4 |\n| 5 | 6 |');

describe('a table', () => {
  test('has the words of its cells, row by row; it is looked at, not read', () => {
    expect(table.words(grid)).toEqual(['a', 'b', '1', '2', '3', '4', '5', '6']);
    expect(table.plain(grid)).toEqual(['a | b', '1 | 2', '3 | 4', '5 | 6']);
    expect(table.reading(grid)).toEqual([]);
    expect(table.illustrates(grid)).toBe(true);
    expect(table.role(grid, context)).toBe('other');
  });

  test.each([
    ['three rows', '| a |\n|-|\n| 1 |\n| 2 |\n| 3 |', { type: 'rows', kind: 'table', count: 3 }],
    ['one row', '| a |\n|-|\n| 1 |', { type: 'rows', kind: 'table', count: 1 }],
    ['a header alone', '| a |\n|-|', { type: 'leaf' }],
  ])('is parted by its rows, the header apart: %s', (_name, source, shape) => {
    expect(table.shape(blockOf('table', source))).toEqual(shape);
  });

  test('says that a row is torn from the others', () => {
    expect(table.breaks(grid, [1])).toEqual(['row']);
  });

  test.each([
    ['empty cells', '|  |\n|--|\n|  |', false],
    ['a header', '| a |\n|-|\n|  |', true],
    ['one cell', '|  |\n|--|\n| `x` |', true],
    ['a picture', '|  |\n|--|\n| ![p](p.png) |', true],
  ])('of %s shows something or nothing', (_name, source, shows) => {
    expect(table.shows(blockOf('table', source))).toBe(shows);
  });
});

describe('a slice of a table', () => {
  test.each<[string, AtomPath | undefined, AtomPath | undefined, string[]]>([
    ['of all rows', undefined, undefined, ['a | b', '1 | 2', '3 | 4', '5 | 6']],
    ['of the first', [0], [0], ['a | b', '1 | 2']],
    ['from the second on', [1], undefined, ['a | b', '3 | 4', '5 | 6']],
    ['up to the second', undefined, [1], ['a | b', '1 | 2', '3 | 4']],
  ])('repeats the header: %s', (_name, ...[from, to, lines]) => {
    const part = table.slice(grid, { from, to });
    expect(table.plain(part)).toEqual(lines);
    expect(part.align).toEqual([null, 'center']);
  });
});

describe('a table with a row higher than a slide', () => {
  test('becomes a list, an item a row', () => {
    const [list, ...none] = table.split(grid, [0], context) ?? [];
    expect(none).toEqual([]);
    expect(list && outline(list)).toBe(
      'list(' +
        'item(p(strong("a") ": " "1") p(strong(em("b")) ": " inlineCode("2"))) ' +
        'item(p(strong("a") ": " "3") p(strong(em("b")) ": " "4")) ' +
        'item(p(strong("a") ": " "5") p(strong(em("b")) ": " "6")))',
    );
    expect(list?.position).toEqual(grid.position);
  });

  test.each([
    [
      'a column without a name has no label',
      '|  | b |\n|--|---|\n| 1 | 2 |',
      'list(item(p("1") p(strong("b") ": " "2")))',
    ],
    ['an empty cell keeps its label', '| a |\n|---|\n|  |', 'list(item(p(strong("a") ": ")))'],
    [
      'a cell with neither goes',
      '|  | b |\n|--|---|\n|  | 2 |',
      'list(item(p(strong("b") ": " "2")))',
    ],
    [
      'a longer row keeps its cells',
      '| a |\n|---|\n| 1 | 2 |',
      'list(item(p(strong("a") ": " "1") p("2")))',
    ],
    [
      'a shorter row keeps the labels',
      '| a | b |\n|---|---|\n| 1 |',
      'list(item(p(strong("a") ": " "1") p(strong("b") ": ")))',
    ],
    ['a header alone is an item too', '| a | b |\n|---|---|', 'list(item(p("a") p("b")))'],
  ])('%s', (_name, source, list) => {
    const [block] = table.split(blockOf('table', source), [0], context) ?? [];
    expect(block && outline(block)).toBe(list);
  });
});
