import { enclose, grow, type Point, type Rect } from './rect.ts';
import { step } from './size-graph.ts';

/** Which way a line leaves a grid point: right, down, left, up. */
export type Heading = 0 | 1 | 2 | 3;

/** The headings, and what each adds to a place. */
export const headings: readonly Heading[] = [0, 1, 2, 3];
const moves: readonly (readonly [x: number, y: number])[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
];

/** Points where lines may run, one `step` apart, with what other lines take of them. */
export interface LaneGrid {
  readonly columns: number;
  readonly rows: number;
  readonly origin: Point;
  /** By point: 1 for a line along it across, 2 for one down, 3 for a corner or an end. */
  readonly taken: Uint8Array;
}

/** Lines may go round all of it in so many lanes. */
const outside = 4;

/** Lays a grid over a map and some room around it. */
export function createGrid(rects: readonly Rect[]): LaneGrid {
  const { left, top, right, bottom } = grow(enclose(rects), outside * step);
  const columns = Math.round((right - left) / step) + 1;
  const rows = Math.round((bottom - top) / step) + 1;
  return { columns, rows, origin: { x: left, y: top }, taken: new Uint8Array(columns * rows) };
}

/** The index of the point at a place of the grid. */
export function indexAt({ columns, origin }: LaneGrid, { x, y }: Point): number {
  return Math.round((y - origin.y) / step) * columns + Math.round((x - origin.x) / step);
}

/** Where a point of the grid is. */
export function pointAt({ columns, origin }: LaneGrid, index: number): Point {
  return {
    x: origin.x + (index % columns) * step,
    y: origin.y + Math.floor(index / columns) * step,
  };
}

/** Marks the points in a rectangle, its edges among them. */
export function mark(grid: LaneGrid, { left, top, right, bottom }: Rect, into: Uint8Array): void {
  const { columns, rows, origin } = grid;
  const first = Math.max(0, Math.ceil((left - origin.x) / step));
  const last = Math.min(columns - 1, Math.floor((right - origin.x) / step));
  for (let row = Math.max(0, Math.ceil((top - origin.y) / step)); row < rows; row += 1) {
    if (origin.y + row * step > bottom) break;
    for (let column = first; column <= last; column += 1) into[row * columns + column] = 1;
  }
}

/** A point on the edge of what a line ends at. */
export interface Port {
  readonly index: number;
  /** Where a line may turn first: so far it goes straight, for its arrow. */
  readonly lane: number;
  /** Outwards. */
  readonly heading: Heading;
  /** How far from the middle of its side it is, in steps. */
  readonly offset: number;
}

/** Lists where a line may leave a rectangle: all points of its sides that are not next to corners or other lines' ends. */
export function listPorts(grid: LaneGrid, { left, top, right, bottom }: Rect): Port[] {
  const sides = [
    { heading: 0, at: (y: number) => ({ x: right, y }), from: top, to: bottom },
    { heading: 1, at: (x: number) => ({ x, y: bottom }), from: left, to: right },
    { heading: 2, at: (y: number) => ({ x: left, y }), from: top, to: bottom },
    { heading: 3, at: (x: number) => ({ x, y: top }), from: left, to: right },
  ] as const;
  return sides.flatMap(({ heading, at, from, to }) => {
    const ports: Port[] = [];
    for (let along = from + 2 * step; along <= to - 2 * step; along += step) {
      const offset = Math.abs(along - (from + to) / 2) / step;
      const index = indexAt(grid, at(along));
      const aside = heading % 2 === 0 ? grid.columns : 1;
      const isOpen = [-2, -1, 0, 1, 2].every((each) => grid.taken[index + each * aside] === 0);
      const lane = index + straight * stepOf(grid, heading);
      if (isOpen) ports.push({ index, lane, heading, offset });
    }
    return ports;
  });
}

/** How many points a line goes straight from its ends. */
export const straight = 2;

/** From a point to the next one that way. */
export function stepOf({ columns }: LaneGrid, heading: Heading): number {
  const [x, y] = moves[heading]!;
  return x + y * columns;
}

/** Takes the points of a way, so that no other line runs along it. */
export function take({ columns, taken }: LaneGrid, way: readonly number[]): void {
  way.forEach((index, at) => {
    const across = [way[at - 1], way[at + 1]].map(
      (other) => other !== undefined && Math.abs(other - index) < columns,
    );
    const isEnd = at === 0 || at === way.length - 1;
    taken[index] = isEnd || across[0] !== across[1] ? 3 : taken[index]! | (across[0] ? 1 : 2);
  });
}
