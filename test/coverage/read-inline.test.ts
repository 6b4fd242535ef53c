import { expect, test } from 'vitest';
import { findNames, readInline } from '../../src/coverage/read-inline.ts';
import { expectProcessorTime } from '../processor-time.ts';

test.each<[what: string, source: string, text: string]>([
  ['emphasis', 'a **b** *c* __d__ _e_ ~~f~~ ==g==', 'a b c d e f g'],
  ['emphasis in a word', 'un*frigging*believable snake_case', 'unfriggingbelievable snake_case'],
  ['code, whose signs stay', 'the `<div>` and ``a`b`` and `**x**`', 'the <div> and a`b and **x**'],
  ['signs of code that are not as many', '``<br>`a', '`` `a'],
  ['escaped signs', String.raw`\*not\* \_so\_ \# a`, '*not* _so_ # a'],
  ['links', '[a](b.md) [c *d*](<e f> "g") [h][i] [j]', 'a c d h [j]'],
  ['a link to a file with spaces', '[a](b c.pdf) [d](e f)', 'a [d](e f)'],
  ['a link with brackets in it', '[a [b] c](d_(e).md)', 'a [b] c'],
  ['what a name stands for', '[a]: https://example.org "b"', ''],
  ['references to formulas', String.raw`a \eqref{eq:b}, \ref{c}`, 'a , '],
  ['footnotes', 'a[^1]', 'a'],
  ['an item of nothing but its number', '- a\n1.', 'a\n'],
  ['a footnote', '[^1]: a', ' a'],
  ['heading, item and box', '## a\n- [x] b\n10. c\n> - d', 'a\n b\nc\nd'],
  ['an alert', '> [!NOTE] a', ' a'],
  ['a container', ':::notes{.x}\n::: tip [a]\n:::', '\n [a]\n'],
  ['a title in attributes', '::: {.tip title="A b" id=c}', ' "A b" }'],
  ['tags', '<b>a</b><i>b</i> c<br>d <p class="x > y">e</p>', 'ab c d  e '],
  ['no tags', 'a < b > c <3', 'a < b > c <3'],
  ['code with a blank on either side', 'a` b `c` ` d', 'abc  d'],
  ['entities', 'a&amp;b &eacute;&#233;&#xe9; &nosuch;', 'a&b ééé &nosuch;'],
  [
    'attributes at the end, and braces before text',
    'a {.b}\n| c {#d} | e {.f} g',
    'a \n| c  | e {.f} g',
  ],
  ['a tag over two lines', '<a\n  href="b">c</a>', '\nc'],
])('%s', (_, source, text) => {
  expect(readInline(source)).toEqual({ text, formulas: [], pictures: [] });
});

test.each([
  ['a link by a name', '[a][b] [b][] [c][d] [d][]', 'a b [c][d] [d][]'],
  ['a picture by a name', '![a][B] ![c][d]', '  ![c][d]'],
  ['a footnote', 'a[^1] b[^2]c', 'a b[^2]c'],
  ['a word behind a name', '[b]s [d]s', '[bs [d]s'],
])('%s that is defined, and one that is not', (_, source, text) => {
  const isDefined = findNames('> [ b ]: x\n- [^1]: y');
  expect(readInline(source, { isDefined }).text).toBe(text);
});

test.each<[source: string, without: string, withOne: string]>([
  ['thank @alice', 'thank @alice', 'thank  '],
  ['[see @knuth84, p. 3; -@lamport94]', '[see @knuth84, p. 3; -@lamport94]', '[see  , p. 3;  ]'],
  ['a@b.c', 'a@b.c', 'a@b.c'],
])('%s without a bibliography and with one', (source, without, withOne) => {
  expect(readInline(source).text).toBe(without);
  expect(readInline(source, { mayCite: true }).text).toBe(withOne);
});

test.each<[source: string, formulas: readonly string[]]>([
  ['$a$ and $$b\nc$$', ['b\nc', 'a']],
  ['$5 and $10', []],
  ['it costs $5.', []],
  ['$5 and a$b$c', ['b']],
  ['$HOME/$USER, $PATH:$HOME, $YEAR-$MONTH', []],
  ['$A/B$ and $k-$means', ['A/B', 'k-']],
  [String.raw`\$a\$ and $\$b$`, [String.raw`\$b`]],
  ['`$a$`', []],
  [String.raw`\[a = b\] and \[[c](d.md)\]`, ['a = b']],
  ['$a_1$-th', ['a_1']],
  ['a $$ $$ b', []],
  [String.raw`\(a\) and \[b\\[2pt]\]`, ['a', String.raw`b\\[2pt]`]],
  [String.raw`\\(a\\)`, []],
  ['\\begin{align*}a\n&=b\\end{align*}.', ['a\n&=b']],
  ['$$ a $$ (eq:b)', [' a ']],
])('formulas of %s', (source, formulas) => {
  expect(readInline(source).formulas.map(({ text }) => text)).toEqual(formulas);
});

test.each<[source: string, pictures: readonly string[], text: string]>([
  ['![a *b*](c.png)', ['a b'], ' '],
  ['![](c.png "t"){width=50%}', [''], ' '],
  ['[![a](b.svg)](c)', ['a'], ' '],
  ['![a][b] c', ['a'], '  c'],
  ['<img src="a.png" alt="b &amp; c"/>', ['b & c'], ' '],
  ["<img src='a.png'>", [''], ' '],
  ['<img... a>', [], '<img... a>'],
  ['<img s?rc="a.png">b', [], ' b'],
  ['![the `x`](a.png)', ['the x'], ' '],
  ['![a](b.png =300x)', ['a'], ' '],
  ['![a](b c (1).png) d', ['a'], '  d'],
  ['![a](b c.png "t")', ['a'], ' '],
  ['![a](b.png){width="300"} [b]{.c #d} [e](f){.g} {1}', ['a'], '  [b] e {1}'],
  ['![a](b c)', [], '![a](b c)'],
  ['![In $F$ and $G$](a.png "fig:") b', ['In  F  and  G '], '  b'],
  ['\\![In $F$](a.png)', [], '!In  '],
])('pictures of %s', (source, pictures, text) => {
  const read = readInline(source);
  expect(read.pictures.map((picture) => picture.text)).toEqual(pictures);
  expect(read.text).toBe(text);
});

test('what is taken out leaves every word on its line', () => {
  const { text, formulas, pictures } = readInline('a\n$$b\nc$$ d\n![e\nf](g.png) h\n$i$');
  const lines = text.split('\n').map((line) => line.trim());
  expect(lines).toEqual(['a', '', 'd', '', 'h', '']);
  expect(formulas.map(({ line }) => line)).toEqual([1, 5]);
  expect(pictures.map(({ line }) => line)).toEqual([3]);
});

test.each([
  ['tags that are never closed', '<a '.repeat(100_000)],
  ['brackets', '['.repeat(100_000)],
  ['pictures that are never closed', '![a]('.repeat(50_000)],
  ['code that is never closed', '`` ` '.repeat(20_000)],
  ['formulas that are never closed', '$a '.repeat(50_000)],
])('%s take no time', async (_, source) => {
  await expectProcessorTime(5000, () => readInline(source));
});
