import { type Heading, headings, type LaneGrid, type Port, stepOf } from './lane-grid.ts';

/** What a way is looked for between. */
export interface WayRequest {
  readonly grid: LaneGrid;
  readonly starts: readonly Port[];
  readonly ends: readonly Port[];
  /** 1 where no way goes, by point. */
  readonly blocked: Uint8Array;
  /** 1 on the frames of groups, which a way may cross and not follow, by point. */
  readonly frames: Uint8Array;
  readonly scratch: Scratch;
}

/** What a search notes down, by point and heading; to be used again. */
export interface Scratch {
  readonly known: Float32Array;
  readonly before: Int32Array;
}

/** Creates what searches on a grid note down in. */
export function createScratch({ taken: { length } }: LaneGrid): Scratch {
  return { known: new Float32Array(length * 4), before: new Int32Array(length * 4) };
}

/** What a way costs besides its steps, in steps. */
const costs = { bend: 6, crossing: 30, beside: 1, offset: 0.5, frame: 0.5 } as const;

/** The cheapest way on a grid, port to port; undefined where there is none. */
export function findWay(request: WayRequest): readonly number[] | undefined {
  const { grid, blocked, frames } = request;
  const { columns, taken } = grid;
  const { known, before } = request.scratch;
  known.fill(Number.POSITIVE_INFINITY);
  const [starts, ends] = [request.starts, request.ends].map((ports) =>
    ports.filter((port) => isOpen(port, request)),
  );
  const goals = new Map(ends!.map((port) => [port.lane * 4 + ((port.heading + 2) % 4), port]));
  const bound = createBound(
    columns,
    ends!.map(({ lane }) => lane),
  );
  const queue = createQueue();
  const origins = new Map<number, Port>();
  const reach = (state: number, cost: number, from: number): void => {
    if (cost >= known[state]! - 1e-4) return;
    known[state] = cost;
    before[state] = from;
    queue.push(state, cost + bound(state >> 2));
  };
  for (const port of starts!) {
    const state = port.lane * 4 + port.heading;
    origins.set(state, port);
    reach(state, costs.offset * port.offset, -1);
  }
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    const goal = goals.get(state);
    if (goal)
      return [...trace(before, state, origins), goal.lane - stepOf(grid, goal.heading), goal.index];
    const [index, heading] = [state >> 2, (state & 3) as Heading];
    for (const turn of headings) {
      const isBend = turn !== heading;
      if ((turn + 2) % 4 === heading || (isBend && taken[index] !== 0)) continue;
      const next = neighbour(grid, index, turn);
      if (next === undefined || blocked[next] === 1) continue;
      const along = turn % 2 === 0 ? 1 : 2;
      if ((taken[next]! & along) !== 0 || (frames[next] === 1 && frames[index] === 1)) continue;
      const cost =
        1 +
        (isBend ? costs.bend : 0) +
        (taken[next] === 0 ? 0 : costs.crossing) +
        (isBeside(grid, next, along) ? costs.beside : 0) +
        (frames[next] === 1 ? costs.frame : 0) +
        costs.offset * (goals.get(next * 4 + turn)?.offset ?? 0);
      reach(next * 4 + turn, known[state]! + cost, state);
    }
  }
  return undefined;
}

/** Whether the straight stretch at a port is free. */
function isOpen({ index, lane, heading }: Port, { grid, blocked }: WayRequest): boolean {
  const middle = index + stepOf(grid, heading);
  return [middle, lane].every((each) => blocked[each] === 0 && grid.taken[each] === 0);
}

function neighbour(
  { columns, rows }: LaneGrid,
  index: number,
  heading: Heading,
): number | undefined {
  const column = index % columns;
  if (heading === 0) return column + 1 < columns ? index + 1 : undefined;
  if (heading === 2) return column > 0 ? index - 1 : undefined;
  const next = heading === 1 ? index + columns : index - columns;
  return next < 0 || next >= columns * rows ? undefined : next;
}

/** Whether another line runs the same way one or two lanes away. */
function isBeside({ columns, taken }: LaneGrid, index: number, along: number): boolean {
  const apart = along === 1 ? columns : 1;
  // Outside of the grid, undefined, there is none.
  const near =
    taken[index - 2 * apart]! |
    taken[index - apart]! |
    taken[index + apart]! |
    taken[index + 2 * apart]!;
  return (near & along) !== 0;
}

/** How many steps it is to the nearest goal at least. */
function createBound(columns: number, goals: readonly number[]): (index: number) => number {
  const xs = goals.map((goal) => goal % columns);
  const ys = goals.map((goal) => Math.floor(goal / columns));
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  return (index) => {
    const [x, y] = [index % columns, Math.floor(index / columns)];
    return Math.max(0, left - x, x - right) + Math.max(0, top - y, y - bottom);
  };
}

/** The points up to a state, from the port that it began at. */
function trace(before: Int32Array, last: number, origins: ReadonlyMap<number, Port>): number[] {
  const way: number[] = [];
  let first = last;
  for (let state = last; state !== -1; state = before[state]!) {
    way.unshift(state >> 2);
    first = state;
  }
  const { index, lane } = origins.get(first)!;
  return [index, (index + lane) / 2, ...way];
}

/** States by their costs, the cheapest first; of equal ones the first that came. */
function createQueue(): {
  push: (state: number, cost: number) => void;
  pop: () => number | undefined;
} {
  const buckets: number[][] = [];
  let first = 0;
  return {
    push(state, cost) {
      const bucket = Math.round(cost * 10);
      (buckets[bucket] ??= []).push(state);
      first = Math.min(first, bucket);
    },
    pop() {
      while (first < buckets.length) {
        const state = buckets[first]?.pop();
        if (state !== undefined) return state;
        first += 1;
      }
      return undefined;
    },
  };
}
