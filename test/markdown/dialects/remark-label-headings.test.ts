import { describe, expect, test } from 'vitest';
import { drawNote, listFindings } from '../draw-tree.ts';

describe('labels over dashes are text', () => {
  test.each([
    [
      'between rules',
      'a\n\n---\nroom: 12\nwhen: now\n---\nb',
      'paragraph("a"), thematicBreak, paragraph("room: 12", break, "when: now"), thematicBreak, paragraph("b")',
    ],
    [
      'behind a blank line',
      'Anna: a\nTime: 10 min\n---\n\nb',
      'paragraph("Anna: a", break, "Time: 10 min"), thematicBreak, paragraph("b")',
    ],
    [
      'in a quote',
      '> room: 12\n> when: now\n> ---\n> b',
      'blockquote(paragraph("room: 12", break, "when: now"), thematicBreak, paragraph("b"))',
    ],
    [
      'in a list',
      '- a\n\n  room: 12\n  when: now\n  ---',
      'list(listItem(paragraph("a"), paragraph("room: 12", break, "when: now"), thematicBreak))',
    ],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)[0]).toMatch(/^heading-labels/);
  });

  test.each([
    ['one', 'Lecture 1: Walls\n---', 'heading<2>("Lecture 1: Walls")'],
    [
      'one of small letters',
      'a\n\nwalls: of stone\n---',
      'paragraph("a"), heading<2>("walls: of stone")',
    ],
    ['two lines of words', 'Walls: of\nstone\n---', 'heading<2>("Walls: of\\nstone")'],
    ['over equals signs', 'a: b\nc: d\n===', 'heading<1>("a: b\\nc: d")'],
    ['in code', '```\na: b\nc: d\n---\n```', 'code"a: b\\nc: d\\n---"'],
  ])('but not %s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toEqual([]);
  });
});
