import type { PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { foldInlineHtml } from '../../src/markdown/html-inline.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { drawNote, drawTrees } from './draw-tree.ts';

/** Nodes of a line: pieces that begin with `<` are HTML, the others text. */
function createLine(pieces: readonly string[]): PhrasingContent[] {
  return deepFreeze(
    pieces.map((value): PhrasingContent => ({
      type: value.startsWith('<') ? 'html' : 'text',
      value,
    })),
  );
}

describe('tags in a line of text', () => {
  test.each([
    ['none', ['a'], '"a"'],
    ['bold', ['a', '<b>', 'b', '</b>', 'c'], '"a", strong("b"), "c"'],
    ['strong', ['<strong>', 'b', '</strong>'], 'strong("b")'],
    ['italics', ['<i>', 'b', '</i>', '<em>', 'c', '</em>'], 'emphasis("b"), emphasis("c")'],
    [
      'deleted',
      ['<s>', 'a', '</s>', '<del>', 'b', '</del>', '<strike>', 'c', '</strike>'],
      'delete("a"), delete("b"), delete("c")',
    ],
    ['items', ['<ul>', '<li>', 'a', '</li>', '<li>', 'b', '</li>', '</ul>'], '"a", break, "b"'],
    [
      'a paragraph between words',
      ['a ', '<p>', 'b', '</p>', ' ', 'c'],
      '"a ", break, "b", break, " ", "c"',
    ],
    ['one that slides show', ['<kbd>', 'Esc', '</kbd>'], 'markup<kbd>("Esc")'],
    ['in another language', ['<span lang="fr">', 'a', '</span>'], 'markup<span lang=fr>("a")'],
    [
      'stressed, in another language',
      ["<i lang='de-AT'>", 'a', '</i>'],
      'markup<span lang=de-AT>(emphasis("a"))',
    ],
    ['in no language', ['<span lang="no such">', 'a', '</span>'], '"a"'],
    ['without its attributes', ['<abbr title="x">', 'a', '</abbr>'], 'markup<abbr>("a")'],
    ['code', ['<code>', 'a', '<b>', 'b', '</b>', '</code>'], 'inlineCode"ab"'],
    ['typewriter', ['<tt>', 'a', '</tt>'], 'inlineCode"a"'],
    ['a link', ['<a href="/u" title="T">', 'b', '</a>'], 'link</u T>("b")'],
    ['an anchor that leads nowhere', ['<a name="x">', 'b', '</a>'], '"", "b"'],
    ['a link to nothing', ['<a href="">', 'b', '</a>'], '"b"'],
    ['a break', ['a', '<br>', 'b', '<br/>', 'c'], '"a", break, "b", break, "c"'],
    ['a picture', ['<img src="a.png" alt="A">'], 'image<a.png A>'],
    ['one around nothing', ['<b>', '</b>'], 'strong()'],
    ['nested ones', ['<b>', 'a', '<i>', 'b', '</i>', '</b>'], 'strong("a", emphasis("b"))'],
    ['neutral ones', ['<span class="x">', 'a', '</span>'], '"a"'],
    ['a script', ['a', '<script>', 'run()', '</script>', 'b'], '"a", "b"'],
    ['a style', ['<style>', 'a{}', '</style>'], ''],
    ['one that nothing closes', ['a', '<b>', 'b'], '"a", "b"'],
    ['two, of which one is closed', ['<b>', 'a', '<b>', 'b', '</b>'], '"a", strong("b")'],
    ['one that nothing opens', ['a', '</b>', 'b'], '"a", "b"'],
    ['two that cross', ['<b>', 'a', '<i>', 'b', '</b>', 'c', '</i>'], 'strong("a", "b"), "c"'],
    [
      'one that nothing closes inside another',
      ['<b>', 'a', '<u>', 'b', '</b>', 'c'],
      'strong("a", "b"), "c"',
    ],
    ['a type argument', ['List', '<String>', ' is'], '"List", "<String>", " is"'],
    ['an unknown one with attributes', ['a', '<custom x="1">', 'b'], '"a", "b"'],
    ['an unknown pair', ['<blink>', 'a', '</blink>'], '"a"'],
    ['one with a name that objects know', ['<constructor>', 'a', '</constructor>'], '"a"'],
    ['a comment', ['a', '<!-- said -->', 'b'], '"a", comment"said", "b"'],
    ['an empty comment', ['a', '<!-- -->', '<!-->', 'b'], '"a", "b"'],
    ['an instruction', ['<!-- lectern: break -->'], 'instruction<break>""'],
    [
      'a ruby text',
      ['<ruby>', '漢', '<rt>', 'kan', '</rt>', '</ruby>'],
      'markup<ruby>("漢", markup<rt>("kan"))',
    ],
    ['around text from right to left', ['<b>', 'שלום', '</b>'], 'strong("שלום")'],
  ])('%s', (_, pieces, tree) => {
    expect(drawTrees(foldInlineHtml(createLine(pieces), true))).toBe(tree);
  });

  test('keep the place of the opening tag', () => {
    const position = { start: { line: 3, column: 5 }, end: { line: 3, column: 8 } };
    const line = deepFreeze<PhrasingContent[]>([
      { type: 'html', value: '<b>', position },
      { type: 'text', value: 'x' },
      { type: 'html', value: '</b>' },
      { type: 'html', value: '<br>', position },
      { type: 'html', value: '<img src="a.png">', position },
    ]);
    expect(foldInlineHtml(line, true).map((node) => node.position)).toMatchObject([
      position,
      position,
      { start: position.start },
    ]);
  });
});

describe('tags in a note', () => {
  test.each([
    ['in a heading', '# T <small>s</small>', 'heading<1>("T ", markup<small>("s"))'],
    ['in a link', '[a <b>b</b>](/u)', 'paragraph(link</u>("a ", strong("b")))'],
    ['in bold text', '**a <u>b</u>**', 'paragraph(strong("a ", markup<u>("b")))'],
    ['across bold text', '**a <b>b** c</b>', 'paragraph(strong("a ", "b"), " c")'],
    ['around bold text', '<u>a **b**</u>', 'paragraph(markup<u>("a ", strong("b")))'],
    ['in a list', '- <b>x</b>', 'list(listItem(paragraph(strong("x"))))'],
    ['in a quote', '> x<sup>2</sup>', 'blockquote(paragraph("x", markup<sup>("2")))'],
    [
      'in a table',
      '| a |\n|---|\n| x<br>y |',
      'table<->(tableRow(tableCell("a")), tableRow(tableCell("x", break, "y")))',
    ],
    ['in an alert', '> [!NOTE]\n> <kbd>x</kbd>', 'alert<note note>[](paragraph(markup<kbd>("x")))'],
    ['in code', '`<b>x</b>`', 'paragraph(inlineCode"<b>x</b>")'],
    ['escaped', '\\<b>x\\</b>', 'paragraph("<b>x</b>")'],
    ['as entities', 'a &lt;b&gt; c', 'paragraph("a <b> c")'],
    ['over two lines', 'a <b\nclass="x">b</b>', 'paragraph("a ", strong("b"))'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});
