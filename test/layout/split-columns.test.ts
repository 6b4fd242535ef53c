import fc from 'fast-check';
import type { Table, TableRow } from 'mdast';
import { expect, test } from 'vitest';
import { textOf } from '../../src/blocks/phrasing.ts';
import { splitColumns } from '../../src/layout/split-columns.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { wordsOf } from './content.ts';

/** A table of that many columns: a letter above a number, every second one to the right. */
function createTable(count: number): Table {
  const cells = Array.from({ length: count }, (_, index) => index);
  const row = (texts: readonly string[]): TableRow => ({
    type: 'tableRow',
    children: texts.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
  });
  return deepFreeze<Table>({
    type: 'table',
    align: cells.map((index) => (index % 2 === 0 ? null : 'right')),
    children: [row(cells.map((index) => String.fromCodePoint(97 + index))), row(cells.map(String))],
  });
}

const split = (widths: readonly number[], width: number): string[] | undefined =>
  splitColumns(createTable(widths.length), { widths, width })?.map((part) => wordsOf([part]));

test('a wide table is parted into groups of columns, each with the first', () => {
  expect(split([100, 100, 100, 100, 100], 320)).toEqual(['a b c 0 1 2', 'a d e 0 3 4']);
  expect(split([60, 60, 60, 60, 60], 320)).toBeUndefined();
});

test.each<[string, readonly number[], number, string[] | undefined]>([
  ['one column has nothing to part', [900], 100, undefined],
  ['two columns stay together', [100, 900], 100, undefined],
  [
    'an address may break: no column counts for more than two fifths',
    [10, 900, 10],
    100,
    undefined,
  ],
  ['each column alone', [100, 100, 100], 180, ['a b 0 1', 'a c 0 2']],
  [
    'the last group is no leftover',
    [40, 40, 40, 40, 40, 40],
    200,
    ['a b c d 0 1 2 3', 'a e f 0 4 5'],
  ],
  [
    'groups whose columns differ are left as they fit',
    [20, 80, 80, 30, 20, 20, 20, 20],
    200,
    ['a b c 0 1 2', 'a d e f g h 0 3 4 5 6 7'],
  ],
  [
    'columns that would not fit are not moved to make groups even',
    [10, 20, 20, 20, 80, 80, 80, 10, 80],
    200,
    ['a b c d e 0 1 2 3 4', 'a f g h 0 5 6 7', 'a i 0 8'],
  ],
])('%s', (_, ...[widths, width, expected]) => {
  expect(split(widths, width)).toEqual(expected);
});

test('each part keeps how its columns are aligned', () => {
  const parts = splitColumns(createTable(4), { widths: [40, 40, 40, 40], width: 100 }) ?? [];
  expect(parts.map(({ align }) => align)).toEqual([
    [null, 'right'],
    [null, null],
    [null, 'right'],
  ]);
});

test('every column but the first stands in exactly one part, in order, and all of a part fit', () => {
  const widths = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(widths, fc.integer({ min: 50, max: 600 }), (all, width) => {
      const parts = splitColumns(createTable(all.length), { widths: all, width });
      if (!parts) return;
      expect(parts.length).toBeGreaterThan(1);
      const letters = parts.map(({ children: [header] }) =>
        (header?.children ?? []).map((cell) => textOf(cell.children)),
      );
      const needOf = (letter: string): number =>
        Math.min(all[(letter.codePointAt(0) ?? 0) - 97] ?? 0, width * 0.4);
      for (const each of letters) {
        expect(each[0]).toBe('a');
        expect(each.length).toBeGreaterThan(1);
      }
      const isTooWide = (each: readonly string[]): boolean =>
        each.reduce((sum, letter) => sum + needOf(letter), 0) > width + 1e-6;
      expect(letters.filter((each) => each.length > 2 && isTooWide(each))).toEqual([]);
      const others = all.slice(1).map((_, index) => String.fromCodePoint(98 + index));
      expect(letters.flatMap((each) => each.slice(1))).toEqual(others);
      for (const { children } of parts)
        expect(new Set(children.map((row) => row.children.length)).size).toBe(1);
    }),
  );
});
