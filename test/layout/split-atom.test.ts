import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { BlockContext } from '../../src/blocks/block-kind.ts';
import { plainText } from '../../src/blocks/blocks.ts';
import { findAtoms } from '../../src/layout/find-atoms.ts';
import { splitAtom } from '../../src/layout/split-slide.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { createDrawing, english, readBlocks, wordsOf } from './content.ts';

/** The words of each block, with the atom at `path` in pieces. */
function piecesOf(text: string, path: readonly number[]): string[] | undefined {
  return splitAtom(readBlocks(text), path, english)?.map((block) => wordsOf([block]));
}

describe('pieces', () => {
  test('of a paragraph are its sentences', () => {
    const pieces = splitAtom(readBlocks('One is *here*. Two is there. Three.'), [0], english) ?? [];
    expect(pieces.map(plainText).map((text) => text.trim())).toEqual([
      'One is here.',
      'Two is there.',
      'Three.',
    ]);
  });

  test('of an aligned formula are its rows, but not those of a matrix in it', () => {
    const value =
      '\\begin{align}a &= \\begin{pmatrix}1\\\\2\\end{pmatrix}\\\\[2pt]\nb &= 2\\end{align}';
    const split = (formula: string): unknown =>
      splitAtom(deepFreeze<RootContent[]>([{ type: 'math', value: formula }]), [0], english)?.map(
        (row) => row.type === 'math' && row.value,
      );
    expect(split(value)).toEqual([
      '\\begin{aligned}a &= \\begin{pmatrix}1\\\\2\\end{pmatrix}\\end{aligned}',
      '\\begin{aligned}\nb &= 2\\end{aligned}',
    ]);
    expect(split('a + b')).toBeUndefined();
  });

  test.each<[string, string, readonly number[], string[] | undefined]>([
    [
      'a paragraph among others',
      'One.\n\nTwo is here. Three too.\n\nFour.',
      [1],
      ['One.', 'Two is here.', 'Three too.', 'Four.'],
    ],
    ['one sentence of few words has none', 'Just this.', [0], undefined],
    ['a line without spaces', `${'x'.repeat(200)}`, [0], ['x'.repeat(160), 'x'.repeat(40)]],
    ['Chinese sentences', '第一句。第二句。', [0], ['第一句。', '第二句。']],
    ['an abbreviation ends no sentence', 'As Dr. Who says. So.', [0], ['As Dr. Who says.', 'So.']],
    ['the text of an item', '- One. Two.\n- c', [0, 0, 0], ['One. Two. c']],
    ['a table of one high row', '| a |\n|-|\n| 1 |', [0, 0], ['a: 1']],
    ['short lines of code have none', '```\nx\n```', [0, 0], undefined],
    ['a heading has none', '#### One. Two.', [0], undefined],
    ['nothing at a path that leads nowhere', 'One. Two.', [4], undefined],
  ])('of %s', (_, ...[text, path, expected]) => {
    expect(piecesOf(text, path)).toEqual(expected);
  });

  test('of a line of code are of 400 characters', () => {
    const code: RootContent = deepFreeze({ type: 'code', value: `${'a'.repeat(900)}\nb` });
    const [split] = splitAtom([code], [0, 0], english) ?? [];
    expect(split?.type === 'code' && split.value.split('\n').map(({ length }) => length)).toEqual([
      400, 400, 100, 1,
    ]);
  });

  test('of a drawing are its parts, and the parts of these', () => {
    const inner = createDrawing({ parts: [createDrawing(), createDrawing()] });
    const drawings = new Map([['pie', createDrawing({ parts: [createDrawing(), inner] })]]);
    const context: BlockContext = { ...english, drawings };
    const whole = readBlocks('```mermaid\npie\n```');
    const parts = deepFreeze(splitAtom(whole, [0], context) ?? []);
    expect(parts.map((part) => part.type === 'diagram' && part.part)).toEqual([[0], [1]]);
    expect(splitAtom(parts, [0], context)).toBeUndefined();
    const deeper = splitAtom(parts, [1], context) ?? [];
    expect(deeper.map((part) => part.type === 'diagram' && part.part)).toEqual([
      [0],
      [1, 0],
      [1, 1],
    ]);
  });

  test('keep every word and give more atoms than there were', () => {
    const word = fc.constantFrom('a', 'bb', 'ccc.', 'über', '数据。', '👩‍💻', 'e\u0301!');
    const text = fc.array(word, { minLength: 1, maxLength: 80 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, (words) => {
        const paragraph: RootContent = deepFreeze({
          type: 'paragraph',
          children: [{ type: 'text', value: words }],
        });
        const pieces = splitAtom([paragraph], [0], english);
        if (!pieces) return;
        expect(pieces.map(plainText).join('')).toBe(words);
        expect(findAtoms(pieces, english).length).toBeGreaterThan(1);
        for (const piece of pieces) expect(plainText(piece)).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
