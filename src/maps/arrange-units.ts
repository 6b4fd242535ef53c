import type { Arrangement, InnerForm, Link, Unit } from './arrangement.ts';
import type { Placer } from './create-placer.ts';
import { type MapRoom, ratePlacement } from './rate-placement.ts';
import type { SizedGraph } from './size-graph.ts';

/** What is arranged. */
export interface ArrangeRequest {
  readonly graph: SizedGraph;
  readonly units: readonly Unit[];
  readonly links: readonly Link[];
  readonly room: MapRoom;
  readonly place: Placer;
}

/** How often each grid is begun anew, and how many arrangements are worth drawing lines in. */
const starts = 3;
const kept = 6;

/**
 * Gives promising arrangements, the best first: from several beginnings, each improved by single changes until none helps. The same graph gives the same arrangements.
 */
export function arrangeUnits(request: ArrangeRequest): Arrangement[] {
  const rated = new Map<string, { readonly arrangement: Arrangement; readonly cost: number }>();
  for (const { columns, rows } of listGrids(request.units.length))
    for (let start = 0; start < starts; start += 1) {
      const first = begin(request, { columns, cells: columns * rows, start });
      const found = improve(first, columns * rows, request);
      rated.set(JSON.stringify(found.arrangement), found);
    }
  return [...rated.values()]
    .toSorted((one, other) => one.cost - other.cost)
    .slice(0, kept)
    .map(({ arrangement }) => arrangement);
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

function improve(
  first: Arrangement,
  cells: number,
  request: ArrangeRequest,
): { arrangement: Arrangement; cost: number } {
  const costOf = (arrangement: Arrangement): number =>
    ratePlacement(request.place(arrangement), request);
  let best = { arrangement: first, cost: costOf(first) };
  const take = (arrangement: Arrangement): boolean => {
    const cost = costOf(arrangement);
    if (cost >= best.cost - 1e-9) return false;
    best = { arrangement, cost };
    return true;
  };
  for (let hasGained = true; hasGained;) {
    hasGained = false;
    for (let unit = 0; unit < request.units.length; unit += 1) {
      for (let cell = 0; cell < cells; cell += 1)
        if (cell !== best.arrangement.cells[unit] && take(move(best.arrangement, unit, cell)))
          hasGained = true;
      for (const form of listForms(best.arrangement.inner[unit]!))
        if (take({ ...best.arrangement, inner: best.arrangement.inner.with(unit, form) }))
          hasGained = true;
    }
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
