import type { Arrangement, InnerForm, Link, PlacedMap, Unit } from './arrangement.ts';
import { findLow, inset, placeGroup, type PlacedUnit, roundUp, stubs } from './place-group.ts';
import { enclose, type Rect } from './rect.ts';
import { type SizedGraph, step } from './size-graph.ts';

/** Between columns and rows, px. */
const gap = 50;
/** A title's distance from the top of its frame, px. */
const titleTop = 8;

/** An arrangement in px: how large it is, and where everything stands. */
export interface Placement {
  readonly width: number;
  readonly height: number;
  readonly settle: () => PlacedMap;
}

/** Gives an arrangement its size, and everything of it its place. */
export type Placer = (arrangement: Arrangement) => Placement;

/** Creates what places the parts of one graph; groups that it has placed before it need not place again. */
export function createPlacer(
  graph: SizedGraph,
  units: readonly Unit[],
  links: readonly Link[],
): Placer {
  const known = units.map(() => new Map<InnerForm, PlacedUnit>());
  const inside = units.map((_, unit) =>
    links.filter(({ units: [from, to] }) => from === unit && to === unit),
  );
  const place = (unit: number, { inner }: Arrangement): PlacedUnit => {
    const form = inner[unit]!;
    const before = known[unit]!.get(form);
    if (before) return before;
    const placed = placeGroup(units[unit]!, form, { graph, links: inside[unit]! });
    known[unit]!.set(form, placed);
    return placed;
  };
  const spans = links
    .filter(({ units: [from, to] }) => from !== to)
    .map((link) => sizeSpan(link, graph));
  return (arrangement) => {
    const placed = units.map((_, unit) => place(unit, arrangement));
    const { cells, columns } = arrangement;
    const across = cells.map((cell) => cell % columns);
    const down = cells.map((cell) => Math.floor(cell / columns));
    const gaps = findGaps(spans, { across, down });
    const x = spread(
      across,
      placed.map(({ width }) => width),
      gaps.across,
    );
    const y = spread(
      down,
      placed.map(({ height }) => height),
      gaps.down,
    );
    return {
      width: lengthOf(x, placed, 'width'),
      height: lengthOf(y, placed, 'height'),
      settle: () =>
        settle(
          graph,
          units,
          placed.map((unit, index) => ({ unit, left: x[index]!, top: y[index]! })),
        ),
    };
  };
}

function lengthOf(
  starts: readonly number[],
  placed: readonly PlacedUnit[],
  side: 'width' | 'height',
): number {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [index, start] of starts.entries()) {
    first = Math.min(first, start);
    last = Math.max(last, start + placed[index]![side]);
  }
  return last - first;
}

function settle(
  graph: SizedGraph,
  units: readonly Unit[],
  placed: readonly { readonly unit: PlacedUnit; readonly left: number; readonly top: number }[],
): PlacedMap {
  const boxes: Rect[] = [];
  const groups: Rect[] = [];
  const titles: Rect[] = [];
  const frames = placed.map(({ unit, left, top }, index): Rect => {
    for (const [box, rect] of unit.boxes)
      boxes[box] = {
        left: left + rect.left,
        top: top + rect.top,
        right: left + rect.right,
        bottom: top + rect.bottom,
      };
    const frame = { left, top, right: left + unit.width, bottom: top + unit.height };
    const { group } = units[index]!;
    if (group === undefined) return frame;
    const { width, height } = graph.groups[group]!.title;
    groups[group] = frame;
    titles[group] =
      width === 0
        ? { left, top, right: left, bottom: top }
        : {
            left: left + inset,
            top: top + titleTop,
            right: left + inset + width,
            bottom: top + titleTop + height,
          };
    return frame;
  });
  return { boxes, groups, titles, whole: enclose(frames) };
}

interface Cells {
  readonly across: readonly number[];
  readonly down: readonly number[];
}

type Gaps = Readonly<Record<'across' | 'down', readonly number[]>>;

/** What a line between two units needs where these are side by side, or one above the other. */
interface Span {
  readonly units: Link['units'];
  readonly across: number;
  readonly down: number;
}

/** As much as its label, which has to be read there. */
function sizeSpan({ line, units }: Link, { labels }: SizedGraph): Span {
  const forms = labels[line]!;
  const low = forms[Math.min(1, forms.length - 1)];
  const across = (low?.width ?? 0) + stubs + 16;
  return { units, across, down: (findLow(forms)?.height ?? 0) + stubs };
}

/** The gap after a column or row is as wide as the lines there need. */
function findGaps(spans: readonly Span[], { across, down }: Cells): Gaps {
  const found = { across: [] as number[], down: [] as number[] };
  for (const span of spans) {
    const [from, to] = span.units;
    if (down[from] === down[to]) {
      const column = Math.min(across[from]!, across[to]!);
      found.across[column] = Math.max(found.across[column] ?? 0, span.across);
    } else if (across[from] === across[to]) {
      const row = Math.min(down[from]!, down[to]!);
      found.down[row] = Math.max(found.down[row] ?? 0, span.down);
    }
  }
  return found;
}

/** Where each unit begins on an axis, in the middle of its column or row. */
function spread(
  places: readonly number[],
  lengths: readonly number[],
  gaps: readonly number[],
): number[] {
  const widest: number[] = [];
  for (const [index, place] of places.entries())
    widest[place] = Math.max(widest[place] ?? 0, lengths[index]!);
  const starts: number[] = [];
  let at = 0;
  for (let place = 0; place < widest.length; place += 1) {
    if (widest[place] === undefined) continue;
    starts[place] = at;
    at += widest[place]! + roundUp(gaps[place] ?? gap, step);
  }
  return places.map(
    (place, index) =>
      starts[place]! + Math.floor((widest[place]! - lengths[index]!) / 2 / step) * step,
  );
}
