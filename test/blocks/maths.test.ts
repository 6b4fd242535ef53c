import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maths } from '../../src/blocks/maths.ts';
import type { Maths } from '../../src/blocks/nodes.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { blockOf, context } from './read-blocks.ts';

const formula = (value: string): Maths => deepFreeze<Maths>({ type: 'math', value });

function rowsOf(value: string): (string | undefined)[] | undefined {
  const rows = maths.split(formula(value), [], context);
  return rows?.map((row) => ('value' in row ? row.value : undefined));
}

describe('a displayed formula', () => {
  test('is looked at, not read; its source is its words', () => {
    const block = blockOf('math', '$$\na\n+ b\n$$');
    expect(maths.words(block)).toEqual(['a\n+ b']);
    expect(maths.plain(block)).toEqual(['a', '+ b']);
    expect(maths.reading(block)).toEqual([]);
    expect(maths.shape(block)).toEqual({ type: 'leaf' });
    expect(maths.role(block, context)).toBe('other');
    expect(maths.illustrates(block)).toBe(true);
  });

  test.each([
    ['', false],
    [' \n ', false],
    ['x', true],
  ])('of "%s" shows something or nothing', (value, shows) => {
    expect(maths.shows(formula(value))).toBe(shows);
  });
});

describe('the rows of a formula', () => {
  test.each([
    ['aligned ones', '\\begin{align}a&=1\\\\b&=2\\end{align}', ['a&=1', 'b&=2'], 'aligned'],
    ['numbered or not', '\\begin{align*}a\\\\b\\end{align*}', ['a', 'b'], 'aligned'],
    [
      'with blanks around',
      ' \n\\begin{aligned}\na\\\\\nb\n\\end{aligned}\n',
      ['\na', '\nb\n'],
      'aligned',
    ],
    ['gathered ones stay so', '\\begin{gather}a\\\\b\\end{gather}', ['a', 'b'], 'gathered'],
    ['a split one', '\\begin{split}a\\\\b\\end{split}', ['a', 'b'], 'aligned'],
    ['an old one', '\\begin{eqnarray}a\\\\b\\end{eqnarray}', ['a', 'b'], 'aligned'],
    [
      'without the distance between them',
      '\\begin{align}a\\\\[2pt]b\\end{align}',
      ['a', 'b'],
      'aligned',
    ],
    [
      'an empty one at the end is none',
      '\\begin{align}a\\\\b\\\\\n\\end{align}',
      ['a', 'b'],
      'aligned',
    ],
    [
      'those of a group are its own',
      '\\begin{align}{a\\\\b}\\\\c\\end{align}',
      ['{a\\\\b}', 'c'],
      'aligned',
    ],
    [
      'a brace that is shown opens nothing',
      '\\begin{align}\\{a\\\\b\\}\\end{align}',
      ['\\{a', 'b\\}'],
      'aligned',
    ],
  ])('%s', (_name, ...[value, rows, inner]) => {
    expect(rowsOf(value)).toEqual(rows.map((row) => `\\begin{${inner}}${row}\\end{${inner}}`));
  });

  test.each([
    ['align', '\\begin{align}a \\tag{1}\\\\b \\tag{2}\\end{align}', 'align'],
    ['gather', '\\begin{gather}a \\tag{1}\\\\b \\tag{2}\\end{gather}', 'gather'],
  ])('of %s keep their numbers', (_, value, outer) => {
    expect(rowsOf(value)).toEqual(
      ['a \\tag{1}', 'b \\tag{2}'].map((row) => `\\begin{${outer}}${row}\\end{${outer}}`),
    );
  });

  test('are not those of a matrix in it', () => {
    const value =
      '\\begin{align}a &= \\begin{pmatrix}1\\\\2\\end{pmatrix}\\\\[2pt]\nb &= 2\\end{align}';
    expect(rowsOf(value)).toEqual([
      '\\begin{aligned}a &= \\begin{pmatrix}1\\\\2\\end{pmatrix}\\end{aligned}',
      '\\begin{aligned}\nb &= 2\\end{aligned}',
    ]);
  });

  test.each([
    ['a formula without any', 'a + b'],
    ['one row', '\\begin{align}a\\end{align}'],
    ['a matrix alone', '\\begin{pmatrix}1\\\\2\\end{pmatrix}'],
    ['rows with more around them', 'x = \\begin{aligned}a\\\\b\\end{aligned}'],
    ['two in a row', '\\begin{align}a\\\\b\\end{align}\\begin{align}c\\\\d\\end{align}'],
    ['an end that is another', '\\begin{align}a\\\\b\\end{gather}'],
    ['a group that is closed and not opened', '\\begin{align}a}\\\\{b\\end{align}'],
    ['nothing', ''],
  ])('are none of %s', (_name, value) => {
    expect(rowsOf(value)).toBeUndefined();
  });

  test('keep what else the formula is, and it stays', () => {
    const node = deepFreeze<Maths>({
      type: 'math',
      value: '\\begin{align}a\\\\b\\end{align}',
      meta: 'm',
    });
    expect(maths.split(node, [], context)).toMatchObject([{ meta: 'm' }, { meta: 'm' }]);
  });

  test('are found again, whatever stands in them', () => {
    const part = fc.constantFrom(
      'a',
      '&=',
      '{b}',
      '\\frac{1}{2}',
      '\\{',
      '\\}',
      '\\,',
      '\\text{c\\\\d}',
    );
    const row = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 5 }), (rows) => {
        expect(rowsOf(`\\begin{gather*}${rows.join('\\\\')}\\end{gather*}`)).toEqual(
          rows.map((each) => `\\begin{gathered}${each}\\end{gathered}`),
        );
      }),
    );
  });
});
