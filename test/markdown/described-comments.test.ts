import { expect, test } from 'vitest';
import { drawNote } from './draw-tree.ts';

test.each([
  ['a comment', '![a <!-- x --> b](c.png)', 'paragraph(image<c.png a b>, comment"x")'],
  ['one alone', '![<!-- x -->](c.png)', 'paragraph(image<c.png>, comment"x")'],
  [
    'two',
    '![a<!-- x --> b <!--y-->](c.png)',
    'paragraph(image<c.png a b>, comment"x", comment"y")',
  ],
  ['one in a title', '[![a](c.png "b <!-- x -->")](d)', 'link<d>(image<c.png a b>, comment"x")'],
  [
    'one in a list',
    '- ![a <!-- x -->](c.png)',
    'list(listItem(paragraph(image<c.png a>, comment"x")))',
  ],
  [
    'one for the deck',
    '![a <!-- lectern: break -->](c.png)',
    'paragraph(image<c.png a>), instruction<break>""',
  ],
  ['tags of text', '![a <b>d</b> e](c.png)', 'paragraph(image<c.png a d e>)'],
])('a description is without HTML: %s', (_, note, tree) => {
  expect(drawNote(note)).toContain(tree);
});

test.each([
  ['never closed', '![a <!-- x](c.png)', 'paragraph(image<c.png a <!-- x>)'],
  ['types', '![a List<String> b](c.png)', 'paragraph(image<c.png a List<String> b>)'],
])('but not %s', (_, note, tree) => {
  expect(drawNote(note)).toBe(tree);
});
