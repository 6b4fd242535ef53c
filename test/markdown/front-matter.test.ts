import { describe, expect, test } from 'vitest';
import { type FrontMatter, parseFrontMatter } from '../../src/markdown/front-matter.ts';
import { findFrontMatter } from '../../src/markdown/find-front-matter.ts';
import { drawFinding } from './draw-tree.ts';

/** Reads what stands between the two marks. */
function parse(text: string, mark = '---'): FrontMatter {
  return parseFrontMatter(findFrontMatter([mark, ...text.split('\n'), mark]));
}

/** Values by key. */
function readValues(text: string): Record<string, unknown> {
  const { values } = parse(text);
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
    expect(parse(text).findings).toEqual([]);
  });
});

describe('a value stands', () => {
  const place = (text: string, key: string) => parse(text).values.get(key);

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
    ['an empty one', ''],
    ['a blank one', ' \n\n'],
  ])('%s is fine', (_, text) => {
    expect(parse(text)).toEqual({ values: new Map(), findings: [] });
  });

  test('none is fine', () => {
    expect(parseFrontMatter(findFrontMatter(['# A']))).toEqual({ values: new Map(), findings: [] });
  });
});

const nested = `a: ${'['.repeat(5000)}${']'.repeat(5000)}\nb: 1`;
const bomb = [
  'a: &a [1,1]',
  'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]',
  'c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]',
  'd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]',
  'e: [*d,*d,*d]',
  'title: T',
].join('\n');

describe('what YAML cannot read costs its entry alone', () => {
  test.each([
    [
      'an open quote',
      'a: 1\nb: "c\nd: 2',
      { a: 1, d: 2 },
      ['front-matter-broken 3:6 YAML Missing closing "quote'],
    ],
    [
      'an open list',
      'a: [1, 2\nb: 2',
      { b: 2 },
      [
        'front-matter-broken 2:9 YAML Flow sequence in block collection must be sufficiently indented and end with a ]',
      ],
    ],
    ['a key twice', 'a: 1\na: 2', { a: 1 }, ['front-matter-broken 3:1 YAML "a" is there twice']],
    [
      'a colon too many',
      'title: A: B\nlang: de',
      { title: 'A: B', lang: 'de' },
      ['front-matter-text 2:8 title A: B'],
    ],
    [
      'a colon too many in CJK',
      'title: 第一: 二\nlang: zh',
      { title: '第一: 二', lang: 'zh' },
      ['front-matter-text 2:8 title 第一: 二'],
    ],
    [
      'two of them',
      'a: 1: 2\nb: 3\nc: 4: 5',
      { a: '1: 2', b: 3, c: '4: 5' },
      ['front-matter-text 2:4 a 1: 2', 'front-matter-text 4:4 c 4: 5'],
    ],
    [
      'a name of a person',
      'author: @me\na: 1',
      { author: '@me', a: 1 },
      ['front-matter-text 2:9 author @me'],
    ],
    ['code', 'title: `a` and b', { title: '`a` and b' }, ['front-matter-text 2:8 title `a` and b']],
    [
      'a bracket before words',
      'title: [Draft] A',
      { title: '[Draft] A' },
      ['front-matter-text 2:8 title [Draft] A'],
    ],
    [
      'a quote before words',
      'title: "A" and B',
      { title: '"A" and B' },
      ['front-matter-text 2:8 title "A" and B'],
    ],
    [
      'emphasis',
      'title: *Linux*\na: 1',
      { title: '*Linux*', a: 1 },
      ['front-matter-text 2:8 title *Linux*'],
    ],
    [
      'strong words',
      'title: **Linux** (1)',
      { title: '**Linux** (1)' },
      ['front-matter-text 2:8 title **Linux** (1)'],
    ],
    [
      'an entity',
      'title: &amp; more',
      { title: '&amp; more' },
      ['front-matter-text 2:8 title &amp; more'],
    ],
    [
      'an exclamation mark',
      'title: !new things',
      { title: '!new things' },
      ['front-matter-text 2:8 title !new things'],
    ],
    [
      'an alias of nothing in a list',
      'a: [*b]\nc: 1',
      { c: 1 },
      [
        'front-matter-broken 2:1 YAML Unresolved alias (the anchor must be set before the alias): b',
      ],
    ],
    [
      'an alias in a broken front matter',
      'a: &x [1]\nt: A: B\nb: *x',
      { a: [1], b: [1], t: 'A: B' },
      ['front-matter-text 3:4 t A: B'],
    ],
    [
      'a line of words',
      'a: 1\njust words\nb: 2',
      { a: 1, b: 2 },
      ['front-matter-broken 3:1 YAML This is no "key: value"'],
    ],
    [
      'a line of words first',
      'just words\nb: 2',
      { b: 2 },
      ['front-matter-broken 2:1 YAML This is no "key: value"'],
    ],
    [
      'a tab',
      'a:\n\tb: 2\nc: 1',
      { c: 1 },
      ['front-matter-broken 3:1 YAML Tabs are not allowed as indentation'],
    ],
  ])('%s', (...[, text, values, findings]) => {
    expect(readValues(text)).toEqual(values);
    expect(parse(text).findings.map(drawFinding)).toEqual(findings);
  });

  test('a bomb of aliases', () => {
    const { values, findings } = parse(bomb);
    expect(values.get('title')?.value).toBe('T');
    expect(findings.map(drawFinding).at(-1)).toMatch(
      /^front-matter-broken \d:1 YAML Excessive alias count/,
    );
  });

  test('brackets without end', () => {
    const { values, findings } = parse(nested);
    expect(values.get('b')?.value).toBe(1);
    expect(findings.map(drawFinding)).toEqual([
      expect.stringMatching(/^front-matter-broken 2:\d+ YAML It is nested too deeply$/),
    ]);
  });
});

describe('TOML', () => {
  test.each([
    [
      'values',
      'title = "A: B"\ndraft = true\nweight = 3',
      { title: 'A: B', draft: true, weight: 3 },
      [],
    ],
    ['dates as the author wrote them', 'date = 2026-11-20', { date: '2026-11-20' }, []],
    ['a list', 'author = ["A", "B"]', { author: ['A', 'B'] }, []],
    ['a table', 'title = "A"\n[b]\nc = 1', { title: 'A', b: { c: 1 } }, []],
    [
      'what is broken apart',
      'title = "A\nlang = "de"',
      { lang: 'de' },
      ['front-matter-broken 2:11 TOML control characters are not allowed in strings'],
    ],
    [
      'a key twice apart',
      'a = 1\na = 2\nb = 3',
      { a: 1, b: 3 },
      ['front-matter-broken 3:1 TOML trying to redefine an already defined table or value'],
    ],
  ])('%s', (...[, text, values, findings]) => {
    const read = parse(text, '+++');
    expect(Object.fromEntries([...read.values].map(([key, { value }]) => [key, value]))).toEqual(
      values,
    );
    expect(read.findings.map(drawFinding)).toEqual(findings);
  });

  test('each with its line', () => {
    expect(parse('a = 1\n\n"b" = ["c", "d"]', '+++').values.get('b')).toEqual({
      value: ['c', 'd'],
      place: { line: 4, column: 1 },
      items: [
        { line: 4, column: 1 },
        { line: 4, column: 1 },
      ],
    });
  });
});
