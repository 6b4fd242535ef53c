import { describe, expect, test } from 'vitest';
import { drawNote, listFindings } from './draw-tree.ts';

describe('attributes', () => {
  test.each([
    ['hide a span', 'a [b *c*]{.hidden} d', 'paragraph("a ", comment"b c", " d")'],
    ['hide a span by its style', '[b]{style="display: none"} d', 'paragraph(comment"b", " d")'],
    [
      'hide notes',
      '- [b]{.notes}\n- c',
      'list(listItem(paragraph(comment"b")), listItem(paragraph("c")))',
    ],
    ['mark a span', 'a [b **c**]{.mark}', 'paragraph("a ", markup<mark>("b ", strong("c")))'],
    [
      'underline spans',
      '[a]{.underline} [b]{.ul}',
      'paragraph(markup<u>("a"), " ", markup<u>("b"))',
    ],
    ['hide a span in a heading', '# T [b]{.hidden}', 'heading<1>("T ", comment"b")'],
    [
      'hide a span in a cell',
      '| a [b]{.hidden} |\n|---|',
      'table<->(tableRow(tableCell("a ", comment"b")))',
    ],
    ['hide text from right to left', '[שלום]{.hidden} א', 'paragraph(comment"שלום", " א")'],
    [
      'give a picture a share of the slide',
      '![a](p.png){width=50%}',
      'paragraph(image<p.png a 50%>)',
    ],
    ['widen a picture', '![a](p.png){width=300}', 'paragraph(image<p.png a 300>)'],
    [
      'widen a picture by pixels',
      '![a](p.png){width="300px"} b',
      'paragraph(image<p.png a 300>, " b")',
    ],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toEqual([]);
  });

  test.each([
    [
      'of a span',
      'a [b **c**]{.d} e',
      'paragraph("a ", "b ", strong("c"), " e")',
      '1:12-1:16 {.d}',
    ],
    ['of a language', '> [a]{lang=fr}', 'blockquote(paragraph("a"))', '1:6-1:15 {lang=fr}'],
    [
      'of a span, with an address',
      '[a]{.d href="https://b.org/c"} e https://f.org',
      'paragraph("a", " e ", link<https://f.org>("https://f.org"))',
      '1:4-1:31 {.d href="https://b.org/c"}',
    ],
    [
      'of a span, over two lines',
      '[a]{.d\nhref="x"} e',
      'paragraph("a", " e")',
      '1:4-2:10 {.d\nhref="x"}',
    ],
    ['behind plain text', 'a b.{: .c}', 'paragraph("a b.")', '1:5-1:11 {: .c}'],
    [
      'of a heading, of any name',
      '# T {.c #id key=value}',
      'heading<1>("T")',
      '1:5-1:23 {.c #id key=value}',
    ],
    ['of a heading', '# T {#id .c}', 'heading<1>("T")', '1:5-1:13 {#id .c}'],
    [
      'of a heading without text',
      '# {background-image="a.png"}',
      'heading<1>()',
      '1:3-1:29 {background-image="a.png"}',
    ],
    ['of code', '`a`{.js} b', 'paragraph(inlineCode"a", " b")', '1:4-1:9 {.js}'],
    ['of a link', 'a [b](c){.d}', 'paragraph("a ", link<c>("b"))', '1:9-1:13 {.d}'],
    [
      'of a picture',
      '![a](p.png){width=5em}',
      'paragraph(image<p.png a>)',
      '1:12-1:23 {width=5em}',
    ],
    [
      'of a picture, by any name',
      '![a](p.png){web-width="80%"} b',
      'paragraph(image<p.png a>, " b")',
      '1:12-1:29 {web-width="80%"}',
    ],
  ])('%s are left out, and said', (_, ...[note, tree, place]) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toEqual([`attributes-dropped ${place}`]);
  });

  test('of spans in each other are left out, and hide what one of them hides', () => {
    expect(drawNote('[[b]{.ex} c]{.slides}')).toBe('paragraph("b", " c")');
    expect(drawNote('[a [b]{.ex}]{.hidden} c')).toBe('paragraph(comment"a b", " c")');
  });

  test.each([
    ['equations', '# [a]{x=1} {x=1}', 'heading<1>("[a]{x=1} {x=1}")'],
    ['sets', '[a]{b, c} {.d}', 'paragraph("[a]{b, c} {.d}")'],
    ['escaped brackets', '\\[a]{.b}', 'paragraph("[a]{.b}")'],
    ['code', '`[a]{.hidden}`', 'paragraph(inlineCode"[a]{.hidden}")'],
    ['formulas', '$[a]{.b}$', 'paragraph(inlineMath"[a]{.b}")'],
  ])('but not %s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toEqual([]);
  });
});
