import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costs } from '../../src/layout/break-costs.ts';
import { type Bounds, type Content, maxCostOfWhole, minCost } from '../../src/layout/min-cost.ts';
import { deepFreeze } from '../deep-freeze.ts';

/** That many equal atoms. */
function contentOf(
  count: number,
  { words = 0, breakCost = 0, startsItem = false, keep = false } = {},
) {
  const atoms = Array.from({ length: count }, () => ({ words, breakCost, startsItem }));
  return deepFreeze({ atoms, keep });
}

const one = { density: 0, minSlides: 1 };

describe('the least cost', () => {
  test.each<[string, Content, Bounds, number]>([
    ['nothing costs a slide', contentOf(0), one, costs.slide],
    ['one atom costs a slide', contentOf(1), one, costs.slide],
    ['smaller type costs more', contentOf(1), { density: 2, minSlides: 1 }, 3],
    [
      'each slide costs, and each break between them',
      contentOf(5, { breakCost: 1 }),
      { density: 0, minSlides: 3 },
      3 * costs.slide + 2,
    ],
    ['more slides than atoms there are not', contentOf(2), { density: 0, minSlides: 3 }, Infinity],
    [
      'a slide that its author wants whole is dear to break',
      contentOf(2, { keep: true }),
      { density: 0, minSlides: 2 },
      2 * costs.slide + costs.keep,
    ],
    ['words are spread evenly', contentOf(4, { words: 30 }), one, 2 * costs.slide + 5 / 9],
    ['words that cannot be spread cost', contentOf(1, { words: 90 }), one, costs.slide + 2.5],
    ['so do items', contentOf(14, { startsItem: true }), one, costs.slide + 1],
    [
      'what is filled is spread evenly too',
      contentOf(4),
      { density: 0, minSlides: 2, filled: 1 },
      2 * costs.slide + 0.5,
    ],
  ])('%s', (_, ...[content, bounds, expected]) => {
    expect(minCost(content, bounds)).toBeCloseTo(expected, 9);
  });

  test('never falls with smaller type, with more slides asked for, or with more filled', () => {
    const atom = fc.record({
      words: fc.nat(80),
      breakCost: fc.constantFrom(0, 0.2, 5),
      startsItem: fc.boolean(),
    });
    const atoms = fc.array(atom, { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(
        atoms,
        fc.boolean(),
        fc.double({ min: 0, max: 4, noNaN: true }),
        (all, keep, filled) => {
          const content = deepFreeze({ atoms: all, keep });
          const least = minCost(content, { ...one, filled });
          const others = [
            minCost(content, { ...one, filled, density: 1 }),
            minCost(content, { ...one, filled, minSlides: 2 }),
            minCost(content, { ...one, filled: filled + 1 }),
          ];
          for (const other of others) expect(other).toBeGreaterThanOrEqual(least - 1e-9);
        },
      ),
    );
  });
});

test('the most that one slide costs is that of a full one with all words', () => {
  expect(maxCostOfWhole(contentOf(2, { words: 10 }))).toBe(costs.slide + costs.fill);
  expect(maxCostOfWhole(contentOf(2, { words: 45 }))).toBe(costs.slide + costs.fill + 2.5);
  expect(maxCostOfWhole(contentOf(14, { startsItem: true }))).toBe(costs.slide + costs.fill + 1);
});
