import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/blocks/blocks.ts';
import { listNodes } from '../../src/blocks/list-nodes.ts';
import { liftNotes } from '../../src/deck/lift-notes.ts';
import { blocks } from '../blocks/arbitrary.ts';
import { blocksOf, outlines } from '../blocks/read-blocks.ts';

function lift(text: string): [blocks: string, notes: string] {
  const lifted = liftNotes(blocksOf(text));
  return [outlines(lifted.blocks), outlines(lifted.notes)];
}

test('notes in notes are a part of them', () => {
  const aside = (inside: string): string => `<aside class="notes">\n\n${inside}\n\n</aside>`;
  const [block] = liftNotes(blocksOf(aside(`a\n\n${aside('b')}\n\n- c`))).blocks;
  expect(outlines(block?.type === 'notesBlock' ? block.children : [])).toBe(
    'p("a") p("b") list(item(p("c")))',
  );
});

describe('taken out of blocks', () => {
  test.each([
    ['a comment in a line', 'a <!-- b --> c', 'p("a " " c")', 'comment("b")'],
    ['a comment in a mark', '*a <!-- b -->*', 'p(em("a "))', 'comment("b")'],
    [
      'a comment in a cell',
      '| a <!-- b --> |\n|---|',
      'table(tableRow(tableCell("a ")))',
      'comment("b")',
    ],
    ['a comment in a list', '- a\n\n  <!-- b -->', 'list(item(p("a")))', 'comment("b")'],
    ['a comment in a quote', '> a\n>\n> <!-- b -->', 'blockquote(p("a"))', 'comment("b")'],
    [
      'a comment in an alert’s title',
      '> [!TIP] a <!-- b -->\n> c',
      'alert:tip["a "](p("c"))',
      'comment("b")',
    ],
    [
      'a comment in an alert’s title in a list',
      '- > [!TIP] a <!-- b -->',
      'list(item(alert:tip["a "]()))',
      'comment("b")',
    ],
    [
      'notes in a list',
      '- a\n\n  :::notes\n  b\n  :::',
      'list(item(p("a")))',
      'notesBlock(p("b"))',
    ],
    [
      'a comment in notes in a list',
      '- a\n\n  :::notes\n  b <!-- c -->\n  :::',
      'list(item(p("a")))',
      'comment("c") notesBlock(p("b "))',
    ],
    ['a rule in a list', '- a\n\n  ---\n\n  b', 'list(item(p("a") p("b")))', ''],
    ['an instruction in a quote', '> a\n>\n> <!-- lectern: keep -->', 'blockquote(p("a"))', ''],
    ['relations in a list', '- a\n\n  ```relations\n  a -> b\n  ```', 'list(item(p("a")))', ''],
  ])('%s', (_name, ...[text, shown, notes]) => {
    expect(lift(text)).toEqual([shown, notes]);
  });

  test('a comment in a summary', () => {
    const { blocks: shown, notes } = liftNotes(
      blocksOf('<details><summary>a</summary>\n\nb <!-- c -->\n\n</details>'),
    );
    expect(outlines(shown)).toBe('details(p("b "))');
    expect(outlines(notes)).toBe('comment("c")');
  });
});

describe('put in other words inside of blocks', () => {
  test.each([
    ['a heading in a list', '- # a *b*\n  c', 'list(item(p(strong("a " em("b"))) p("c")))'],
    ['a heading in a quote', '> ## a', 'blockquote(p(strong("a")))'],
    [
      'an answer in a list',
      '- <details><summary>a</summary>\n\n  b\n\n  </details>',
      'list(item(alert:note["a"](p("b"))))',
    ],
    [
      'an answer in a list in an answer, but not one right in it',
      '<details>\n\n<details>\n\nb\n\n</details>\n\n- <details>\n\n  c\n\n  </details>\n\n</details>',
      'details(details(p("b")) list(item(alert:note(p("c")))))',
    ],
  ])('%s', (_name, text, shown) => {
    expect(lift(text)).toEqual([shown, '']);
  });
});

describe('left where it stands', () => {
  test.each([
    ['a comment between blocks', 'a\n\n<!-- b -->', 'p("a") comment("b")'],
    ['a rule between blocks', 'a\n\n---', 'p("a") thematicBreak'],
    [
      'notes between blocks',
      ':::notes\n# a\n\n---\n:::',
      'notesBlock(heading1("a") thematicBreak)',
    ],
    ['an answer', '<details>\n\na\n\n</details>', 'details(p("a"))'],
    ['code that looks like a comment', '`<!-- a -->`', 'p(inlineCode("<!-- a -->"))'],
    ['a diagram in a list', '- ```mermaid\n  graph TD\n  ```', 'list(item(diagram("graph TD")))'],
  ])('%s', (_name, text, shown) => {
    expect(lift(text)).toEqual([shown, '']);
  });

  test('in notes between blocks all but a comment', () => {
    expect(lift(':::notes\na\n\n> b <!-- c -->\n:::')).toEqual([
      'notesBlock(p("a") blockquote(p("b ")))',
      'comment("c")',
    ]);
  });
});

describe('left out', () => {
  test.each([
    ['empty lists', '- \n- '],
    ['empty tables', '|  |\n|--|'],
    ['empty code', '```\n```'],
    ['empty quotes', '>'],
    ['empty formulas', '$$\n$$'],
    ['empty answers', '<details>\n\n</details>'],
    ['pictures of nothing', '![]()'],
    ['relations', '```relations\na -> b\n```'],
  ])('%s', (_name, text) => {
    expect(lift(text)).toEqual(['', '']);
  });

  test('what a comment was all of', () => {
    expect(lift('- <!-- a -->')).toEqual(['', 'comment("a")']);
  });
});

describe('lifting', () => {
  test('loses no word of what is shown', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const { blocks: lifted, notes } = liftNotes(all);
        expect(notes).toEqual([]);
        const textsOf = (list: typeof all): string[] =>
          list.map(plainText).filter((text) => text !== '');
        expect(textsOf(lifted)).toEqual(textsOf(all));
      }),
    );
  });

  test('changes nothing when done twice', () => {
    const text =
      '- a <!-- b -->\n  # c\n\n> ---\n\n<details>\n\n> <!-- d -->\n> e\n\n</details>\n\nf';
    const { blocks: once } = liftNotes(blocksOf(text));
    expect(liftNotes(once)).toEqual({ blocks: once, notes: [] });
    const types = once.flatMap((block): Nodes['type'][] =>
      listNodes(block).map(({ type }) => type),
    );
    expect(types).not.toContain('comment');
    expect(types).not.toContain('heading');
  });
});
