import { expect, test } from 'vitest';
import { listHtmlLines } from '../../src/html/html-text.ts';

test.each<[what: string, html: string, lines: readonly string[]]>([
  ['blocks', '<h1 id="a">A &amp; <em>B</em></h1>\n<p>c\nd<br />e</p>', ['A & B', 'c d', 'e']],
  ['items', '<ul><li>a<ul>\n<li><p>b</p></li></ul></li></ul>', ['- a', '- b']],
  [
    'numbered items',
    '<ol start="3"><li>a</li>\n<li><p>b <b>c</b></p><p>d</p></li></ol>',
    ['3. a', '4. b c', 'd'],
  ],
  [
    'a table',
    '<table>\n<tr>\n<th>a</th>\n<th>b | c</th>\n</tr>\n<tr><td> d </td><td></td></tr></table>',
    ['a | b | c', 'd |'],
  ],
  ['code', '<pre><code>a  ||  b\n  c</code></pre>', ['a  ||  b', '  c']],
  ['a picture', '<p>a <img src="b" alt="c &quot;d&quot;"> <img alt="">e</p>', ['a [c "d"] e']],
  [
    'a formula once',
    '<p>a <span class="katex"><span class="katex-mathml"><math><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></math></span><span class="katex-html" aria-hidden="true"><span>x</span></span></span> b</p>',
    ['a (x^2) b'],
  ],
  [
    'what a frame holds, and no drawing, script or comment',
    '<svg data-marpit-svg=""><foreignObject><section>a<svg><text>b</text></svg><style>c</style><!-- d --></section></foreignObject></svg>',
    ['a'],
  ],
])('of %s', (_, html, lines) => {
  const words = {
    nameFormula: (tex: string) => `(${tex})`,
    namePicture: (alt: string) => (alt === '' ? '' : `[${alt}]`),
  };
  expect(listHtmlLines(html, words)).toEqual(lines);
});
