import { expect, test } from 'vitest';
import type { Numbering } from '../../../src/markdown/dialects/numbering.ts';
import { rewriteDialects } from '../../../src/markdown/dialects/rewrite-dialects.ts';
import { deepFreeze } from '../../deep-freeze.ts';

const elsewhere = {
  found: {
    'thm-far': { shown: 'Theorem 1.4', number: '1.4', href: '../a.md#thm-far' },
    'far-fig': { shown: 'Figure 1.2', number: '1.2', href: '../a.md#far-fig' },
    'eq-two': { shown: '(1.7)', number: '1.7', href: 'a.md#eq-two', also: 'b.md' },
  },
  near: { 'fig-tied': 'Did you mean fig-tide of a.md?' },
};
const words = { figure: 'Figure', table: 'Table', theorem: 'Theorem', lemma: 'Lemma' };
const on: Numbering = deepFreeze({ words, isOn: true, prefix: '2.', elsewhere });
const off: Numbering = deepFreeze({ ...on, isOn: false, prefix: '' });

const rewrite = (text: string, numbering: Numbering = on): string =>
  rewriteDialects(text.split('\n'), { numbering }).lines.join('\n');

const findings = (text: string): string[] =>
  rewriteDialects(text.split('\n'), { numbering: on }).findings.map(
    ({ rule, range, facts }) =>
      `${rule} ${range.start.line}:${range.start.column} ${facts['label']} ${facts['suggestion'] ?? facts['also']}`,
  );

test.each([
  ['Quarto', '::: {#thm-a}\nx\n:::', ':::theorem{#thm-a number="2.1"}\nx\n:::'],
  [
    'with a name',
    '::: {#thm-a .big name="Euclid"}\nx\n:::',
    ':::theorem[Euclid]{#thm-a number="2.1"}\nx\n:::',
  ],
  [
    'with a heading',
    '::: {#lem-a}\n\n## Of [Gauss]\n\nx\n:::',
    ':::lemma[Of \\[Gauss\\]]{#lem-a number="2.1"}\n\n\n\nx\n:::',
  ],
  ['of a class', '::: {.theorem #thm:a}\nx\n:::', ':::theorem{#thm:a number="2.1"}\nx\n:::'],
  ['of its own name', '::: theorem Euclid\nx\n:::', ':::theorem[Euclid]{number="2.1"}\nx\n:::'],
  [
    'MyST',
    '```{prf:theorem} Euclid\n:label: euclid\nx\n```',
    ':::theorem[Euclid]{#euclid number="2.1"}\n\nx\n:::',
  ],
  [
    'MyST without a number',
    '```{prf:lemma}\n:nonumber:\n:label: l\nx\n```',
    ':::lemma{#l}\n\n\nx\n:::',
  ],
  ['a target above it', '(a)=\n:::{prf:lemma}\nx\n:::', '\n:::lemma{#a number="2.1"}\nx\n:::'],
  ['in a list', '- ::: {#thm-a}\n  x\n  :::', '- :::theorem{#thm-a number="2.1"}\n  x\n  :::'],
  ['a proof', '::: {.proof name="of it"}\nx\n:::', ':::proof[of it]\nx\n:::'],
  [
    'two kinds',
    '::: theorem\n:::\n::: lemma\n:::\n::: theorem\n:::',
    ':::theorem{number="2.1"}\n:::\n:::lemma{number="2.1"}\n:::\n:::theorem{number="2.2"}\n:::',
  ],
  [
    'TeX in a label',
    ':::theorem[Bound on $\\epsilon$ \\[a\\]]{#thm-a}\nx\n:::',
    ':::theorem[Bound on $\\epsilon$ \\[a\\]]{#thm-a number="2.1"}\nx\n:::',
  ],
  [
    'TeX in a name',
    '::: {#thm-a name="On $\\sqrt[3]{\\epsilon}$ in $[0, 1)$ [a]"}\nx\n:::',
    ':::theorem[On $\\sqrt[3]{\\epsilon}$ in $\\lbrack 0, 1)$ \\[a\\]]{#thm-a number="2.1"}\nx\n:::',
  ],
  [
    'TeX in MyST',
    '```{prf:theorem} Bound on $\\epsilon$\n:label: euclid\nx\n```',
    ':::theorem[Bound on $\\epsilon$]{#euclid number="2.1"}\n\nx\n:::',
  ],
  ['code', '```\n::: {#thm-a}\n```', '```\n::: {#thm-a}\n```'],
])('theorems are numbered: %s', (_, text, expected) => expect(rewrite(text)).toBe(expected));

test('without numbering those alone that have names', () => {
  expect(rewrite('::: theorem Euclid\nx\n:::\n\n::: {#thm-a}\nx\n:::', off)).toBe(
    '::: theorem Euclid\nx\n:::\n\n:::theorem{#thm-a number="1"}\nx\n:::',
  );
});

const own = '::: {#thm-a name="Euclid"}\nx\n:::\n![Tide](a.png){#fig:t}\n';

test.each([
  ['bare', '@thm-a', '[Theorem 2.1](#thm-a)'],
  ['at the beginning of a sentence', '@Thm-a', '[Theorem 2.1](#thm-a)'],
  ['in brackets', '[@thm-a]', '[Theorem 2.1](#thm-a)'],
  ['its number', '[-@thm-a]', '[2.1](#thm-a)'],
  ['behind words', '[Satz @thm-a]', '[Satz 2.1](#thm-a)'],
  ['several', '[@thm-a; @fig:t]', '[Theorem 2.1](#thm-a); [Figure 2.1](#fig:t)'],
  ['beside a work', '[@thm-a; @knuth84]', '[[Theorem 2.1](#thm-a); @knuth84]'],
  ['an empty link', '[](#thm-a)', '[Theorem 2.1](#thm-a)'],
  ['of MyST', '{prf:ref}`thm-a`', '[Theorem 2.1](#thm-a)'],
  ['with a gap', '{numref}`Abb. %s <fig:t>`', '[Abb. 2.1](#fig:t)'],
  ['with words', '{ref}`the tide <fig:t>`', '[the tide](#fig:t)'],
  ['to another lecture', '@thm-far', '[Theorem 1.4](../a.md#thm-far)'],
  ['to another lecture, of MyST', '{numref}`far-fig`', '[Figure 1.2](../a.md#far-fig)'],
  ['with words to another lecture', '{ref}`there <far-fig>`', '[there](../a.md#far-fig)'],
  ['a handle', 'a@thm-a.org', 'a@thm-a.org'],
  [
    'in the words of a link',
    '[@thm-a](https://a.org) @thm-a',
    '[@thm-a](https://a.org) [Theorem 2.1](#thm-a)',
  ],
  ['in brackets in a link', '[see [@thm-a]](https://a.org)', '[see [@thm-a]](https://a.org)'],
  ['a gap in a link', '[Satz %s gilt](#thm-a)', '[Satz 2.1 gilt](#thm-a)'],
  [
    'a gap for a formula',
    '$$ x $$ {#eq-a} [Equation %s of motion](#eq-a)',
    '$$ x $$ {#eq-a} Equation \\eqref{eq-a} of motion',
  ],
  [
    'no gap',
    '# Strings [what %s means](#strings-what-s-means)',
    '# Strings [what %s means](#strings-what-s-means)',
  ],
  ['code', '`@thm-a`', '`@thm-a`'],
])('references show numbers: %s', (_, text, expected) => {
  expect(rewrite(`${own}\n${text}`).split('\n').at(-1)).toBe(expected);
});

test.each([
  ['@fig-tied', ['cross-reference-missing 1:1 fig-tied Did you mean fig-tide of a.md?']],
  ['{prf:ref}`gone`', ['cross-reference-missing 1:1 gone Known: .']],
  ['x [@eq-two]', ['cross-reference-ambiguous 1:3 eq-two b.md']],
  ['{ref}`constructor`', ['cross-reference-missing 1:1 constructor Known: .']],
  ['@def-con and @prop-types', []],
  ['::: {#def-a}\n:::\n@def-con', ['cross-reference-missing 3:1 def-con Known: def-a.']],
  ['`@fig-tied` and a@fig-tied', []],
])('what nothing, or more than one lecture, is called is said: %s', (text, expected) =>
  expect(findings(text)).toEqual(expected),
);

test('captions have the numbers', () => {
  expect(rewrite('![A "b"](a.png){#fig-a}\n\n![B](b.png "C"){#fig-b}')).toBe(
    '![A "b"](a.png "Figure 2.1: A ”b”"){#fig-a}\n\n![B](b.png "Figure 2.2: C"){#fig-b}',
  );
  const [picture, , , below] = rewrite('```{figure} a.png\n:name: f\n\nA *b*.\n```').split('\n');
  expect(picture).toBe('![A b.](<a.png>){#f data-caption=below}');
  expect(below).toBe('Figure 2.1: A *b*.');
});

test.each([
  [
    'a picture',
    '::: {#fig-a}\n![](a.png)\n\nIts *caption*\n:::\n\nSee @fig-a.',
    '\n![Its caption](a.png){#fig-a data-caption=below}\n\nFigure 2.1: Its *caption*\n\n\nSee [Figure 2.1](#fig-a).',
  ],
  [
    'a picture with attributes of its own',
    '::: {#fig-a}\n![b](a.png "c"){width=50%}\n:::\n@fig-a',
    '\n![b](a.png "Figure 2.1: c"){#fig-a width=50%}\n\n[Figure 2.1](#fig-a)',
  ],
  [
    'several pictures',
    '::: {#fig-a layout-ncol=2}\n\n![B](b.png){#fig-b}\n\n![C](c.png){#fig-c}\n\nAll\n:::\n\n@fig-a, @fig-c',
    ':::div\n\n![B](b.png "(a) B"){#fig-b}\n![C](c.png "(b) C"){data-caption=common #fig-c}\n\n\n<a id="fig-a" data-parts="fig-b fig-c"></a>Figure 2.1: All\n:::\n\n[Figure 2.1](#fig-a), [Figure 2.1b](#fig-c)',
  ],
  [
    'others around it',
    '![x](x.png){#fig-x}\n\n::: {#fig-a}\n![B](b.png)\n![C](c.png)\n\nAll\n:::\n\n![y](y.png){#fig-y}\n\n@fig-x @fig-a @fig-y',
    '![x](x.png "Figure 2.1: x"){#fig-x}\n\n:::div\n![B](b.png)\n![C](c.png){data-caption=common}\n\n<a id="fig-a" data-parts=""></a>Figure 2.2: All\n:::\n\n![y](y.png "Figure 2.3: y"){#fig-y}\n\n[Figure 2.1](#fig-x) [Figure 2.2](#fig-a) [Figure 2.3](#fig-y)',
  ],
  [
    'a table',
    '::: {#tbl-a}\n| a |\n|---|\n| b |\n\nIts\ncaption\n:::\n\n@tbl-a',
    '\n| a |\n|---|\n| b |\n\n: Table 2.1: Its caption {#tbl-a}\n\n\n\n[Table 2.1](#tbl-a)',
  ],
  [
    'in a quote',
    '> ::: {#fig-a}\n> ![b](b.png)\n>\n> Caption\n> :::\n\n@fig-a',
    '> \n> ![b](b.png){#fig-a data-caption=below}\n>\n> Figure 2.1: Caption\n> \n\n[Figure 2.1](#fig-a)',
  ],
  ['code', '```\n::: {#fig-a}\n![](a.png)\n:::\n```', '```\n::: {#fig-a}\n![](a.png)\n:::\n```'],
])('a figure that is a container is numbered: %s', (_, text, expected) =>
  expect(rewrite(text)).toBe(expected),
);

test.each([
  ['two columns', 'layout-ncol=2', ['![a](a.png)\n![b](b.png)', '![c](c.png)']],
  ['two rows', 'layout-nrow="2"', ['![a](a.png)\n![b](b.png)', '![c](c.png)']],
  ['rows', 'layout="[[1],[40,60]]"', ['![a](a.png)', '![b](b.png)\n![c](c.png)']],
])('pictures side by side are one paragraph: %s', (_, attributes, rows) => {
  const text = `::: {${attributes}}\n\n![a](a.png)\n\n![b](b.png)\n\n![c](c.png)\n\n:::`;
  const paragraphs = rewrite(text)
    .split(/\n\n+/)
    .filter((each) => each.startsWith('!'));
  expect(paragraphs).toEqual(rows);
});

test.each([
  ['without blank lines between', 'layout-ncol=1', '![a](a.png)\n![b](b.png)'],
  ['more than the rows hold', 'layout="[[1]]"', '![a](a.png)\n\n![b](b.png)\n\n![c](c.png)'],
])('no picture and no line is lost: %s', (_, attributes, pictures) => {
  const written = rewrite(`::: {${attributes}}\n${pictures}\n:::\n\nAfter`);
  expect(written.match(/!\[|^:::$|^After$/gm)).toEqual([
    ...pictures.match(/!\[/g)!,
    ':::',
    'After',
  ]);
});

test('text among pictures stays where it is', () => {
  const text = '::: {layout-ncol=2}\n\n![a](a.png)\n\nb\n\n![c](c.png)\n\n:::';
  expect(rewrite(text)).toBe(text.replace('::: {layout-ncol=2}', ':::div'));
});
