import { expect, test } from 'vitest';
import { lookAtNote } from '../notes/look-at-note.ts';
import { drawNote } from './draw-tree.ts';

test.each<[what: string, note: string, tree: string]>([
  ['center', '<center>a b</center>\n\nc', 'paragraph<center>("a b"), paragraph("c")'],
  [
    'align around blank lines',
    '<div align="center">\n\na *b*\n\nc\n\n</div>\n\nd',
    'paragraph<center>("a ", emphasis("b")), paragraph<center>("c"), paragraph("d")',
  ],
  ['right', '<p align="right">a</p>', 'paragraph<right>("a")'],
  [
    'a value without quotes',
    '<div align=center>a<p>b</p></div>',
    'paragraph<center>("a"), paragraph<center>("b")',
  ],
  ['a style', '<div style="color: red; text-align:center">a</div>', 'paragraph<center>("a")'],
  ['a class', '<div class="big text-center">a</div>', 'paragraph<center>("a")'],
  ['nothing', 'a\n\n<p align="center">', 'paragraph("a")'],
  ['an inner one goes first', '<center><p align="right">a</p></center>', 'paragraph<right>("a")'],
  [
    'text torn from its tags',
    '<div align="center">a\n\nb</div>\n\nc',
    'paragraph<center>("a"), paragraph<center>("b"), paragraph("c")',
  ],
  ['an item', '- <center>a</center>', 'list(listItem(paragraph<center>("a")))'],
  ['a container', ':::center\na\n:::', 'paragraph<center>("a")'],
  ['Pandoc’s', '::: {.text-center}\na\n:::', 'paragraph<center>("a")'],
  ['pictures stand there anyway', '<center><img src="a.png"></center>', 'paragraph(image<a.png>)'],
  ['left', '<p align="left">a</p>', 'paragraph("a")'],
  ['another class', '<div class="centered-layout">a</div>', 'paragraph("a")'],
  ['what nothing closes', '<center>\n\na', 'paragraph("a")'],
  [
    'a list stays',
    '<div align="center">\n\n- a\n\nb\n\n</div>',
    'list(listItem(paragraph("a"))), paragraph<center>("b")',
  ],
  [
    'not over headings, where sections end',
    '<div align="center">\n\n## B\n\nx\n\n</div>\n\ny',
    'heading<2>("B"), paragraph("x"), paragraph("y")',
  ],
])('text in the middle or at the right: %s', (_, note, tree) => {
  expect(drawNote(note)).toBe(tree);
});

test('nothing of it is lost', async () => {
  const note =
    '# T\n\n<div align="center">\n\na *b*\n\n</div>\n\n<center>c</center>\n\n- <p align=right>d</p>\n- e\n';
  expect(await lookAtNote(note)).toEqual({ seen: '# T a *b* c - d - e', missing: [] });
});
