import { expect, test } from 'vitest';
import { drawNote } from './draw-tree.ts';

const captioned = (picture: string, caption: string): string =>
  `markup<span>(${picture}, markup<span>(${caption}))`;

test.each<[string, string, string]>([
  ['a title', '![a](a.png "T *t*")', `paragraph(${captioned('image<a.png a T *t*>', '"T *t*"')})`],
  [
    'the title of a linked picture',
    '[![a](a.png "T")](x)',
    `paragraph(${captioned('link<x>(image<a.png a T>)', '"T"')})`,
  ],
  [
    'a title each',
    '![](a.png "A")\n![](b.png)',
    `paragraph(${captioned('image<a.png A>', '"A"')}, "\\n", image<b.png>)`,
  ],
  [
    'a title beside a comment',
    '![a](a.png "T") <!-- c -->',
    `paragraph(${captioned('image<a.png a T>', '"T"')}, " ", comment"c")`,
  ],
  ['a blank title', '![a](a.png " ")', 'paragraph(image<a.png a  >)'],
  ['the title of a picture in a line', 'x ![a](a.png "T")', 'paragraph("x ", image<a.png a T>)'],
  [
    'a caption between slashes',
    '![](a.png)\n/// caption\nc *d*\n///',
    `paragraph(${captioned('image<a.png>', '"c ", emphasis("d")')})`,
  ],
  [
    'a caption below',
    '<figure><img src="a.png"><figcaption>c <b>d</b></figcaption></figure>',
    `paragraph(${captioned('image<a.png>', '"c ", strong("d")')})`,
  ],
  [
    'a caption above',
    '<figure><figcaption>c</figcaption><img src="a.png"></figure>',
    `paragraph(${captioned('image<a.png>', '"c"')})`,
  ],
  [
    'a figure of Quarto',
    '::: {#fig-a}\n![](a.png)\n\nc **d**\n:::\n\ne',
    `paragraph(${captioned('image<a.png c d>', '"c ", strong("d")')}), paragraph("e")`,
  ],
  [
    'a figure of several pictures',
    '::: {#fig-a layout-ncol=2}\n![b](a.png)\n\n![c](b.png)\n\nd\n:::',
    'paragraph(image<a.png b>, image<b.png c>, markup<span>("", "d"))',
  ],
  [
    'one in a list',
    '- x\n\n  <figure><img src="a.png"><figcaption>c</figcaption></figure>',
    `list(listItem(paragraph("x"), paragraph(${captioned('image<a.png>', '"c"')})))`,
  ],
  [
    'one around Markdown',
    '<figure>\n\n![](a.png)\n\n<figcaption>c</figcaption>\n</figure>',
    `paragraph(${captioned('image<a.png>', '"c"')})`,
  ],
  [
    'one of two pictures',
    '<figure><img src="a.png"><img src="b.png"><figcaption>c</figcaption></figure>',
    'paragraph(image<a.png>, image<b.png>, markup<span>("c"))',
  ],
  [
    'one of a picture that has a title',
    '<figure><img src="a.png" title="T"><figcaption>c</figcaption></figure>',
    `paragraph(${captioned('image<a.png T>', '"T"')}, markup<span>(" ", "c"))`,
  ],
  [
    'one of a table',
    '<figure><pre>x</pre><figcaption>c</figcaption></figure>',
    'code"x", paragraph("c")',
  ],
  [
    'one in paragraphs',
    '<figure><img src="a.png"><figcaption><p>c</p><p>d</p></figcaption></figure>',
    'paragraph(image<a.png>), paragraph("c"), paragraph("d")',
  ],
])('captions: %s', (_, note, tree) => {
  expect(drawNote(note)).toBe(tree);
});
