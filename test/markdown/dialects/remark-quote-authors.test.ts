import { expect, test } from 'vitest';
import { drawNote } from '../draw-tree.ts';

test.each([
  ['> a\n> [name=Ada] [time=May 1] [color=red]', 'blockquote(paragraph("a\\n— Ada, May 1"))'],
  ['> [color=#907bf7] a', 'blockquote(paragraph(" a"))'],
  ['a [name=Ada]', 'paragraph("a [name=Ada]")'],
  ['> `[name=Ada]`', 'blockquote(paragraph(inlineCode"[name=Ada]"))'],
])('HackMD’s quotes: %s', (note, tree) => {
  expect(drawNote(note)).toBe(tree);
});
