import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/blocks/blocks.ts';
import { findAtoms } from '../../src/layout/find-atoms.ts';
import { sliceBlocks } from '../../src/layout/slice-blocks.ts';
import { splitAtom } from '../../src/layout/split-slide.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { english, readBlocks, wordsOf } from './content.ts';

const note = `Text before a list:

1. one
   - nested one
     more of it

     \`\`\`js
     a

     b
     \`\`\`
   - nested two
2. two

| a | b |
|---|---|
| 1 | 2 |
| 3 | 4 |

> quoted
>
> - in a quote

> [!TIP] Title
> inside. And a second sentence of it.

\`\`\`
x
y
\`\`\``;

const blocks = readBlocks(note);
const paths = findAtoms(blocks, english).map(({ path }) => path);

/** What the atoms at those two indices and all between them are shown as. */
const sliceAtoms = (from: number, to: number): RootContent[] =>
  sliceBlocks(blocks, paths[from] ?? [], paths[to] ?? []);

/** The index of the first atom that is shown with these words. */
const indexOf = (part: string): number =>
  paths.findIndex((_, index) => wordsOf(sliceAtoms(index, index)).includes(part));

describe('slices', () => {
  const listWords = (list: readonly RootContent[]): string[] =>
    list.flatMap((block) => plainText(block).split(/\s+/)).filter(Boolean);

  test('between any breaks hold all words in order, once reminders and headers are set aside', () => {
    fc.assert(
      fc.property(fc.subarray(paths.map((_, index) => index).slice(1)), (breaks) => {
        const starts = [0, ...breaks];
        const parts = starts.map((start, index) =>
          sliceAtoms(start, (starts[index + 1] ?? paths.length) - 1),
        );
        const shown = listWords(parts.flat()).join(' ');
        let from = 0;
        for (const word of listWords(blocks).filter((each) => each !== 'a' && each !== 'b')) {
          const at = shown.indexOf(word, from);
          expect(at, `${word} in ${shown}`).toBeGreaterThanOrEqual(0);
          from = at;
        }
      }),
      { numRuns: 100 },
    );
  });

  test('from the first to the last atom show what the blocks show', () => {
    const whole = sliceAtoms(0, paths.length - 1);
    expect(whole.map(({ type }) => type)).toEqual(blocks.map(({ type }) => type));
    expect(wordsOf(whole)).toBe(wordsOf(blocks));
  });

  test('go on counting, repeat the header of a table and the text of an item', () => {
    const [second] = sliceAtoms(indexOf('two'), indexOf('two'));
    expect(second).toMatchObject({ type: 'list', start: 1 });
    const [row] = sliceAtoms(indexOf('3'), indexOf('3'));
    expect(wordsOf(row ? [row] : [])).toBe('a b 3 4');
    const [nested] = sliceAtoms(indexOf('nested two'), indexOf('nested two'));
    expect(JSON.stringify(nested)).toContain('"className":"continued"');
  });

  test('of a numbered list begin with the number of their first item', () => {
    const list = readBlocks('5. a\n6. b\n7. c');
    const startOf = (item: number): unknown => sliceBlocks(list, [0, item, 0], [0, 2, 0])[0];
    expect([0, 1, 2].map(startOf)).toEqual([
      expect.objectContaining({ start: 5 }),
      expect.objectContaining({ start: 6 }),
      expect.objectContaining({ start: 7 }),
    ]);
  });

  test('leave out blank lines of code where it is cut, and keep those that the author begins and ends with', () => {
    const code: RootContent = deepFreeze({ type: 'code', value: '\none\n\n\ntwo\n' });
    const linesOf = (from: number, to: number): unknown =>
      sliceBlocks([code], [0, from], [0, to]).flatMap(({ data }) => data ?? []);
    expect(linesOf(0, 2)).toEqual([{ lines: { from: 0, to: 2 } }]);
    expect(linesOf(3, 5)).toEqual([{ lines: { from: 4, to: 6 } }]);
  });

  test.each([
    ['a quote', '> One.\n>\n> Two.', 'blockquote', 'Two.'],
    ['an alert', '> [!TIP] Title\n> One.\n>\n> Two.', 'alert', 'Title Two.'],
  ])('of %s keep the frame', (_, ...[text, type, words]) => {
    const [frame, ...rest] = sliceBlocks(readBlocks(text), [0, 1], [0, 1]);
    expect([frame?.type, wordsOf(frame ? [frame] : []), rest]).toEqual([type, words, []]);
  });
});

describe('sentences that were parted', () => {
  const parted = deepFreeze(splitAtom(readBlocks('One. Two *is*. Three.'), [0], english) ?? []);

  test('are one paragraph again where they stand together', () => {
    expect(parted).toHaveLength(3);
    const whole = sliceBlocks(parted, [0], [2]);
    expect(whole).toHaveLength(1);
    expect(wordsOf(whole)).toBe('One. Two is. Three.');
    expect(sliceBlocks(parted, [1], [1]).map(plainText)).toEqual(['Two is. ']);
  });

  test('join inside of a quote and of a list too', () => {
    for (const text of ['> One. Two.', '- One. Two.']) {
      const path = text.startsWith('>') ? [0, 0] : [0, 0, 0];
      const inside = deepFreeze(splitAtom(readBlocks(text), path, english) ?? []);
      const found = findAtoms(inside, english).map((atom) => atom.path);
      expect(found).toHaveLength(2);
      const [whole] = sliceBlocks(inside, found[0] ?? [], found[1] ?? []);
      expect(findAtoms(whole ? [whole] : [], english)).toHaveLength(1);
    }
  });

  test('of two paragraphs stay two', () => {
    const two = readBlocks('One. Two.\n\nThree. Four.');
    const second = splitAtom(two, [1], english) ?? [];
    const all = deepFreeze(splitAtom(second, [0], english) ?? []);
    expect(all).toHaveLength(4);
    expect(sliceBlocks(all, [0], [3]).map(plainText)).toEqual(['One. Two.', 'Three. Four.']);
  });
});
