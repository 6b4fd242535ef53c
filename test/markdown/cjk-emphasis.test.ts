import { expect, test } from 'vitest';
import { drawNote } from './draw-tree.ts';

test.each([
  ['Chinese punctuation', '**注意：**正文', 'paragraph(strong("注意："), "正文")'],
  ['Chinese brackets', '，**「重点」**内容', 'paragraph("，", strong("「重点」"), "内容")'],
  ['a Japanese full stop', '**強調。**この文', 'paragraph(strong("強調。"), "この文")'],
  ['Korean after a bracket', '**한국어(Korean)**은', 'paragraph(strong("한국어(Korean)"), "은")'],
  ['italics', '*（斜）*体', 'paragraph(emphasis("（斜）"), "体")'],
  ['struck text', '~~（旧）~~新', 'paragraph(delete("（旧）"), "新")'],
  ['in a heading', '# **注意：**正文', 'heading<1>(strong("注意："), "正文")'],
  ['but not Latin punctuation', '**a:**b ~x~ y', 'paragraph("**a:**b ~x~ y")'],
])('emphasis ends beside %s', (_, note, tree) => {
  expect(drawNote(note)).toBe(tree);
});
