import { describe, expect, test } from 'vitest';
import { cutExcerpt } from '../../src/cli/excerpt.ts';
import type { Range } from '../../src/problems/problem.ts';

/** A range of line 1 from a column to another, or to another line. */
const range = (from: number, to?: number, line = 1): Range => ({
  start: { line: 1, column: from },
  ...(to !== undefined && { end: { line, column: to } }),
});

describe('an excerpt', () => {
  test.each([
    ['marks a part', 'so [a] [b]', range(4, 7), 'so [a] [b]', '   ^^^'],
    ['marks one place', 'abc', range(2), 'abc', ' ^'],
    ['marks to the end of its line', 'ab cd  ', range(4, 3, 2), 'ab cd', '   ^^'],
    ['marks the end of a line', 'ab', range(3), 'ab', '  ^'],
    ['counts wide characters twice', '漢字 [x]', range(4, 7), '漢字 [x]', '     ^^^'],
    ['marks wide characters', 'a漢字b', range(2, 4), 'a漢字b', ' ^^^^'],
    ['counts an emoji of many parts as one', '👩‍👩‍👧 x', range(10, 11), '👩‍👩‍👧 x', '   ^'],
    ['counts no accents', 'e\u0301 x', range(4, 5), 'e\u0301 x', '  ^'],
    ['sets tabs', 'a\tb\tc', range(5, 6), 'a   b   c', '        ^'],
    ['shows nothing that a terminal obeys', 'a\u001B[1m b', range(7), 'a\uFFFD[1m b', '      ^'],
    ['cuts the end', 'abcdefghijklmnopqrst', range(2, 4), 'abcdefgh…', ' ^^'],
    ['cuts the beginning', 'abcdefghijklmnopqrst', range(19, 21), '…mnopqrst', '       ^^'],
    ['cuts both', 'abcdefghijklmnopqrst', range(10, 12), '…hijklmno…', '   ^^'],
    ['cuts its mark', 'abcdefghijklmnopqrst', range(1, 21), 'abcdefgh…', '^^^^^^^^'],
  ])('%s', (...[, line, place, shown, mark]) => {
    expect(cutExcerpt(line, place, 10)).toEqual({ line: shown, mark });
  });

  test('of a line of a megabyte needs little memory', () => {
    const line = ']('.repeat(500_000);
    expect(cutExcerpt(line, range(1, 3), 10)).toEqual({ line: '](](](](…', mark: '^^' });
    expect(cutExcerpt(line, range(500_001, 500_003), 10)).toEqual({
      line: '…](](](](…',
      mark: '   ^^',
    });
    expect(cutExcerpt(line, range(999_999, 1_000_001), 10)?.mark).toBe('       ^^');
  });

  test.each([
    ['an empty line', '  '],
    ['a line that is not there', undefined],
  ])('is none of %s', (_, line) => {
    expect(cutExcerpt(line, range(1), 10)).toBeUndefined();
  });
});
