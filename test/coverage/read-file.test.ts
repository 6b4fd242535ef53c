import { describe, expect, test } from 'vitest';
import { compareCoverage } from '../../src/coverage/coverage.ts';
import { readFile } from '../../src/coverage/read-file.ts';

const wordsOf = (text: string): string =>
  readFile(text)
    .flatMap(({ words }) => words.map((word) => word.text))
    .join(' ');

describe('the words of a file', () => {
  test.each<[what: string, text: string, words: string]>([
    ['front matter', '---\ntitle: a\n---\nb', 'b'],
    ['front matter after blank lines', '\n\n---\ntitle: a\n---\nb', 'b'],
    ['front matter closed by dots', '---\ntitle: a\n...\nb', 'b'],
    ['front matter of MultiMarkdown', 'Title: a\nDate: b\n\nc', 'c'],
    ['front matter in JSON', '{\n  "title": "a"\n}\nb', 'b'],
    ['text in braces', '{\na\n}\nb', 'a b'],
    ['a line with a colon', 'Title: a\n\nc', 'title a c'],
    ['front matter in TOML', '+++\ntitle = "a"\n+++\nb', 'b'],
    ['a box of Obsidian', '```ad-note\ntitle: a\ncolor: red\nb\n```\nc', 'a b c'],
    ['a command of Templater', 'a <% tp.file.title %> b <%* c\nd %> e', 'a b e'],
    ['a variable of a site', 'a {{content}} b', 'a b'],
    [
      'words to fill in',
      'a <Your NAME> b <c d> <input disabled> <e f>g</e>',
      'a your name b c d g',
    ],
    ['what compares', 'a<b && c>d', 'a b c d'],
    ['front matter torn in two', '---\ntitle: a\n---\n\nauthor: b\n---\nc', 'c'],
    ['front matter above labels of no note', '---\ntitle: a\n---\n\nroom: b\n---\nc', 'room b c'],
    [
      'front matter that is never closed above a rule',
      '---\ntitle: a\n\n# b\n\nc\n\n---\n\nd',
      'title a b c d',
    ],
    ['front matter that is never closed', '---\ntitle: a\n\nb', 'title a b'],
    [
      'names that stand for a text',
      '---\ntitle: t\nsubstitutions:\n  k: "a b"\n---\n{{ k }} `{{ k }}` {{ c }}',
      'a b k c',
    ],
    [
      'files that stand in their place',
      'a\n\n<<< @/b.js{2} [c]\n\n--8<-- "d.py"\n\n[e](f.js \':include :type=code\')\n\ng <<< h.js',
      'a g h js',
    ],
    ['tags with a prefix', 'a<o:p></o:p> <carbon:edit /> b', 'a b'],
    ['what Slidev is told of a slide', 'a\n\n---\nlayout: b\nc: d\n---\n\n::right::\n\ne', 'a e'],
    ['what Deckset is told', 'theme: a\nautoscale: true\n\n# [fit] b\n\n[.x: c]\n^ d', 'b d'],
    ['a rule, and another', '---\n\na\n\n---\n\nb', 'a b'],
    ['a comment', 'a <!-- b\nc --> d', 'a d'],
    ['a comment that is never closed', 'a <!-- b\n\n# c', 'a b c'],
    ['a comment in code', '`<!--` a `-->`', 'a'],
    ['elements without text', '<style>\na\n</style>\n<script>b</script>\nc', 'c'],
    ['an element without text that is never closed', '<script>a\n\nb', 'a b'],
    ['a diagram', '```mermaid\na --> b\n```\n~~~Mermaid\nc\n~~~\nd', 'd'],
    ['a diagram of another tool', '```dot\na -> b\n```\n```{.plantuml}\nc\n```\nd', 'd'],
    ['what the author leaves out', '# a\n<!-- lectern: skip -->\nb\n# c\nd', 'c d'],
    ['addresses', 'see https://a.b/c?d=e and www.f.gh.', 'see and'],
    ['a formula that is never closed', '$$\nx\n\nSo it is.\n\n$$\ny\n$$\nd', 'so it is d'],
    ['a formula behind a mark that is never closed', '$$ E = mc^2\n\nb', 'b'],
    ['words behind such a mark', '$$ as we have seen\n\nb', 'as we have seen b'],
    ['a heading behind a mark that is never closed', '$$\n# b\nc', 'b c'],
    ['code behind such a mark', '> $$\n> ```\n> b\n> ```\n\nc', 'c'],
    ['a mark of a formula behind text', 'a\n\n$$\n\nSo it is.', 'a so it is'],
    ['scripts without spaces', '容器 run', '容 器 run'],
    ['invisible characters', 'sta\u00ADble a\u200Bb', 'stable ab'],
    ['tags of templates', '{% if a %}b{% endif %} {{ site.c }} `{% d %}`', 'b d'],
    ['a comment of templates', 'a\n{% comment %}\nb\n{% endcomment %}\nc', 'a c'],
    ['a shortcode', '{{< ref "a" >}} {{< figure src="b.png" caption="c d" >}}', 'c d'],
    ['a variable of another tool', '{{ a }}', 'a'],
    ['attributes', 'a\n{: .b c="d"}\n*e*{: .f}', 'a e'],
    ['a place for contents', '* TOC\n{:toc}\n\na', 'a'],
    [
      'components',
      'import A from \'@theme/A\'\n\n<Tab label="b">\n    c\n</Tab>\n{/* d */}',
      'b c',
    ],
    ['code of JavaScript', 'import a\n\nexport it', 'import a export it'],
    ['directives', '````{note} a\n:class: b\n\nc\n```{tip}\nd\n```\n````\ne', 'a c d e'],
    ['what a directive makes', '```{toctree}\na\n```\nb', 'b'],
    ['options of a directive in YAML', '```{note}\n---\nclass: a\n---\nb\n```', 'b'],
    ['a drawn shortcode', '{{< mermaid >}}\na --> b\n{{< /mermaid >}}\nc', 'c'],
    ['roles', '(a)=\nb {ref}`c <d>` {sub}`e`\n\n% f', 'b c e'],
    ['percents', '% a', 'a'],
    ['a title block', '% a\n% b\n\nc', 'c'],
    [
      'source for one format',
      '```{=latex}\na\n```\n```{=html}\nb\n```\n`c`{=tex} `d`{=html}',
      'b d',
    ],
    ['what is Pandoc’s', '(@a) b\n\n\\newpage\n\nTable: c', 'b c'],
    ['CRLF', '# a\r\n\r\nb\r\n', 'a b'],
  ])('%s', (_, text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  test('are on their lines, in blocks', () => {
    const blocks = readFile('# a\n\nb\nc\n- d\n- e\n  f\n\n| g | h |\n|---|---|\n| i | j |\n');
    expect(
      blocks.map(({ source, words }) => [...source, ...words.map(({ text, line }) => text + line)]),
    ).toEqual([
      [1, 1, 'a1'],
      [3, 4, 'b3', 'c4'],
      [5, 5, 'd5'],
      [6, 7, 'e6', 'f7'],
      [9, 11, 'g9', 'h9', 'i11', 'j11'],
    ]);
    expect(blocks.map(({ isHeading }) => isHeading)).toEqual([true, false, false, false, false]);
  });
});

test.each<[what: string, text: string, lines: readonly string[]]>([
  ['a fence', '```js\na\n\n  b\n```\nc', ['a', 'b']],
  ['a longer fence around another', '````md\n```\na\n```\n````', ['```', 'a', '```']],
  ['a fence that is never closed', '```\na\n\n# b', ['a', '# b']],
  ['a fence in an item and in a quote', '- ```\n  a\n  ```\n> ~~~\n> b\n\nc', ['a', 'b']],
  ['a fence that nothing closes', '```\na\n```js\n---\n</p>\n<b>c</b>', ['a', '<b>c</b>']],
  ['a fence in one that is closed', '````\n```js\n````', ['```js']],
  ['marks of items in code', '```yaml\n- a\n> b\n```', ['- a', '> b']],
  ['Quarto and Pandoc', '```{.python}\na\n```\n``` {r, echo=FALSE}\nb\n```', ['a', 'b']],
])('code of %s', (_, text, lines) => {
  expect(readFile(text).flatMap(({ code }) => code.map((line) => line.text))).toEqual(lines);
});

test.each<[what: string, text: string, cells: readonly string[]]>([
  ['a table', 'a | b\n--|--\nc d | *e*\n', ['a', 'b', 'c d', 'e']],
  ['an escaped bar', '| a | b |\n|---|---|\n| c \\| d | |', ['a', 'b', 'c d']],
  ['a bar in code, of which nobody knows', '|a|b|\n|-|-|\n| `c | d` |\n', ['a', 'b']],
  ['no table', 'a | b\nc | d', []],
  ['a heading with bars', '| a | b |\n---', []],
  ['a table with footnotes', '| a^[b [c] d] | x^[2] |\n| --- | --- |', ['a', 'x 2']],
])('cells of %s', (_, text, cells) => {
  expect(readFile(text).flatMap((block) => block.cells.map((cell) => cell.text))).toEqual(cells);
});

test.each<[what: string, text: string, formulas: readonly string[]]>([
  ['a fence', '```math\na\n```', ['a']],
  ['dollars on lines of their own', '$$\na\n\nb\n$$\nc', ['a\n\nb']],
  ['a quote', '> $$\n> a\n> b\n> $$', ['a\nb']],
  ['dollars with a full stop behind', '$$\na\n$$.\n\n- b', ['a']],
  ['brackets on lines of their own', '\\[\na\n\nb\n\\] c', ['a\n\nb']],
  ['an environment', '\\begin{align*}\na\n\nb\n\\end{align*}', ['a\n\nb']],
  ['dollars that are never closed', '$$\na\n\n# b\n\n$$', ['a']],
])('formulas of %s', (_, text, formulas) => {
  expect(
    readFile(text).flatMap((block) => block.formulas.map(({ text: tex }) => tex.trim())),
  ).toEqual(formulas);
});

test.each<[what: string, text: string, lines: readonly string[]]>([
  ['four spaces', 'a\n\n    b\n    c\n\nd', ['b', 'c']],
  ['a fence that is indented like code', 'a\n\n    ```js\n\nd', ['```js']],
  ['in a list it is text', '- a\n\n    b\n', []],
  ['in a paragraph it is text', 'a\n    b\n', []],
  ['a fence below a definition', 'a\n:   b\n\n    ```js\n    c\n    ```\n\n    d', ['c']],
  [
    'a fence that ends further to the right goes on',
    '```\na\n      ```\nb\n```\nc',
    ['a', '```', 'b'],
  ],
])('indented code: %s', (_, text, lines) => {
  expect(readFile(text).flatMap(({ code }) => code.map((line) => line.text.trim()))).toEqual(lines);
});

test.each([
  ['a word that markup parts in the deck', 'A stable b c', '<p>A sta <b>ble</b> b c</p>'],
  ['a word that the deck joins', 'A sta<x>ble b c', '<p>A stable b c</p>'],
  ['a heading in what is code', '# A b c', '<pre># A b c</pre>'],
  ['a fence that is text', '```\n- a *b*\n```', '<ul><li>a <em>b</em></li></ul>'],
])('nothing is missing: %s', (_, text, html) => {
  expect(compareCoverage(text, `<section id="s">${html}</section>`).missing).toEqual([]);
});

const titled = (shown: string): string => `<section id="s"><h2>A</h2>${shown}`;

test.each<[what: string, file: string, shown: string]>([
  ['a heading above a row of signs', '## A |\n|---|', '<p>|---|</p></section>'],
  [
    'a cell that a picture parts',
    '## A\n\n|\n|---|---|\n| b ![](c.png) d',
    '<p>| |---|---| | b <span class="missing-image">c.png</span> d</p>',
  ],
  [
    'a broken formula right behind a word',
    '## A\n\nb$$\nx \\c{1}{2}\n$$ and\n\nb$\\c{1}$d',
    '<p>b<code class="broken">x \\c{1}{2}</code> and</p><p>b<code class="broken">\\c{1}</code>d</p>',
  ],
  [
    'a formula right behind a word of a title',
    '## A\n\n## Law$x^2$',
    '<h3>Law<span class="maths-words">x²</span><span class="katex"><annotation>x^2</annotation></span></h3>',
  ],
  ['an address right behind a number', '## A\n\n200', '<p>200<a>https://b.c</a></p>'],
  [
    'a line that another begins like, and more',
    '## A\n\nWhat it can be\n\nWhat it can become is more.',
    '<p>What it can be</p></section><aside data-notes-for="s"><p>What it can become is more.</p></aside>',
  ],
])('a deck is not blamed for %s', (_, file, shown) => {
  expect(compareCoverage(file, titled(shown)).missing).toEqual([]);
});

test('a name behind @ is missed, but where a bibliography may know it', () => {
  const file = '## A\n\nThanks to @alice';
  const page = titled('<p>Thanks to</p>');
  expect(compareCoverage(file, page).missing.map(({ text }) => text)).toEqual(['alice']);
  expect(compareCoverage(file, page, { mayCite: true }).missing).toEqual([]);
});

test('a cell is missed that stands in no order of its own', () => {
  const file = '## A\n\n| b | c |\n|---|---|\n| dune grass | reed |';
  const page = titled('<p>grass b c dune reed</p>');
  expect(compareCoverage(file, page).missing.map(({ text }) => text)).toEqual([
    'dune grass',
    'reed',
  ]);
});
