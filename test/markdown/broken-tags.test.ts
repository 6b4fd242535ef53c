import { describe, expect, test } from 'vitest';
import { drawNote, listFindings } from './draw-tree.ts';

describe('what has no end is text', () => {
  test.each([
    [
      'a script before a heading',
      'a\n\n<script>\nb\n\n# C\n\nd',
      'paragraph("a"), paragraph("<script>\\nb"), heading<1>("C"), paragraph("d")',
      '3:1',
    ],
    [
      'a style sheet in an item',
      '- a\n\n  <style>\n  b\n\n  c\n- d',
      'list(listItem(paragraph("a"), paragraph("<style> b c")), listItem(paragraph("d")))',
      '3:3',
    ],
    [
      'a style sheet in HTML',
      '<div><style>a</div>\n\nb',
      'paragraph("<style>a"), paragraph("b")',
      '1:6',
    ],
    ['a tag', '<div>a <b', 'paragraph("a <b")', '1:8'],
    [
      'what no tag is called',
      '<hr><a..b>c\n\nd',
      'thematicBreak, paragraph("<a..b>c"), paragraph("d")',
      '1:5',
    ],
    ['a tag before others', '<div>a <b</div>\n\nc', 'paragraph("a <b"), paragraph("c")', '1:8'],
    [
      'the summary of details',
      '<details><summar\n\na\n\n</details>',
      'details[](paragraph("<summar"), paragraph("a"))',
      '1:10',
    ],
    ['a tag in a quote', '> <div>\n> שלום <b', 'blockquote(paragraph("שלום <b"))', '2:8'],
  ])('%s', (_, ...[note, tree, place]) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toContain(`html-unclosed ${place}`);
  });

  test.each([
    ['a script with its end', '<script>\na < b <c\n\nd</script>\n\ne', 'paragraph("e")'],
    ['a style sheet around text', '<div><style>a <b</style>c</div>', 'paragraph("c")'],
    ['a tag over lines', '<div\nclass="a"\n>b</div>', 'paragraph("b")'],
    ['signs in quotes', '<div title="a > <b">c</div>', 'paragraph("c")'],
    ['a lone quote', `<div title=it's>c</div>`, 'paragraph("c")'],
    ['a comment', '<div><!-- <b -->c</div>', 'comment"<b", paragraph("c")'],
  ])('but not %s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note).filter((finding) => finding.startsWith('html-unclosed'))).toEqual([]);
  });
});
