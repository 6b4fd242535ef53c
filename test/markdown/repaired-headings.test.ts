import { describe, expect, test } from 'vitest';
import { drawNote, listFindings } from './draw-tree.ts';

describe('a heading without a plain space is one, and said', () => {
  test.each([
    ['a no-break space', '##\u00a0A', 'heading<2>("A")', '1:1'],
    ['a no-break space and a space', '#\u00a0 A', 'heading<1>("A")', '1:1'],
    ['an ideographic space', '##\u3000第一', 'heading<2>("第一")', '1:1'],
    ['a space without a width before it', '\u200b## A', 'heading<2>("A")', '1:1'],
    ['none', 'a\n\n##A b', 'paragraph("a"), heading<2>("A b")', '3:1'],
    ['none in Arabic', '###مقدمة', 'heading<3>("مقدمة")', '1:1'],
    ['none after a list', '- a\n##B', 'list(listItem(paragraph("a"))), heading<2>("B")', '2:1'],
  ])('%s', (...[, note, tree, place]) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toEqual([`heading-repaired ${place}`]);
  });

  test.each([
    ['a hashtag', 'a #tag'],
    ['hashtags in a line', 'a ##tag'],
    ['a number', '#1'],
    ['an interpreter', '#!/bin/sh'],
    ['a preprocessor in code', '```c\n##A\n```'],
    ['code in a list', '- a\n\n  ```\n  ##A\n  ```'],
    ['a plain one', '## A'],
    ['an empty one', '##'],
  ])('but not %s', (_, note) => {
    expect(listFindings(note)).toEqual([]);
  });
});
