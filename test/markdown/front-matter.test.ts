import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/markdown/front-matter.ts';
import { drawFinding } from './draw-tree.ts';

/** Values by key. */
function readValues(text: string): Record<string, unknown> {
  const { values } = parseFrontMatter(text);
  return Object.fromEntries([...values].map(([key, { value }]) => [key, value]));
}

describe('a value of the front matter', () => {
  test.each([
    ['a text', 'title: A and B', { title: 'A and B' }],
    ['a quoted text', 'title: "A: B"', { title: 'A: B' }],
    ['a text of any script', 'title: שלום 漢字 🎉', { title: 'שלום 漢字 🎉' }],
    ['a number', 'duration: 90', { duration: 90 }],
    ['a number of parts', 'duration: 1.5', { duration: 1.5 }],
    ['a number below nothing', 'a: -3', { a: -3 }],
    ['a number as the author wrote it', 'title: 1.10', { title: '1.10' }],
    ['a number with zeros before it', 'title: 007', { title: '007' }],
    ['a number too long for a number', 'a: 12345678901234567890', { a: '12345678901234567890' }],
    ['a quoted number', 'title: "7"', { title: '7' }],
    ['true', 'marp: true', { marp: true }],
    ['yes, which is a text', 'marp: yes', { marp: 'yes' }],
    ['nothing', 'title:', { title: null }],
    ['a date as the author wrote it', 'date: 2026-11-20', { date: '2026-11-20' }],
    ['a date by a tag', 'date: !!timestamp 2026-11-20', { date: '2026-11-20' }],
    ['a list', 'author: [A, B]', { author: ['A', 'B'] }],
    ['a map', 'a:\n  b: 1', { a: { b: 1 } }],
    ['lines', 'a: |\n  b\n  c\n', { a: 'b\nc\n' }],
    ['a reference to another', 'a: &x [1]\nb: *x', { a: [1], b: [1] }],
    ['several', 'title: A\nlang: de', { title: 'A', lang: 'de' }],
    ['one with a comment', 'title: A # not B', { title: 'A' }],
    ['one whose key is a number', '1: a', { '1': 'a' }],
    ['none whose key is a list', '[a]: b\nc: d', { c: 'd' }],
  ])('%s', (_, text, values) => {
    expect(readValues(text)).toEqual(values);
    expect(parseFrontMatter(text).findings).toEqual([]);
  });
});

describe('a value stands', () => {
  const place = (text: string, key: string) => parseFrontMatter(text).values.get(key);

  test.each([
    ['a line below its line of the YAML', 'a: 1\n\nb: 2', 'b', { line: 4, column: 1 }],
    ['where its key does', '  a: 1', 'a', { line: 2, column: 3 }],
  ])('%s', (...[, text, key, expected]) => {
    expect(place(text, key)?.place).toEqual(expected);
  });

  test.each([
    [
      'the items of a list',
      'a:\n  - b\n\n  - c',
      [
        [3, 5],
        [5, 5],
      ],
    ],
    [
      'the items of a list on a line',
      'a: [b, c]',
      [
        [2, 5],
        [2, 8],
      ],
    ],
    [
      'the keys of a map',
      'a:\n  b: 1\n  c: 2',
      [
        [3, 3],
        [4, 3],
      ],
    ],
    ['a text', 'a: b', [[2, 1]]],
    [
      'the lines of a text',
      'a: |-\n  b\n  c',
      [
        [3, 1],
        [4, 1],
      ],
    ],
    ['nothing for a number', 'a: 1', []],
    ['nothing for an empty list', 'a: []', []],
  ])('with %s', (_, text, places) => {
    const expected = places.map(([line, column]) => ({ line, column }));
    expect(place(text, 'a')?.items).toEqual(expected);
  });
});

describe('a front matter without values', () => {
  test.each([
    ['none', undefined],
    ['an empty one', ''],
    ['a blank one', ' \n\n'],
  ])('%s is fine', (_, text) => {
    expect(parseFrontMatter(text)).toEqual({ values: new Map(), findings: [] });
  });

  test.each([
    ['a list', '- a\n- b', 'front-matter-broken 2:1 it holds no "key: value" lines'],
    ['a text', 'just words', 'front-matter-broken 2:1 it holds no "key: value" lines'],
    ['a comment', '# a', 'front-matter-broken 2:1 it holds no "key: value" lines'],
    ['an open quote', 'a: 1\nb: "c', 'front-matter-broken 3:6 Missing closing "quote'],
    ['a key twice', 'a: 1\na: 2', 'front-matter-broken 3:1 Map keys must be unique'],
    [
      'a colon too many',
      'title: A: B',
      'front-matter-broken 2:8 Nested mappings are not allowed in compact mappings',
    ],
  ])('%s is reported', (_, text, finding) => {
    const { values, findings } = parseFrontMatter(text);
    expect([...values]).toEqual([]);
    expect(findings.map(drawFinding)).toEqual([finding]);
  });
});
