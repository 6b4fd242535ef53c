import { describe, expect, test } from 'vitest';
import { headless } from '../browser.ts';
import { buildNote, htmlOf } from '../live/build-note.ts';
import { lookAtNote } from './look-at-note.ts';

describe('footnotes', () => {
  test.each<[what: string, note: string, seen: string]>([
    ['one', 'One[^1].\n\n[^1]: n\n', '# T One1. - n'],
    [
      'a label twice',
      'One[^1]. Two[^1].\n\n[^1]: first\n[^1]: second\n',
      '# T One1. Two1. - first second ⏐ ! label-twice 6:1',
    ],
    ['none defined', 'x[^no]\n', '# T x[^no] ⏐ ! footnote-undefined 3:2'],
    ['in an item', '- x[^1]\n\n[^1]: n\n', '# T - x1 - n'],
    ['in a quote', '> x[^1]\n\n[^1]: n\n', '# T > x1 - n'],
    ['in a cell', '| a |\n|---|\n| x[^1] |\n\n[^1]: n\n', '# T | a / | x1 / - n'],
    ['in an alert', '> [!TIP]\n> x[^1]\n\n[^1]: n\n', '# T Tip x1 - n'],
    ['defined in another section', 'x[^1]\n\n## H\n\ny\n\n[^1]: n\n', '# T x1 - n ⏐ ## H y'],
    ['with a name', 'x[^long-name]\n\n[^long-name]: n\n', '# T x1 - n'],
    ['with code and a formula', 'x[^1]\n\n[^1]: `c` and $f$\n', '# T x1 - `c` and $f$'],
    ['of two paragraphs', 'x[^1]\n\n[^1]: n\n\n    m\n', '# T x1 - n m'],
    ['never used', 'x\n\n[^1]: n\n', '# T x - n'],
    ['CRLF', 'x[^1]\r\n\r\n[^1]: n\r\n', '# T x1 - n'],
    ['CJK', '字[^注]。\n\n[^注]: 説明\n', '# T 字1。 - 説明'],
    ['used twice', 'x[^1] y[^1]\n\n[^1]: n\n', '# T x1 y1 - n'],
    ['in bold', '**x[^1]**\n\n[^1]: n\n', '# T **x1** - n ⏐ ! heading-bold 3:1'],
  ])('%s', async (_, note, seen) => {
    expect(await lookAtNote(`# T\n\n${note}`)).toEqual({ seen, missing: [] });
  });
});

describe('emphasis', () => {
  test.each<[what: string, note: string, seen: string]>([
    ['CJK, a colon inside', '**注意：**正文\n', '# T **注意：**正文'],
    ['CJK, quotes inside', '**「重点」**内容\n', '# T **「重点」**内容'],
    ['CJK in an item', '- **注意：**正文\n', '# T - **注意：**正文'],
    ['CJK in a quote', '> **注意：**正文\n', '# T > **注意：**正文'],
    [
      'CJK in a cell',
      '| 甲 |\n|---|\n| **注意：**正文 |\n',
      '# T | 甲 / | **注意：**正文 / ⏐ ! language-found 1:1',
    ],
    ['CJK in a heading', '## **注意：**正文\n\nx\n', '## **注意：**正文 x ⏐ ! language-found 1:1'],
    ['CJK, struck', '~~注意：~~正文\n', '# T ~~注意：~~正文'],
    ['CJK, slanted', '*注意：*正文\n', '# T *注意：*正文'],
    ['Korean', '**강조(強調)**를\n', '# T **강조(強調)**를 ⏐ ! language-found 1:1'],
    ['CRLF', '**注意：**正文\r\n下\r\n', '# T **注意：**正文下 ⏐ ! language-found 1:1'],
    ['stars as text', '2 * 3 * 4\n', '# T 2 * 3 * 4'],
    ['low lines in words', 'snake_case_name\n', '# T snake_case_name'],
    ['never closed', 'a **b c\n', '# T a **b c'],
    ['spaces inside', '** a **\n', '# T ** a **'],
    ['Arabic', '**مهم:** نص\n', '# T **مهم:** نص'],
    ['marked', '==a== b\n', '# T ==a== b'],
    ['three stars', '***a***\n', '# T ***a***'],
  ])('%s', async (_, note, seen) => {
    expect(await lookAtNote(`# T\n\n${note}`)).toEqual({ seen, missing: [] });
  });
});

describe('formulas', () => {
  test.each<[what: string, note: string, seen: string]>([
    ['parentheses', 'Inline \\(a^2\\) and so on\n', '# T Inline $a^2$ and so on'],
    ['brackets', '\\[ c = 1 \\]\n', '# T $c = 1$'],
    [
      'an environment',
      '\\begin{align*} a &= 1 \\\\ b &= 2 \\end{align*}\n',
      '# T $\\begin{align*} a &= 1 \\\\ b &= 2 \\end{align*}$',
    ],
    ['parentheses in an item', '- \\(a^2\\)\n', '# T - $a^2$'],
    ['parentheses in a quote', '> \\(a^2\\)\n', '# T > $a^2$'],
    ['parentheses in a cell', '| a |\n|---|\n| \\(a^2\\) |\n', '# T | a / | $a^2$ /'],
    ['parentheses in a heading', '## \\(a^2\\) law\n\nx\n', '## a²$a^2$ law x'],
    ['money', 'It is $5 and $10.\n', '# T It is $5 and $10.'],
    ['a dollar alone', 'It is $5.\n', '# T It is $5.'],
    ['an escaped dollar', '\\$5 and $x$\n', '# T $5 and $x$'],
    ['a formula in bold', '**$x$**\n', '# T **$x$**'],
    ['displayed in an item', '- x\n\n  $$\n  y\n  $$\n', '# T - x $y$'],
    ['displayed in a quote', '> $$\n> y\n> $$\n', '# T > $y$'],
    ['displayed in a line', 'a $$y$$ b\n', '# T a $y$ b'],
    ['a broken one', 'a $\\frac{$ b\n', '# T a `\\frac{` b ⏐ ! formula-broken 3:3'],
    ['an unknown macro', 'a $\\nope x$ b\n', '# T a `\\nope x` b ⏐ ! macro-unknown 3:3'],
    [
      'a macro',
      '$\\newcommand{\\R}{\\mathbb{R}} x \\in \\R$\n\n$\\R$\n',
      '# T $\\newcommand{\\R}{\\mathbb{R}} x \\in \\R$ $\\R$',
    ],
    ['chemistry', '$\\ce{H2O}$\n', '# T $\\ce{H2O}$'],
    ['CRLF', '$$\r\na\r\n$$\r\n', '# T $a$'],
    ['CJK beside', '公式$x$です\n', '# T 公式$x$です'],
    ['a fence', '```math\na\n```\n', '# T $a$'],
    ['GitHub', 'a $`x`$ b\n', '# T a $x$ b'],
    ['code that looks like one', '`$x$`\n', '# T `$x$`'],
    [
      'labels',
      '$$\na = 1 \\label{eq:a}\n$$\n\nSee \\eqref{eq:a}.\n',
      '# T $a = 1 \\tag{1}$ See (1)<#t>.',
    ],
    ['escaped brackets', '\\[not a formula\\]\n', '# T [not a formula]'],
    ['less-than signs', '$a < b$ and $c > d$\n', '# T $a < b$ and $c > d$'],
  ])('%s', async (_, note, seen) => {
    expect(await lookAtNote(`# T\n\n${note}`)).toEqual({ seen, missing: [] });
  });
});

test('an emoji by its name is drawn', async () => {
  expect(htmlOf(await buildNote({ text: '# T\n\n:tada:\n', headless }))).toContain('.e-1f389{');
});
