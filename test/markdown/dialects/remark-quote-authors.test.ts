import { expect, test } from 'vitest';
import { drawNote } from '../draw-tree.ts';

test.each([
  [
    '> a\n> [name=Ada] [time=May 1] [color=red]', // What says whose words they are stands apart.
    'blockquote(paragraph("a"), paragraph("— Ada, May 1"))',
  ],
  ['> [color=#907bf7] a', 'blockquote(paragraph(" a"))'],
  ['a [name=Ada]', 'paragraph("a [name=Ada]")'],
  ['> `[name=Ada]`', 'blockquote(paragraph(inlineCode"[name=Ada]"))'],
])('HackMD’s quotes: %s', (note, tree) => {
  expect(drawNote(note)).toBe(tree);
});
