import { describe, expect, test } from 'vitest';
import { drawNote, listFindings } from './draw-tree.ts';

// Their words were the speaker's alone until then, and with them all that followed.
describe('a comment that nothing closes is text, and said', () => {
  test.each([
    ['alone', '<!-- said', 'paragraph("<!-- said")', '1:1'],
    [
      'before a heading',
      '# T\n\n<!-- a\n\n## B\n\n- c',
      'heading<1>("T"), paragraph("<!-- a"), heading<2>("B"), list(listItem(paragraph("c")))',
      '3:1',
    ],
    [
      'after one that is closed',
      '<!-- a -->\n\n<!-- b\n\nc',
      'comment"a", paragraph("<!-- b"), paragraph("c")',
      '3:1',
    ],
    [
      'indented',
      'a\n\n  <!-- b\n\nc',
      'paragraph("a"), paragraph("<!-- b"), paragraph("c")',
      '3:3',
    ],
    ['on lines', '<!--\na\nb', 'paragraph("<!--\\na\\nb")', '1:1'],
    [
      'in a list',
      '- <!-- a\n- b',
      'list(listItem(paragraph("a")), listItem(paragraph("b")))',
      '1:3',
    ],
    ['in a quote', '> <!-- a\n\nb', 'blockquote(paragraph("a")), paragraph("b")', '1:3'],
    ['in HTML', '<div>\n<!-- a\n\nb', 'paragraph("a"), paragraph("b")', '2:1'],
    [
      'in a container',
      ':::tip\n<!-- a\n:::\nb',
      'alert<tip tip>[](paragraph("<!-- a")), paragraph("b")',
      '2:1',
    ],
    ['in a line of text', 'a <!-- b\n\nc', 'paragraph("a <!-- b"), paragraph("c")', '1:3'],
    [
      'in a later line of text',
      '- a\n  b <!-- c',
      'list(listItem(paragraph("a\\nb <!-- c")))',
      '2:5',
    ],
  ])('%s', (...[, note, tree, place]) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toEqual([`comment-unclosed ${place}`]);
  });

  test.each([
    ['one in code', '```\n<!-- a\n```'],
    ['one in code of a list', '- a\n\n  ```\n  <!-- b\n  ```'],
    ['one in a code span', '`<!-- a`'],
    ['one in indented code', 'a\n\n    <!-- b'],
    ['an escaped one', '\\<!-- a'],
    ['an entity', '&lt;!-- a'],
    ['an empty one', '<!-->'],
  ])('but not %s', (_, note) => {
    expect(listFindings(note)).toEqual([]);
  });
});
