import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange, type Arrangement } from '../../src/layout/arrange.ts';
import { findBreaks } from '../../src/layout/find-breaks.ts';
import { costs } from '../../src/layout/break-costs.ts';
import { maxCostOfWhole, minCost } from '../../src/layout/min-cost.ts';
import type { AtomRole } from '../../src/blocks/block-kind.ts';
import type { Layout } from '../../src/deck/types.ts';
import type { MeasuredAtom } from '../../src/layout/measured-atom.ts';
import { createPiece, type Piece, pile } from './pile.ts';

const room = 500;
const auto = { room, keep: false, layout: 'auto' } as const;

const piece = (roles: readonly AtomRole[]): fc.Arbitrary<Piece> =>
  fc.record({
    height: fc.integer({ min: 10, max: 400 }),
    breakCost: fc.constantFrom(0, 0.2, 1, 5),
    words: fc.nat(30),
    role: fc.constantFrom(...roles),
  });
const plain = fc.array(piece(['other']), { minLength: 1, maxLength: 9 }).map(pile);
const mixed = fc
  .array(piece(['text', 'item', 'figure', 'other']), { minLength: 1, maxLength: 9 })
  .map(pile);

/** Each way to part `count` atoms: the first atom of every slide. */
function partitions(count: number): number[][] {
  return Array.from({ length: 2 ** (count - 1) }, (_, mask) =>
    Array.from({ length: count }, (__, index) => index).filter(
      (index) => index === 0 || (mask & (1 << (index - 1))) > 0,
    ),
  );
}

/** What the table of costs says of plain atoms, written out once more. */
function costOfPlain(all: readonly MeasuredAtom[], starts: readonly number[]): number {
  return starts.reduce((sum, start, index) => {
    const end = starts[index + 1] ?? all.length;
    const height = (all[end - 1]?.end ?? 0) - (all[start]?.start ?? 0);
    if (height > room && end - start > 1) return Number.POSITIVE_INFINITY;
    const words = all.slice(start, end).reduce((count, atom) => count + atom.words, 0);
    const fill = height / room;
    const excess = Math.max(0, words - 45) / 45;
    const lacks = costs.thinPart * Math.max(0, 0.5 - fill) ** 2;
    const widow = starts.length > 1 ? lacks + (fill < 1 / 6 ? costs.widow : 0) : 0;
    const breaking = index > 0 ? (all[start]?.breakCost ?? 0) : 0;
    return sum + costs.slide + fill ** 2 + costs.words * excess ** 2 + widow + breaking;
  }, 0);
}

interface Wish {
  readonly keep: boolean;
  readonly layout: Layout;
}

/** What `arrange` says of each slide, and the breaks between them. */
function costOfArranged(
  all: readonly MeasuredAtom[],
  starts: readonly number[],
  { keep, layout }: Wish,
): number {
  return starts.reduce((sum, start, index) => {
    const end = starts[index + 1] ?? all.length;
    const slide = arrange({ atoms: all, room, layout }, start, end - 1);
    const breaking = index > 0 ? (all[start]?.breakCost ?? 0) + (keep ? costs.keep : 0) : 0;
    return sum + (slide?.cost ?? Infinity) + breaking;
  }, 0);
}

/** How high a slide comes out, figures in the sizes chosen. */
function heightOf(all: readonly MeasuredAtom[], slide: Arrangement): number {
  const { first, last, columns, figures } = slide;
  const sum = (from: number, to: number, isNarrow: boolean): number => {
    let height = 0;
    for (let index = from; index <= to; index += 1) {
      const extent = isNarrow ? all[index]?.narrow : all[index];
      height += figures.get(index) ?? (extent?.end ?? 0) - (extent?.start ?? 0);
    }
    return height;
  };
  if (!columns) return sum(first, last, false);
  const { from, at, to } = columns;
  const beside = Math.max(sum(from, at - 1, true), sum(at, to - 1, true));
  return sum(first, from - 1, false) + beside + sum(to, last, false);
}

describe('breaks', () => {
  test('never leave more on a slide than fits, and lose or reorder nothing', () => {
    fc.assert(
      fc.property(mixed, (all) => {
        let next = 0;
        for (const slide of findBreaks({ atoms: all, ...auto }).slides) {
          expect(slide.first).toBe(next);
          expect(slide.last).toBeGreaterThanOrEqual(slide.first);
          next = slide.last + 1;
          expect(heightOf(all, slide)).toBeLessThanOrEqual(room + 0.5);
        }
        expect(next).toBe(all.length);
      }),
    );
  });

  test('are the cheapest there are', () => {
    fc.assert(
      fc.property(plain, (all) => {
        const { cost } = findBreaks({ atoms: all, ...auto });
        const every = partitions(all.length).map((starts) => costOfPlain(all, starts));
        expect(cost).toBeCloseTo(Math.min(...every), 6);
      }),
      { numRuns: 60 },
    );
  });

  test('never cost less than the bounds that measuring trusts', () => {
    fc.assert(
      fc.property(mixed, fc.boolean(), (all, keep) => {
        const content = { atoms: all, keep };
        const { cost, slides } = findBreaks({ atoms: all, ...auto, keep });
        const fewest = slides.length;
        expect(minCost(content, { density: 0, minSlides: 1 })).toBeLessThanOrEqual(cost + 1e-9);
        expect(minCost(content, { density: 0, minSlides: fewest })).toBeLessThanOrEqual(
          cost + 1e-9,
        );
        const smaller = cost + 2 * costs.density * fewest;
        expect(minCost(content, { density: 2, minSlides: 1 })).toBeLessThanOrEqual(smaller + 1e-9);
      }),
    );
  });

  test('leave whole what the bounds call cheapest whole', () => {
    fc.assert(
      fc.property(plain, (all) => {
        const content = { atoms: all, keep: false };
        const isLow = (all.at(-1)?.end ?? 0) <= room;
        fc.pre(isLow && maxCostOfWhole(content) < minCost(content, { density: 0, minSlides: 2 }));
        expect(findBreaks({ atoms: all, ...auto }).slides).toHaveLength(1);
      }),
    );
  });

  test('know how much is filled when everything has its height', () => {
    fc.assert(
      fc.property(plain, (all) => {
        const filled = (all.at(-1)?.end ?? 0) / room;
        const { cost } = findBreaks({ atoms: all, ...auto });
        const bounds = { density: 0, minSlides: 1, filled };
        expect(minCost({ atoms: all, keep: false }, bounds)).toBeLessThanOrEqual(cost + 1e-9);
      }),
    );
  });

  test('are the cheapest with columns and figures too, whatever the author asks for', () => {
    const wish = fc.record<Wish>({
      keep: fc.boolean(),
      layout: fc.constantFrom('auto', 'stack', 'columns', 'quote'),
    });
    fc.assert(
      fc.property(mixed, wish, (all, asked) => {
        const { cost, slides } = findBreaks({ atoms: all, room, ...asked });
        const every = partitions(all.length).map((starts) => costOfArranged(all, starts, asked));
        expect(cost).toBeCloseTo(Math.min(...every), 6);
        const starts = slides.map(({ first }) => first);
        expect(cost).toBeCloseTo(costOfArranged(all, starts, asked), 6);
      }),
      { numRuns: 100 },
    );
  });

  test('show figures neither smaller nor larger than they may be', () => {
    fc.assert(
      fc.property(mixed, (all) => {
        for (const { figures, columns } of findBreaks({ atoms: all, ...auto }).slides) {
          for (const [index, height] of figures) {
            const isNarrow = columns !== undefined && index >= columns.from;
            const figure = (isNarrow ? all[index]?.narrow : all[index])?.figure;
            expect(height).toBeGreaterThanOrEqual((figure?.min ?? 0) - 0.5);
            expect(height).toBeLessThanOrEqual((figure?.max ?? 0) + 0.5);
          }
        }
      }),
    );
  });

  test('let one atom that is too high stand alone', () => {
    const all = pile([100, 800, 100].map((height) => createPiece(height)));
    const { slides } = findBreaks({ atoms: all, ...auto });
    expect(slides.map(({ first }) => first)).toEqual([0, 1, 2]);
  });

  test('leave no widow where another break avoids it', () => {
    const all = pile(
      Array.from({ length: 11 }, () => createPiece(49, { breakCost: 0.2, words: 3 })),
    );
    const { slides } = findBreaks({ atoms: all, ...auto });
    expect(slides.map(({ first, last }) => last - first + 1).sort((a, b) => a - b)).toEqual([5, 6]);
  });

  test('of a keep are made only where nothing else is left', () => {
    const all = pile(Array.from({ length: 4 }, () => createPiece(120, { words: 40 })));
    expect(findBreaks({ atoms: all, ...auto }).slides.length).toBeGreaterThan(1);
    expect(findBreaks({ atoms: all, ...auto, keep: true }).slides).toHaveLength(1);
  });

  test('of nothing are none, at the cost of a slide', () => {
    expect(findBreaks({ atoms: [], ...auto })).toEqual({ slides: [], cost: costs.slide });
  });

  test('of one atom are none', () => {
    const { slides, cost } = findBreaks({ atoms: pile([createPiece(250)]), ...auto });
    expect(slides).toEqual([
      { first: 0, last: 0, columns: undefined, figures: new Map(), cost: 2.25 },
    ]);
    expect(cost).toBe(2.25);
  });

  test('of what is too high alone cost so much that nothing else is chosen where it can be avoided', () => {
    const { cost } = findBreaks({ atoms: pile([createPiece(1000)]), ...auto });
    // One slide, twice as full as it may be, and the fine for two rooms.
    expect(cost).toBe(costs.slide + costs.fill * 4 + costs.tooHigh * 2);
  });

  test('go where they cost least, if the slides are still even enough', () => {
    const heights = [150, 150, 150, 150];
    const at = (index: number): number[] => {
      const pieces = heights.map((height, each) =>
        createPiece(height, { breakCost: each === index ? 0 : costs.leadIn }),
      );
      return findBreaks({ atoms: pile(pieces), ...auto }).slides.map(({ first }) => first);
    };
    expect(at(1)).toEqual([0, 1]);
    expect(at(2)).toEqual([0, 2]);
    expect(at(3)).toEqual([0, 3]);
  });

  test('are of equal ones those that fill the first slide more', () => {
    const all = pile([createPiece(200), createPiece(200), createPiece(200)]);
    expect(findBreaks({ atoms: all, ...auto }).slides.map(({ first }) => first)).toEqual([0, 2]);
  });

  test('spread words evenly, even where all would fit', () => {
    const all = pile(Array.from({ length: 4 }, () => createPiece(100, { words: 30 })));
    const { slides } = findBreaks({ atoms: all, ...auto });
    expect(slides.map(({ first }) => first)).toEqual([0, 2]);
  });

  test('of a very long section take no more time than its length', () => {
    const all = pile(Array.from({ length: 1000 }, () => createPiece(60, { words: 9 })));
    const { slides } = findBreaks({ atoms: all, ...auto });
    expect(slides.at(-1)?.last).toBe(999);
    expect(Math.max(...slides.map(({ first, last }) => last - first + 1))).toBeLessThanOrEqual(8);
  });
});
