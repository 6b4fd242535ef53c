import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAxis, type PricedSpan } from '../../src/diagrams/cut-axis.ts';
import { deepFreeze } from '../deep-freeze.ts';

const count = (length: number): number[] => Array.from({ length }, (_, index) => index);

function span(...[from, to, cost]: readonly [from: number, to: number, cost: number]): PricedSpan {
  return { from, to, cost };
}

describe('an axis', () => {
  const anySpan = fc
    .tuple(
      fc.double({ min: 0, max: 1000, noNaN: true }),
      fc.double({ min: 0, max: 90, noNaN: true }),
    )
    .chain(([from, size]) =>
      fc.constantFrom(0, 0.3, 100).map((cost) => ({ from, to: from + size, cost })),
    );

  test('is cut into pieces that leave nothing out, none too long', () => {
    fc.assert(
      fc.property(
        fc.array(anySpan, { maxLength: 30 }),
        fc.integer({ min: 100, max: 1200 }),
        (spans, longest) => {
          const whole = { from: 0, to: 1000 };
          const pieces = cutAxis(whole, longest, spans);
          expect(pieces[0]?.from).toBe(0);
          expect(pieces.at(-1)?.to).toBe(1000);
          expect(pieces.slice(1).map(({ from }) => from)).toEqual(
            pieces.slice(0, -1).map(({ to }) => to),
          );
          for (const { from, to } of pieces) {
            expect(to - from).toBeGreaterThan(0);
            expect(to - from).toBeLessThanOrEqual(longest + 1e-6);
          }
        },
      ),
    );
  });

  test('is cut beside what is dear, where that can be', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 1, max: 40 }),
        (boxes, gap) => {
          const spans = count(boxes).map((index) => ({
            from: index * (60 + gap),
            to: index * (60 + gap) + 60,
            cost: 100,
          }));
          const whole = { from: 0, to: boxes * (60 + gap) };
          for (const { to } of cutAxis(whole, 200, spans).slice(0, -1))
            expect(spans.some((each) => each.from < to && to < each.to)).toBe(false);
        },
      ),
    );
  });

  test.each<[string, number, readonly PricedSpan[], readonly string[]]>([
    ['that is short enough stays whole', 100, [], ['0-100']],
    ['is cut where there is nothing, into even pieces', 50, [], ['0-50', '50-100']],
    [
      'is cut in the middle of a gap',
      70,
      [span(0, 40, 100), span(60, 100, 100)],
      ['0-50', '50-100'],
    ],
    [
      'is cut beside what is dear although the pieces are uneven',
      80,
      [span(0, 30, 100), span(40, 70, 100), span(80, 100, 100)],
      ['0-35', '35-100'],
    ],
    [
      'is cut through what costs nothing',
      60,
      [span(0, 100, 0), span(10, 45, 100), span(55, 90, 100)],
      ['0-50', '50-100'],
    ],
    [
      'is cut all the same where everything overlaps',
      50,
      [span(0, 100, 100), span(0, 100, 100)],
      ['0-50', '50-100'],
    ],
  ])('%s', (_, ...[longest, spans, expected]) => {
    const pieces = cutAxis({ from: 0, to: 100 }, longest, deepFreeze(spans));
    expect(pieces.map(({ from, to }) => `${from}-${to}`)).toEqual(expected);
  });

  test('that begins below nothing is cut by its own numbers', () => {
    expect(cutAxis({ from: -50, to: 50 }, 50, [])).toEqual([
      { from: -50, to: 0 },
      { from: 0, to: 50 },
    ]);
  });
});
