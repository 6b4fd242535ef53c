import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costOfReading, sumReading } from '../../src/layout/reading-cost.ts';
import { deepFreeze } from '../deep-freeze.ts';

test.each([
  [0, 0, 0],
  [45, 7, 0],
  [46, 7, 2.5 / 45 ** 2],
  [90, 0, 2.5],
  [135, 0, 10],
  [0, 8, 1 / 49],
  [0, 14, 1],
  [90, 14, 3.5],
])('%i words and %i items cost %d', (words, items, cost) => {
  expect(costOfReading({ words, items })).toBeCloseTo(cost, 12);
});

test('more never costs less', () => {
  const amount = fc.record({ words: fc.nat(300), items: fc.nat(30) });
  fc.assert(
    fc.property(amount, amount, (one, more) => {
      const both = { words: one.words + more.words, items: one.items + more.items };
      expect(costOfReading(both)).toBeGreaterThanOrEqual(costOfReading(one));
    }),
  );
});

test('spreading over two slides costs least when it is even', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), (one, other) => {
      const even = costOfReading({ words: (one + other) / 2, items: 0 });
      const uneven =
        costOfReading({ words: one, items: 0 }) + costOfReading({ words: other, items: 0 });
      expect(2 * even).toBeLessThanOrEqual(uneven + 1e-9);
    }),
  );
});

test('atoms ask for their words together, and for an item where one starts', () => {
  const atoms = deepFreeze([
    { words: 3, startsItem: true },
    { words: 4, startsItem: false },
    { words: 0, startsItem: true },
  ]);
  expect(sumReading(atoms)).toEqual({ words: 7, items: 2 });
  expect(sumReading([])).toEqual({ words: 0, items: 0 });
});
