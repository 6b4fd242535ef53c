import type { Html, Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { listNodes } from '../../src/blocks/list-nodes.ts';
import { parseHtmlBlock, parseHtmlText } from '../../src/markdown/html-blocks.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { drawTrees } from './draw-tree.ts';

function createHtml(value: string): Html {
  const lines = value.split('\n');
  const end = { line: 9 + lines.length, column: (lines.at(-1)?.length ?? 0) + 3 };
  return deepFreeze({
    type: 'html',
    value,
    position: { start: { line: 10, column: 3 }, end },
  });
}

/** Nodes with the place where each stands. */
function listPlaces(nodes: readonly Nodes[]): string[] {
  return nodes
    .flatMap((node) => listNodes(node))
    .map(({ type, position }) => {
      const { start, end } = position ?? {};
      return `${type} ${start?.line}:${start?.column}-${end?.line}:${end?.column}`;
    });
}

describe('blocks of HTML become blocks of Markdown', () => {
  test.each([
    ['nothing', '', ''],
    ['blank lines', ' \n ', ''],
    ['a paragraph', '<p>a <b>b</b></p>', 'paragraph("a ", strong("b"))'],
    [
      'text around what stays',
      '<div>a <kbd>b</kbd> c</div>',
      'paragraph("a ", markup<kbd>("b"), " c")',
    ],
    [
      'code of a tag',
      '<p>Use `<b>` and `<a href="x">`, not `</b>`</p>',
      'paragraph("Use ", inlineCode"<b>", " and ", inlineCode"<a href=\\"x\\">", ", not ", inlineCode"</b>")',
    ],
    [
      'backticks around what is none',
      '<p>a ` b</p><p>c ` d</p>',
      'paragraph("a ` b"), paragraph("c ` d")',
    ],
    ['what stays alone', '<div><mark>b</mark></div>', 'paragraph(markup<mark>("b"))'],
    [
      'what stays in an item',
      '<ul><li>a <kbd>b</kbd></ul>',
      'list(listItem(paragraph("a ", markup<kbd>("b"))))',
    ],
    ['two', '<p>a</p><p>b</p>', 'paragraph("a"), paragraph("b")'],
    ['bare text', 'a', 'paragraph("a")'],
    ['a wrapper', '<div><div><p>a</p></div></div>', 'paragraph("a")'],
    ['an empty paragraph', '<p></p><p><br></p><p> </p>', ''],
    ['a heading', '<h2 align="center">T</h2>', 'heading<2>("T")'],
    ['a rule', '<hr>', 'thematicBreak'],
    ['a menu', '<menu><li>a</li></menu>', 'list(listItem(paragraph("a")))'],
    ['a dialog', '<dialog>a</dialog>', 'paragraph("a")'],
    [
      'the caption of a table',
      '<table><caption>a <i>b</i></caption><tr><th>c</th></tr><tr><td>d</td></tr></table>',
      'paragraph("a ", emphasis("b")), table<->(tableRow(tableCell("c")), tableRow(tableCell("d")))',
    ],
    ...'applet command content element noembed noframes title'
      .split(' ')
      .map((tag) => [`the text of <${tag}>`, `<div><${tag}>a</${tag}></div>`, 'paragraph("a")']),
    ['a quote', '<blockquote>a</blockquote>', 'blockquote(paragraph("a"))'],
    ['a list', '<ul><li>a<li>b</ul>', 'list(listItem(paragraph("a")), listItem(paragraph("b")))'],
    ['a list that counts from 3', '<ol start="3"><li>a</ol>', 'list<3.>(listItem(paragraph("a")))'],
    [
      'definitions',
      '<dl><dt>T</dt><dd>D</dd></dl>',
      'list(listItem(paragraph("T"), paragraph("D")))',
    ],
    [
      'a table',
      '<table><tr><th>a</th></tr><tr><td>1</td></tr></table>',
      'table<->(tableRow(tableCell("a")), tableRow(tableCell("1")))',
    ],
    ['code', '<pre><code class="language-js">a;\nb</code></pre>', 'code<js>"a;\\nb"'],
    ['preformatted text', '<pre>a\n  b</pre>', 'code"a\\n  b"'],
    ['a picture', '<img src="a.png">', 'paragraph(image<a.png>)'],
    ['a picture of some width', '<img src="a.png" width="80">', 'paragraph(image<a.png 80>)'],
    ['one in pixels', '<img src="a.png" width="80px">', 'paragraph(image<a.png 80>)'],
    ['one in a share of the slide', '<img src="a.png" width="80%">', 'paragraph(image<a.png 80%>)'],
    ['one in more than it', '<img src="a.png" width="180%">', 'paragraph(image<a.png>)'],
    [
      'one by its style',
      '<img src="a.png" style="max-width: 9px; width: 40%">',
      'paragraph(image<a.png 40%>)',
    ],
    ['one of no width', '<img src="a.png" width="auto">', 'paragraph(image<a.png>)'],
    ['one of width 0', '<img src="a.png" width="0">', 'paragraph(image<a.png>)'],
    ['one with a title', '<img src="a" alt="A" title="T">', 'paragraph(image<a A T>)'],
    ['one without an address', '<img alt="A">', 'paragraph(image< A>)'],
    [
      'a picture of several sources',
      '<picture><source srcset="b.webp"><img src="a.png"></picture>',
      'paragraph(image<a.png>)',
    ],
    [
      'a figure',
      '<figure><img src="a.png"><figcaption>C</figcaption></figure>',
      'paragraph(image<a.png>), paragraph("C")',
    ],
    [
      'text that slides show as it is',
      '<p>H<sub>2</sub>O</p>',
      'paragraph("H", markup<sub>("2"), "O")',
    ],
    ['a script', '<script>run()</script><p>a</p>', 'paragraph("a")'],
    ['a template', '<template><p>a</p></template>', ''],
    ['an unknown element', '<custom>a</custom>', 'paragraph("a")'],
    ['a comment', '<p>a<!-- said --></p>', 'paragraph("a", comment"said")'],
    ['an empty comment', '<p>a<!-- --></p>', 'paragraph("a")'],
    ['entities', '<p>&lt;a&gt; &amp; &eacute;</p>', 'paragraph("<a> & é")'],
    ['an element that nothing closes', '<div><p>a', 'paragraph("a")'],
    ['Chinese', '<p>漢<b>字</b></p>', 'paragraph("漢", strong("字"))'],
    ['an emoji of several', '<p>👩‍🔬 e\u0301</p>', 'paragraph("👩‍🔬 e\u0301")'],
  ])('%s', (_, html, tree) => {
    expect(drawTrees(parseHtmlBlock(createHtml(html)))).toBe(tree);
  });

  test('a drawing becomes a picture, and its labels are for the speaker', () => {
    const html = createHtml('<svg viewBox="0 0 9 9"><text>Hi\n you</text></svg>');
    const [paragraph, comment] = parseHtmlBlock(html);
    const [image] = paragraph?.type === 'paragraph' ? paragraph.children : [];
    expect(comment).toMatchObject({ type: 'comment', value: 'Hi you' });
    expect(image).toMatchObject({ type: 'image', alt: 'Hi you' });
    const url = image?.type === 'image' ? image.url : '';
    expect(decodeURIComponent(url)).toBe(
      'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>Hi you</text></svg>',
    );
  });

  test('a drawing without labels is a picture alone, and its namespace stays', () => {
    const html = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>';
    const [paragraph] = parseHtmlBlock(createHtml(html));
    const children = paragraph?.type === 'paragraph' ? paragraph.children : [];
    expect(children).toHaveLength(1);
    const [image] = children;
    expect(image).toMatchObject({ type: 'image', alt: '' });
    expect(
      decodeURIComponent(image?.type === 'image' ? image.url : '').match(/xmlns/g),
    ).toHaveLength(1);
  });
});

describe('what stands in HTML has a place in the note', () => {
  test('and the blocks together cover the lines of the HTML', () => {
    expect(
      listPlaces(parseHtmlBlock(createHtml('<div>\n<p>a</p>\n<p><i>b</i></p>\n</div>'))),
    ).toEqual([
      'paragraph 10:3-11:11',
      'text 11:6-11:7',
      'paragraph 12:3-13:9',
      'emphasis 12:6-12:14',
      'text 12:9-12:10',
    ]);
  });

  test('which HTML without a place does not have', () => {
    const [paragraph] = parseHtmlBlock({ type: 'html', value: '<p>a</p>' });
    expect(drawTrees(paragraph ? [paragraph] : [])).toBe('paragraph("a")');
    expect(paragraph?.position?.start).toMatchObject({ line: 1, column: 1 });
  });
});

describe('HTML as text of a line', () => {
  test.each([
    ['nothing', '', ''],
    ['text', 'a b', '"a b"'],
    ['text with tags', 'a <b>b</b>', '"a ", strong("b")'],
    ['a picture', '<img src="a.png">', 'image<a.png>'],
    ['a link', '<a href="/u">x</a>', 'link</u>("x")'],
    ['what slides show as it is', '<kbd>x</kbd>', 'markup<kbd>("x")'],
    ['a block, without its frame', '<h2>T</h2>', '"T"'],
  ])('%s', (_, html, tree) => {
    expect(drawTrees(parseHtmlText(createHtml(html)))).toBe(tree);
  });

  test('stands where it stands in the note', () => {
    expect(listPlaces(parseHtmlText(createHtml('a <b>b</b>\n<i>c</i>')))).toEqual([
      'text 10:3-10:5',
      'strong 10:5-10:13',
      'text 10:8-10:9',
      'text 10:13-11:3',
      'emphasis 11:3-11:11',
      'text 11:6-11:7',
    ]);
  });
});
