import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { type BreakRequest, findBreaks, type MeasuredAtom } from '../../src/deck/break.ts';
import { explodeAtom } from '../../src/deck/explode.ts';
import { findAtoms } from '../../src/deck/find-atoms.ts';
import { plainText } from '../../src/deck/groups.ts';
import { sliceBlocks } from '../../src/deck/slice-blocks.ts';
import { parseNote } from '../../src/notes/parse-note.ts';

const room = 500;

/** Atoms below each other. */
const atoms = fc
  .array(
    fc.record({
      height: fc.integer({ min: 10, max: 400 }),
      breakCost: fc.constantFrom(0, 0.2, 1, 5),
      words: fc.nat(30),
    }),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .map((list) => {
    let top = 0;
    return list.map(({ height, breakCost, words }): MeasuredAtom => {
      const start = top;
      top += height;
      return { start, end: top, breakCost, words };
    });
  });

function costOf(request: BreakRequest, starts: readonly number[]): number {
  const { atoms: all } = request;
  // Each part alone costs what the optimiser says of it alone, with its place in the section given by a neighbour.
  return starts.reduce((sum, start, index) => {
    const end = starts[index + 1] ?? all.length;
    const height = (all[end - 1]?.end ?? 0) - (all[start]?.start ?? 0);
    if (height > room && end - start > 1) return Number.POSITIVE_INFINITY;
    const words = all.slice(start, end).reduce((count, atom) => count + atom.words, 0);
    const isPart = starts.length > 1;
    const fill = height / room;
    const excess = Math.max(0, words - 45) / 45;
    const breaking = index > 0 ? (all[start]?.breakCost ?? 0) : 0;
    return sum + 2 + fill ** 2 + excess ** 2 + (isPart && fill < 1 / 6 ? 2.5 : 0) + breaking;
  }, 0);
}

describe('breaks', () => {
  test('never leave more on a slide than fits, and lose or reorder nothing', () => {
    fc.assert(
      fc.property(atoms, (all) => {
        const { starts } = findBreaks({ atoms: all, room, keep: false });
        expect(starts[0]).toBe(0);
        starts.forEach((start, index) => {
          const end = starts[index + 1] ?? all.length;
          expect(end).toBeGreaterThan(start);
          expect((all[end - 1]?.end ?? 0) - (all[start]?.start ?? 0)).toBeLessThanOrEqual(
            room + 0.5,
          );
        });
      }),
    );
  });

  test('are the cheapest there are', () => {
    fc.assert(
      fc.property(atoms, (all) => {
        const request = { atoms: all, room, keep: false };
        const { cost } = findBreaks(request);
        let best = Number.POSITIVE_INFINITY;
        for (let mask = 0; mask < 2 ** (all.length - 1); mask += 1) {
          const starts = all.flatMap((_, index) =>
            index === 0 || mask & (1 << (index - 1)) ? [index] : [],
          );
          best = Math.min(best, costOf(request, starts));
        }
        expect(cost).toBeCloseTo(best, 6);
      }),
      { numRuns: 60 },
    );
  });

  test('let one atom that is too high stand alone', () => {
    const all = [
      { start: 0, end: 100, breakCost: 0, words: 0 },
      { start: 100, end: 900, breakCost: 0, words: 0 },
      { start: 900, end: 1000, breakCost: 0, words: 0 },
    ];
    expect(findBreaks({ atoms: all, room, keep: false }).starts).toEqual([0, 1, 2]);
  });
});

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

const blocks: readonly RootContent[] = parseNote(note).sections.flatMap(({ children }) => children);

describe('slices', () => {
  const paths = findAtoms(blocks, 'en').map(({ path }) => path);
  const wordsOf = (list: readonly RootContent[]): string[] =>
    list.flatMap((block) => plainText(block).split(/\s+/)).filter(Boolean);

  test('between any breaks hold all words in order, once reminders and headers are set aside', () => {
    fc.assert(
      fc.property(fc.subarray(paths.map((_, index) => index).slice(1)), (breaks) => {
        const starts = [0, ...breaks];
        const parts = starts.map((start, index) => {
          const last = (starts[index + 1] ?? paths.length) - 1;
          return sliceBlocks(blocks, paths[start] ?? [], paths[last] ?? []);
        });
        const shown = wordsOf(parts.flat()).join(' ');
        let from = 0;
        for (const word of wordsOf(blocks).filter((each) => each !== 'a' && each !== 'b')) {
          const at = shown.indexOf(word, from);
          expect(at, `${word} in ${shown}`).toBeGreaterThanOrEqual(0);
          from = at;
        }
      }),
      { numRuns: 200 },
    );
  });

  test('go on counting, repeat the header of a table and the text of an item', () => {
    const at = (part: string): number =>
      paths.findIndex((path) =>
        wordsOf(sliceBlocks(blocks, path, path))
          .join(' ')
          .includes(part),
      );
    const [second] = sliceBlocks(blocks, paths[at('two')] ?? [], paths[at('two')] ?? []);
    expect(second).toMatchObject({ type: 'list', start: 1 });
    const [row] = sliceBlocks(blocks, paths[at('3')] ?? [], paths[at('3')] ?? []);
    expect(plainText(row as RootContent).replace(/\s+/g, ' ')).toBe('a b 3 4');
    const [nested] = sliceBlocks(
      blocks,
      paths[at('nested two')] ?? [],
      paths[at('nested two')] ?? [],
    );
    expect(JSON.stringify(nested)).toContain('"className":"continued"');
  });
});

describe('pieces', () => {
  test('of a paragraph are its sentences, which join again where they stand together', () => {
    const [paragraph] =
      parseNote('One is *here*. Two is there. Three.').sections[0]?.children ?? [];
    const exploded = explodeAtom(paragraph ? [paragraph] : [], [0], 'en') ?? [];
    expect(exploded.map(plainText).map((text) => text.trim())).toEqual([
      'One is  here .',
      'Two is there.',
      'Three.',
    ]);
    expect(sliceBlocks(exploded, [0], [1])).toHaveLength(1);
  });
});
