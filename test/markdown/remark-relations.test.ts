import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { createStore } from '../../src/store/store.ts';
import { drawNote } from './draw-tree.ts';

describe('fences of relations are the author’s relations', () => {
  test.each([
    ['one', '```relations\nA -> B: uses\n```', 'relations"A -> B: uses"'],
    ['as Quarto writes it', '```{relations}\nA -> B\n```', 'relations"A -> B"'],
    ['as Pandoc writes it', '```{.relations}\nA -> B\n```', 'relations"A -> B"'],
    ['of several lines', '```relations\nA -> B\n\nB <-> C\n```', 'relations"A -> B\\n\\nB <-> C"'],
    ['an empty one', '```relations\n```', 'relations""'],
    ['in a list', '- ```relations\n  A -> B\n  ```', 'list(listItem(relations"A -> B"))'],
    ['in a quote', '> ```relations\n> A -> B\n> ```', 'blockquote(relations"A -> B")'],
    ['in a container', ':::notes\n```relations\nA -> B\n```\n:::', 'notesBlock(relations"A -> B")'],
    ['in Greek', '```relations\nΑ → Β\n```', 'relations"Α → Β"'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });

  test.each([
    ['another language', '```relation\nA -> B\n```', 'code<relation>"A -> B"'],
    ['a longer name', '```relations-of\nA -> B\n```', 'code<relations-of>"A -> B"'],
    ['indented code', '    relations\n', 'code"relations"'],
  ])('but not %s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });

  test('that stand where the fence does', () => {
    const { sections } = parseNote('a\n\n```relations\nA -> B\n```\n', createStore());
    expect(sections[0]?.tree.children[1]?.position).toMatchObject({
      start: { line: 3, column: 1 },
      end: { line: 5, column: 4 },
    });
  });
});
