import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bands, CutItem, SvgItems } from '../../src/diagrams/page/cut.ts';
import type { Box } from '../../src/diagrams/page/drawing-svg.ts';
import { type PlannedPart, planParts } from '../../src/diagrams/plan-parts.ts';
import { deepFreeze } from '../deep-freeze.ts';

const noBands: Bands = { head: undefined, foot: undefined };
const box = (...[left, top, right, bottom]: readonly [number, number, number, number]): Box => ({
  left,
  top,
  right,
  bottom,
});

/** A drawing of these items, in a frame around them. */
function drawingOf(items: readonly Omit<CutItem, 'index'>[], frame?: Box): SvgItems {
  const around = box(
    Math.min(...items.map((item) => item.box.left)),
    Math.min(...items.map((item) => item.box.top)),
    Math.max(...items.map((item) => item.box.right)),
    Math.max(...items.map((item) => item.box.bottom)),
  );
  return deepFreeze({
    items: items.map((item, index) => ({ ...item, index })),
    frame: frame ?? around,
  });
}

interface Wish {
  readonly rooms?: readonly (readonly [width: number, height: number])[];
  readonly bands?: Bands;
  readonly margin?: number;
  readonly maxParts?: number;
}

const plan = (
  drawing: SvgItems,
  { rooms = [[200, 200]], bands = noBands, margin = 0, maxParts = 24 }: Wish = {},
): PlannedPart[] =>
  planParts(drawing, {
    rooms: rooms.map(([width, height]) => ({ width, height })),
    bands,
    margin,
    maxParts,
  });

/** Indices of what a part shows. */
const shown = ({ plan: { layers } }: PlannedPart): number[] =>
  layers.flatMap(({ indices }) => indices);

/** Boxes below each other, 60 high, 20 apart. */
const column = (count: number): Omit<CutItem, 'index'>[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'shape' as const,
    box: box(0, index * 80, 100, index * 80 + 60),
  }));

describe('the parts of a drawing', () => {
  test('are none where it fits', () => {
    expect(plan(drawingOf(column(2)))).toEqual([]);
  });

  test('are none where there is no room to plan for', () => {
    expect(plan(drawingOf(column(9)), { rooms: [] })).toEqual([]);
  });

  test('are rows of whole boxes', () => {
    expect(plan(drawingOf(column(4))).map(shown)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test('have frames around what they show, with a margin, in whole pixels', () => {
    const parts = plan(drawingOf(column(4)), { margin: 8, rooms: [[300, 216]] });
    expect(parts.map(({ plan: { frame } }) => frame)).toEqual([
      box(-8, -8, 108, 148),
      box(-8, 152, 108, 308),
    ]);
  });

  test('go row by row, and in a row from left to right', () => {
    const grid = [0, 1, 2, 3].map((index) => ({
      kind: 'shape' as const,
      box: box(
        (index % 2) * 180,
        Math.floor(index / 2) * 180,
        (index % 2) * 180 + 90,
        Math.floor(index / 2) * 180 + 90,
      ),
    }));
    expect(plan(drawingOf(grid)).map(shown)).toEqual([[0], [1], [2], [3]]);
  });

  test('are none where there would be too many', () => {
    expect(plan(drawingOf(column(12)), { maxParts: 6 })).toHaveLength(6);
    expect(plan(drawingOf(column(12)), { maxParts: 5 })).toEqual([]);
  });

  test('show frames and lines that run on in each of them, as far as they reach there', () => {
    const frame = { kind: 'shape' as const, box: box(-10, -10, 110, 310) };
    const line = { kind: 'line' as const, box: box(50, 0, 51, 300) };
    const parts = plan(drawingOf([frame, line, ...column(4)]));
    expect(parts.map(shown)).toEqual([
      [0, 1, 2, 3],
      [0, 1, 4, 5],
    ]);
    const [first, second] = parts.map(({ plan: { frame: own } }) => own);
    expect(first?.bottom).toBe(second?.top);
  });

  test('are no part where only lines are', () => {
    const line = { kind: 'line' as const, box: box(50, 0, 51, 900) };
    const one = { kind: 'shape' as const, box: box(0, 0, 100, 60) };
    expect(plan(drawingOf([line, one]))).toHaveLength(1);
  });

  test('have words in one part each, with the level line below them', () => {
    const message = (top: number): Omit<CutItem, 'index'>[] => [
      { kind: 'text', box: box(20, top, 80, top + 10) },
      { kind: 'line', box: box(0, top + 28, 100, top + 29) },
    ];
    const drawing = drawingOf(Array.from({ length: 10 }, (_, index) => message(index * 40)).flat());
    const parts = plan(drawing, { rooms: [[200, 150]] });
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) {
      const indices = shown(part);
      const lines = indices.filter((each) => each % 2 === 0).map((each) => each + 1);
      expect(indices).toEqual(expect.arrayContaining(lines));
      expect(indices).toHaveLength(2 * lines.length);
    }
  });

  test('have what is cut in its very middle in the later one alone', () => {
    const parts = plan(
      drawingOf([
        { kind: 'text', box: box(0, 0, 20, 300) },
        { kind: 'shape', box: box(30, 0, 90, 60) },
        { kind: 'shape', box: box(30, 240, 90, 300) },
      ]),
    );
    expect(parts.map(shown)).toEqual([[1], [0, 2]]);
  });

  test('have parts of their own for less room, where they need them', () => {
    const rooms = [
      [200, 300],
      [200, 200],
    ] as const;
    const parts = plan(drawingOf(column(6)), { rooms });
    expect(parts.map(shown)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    for (const part of parts) {
      expect(part.parts).toHaveLength(2);
      expect(part.parts.flatMap(shown)).toEqual(shown(part));
      expect(part.parts.flatMap((inner) => inner.parts)).toEqual([]);
    }
    // What fits the most room is cut for less all the same.
    expect(plan(drawingOf(column(3)), { rooms }).map(shown)).toEqual(
      plan(drawingOf(column(3)), { rooms: [[200, 200]] }).map(shown),
    );
  });
});

describe('what names the lanes', () => {
  const head = { kind: 'shape' as const, box: box(0, 0, 100, 30) };
  const name = { kind: 'text' as const, box: box(10, 5, 90, 25) };
  const body = column(6).map((item) => ({
    ...item,
    box: { ...item.box, top: item.box.top + 40, bottom: item.box.bottom + 40 },
  }));
  const drawing = drawingOf([head, name, ...body]);

  test('is repeated above every part, moved down to it', () => {
    const parts = plan(drawing, { bands: { head: 40, foot: undefined }, rooms: [[200, 250]] });
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map((part) => shown(part).slice(-2))).toEqual(parts.map(() => [0, 1]));
    const downs = parts.map(({ plan: { layers } }) => layers[1]?.down ?? Number.NaN);
    expect(downs[0]).toBe(0);
    for (const down of downs.slice(1)) expect(down).toBeGreaterThan(0);
    for (const {
      plan: { frame },
    } of parts)
      expect(frame.bottom - frame.top).toBeLessThanOrEqual(250);
  });

  test('stands below every part when it is at the foot', () => {
    const foot = { kind: 'text' as const, box: box(10, 500, 90, 520) };
    const below = drawingOf([...column(6), foot]);
    const parts = plan(below, { bands: { head: undefined, foot: 480 }, rooms: [[200, 250]] });
    expect(parts.map((part) => shown(part).at(-1))).toEqual(parts.map(() => 6));
    expect(parts.at(-1)?.plan.layers[2]?.down).toBe(0);
    expect(parts[0]?.plan.layers[2]?.down).toBeLessThan(0);
  });

  test('is repeated beside what it is about alone', () => {
    const lanes = [0, 300].flatMap((left): Omit<CutItem, 'index'>[] => [
      { kind: 'text', box: box(left, 0, left + 80, 20) },
      { kind: 'shape', box: box(left, 60, left + 80, 120) },
    ]);
    const parts = plan(drawingOf(lanes), { bands: { head: 40, foot: undefined } });
    expect(parts.map(shown)).toEqual([
      [1, 0],
      [3, 2],
    ]);
  });

  test('leaves no parts where it takes most of the room', () => {
    const bands = { head: 40, foot: undefined };
    const lines = Array.from({ length: 10 }, (_, index): Omit<CutItem, 'index'> => ({
      kind: 'text',
      box: box(10, 50 + 20 * index, 90, 60 + 20 * index),
    }));
    const list = drawingOf([head, name, ...lines]);
    expect(plan(list, { bands, rooms: [[400, 60]], maxParts: 999 })).toEqual([]);
    expect(plan(list, { bands, rooms: [[400, 70]], maxParts: 999 })).not.toEqual([]);
  });
});

test('every box and every word is in exactly one part', () => {
  const item = fc
    .record({
      left: fc.nat(900),
      top: fc.nat(900),
      width: fc.integer({ min: 5, max: 90 }),
      height: fc.integer({ min: 5, max: 60 }),
      kind: fc.constantFrom<CutItem['kind']>('text', 'shape'),
    })
    .map(({ left, top, width, height, kind }) => ({
      kind,
      box: box(left, top, left + width, top + height),
    }));
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 30 }), (items) => {
      const parts = plan(drawingOf(items), { rooms: [[400, 400]], maxParts: 99 });
      if (parts.length === 0) return;
      const all = parts.flatMap(shown);
      expect(all.toSorted((one, other) => one - other)).toEqual(items.map((_, index) => index));
    }),
  );
});
