import { expect, test } from 'vitest';
import { drawNote, listFindings } from '../draw-tree.ts';
import { parseBoth } from '../parse-both.ts';

const gone = (place: string, tag: string): string =>
  `foreign-unresolved ${place} ${tag} Nothing is shown in its place`;

test.each<[what: string, note: string, tree: string, findings?: string[]]>([
  ['a note', 'a\n\n--8<-- "b/c.md"\n', 'paragraph("a"), paragraph(link("b/c"))'],
  ['with one dash', "-8<- 'c.md'", 'paragraph(link("c"))'],
  ['of mdBook', '{{#include ../c.md}}', 'paragraph(link("c"))'],
  ['of Quarto', '{{< include _c.qmd >}}', 'paragraph(link("_c.qmd"))'],
  [
    'several',
    '--8<--\na.md\nb.py\n--8<--\n\nd',
    'paragraph(link("a")), code<py title="b.py">"", paragraph("d")',
  ],
  [
    'a part of a file',
    '--8<-- "c.md:part"\n\nd',
    'paragraph("d")',
    [gone('1:1-1:19', '--8<-- "c.md:part"')],
  ],
  ['in code', '```py\na = 1\n--8<-- "b.py"\n```\n', 'code<py>"a = 1\\n"'],
  ['one that is spoken of', ';--8<-- "c.md"', 'paragraph(";--8<-- \\"c.md\\"")'],
  ['code that is spoken of', '`<<< app.py`', 'paragraph(inlineCode"<<< app.py")'],
  ['a comparison', 'a <<< b.c', 'paragraph("a <<< b.c")'],
  [
    'on the network',
    '--8<-- "https://example.org/a.py"\n\nd',
    'paragraph("d")',
    [gone('1:1-1:34', '--8<-- "https://example.org/a.py"')],
  ],
  ['scissors', '--8<--\n\na', 'paragraph("--8<--"), paragraph("a")'],
])('files in a note: %s', (_, note, ...[tree, findings = []]) => {
  expect(drawNote(note).replaceAll('link<>', 'link')).toBe(tree);
  expect(listFindings(note)).toEqual(findings);
  const { parts, whole } = parseBoth(`# A\n\n${note}\n\n# B\n`);
  expect(parts).toEqual(whole);
});

const shown = '--8<-- "b.py"';

test.each([
  ['an HTML comment', `x\n\n<!--\n${shown}\n-->`, 'paragraph("x")', '4:1'],
  ['a block of HTML', `x\n\n<div>\n${shown}\n</div>`, 'paragraph("x")', '4:1'],
  ['an attribute', `<a title="x\n${shown}\n">u</a>`, 'paragraph("u")', '2:1'],
  ['preformatted text', `<pre>\na\n${shown}\n</pre>`, 'code"a"', '3:1'],
  [
    'a fence in a comment',
    `x\n\n<!--\n~~~\n${shown}\n~~~\n-->`,
    'paragraph("x"), comment"~~~\\n~~~"',
    '5:1',
  ],
  ['a formula', `$$\na\n${shown}\n$$`, 'math"a"', '3:1'],
  [
    'a table',
    `| a | b |\n|---|---|\n| 1 | 2 |\n${shown}`,
    'table<-->(tableRow(tableCell("a"), tableCell("b")), tableRow(tableCell("1"), tableCell("2")))',
    '4:1',
  ],
  ['a heading', `${shown}\n---\n\nb`, 'paragraph("b")', '1:1'],
  ['the second line of a heading', `a\n${shown}\n---`, 'heading<2>("a")', '2:1'],
  ['bold text', `**a\n${shown}\nb**`, 'paragraph(strong("a\\nb"))', '2:1'],
  ['the text of a picture', `![a\n${shown}\nb](c.png)`, 'paragraph(image<c.png a\nb>)', '2:1'],
  ['a code span', `\`a\n${shown}\nb\``, 'paragraph(inlineCode"a\\nb")', '2:1'],
])('no stand-in for a file is shown in %s', (_, note, ...[tree, place]) => {
  expect(drawNote(note)).toBe(tree);
  expect(listFindings(note)).toEqual([gone(place, 'b.py')]);
});
