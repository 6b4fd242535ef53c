import { expect, test } from 'vitest';
import { drawNote } from './draw-tree.ts';

test.each([
  ['a picture', '<center>\n![A](p.png)\n</center>', 'paragraph<center>(image<p.png A>)'],
  [
    'bold, code and a formula',
    '<p align="center">\n  **b** and `c` $x$ a_b\n</p>',
    'paragraph<center>(strong("b"), " and ", inlineCode"c", " ", inlineMath"x", " a_b")',
  ],
  [
    'a cell',
    '<table><tr><th>a</th></tr><tr><td>![D](p.png) **x**</td></tr></table>',
    'table<->(tableRow(tableCell("a")), tableRow(tableCell(image<p.png D>, " ", strong("x"))))',
  ],
  [
    'a link beside HTML',
    '<div>see [l](a.md) <i>i</i></div>',
    'paragraph("see ", link<a.md>("l"), " ", emphasis("i"))',
  ],
  [
    'a picture with its width',
    '<figure markdown="span">\n  ![A](p.png){ width="30" }\n</figure>',
    'paragraph(image<p.png A 30>)',
  ],
  ['a formula alone', '<center>$E = mc^2$</center>', 'paragraph<center>(inlineMath"E = mc^2")'],
  [
    'emphasis alone',
    '<center>*a b*, *c*</center>',
    'paragraph<center>(emphasis("a b"), ", ", emphasis("c"))',
  ],
  ['a line that looks like a list', '<div>- **x**</div>', 'paragraph("- ", strong("x"))'],
  [
    'what the HTML escaped',
    '<div>**x** &lt;b&gt; &amp;lt;</div>',
    'paragraph(strong("x"), " <b> &lt;")',
  ],
  [
    'the summary of details',
    '<details><summary>**Q**</summary>A</details>',
    'details[strong("Q")](paragraph("A"))',
  ],
  [
    'a picture in a quote',
    '> <center>\n> ![A](p.png)\n> </center>',
    'blockquote(paragraph<center>(image<p.png A>))',
  ],
])('Markdown in HTML is read: %s', (_, note, tree) => {
  expect(drawNote(note)).toBe(tree);
});

test.each([
  ['preformatted text', '<pre>**a**</pre>', 'code"**a**"'],
  ['amounts of money', '<p>$5 and $10</p>', 'paragraph("$5 and $10")'],
  ['code', '<p><code>**a**</code></p>', 'paragraph(inlineCode"**a**")'],
  [
    'signs alone',
    '<p>2 * 3 * 4 [a] (b) a_b_c ** x **</p>',
    'paragraph("2 * 3 * 4 [a] (b) a_b_c ** x **")',
  ],
])('but not %s', (_, note, tree) => {
  expect(drawNote(note)).toBe(tree);
});
