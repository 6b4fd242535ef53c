import { describe, expect, test } from 'vitest';
import { withoutPrivateText } from '../../src/build/without-private-notes.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import type { OutputNote } from '../../src/outputs/output.ts';
import { createStore } from '../../src/store/store.ts';
import { drawTrees } from '../markdown/draw-tree.ts';

/** A note's text and blocks as students may have them. */
function strip(text: string, marp: boolean): { readonly text: string; readonly blocks: string } {
  const blocks = parseNote(text, createStore()).sections.flatMap(({ tree }) => tree.children);
  const notes = { dir: '', text, blocks, frontMatter: new Map() };
  const stripped = withoutPrivateText({ notes, own: { marp } as OutputNote['own'] });
  return { text: stripped.text, blocks: drawTrees(stripped.blocks) };
}

describe('the text that students may have', () => {
  test.each([
    ['a comment', 'a\n\n<!-- SECRET -->\n\nb <!-- SECRET -->'],
    ['what is hidden in a list and in a box', '- a %%SECRET%%\n\n> [!TIP] b <!-- SECRET -->\n> c'],
    ['a container for the speaker', 'a\n\n:::speaker\nSECRET\n:::\n\nb'],
    ['a slide that is left out', '# a\n\nb\n\n# SECRET\n\n<!-- lectern: skip -->\n\nSECRET\n\n# c'],
    ['comments of a drawing', '```mermaid\nflowchart LR\n  %% SECRET\n  a --> b\n```'],
  ])('is without %s', (_, note) => {
    const { blocks } = strip(note, false);
    expect(blocks).not.toContain('SECRET');
    const words = ['a', 'b', 'c'].filter((word) => new RegExp(`\\b${word}\\b`).test(note));
    expect(words.filter((word) => !new RegExp(`\\b${word}\\b`).test(blocks))).toEqual([]);
  });

  test('has what is said to readers, and settings of drawings', () => {
    const note = ':::notes\na\n:::\n\n```mermaid\n%%{init: {}}%%\nflowchart LR\n```';
    expect(strip(note, false).blocks).toBe(
      'notesBlock(paragraph("a")), diagram"%%{init: {}}%%\\nflowchart LR"',
    );
  });

  test('of a Marp deck has its directives and its code', () => {
    const note =
      '---\nmarp: true\n---\n\n<!-- _class: lead -->\n\n# A\n\n<!-- SECRET\n\n```\nSECRET -->\n\n```html\n<!-- b -->\n```\n\n`<!-- c -->` <!-- SECRET -->d';
    expect(strip(note, true).text).toBe(
      '---\nmarp: true\n---\n\n<!-- _class: lead -->\n\n# A\n\n\n\n```html\n<!-- b -->\n```\n\n`<!-- c -->` d',
    );
  });
});
