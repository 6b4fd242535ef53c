import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange, type Arrangement } from '../../src/layout/arrange.ts';
import { findBreaks } from '../../src/layout/find-breaks.ts';
import { costs } from '../../src/layout/break-costs.ts';
import { leastCost, mostCostOfWhole } from '../../src/layout/min-cost.ts';
import type { AtomRole, Extent, MeasuredAtom } from '../../src/layout/measured-atom.ts';

const room = 500;
const auto = { room, keep: false, layout: 'auto' } as const;

interface Piece {
  readonly height: number;
  readonly breakCost: number;
  readonly words: number;
  readonly role: AtomRole;
}

/** Atoms below each other; in a column text is twice as high and a figure half. */
function pile(pieces: readonly Piece[]): MeasuredAtom[] {
  let top = 0;
  let narrowTop = 0;
  let block = -1;
  return pieces.map(({ height, breakCost, words, role }, index): MeasuredAtom => {
    if (role !== 'item' || pieces[index - 1]?.role !== 'item') block += 1;
    const isFigure = role === 'figure';
    const narrowHeight = isFigure ? height / 2 : height * 2;
    const extent = (start: number, size: number, least: number): Extent => ({
      start,
      end: start + size,
      figure: isFigure ? { height: size, least, most: size * 1.5 } : undefined,
    });
    const atom = {
      ...extent(top, height, height / 2),
      breakCost,
      words,
      role,
      startsItem: role === 'item',
      block,
      narrow: role === 'other' ? undefined : extent(narrowTop, narrowHeight, narrowHeight / 2),
    };
    top += height;
    narrowTop += narrowHeight;
    return atom;
  });
}

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
    const widow = starts.length > 1 && fill < 1 / 6 ? costs.widow : 0;
    const breaking = index > 0 ? (all[start]?.breakCost ?? 0) : 0;
    return sum + costs.slide + fill ** 2 + costs.words * excess ** 2 + widow + breaking;
  }, 0);
}

function costOfArranged(all: readonly MeasuredAtom[], starts: readonly number[]): number {
  return starts.reduce((sum, start, index) => {
    const end = starts[index + 1] ?? all.length;
    const slide = arrange({ atoms: all, ...auto }, start, end - 1);
    return sum + (slide?.cost ?? Infinity) + (index > 0 ? (all[start]?.breakCost ?? 0) : 0);
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
  const { from, at } = columns;
  return sum(first, from - 1, false) + Math.max(sum(from, at - 1, true), sum(at, last, true));
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
        expect(leastCost(content, { density: 0, fewest: 1 })).toBeLessThanOrEqual(cost + 1e-9);
        expect(leastCost(content, { density: 0, fewest })).toBeLessThanOrEqual(cost + 1e-9);
        const smaller = cost + 2 * costs.density * fewest;
        expect(leastCost(content, { density: 2, fewest: 1 })).toBeLessThanOrEqual(smaller + 1e-9);
      }),
    );
  });

  test('leave whole what the bounds call cheapest whole', () => {
    fc.assert(
      fc.property(plain, (all) => {
        const content = { atoms: all, keep: false };
        const isLow = (all.at(-1)?.end ?? 0) <= room;
        fc.pre(isLow && mostCostOfWhole(content) < leastCost(content, { density: 0, fewest: 2 }));
        expect(findBreaks({ atoms: all, ...auto }).slides).toHaveLength(1);
      }),
    );
  });

  test('know how much is filled when everything has its height', () => {
    fc.assert(
      fc.property(plain, (all) => {
        const filled = (all.at(-1)?.end ?? 0) / room;
        const { cost } = findBreaks({ atoms: all, ...auto });
        const bounds = { density: 0, fewest: 1, filled };
        expect(leastCost({ atoms: all, keep: false }, bounds)).toBeLessThanOrEqual(cost + 1e-9);
      }),
    );
  });

  test('are the cheapest with columns and figures too', () => {
    fc.assert(
      fc.property(mixed, (all) => {
        const { cost } = findBreaks({ atoms: all, ...auto });
        const every = partitions(all.length).map((starts) => costOfArranged(all, starts));
        expect(cost).toBeCloseTo(Math.min(...every), 6);
      }),
      { numRuns: 60 },
    );
  });

  test('show figures neither smaller nor larger than they may be', () => {
    fc.assert(
      fc.property(mixed, (all) => {
        for (const { figures, columns } of findBreaks({ atoms: all, ...auto }).slides) {
          for (const [index, height] of figures) {
            const isNarrow = columns !== undefined && index >= columns.from;
            const figure = (isNarrow ? all[index]?.narrow : all[index])?.figure;
            expect(height).toBeGreaterThanOrEqual((figure?.least ?? 0) - 0.5);
            expect(height).toBeLessThanOrEqual((figure?.most ?? 0) + 0.5);
          }
        }
      }),
    );
  });

  test('let one atom that is too high stand alone', () => {
    const all = pile(
      [100, 800, 100].map((height) => ({ height, breakCost: 0, words: 0, role: 'other' as const })),
    );
    const { slides } = findBreaks({ atoms: all, ...auto });
    expect(slides.map(({ first }) => first)).toEqual([0, 1, 2]);
  });

  test('leave no widow where another break avoids it', () => {
    const all = pile(
      Array.from({ length: 11 }, () => ({
        height: 49,
        breakCost: 0.2,
        words: 3,
        role: 'other' as const,
      })),
    );
    const { slides } = findBreaks({ atoms: all, ...auto });
    expect(slides.map(({ first, last }) => last - first + 1).sort((a, b) => a - b)).toEqual([5, 6]);
  });

  test('of a keep are made only where nothing else is left', () => {
    const all = pile(
      Array.from({ length: 4 }, () => ({
        height: 120,
        breakCost: 0,
        words: 40,
        role: 'other' as const,
      })),
    );
    expect(findBreaks({ atoms: all, ...auto }).slides.length).toBeGreaterThan(1);
    expect(findBreaks({ atoms: all, ...auto, keep: true }).slides).toHaveLength(1);
  });
});
