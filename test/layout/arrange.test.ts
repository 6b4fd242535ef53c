import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AtomRole } from '../../src/blocks/block-kind.ts';
import type { Layout } from '../../src/deck/types.ts';
import { arrange } from '../../src/layout/arrange.ts';
import { costs } from '../../src/layout/break-costs.ts';
import type { MeasuredAtom } from '../../src/layout/measured-atom.ts';
import { createPiece, type Piece, pile } from './pile.ts';

const room = 500;
const place = (pieces: readonly Piece[], layout: Layout = 'auto') => ({
  atoms: pile(pieces),
  room,
  layout,
});
const text = (height: number, words = 0): Piece => createPiece(height, { role: 'text', words });
const figure = (height: number): Piece => createPiece(height, { role: 'figure' });
const items = (count: number, height: number, words = 3): Piece[] =>
  Array.from({ length: count }, () =>
    createPiece(height, { role: 'item', words, breakCost: costs.item }),
  );

describe('below each other', () => {
  test('a slide costs a slide, and the square of how full it is', () => {
    const all = place([createPiece(100), createPiece(150)]);
    expect(arrange(all, 0, 1)).toEqual({
      first: 0,
      last: 1,
      columns: undefined,
      figures: new Map(),
      cost: costs.slide + costs.fill * 0.25,
    });
  });

  test('words beyond 45 and items beyond seven cost by the square', () => {
    expect(arrange(place([createPiece(0, { words: 90 })]), 0, 0)?.cost).toBeCloseTo(4.5, 9);
    expect(arrange(place(items(14, 0, 0), 'stack'), 0, 13)?.cost).toBeCloseTo(3, 9);
    expect(arrange(place([createPiece(0, { words: 45 })]), 0, 0)?.cost).toBe(costs.slide);
    expect(arrange(place(items(7, 0, 0), 'stack'), 0, 6)?.cost).toBe(costs.slide);
  });

  const thin = (fill: number): number => costs.thinPart * (0.5 - fill) ** 2;

  test('a part that is nearly empty costs as a widow, and one under half full for what it lacks; the whole does not', () => {
    const all = place([createPiece(400), createPiece(50)]);
    expect(arrange(all, 1, 1)?.cost).toBeCloseTo(costs.slide + 0.01 + costs.widow + thin(0.1), 9);
    expect(arrange(place([createPiece(50)]), 0, 0)?.cost).toBeCloseTo(costs.slide + 0.01, 9);
    // A fifth of the room is no widow.
    const fifth = place([createPiece(400), createPiece(room / 5)]);
    expect(arrange(fifth, 1, 1)?.cost).toBeCloseTo(costs.slide + 0.04 + thin(0.2), 9);
    const half = place([createPiece(400), createPiece(room / 2)]);
    expect(arrange(half, 1, 1)?.cost).toBeCloseTo(costs.slide + 0.25, 9);
  });

  test('two that do not fit are none, one alone always is', () => {
    const all = place([createPiece(300), createPiece(201), createPiece(600)]);
    expect(arrange(all, 0, 1)).toBeUndefined();
    expect(arrange(all, 2, 2)?.cost).toBeGreaterThan(costs.tooHigh);
  });

  test('half a pixel of rounding is no overflow', () => {
    expect(arrange(place([createPiece(300), createPiece(200.5)]), 0, 1)).toBeDefined();
    expect(arrange(place([createPiece(300), createPiece(200.6)]), 0, 1)).toBeUndefined();
  });
});

describe('figures', () => {
  test('give way to the text above them, at a cost', () => {
    const all = place([createPiece(300), figure(250)], 'stack');
    const found = arrange(all, 0, 1);
    expect(found?.figures).toEqual(new Map([[1, 200]]));
    expect(found?.cost).toBeCloseTo(costs.slide + costs.fill + costs.shrunk * 0.04, 9);
  });

  test('give way by one factor, and not beyond what is legible', () => {
    const all = place([figure(400), createPiece(100), figure(200)], 'stack');
    expect(arrange(all, 0, 2)?.figures).toEqual(
      new Map([
        [0, 800 / 3],
        [2, 400 / 3],
      ]),
    );
    expect(arrange(place([figure(700), figure(301)], 'stack'), 0, 1)).toBeDefined();
    expect(arrange(place([figure(800), figure(204)], 'stack'), 0, 1)).toBeUndefined();
  });

  test('grow into what is left when they are alone, as far as they may', () => {
    expect(arrange(place([figure(300)]), 0, 0)?.figures).toEqual(new Map([[0, 450]]));
    expect(arrange(place([figure(400)]), 0, 0)?.figures).toEqual(new Map([[0, 500]]));
    // Growing costs nothing: the balance of slides is that of what was measured.
    expect(arrange(place([figure(250)]), 0, 0)?.cost).toBeCloseTo(costs.slide + 0.25, 9);
  });

  test('do not grow when there are several', () => {
    expect(arrange(place([figure(100), figure(100)], 'stack'), 0, 1)?.figures).toEqual(
      new Map([
        [0, 100],
        [1, 100],
      ]),
    );
  });

  test('that are parts of one drawing have one scale, the smallest of theirs', () => {
    const part = (of: string, natural: number) => ({ of, natural });
    const parts = [part('a', 100), part('a', 100), part('b', 100)];
    const { atoms, ...rest } = place([figure(100), figure(150), figure(120)], 'stack');
    const all = atoms.map((atom, index) => {
      const own = { ...atom.figure!, part: parts[index]! };
      return { ...atom, figure: own };
    });
    expect([...arrange({ ...rest, atoms: all }, 0, 2)!.figures.values()]).toEqual([100, 100, 120]);
  });

  test('that are parts of one drawing do not stand beside each other', () => {
    const arrangeParts = (names: readonly string[]) => {
      const { atoms, ...rest } = place([figure(400), figure(400)]);
      const all = atoms.map((atom, index) => {
        const own = { part: { of: names[index]!, natural: 400 } };
        return { ...atom, figure: { ...atom.figure!, ...own } };
      });
      return arrange({ ...rest, atoms: all }, 0, 1)?.columns;
    };
    expect(arrangeParts(['a', 'b'])).toEqual({ from: 0, at: 1, to: 2 });
    expect(arrangeParts(['a', 'a'])).toBeUndefined();
  });

  test('of no height count as nothing', () => {
    expect(arrange(place([figure(0)]), 0, 0)?.figures).toEqual(new Map());
    const beside = arrange(place([figure(0), figure(100)]), 0, 1);
    expect(beside?.cost).toBeGreaterThanOrEqual(costs.slide);
  });
});

describe('columns', () => {
  test('hold text and a figure that do not fit below each other', () => {
    const all = place([text(200), figure(700)]);
    const found = arrange(all, 0, 1);
    expect(found?.columns).toEqual({ from: 0, at: 1, to: 2 });
    // Text is twice as high in a column, the figure half as high, and it grows into what is left.
    expect(found?.figures).toEqual(new Map([[1, 500]]));
    const uneven = costs.unevenColumns * (50 / room) ** 2;
    const shrunk = costs.shrunk * (2 / 7) ** 2;
    expect(found?.cost).toBeCloseTo(costs.slide + 0.64 + costs.columns + uneven + shrunk, 9);
  });

  test('are not taken where all fits as well below each other', () => {
    expect(arrange(place([text(50), figure(200)]), 0, 1)?.columns).toBeUndefined();
  });

  test.each<Layout>(['stack', 'quote'])('are none where the author wants a %s', (layout) => {
    expect(arrange(place([text(200), figure(700)], layout), 0, 1)?.columns).toBeUndefined();
  });

  test('that the author asked for are taken although they cost more', () => {
    const pieces = [text(50), figure(100)];
    const cost = arrange(place(pieces), 0, 1)?.cost ?? 0;
    const asked = arrange(place(pieces, 'columns'), 0, 1);
    expect(asked?.columns).toEqual({ from: 0, at: 1, to: 2 });
    expect(asked?.cost).toBeGreaterThan(cost);
    // Nothing stands beside a table.
    const none = arrange(place([createPiece(50), createPiece(50)], 'columns'), 0, 1);
    expect(none?.columns).toBeUndefined();
    expect(none?.cost).toBeCloseTo(costs.slide + 0.04 + costs.notAsked, 9);
  });

  test('of a long list stand below the text that leads it in', () => {
    const list = pile([text(50), ...items(10, 45)]);
    // Short items are no higher in a column.
    const atoms = list.map(({ start, end, ...rest }): MeasuredAtom => {
      return { ...rest, start, end, narrow: { start, end } };
    });
    const found = arrange({ atoms, room: 300, layout: 'auto' }, 0, 10);
    expect(found?.columns).toEqual({ from: 1, at: 6, to: 11 });
    expect(arrange({ atoms, room: 270, layout: 'auto' }, 0, 10)).toBeUndefined();
    const fill = (275 / 300) ** 2;
    const many = costs.items * (3 / 7) ** 2;
    expect(found?.cost).toBeCloseTo(costs.slide + fill + many + costs.columns, 9);
  });
});

describe('whatever is arranged', () => {
  const piece = fc.record<Piece>({
    height: fc.integer({ min: 0, max: 700 }),
    breakCost: fc.constantFrom(0, 0.2, 3),
    words: fc.nat(90),
    role: fc.constantFrom<AtomRole>('text', 'item', 'figure', 'code', 'other'),
  });
  const pieces = fc.array(piece, { minLength: 1, maxLength: 8 });
  const layout = fc.constantFrom<Layout>('auto', 'stack', 'columns', 'quote');

  test('costs at least a slide, and no less in less room', () => {
    fc.assert(
      fc.property(pieces, layout, (all, asked) => {
        const last = all.length - 1;
        const atoms = pile(all);
        const wide = arrange({ atoms, room: 600, layout: asked }, 0, last)?.cost ?? Infinity;
        const low = arrange({ atoms, room: 400, layout: asked }, 0, last)?.cost ?? Infinity;
        expect(wide).toBeGreaterThanOrEqual(costs.slide);
        expect(low).toBeGreaterThanOrEqual(wide - 1e-9);
      }),
    );
  });

  test('parts columns inside of what it shows, only where every atom of them was measured narrow', () => {
    fc.assert(
      fc.property(pieces, layout, (all, asked) => {
        const atoms = pile(all);
        const found = arrange({ atoms, room, layout: asked }, 0, all.length - 1);
        if (!found?.columns) return;
        const { from, at } = found.columns;
        expect(from).toBeGreaterThanOrEqual(0);
        expect(at).toBeGreaterThan(from);
        expect(at).toBeLessThan(all.length);
        expect(atoms.slice(from).every(({ narrow }) => narrow !== undefined)).toBe(true);
      }),
    );
  });
});
