import type { Arrangement, InnerForm, Link, Unit } from './arrangement.ts';
import type { Placer } from './create-placer.ts';
import { fit, type MapRoom, ratePlacement } from './rate-placement.ts';
import type { SizedGraph } from './size-graph.ts';

/** What is arranged. */
export interface ArrangeRequest {
  readonly graph: SizedGraph;
  readonly units: readonly Unit[];
  readonly links: readonly Link[];
  readonly room: MapRoom;
  readonly place: Placer;
  /** A scale that others have already. */
  readonly above: number;
}

/** How often each grid is begun anew, and how many arrangements are worth drawing lines in. */
const starts = 3;
const kept = 6;

/** Below this share of the wanted scale, what a first beginning of each grid gives is no promise of more. */
const hopeful = 0.95;

/**
 * Gives promising arrangements, the best first: from several beginnings, each improved by single changes until none helps. The
 * same graph gives the same arrangements. None where it is soon plain that their scale will not be above `above`.
 */
export function arrangeUnits(request: ArrangeRequest): Arrangement[] {
  const grids = listGrids(request.units.length);
  const from = (start: number): Found[] =>
    grids.map(({ columns, rows }) => {
      const first = begin(request, { columns, cells: columns * rows, start });
      return improve(first, columns * rows, request);
    });
  const found = [from(0)];
  const scales = found[0]!.map(({ arrangement }) => fit(request.place(arrangement), request.room));
  if (Math.max(...scales) < request.above * hopeful) return [];
  for (let start = 1; start < starts; start += 1) found.push(from(start));
  const rated = new Map<string, Found>();
  for (const index of grids.keys())
    for (const each of found) {
      const own = each[index]!;
      rated.set(JSON.stringify(own.arrangement), own);
    }
  return [...rated.values()]
    .toSorted((one, other) => one.cost - other.cost)
    .slice(0, kept)
    .map(({ arrangement }) => arrangement);
}

interface Found {
  readonly arrangement: Arrangement;
  readonly cost: number;
}

/** Grids with room for so many units and some cells to spare; rows and columns that stay empty take no room. */
function listGrids(count: number): { columns: number; rows: number }[] {
  const widest = Math.min(count, 5);
  return Array.from({ length: widest }, (_, index) => index + 1).flatMap((columns) => {
    const rows = Math.ceil(count / columns);
    if (rows > 4 && columns > 1) return [];
    const hasSpare = columns > 1 && columns * (rows + 1) <= count + 5;
    return [{ columns, rows: hasSpare ? rows + 1 : rows }];
  });
}

/** A beginning: the units in the order of the graph, or in one that is mixed by `start`. */
function begin(
  { units }: ArrangeRequest,
  { columns, cells, start }: { columns: number; cells: number; start: number },
): Arrangement {
  const order = Array.from({ length: cells }, (_, cell) => cell);
  let seed = start * 7919 + 17;
  for (let at = start === 0 ? 0 : cells - 1; at > 0; at -= 1) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const other = seed % (at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return {
    columns,
    cells: units.map((_, unit) => order[unit]!),
    inner: units.map(({ boxes }) => ({ order: boxes, perRow: start % 2 === 0 ? 1 : boxes.length })),
  };
}

function improve(first: Arrangement, cells: number, request: ArrangeRequest): Found {
  let best: Found = { arrangement: first, cost: ratePlacement(request.place(first), request) };
  const take = (arrangement: Arrangement): boolean => {
    const limit = best.cost - 1e-9;
    const cost = ratePlacement(request.place(arrangement), request, limit);
    if (cost >= limit) return false;
    best = { arrangement, cost };
    return true;
  };
  const count = request.units.length;
  let gains = 0;
  /** By unit: how many gains there were before it was tried. */
  const tried: number[] = [];
  // All are tried once more after the last gain, and none twice.
  for (let [turn, left] = [0, count]; left > 0; turn += 1, left -= 1) {
    const unit = turn % count;
    const before = gains;
    for (let cell = 0; cell < cells; cell += 1) {
      const { cells: own } = best.arrangement;
      const isTried = tried[own.indexOf(cell)] === gains;
      if (cell === own[unit] || isTried) continue;
      if (take(move(best.arrangement, unit, cell))) gains += 1;
    }
    for (const form of listForms(best.arrangement.inner[unit]!))
      if (take({ ...best.arrangement, inner: best.arrangement.inner.with(unit, form) })) gains += 1;
    tried[unit] = before;
    if (gains > before) left = count + 1;
  }
  return best;
}

/** A unit in another cell; what is there takes its place. */
function move(arrangement: Arrangement, unit: number, cell: number): Arrangement {
  const { cells } = arrangement;
  const other = cells.indexOf(cell);
  const moved = cells.with(unit, cell);
  return { ...arrangement, cells: other < 0 ? moved : moved.with(other, cells[unit]!) };
}

function listForms({ order, perRow }: InnerForm): InnerForm[] {
  const count = order.length;
  if (count < 2) return [];
  const shapes = [1, count, ...(count > 3 ? [Math.ceil(count / 2)] : [])].filter(
    (each) => each !== perRow,
  );
  const swaps = order.flatMap((_, one) =>
    order.flatMap((__, other) =>
      one < other ? [order.with(one, order[other]!).with(other, order[one]!)] : [],
    ),
  );
  return [
    ...shapes.map((each) => ({ order, perRow: each })),
    ...swaps.map((each) => ({ order: each, perRow })),
  ];
}
