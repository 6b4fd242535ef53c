import { describe, expect, test } from 'vitest';
import { drawNote } from '../draw-tree.ts';

describe('docsify', () => {
  test.each<[string, string, string]>([
    [
      'an important hint',
      '!> Do **not** do this',
      'alert<important important>[](paragraph("Do ", strong("not"), " do this"))',
    ],
    ['a tip of two lines', '?> a\nb', 'alert<tip tip>[](paragraph("a\\nb"))'],
    ['one that begins in bold', '?> **a** b', 'alert<tip tip>[](paragraph(strong("a"), " b"))'],
    ['one in a list', '- ?> a', 'list(listItem(alert<tip tip>[](paragraph("a"))))'],
    ['none in a line', 'a !> b', 'paragraph("a !> b")'],
    ['none without a text', '!>', 'paragraph("!>")'],
    ['none in code', '`!> a`', 'paragraph(inlineCode"!> a")'],
    ['a size', '![a](b.png ":size=300x200")', 'paragraph(image<b.png a 300>)'],
    ['a share', "![a](b.png ':size=70%')", 'paragraph(image<b.png a 70%>)'],
    ['an option beside a title', 'x ![a](b.png "T :class=c")', 'paragraph("x ", image<b.png a T>)'],
    ['options of a link', "[a](b.md ':ignore :target=_blank')", 'paragraph(link<b.md>("a"))'],
    ['none in a title', 'x ![a](b.png "Fig: a :b")', 'paragraph("x ", image<b.png a Fig: a :b>)'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});
