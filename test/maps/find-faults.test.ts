import { expect, test } from 'vitest';
import { type DrawnThing, findFaults } from '../../src/maps/find-faults.ts';
import type { Point } from '../../src/maps/rect.ts';

/** Points 5 px apart from one place to another. */
function walk([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): Point[] {
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 5);
  return Array.from({ length: steps + 1 }, (_, step) => ({
    x: x1 + ((x2 - x1) * step) / steps,
    y: y1 + ((y2 - y1) * step) / steps,
  }));
}

const rect = (
  type: DrawnThing['type'],
  name: string,
  [left, top, right, bottom]: readonly [number, number, number, number],
): DrawnThing => ({
  type,
  name,
  outline: [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ],
});

const one = rect('box', 'one', [0, 0, 100, 40]);
const two = rect('box', 'two', [300, 0, 400, 40]);
const line = { name: 'one two', points: walk([100, 20], [300, 20]) };

test.each<[string, DrawnThing[], string[]]>([
  ['what it joins', [], []],
  ['a box in its way', [rect('box', 'three', [150, 0, 250, 40])], ['box three']],
  ['a title in its way', [rect('title', 'group', [150, 10, 250, 30])], ['title group']],
  [
    'a label of another line',
    [{ ...rect('label', 'uses', [150, 10, 250, 30]), owner: 'two three' }],
    ['label uses'],
  ],
  ['its own label', [{ ...rect('label', 'uses', [150, 10, 250, 30]), owner: 'one two' }], []],
  ['a box that it runs along', [rect('box', 'three', [150, 20, 250, 60])], []],
  ['a box below', [rect('box', 'three', [150, 50, 250, 90])], []],
  [
    'a diamond with its point beside it',
    [
      {
        type: 'box',
        name: 'three',
        outline: [
          { x: 200, y: 22 },
          { x: 260, y: 60 },
          { x: 200, y: 98 },
          { x: 140, y: 60 },
        ],
      },
    ],
    [],
  ],
  [
    'a diamond that it cuts',
    [
      {
        type: 'box',
        name: 'three',
        outline: [
          { x: 200, y: -20 },
          { x: 260, y: 20 },
          { x: 200, y: 60 },
          { x: 140, y: 20 },
        ],
      },
    ],
    ['box three'],
  ],
  [
    'two things',
    [rect('box', 'three', [150, 0, 180, 40]), rect('title', 'group', [200, 10, 250, 30])],
    ['box three', 'title group'],
  ],
])('a line and %s', (_, things, expected) => {
  const faults = findFaults({ lines: [line], things: [one, two, ...things] });
  expect(faults.map(({ type, thing }) => `${type} ${thing}`)).toEqual(expected);
  expect(faults.every((fault) => fault.line === 'one two')).toBe(true);
});

test('an arrow that ends short of its box is still its own', () => {
  const short = { name: 'one two', points: walk([108, 20], [290, 20]) };
  expect(findFaults({ lines: [short], things: [one, two] })).toEqual([]);
});
