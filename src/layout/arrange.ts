/**
 * The cheapest way to lay out some atoms on one slide: below each other, or in two columns where that is legible.
 * Pictures and diagrams give way or grow; everything else has the height that was measured.
 */
import { costs } from './break-costs.ts';
import type { ColumnBreak } from './column-break.ts';
import { findColumns, findOwnColumns } from './find-columns.ts';
import { findPair } from './find-pair.ts';
import { costOfReading, sumReading } from './reading-cost.ts';
import { type Extent, heightOf, isLegible, narrowHeightOf, type Place } from './measured-atom.ts';

/** One slide: which atoms it shows, and how. */
export interface Arrangement {
  readonly first: number;
  /** Included. */
  readonly last: number;
  readonly columns: ColumnBreak | undefined;
  /** Heights of its figures by atom, px, where they differ from the measured ones. */
  readonly figures: ReadonlyMap<number, number>;
  readonly cost: number;
}

/** Half a pixel of rounding is no overflow. */
const tolerance = 0.5;

/** Arranges the atoms `first` to `last`; undefined when they do not fit. One atom alone always is arranged, too high or not. */
export function arrange(place: Place, first: number, last: number): Arrangement | undefined {
  const { layout } = place;
  const stacked = stack(place, first, last);
  const mayPart = layout === 'auto' || layout === 'columns';
  const own = mayPart ? findOwnColumns(place.atoms, first, last) : undefined;
  const columns = own ? [own] : mayPart ? findColumns(place, first, last) : [];
  const arranged = columns.flatMap((each) => arrangeColumns(place, { first, last, ...each }) ?? []);
  const notAsked = layout === 'columns' || own ? costs.notAsked : 0;
  const pair = mayPart && stacked ? findPair(place.atoms, first, last) : undefined;
  const isApart = pair && arranged.some(({ columns: each }) => each?.at === pair.at);
  const extra = notAsked + (isApart ? costs.stackedPair : 0);
  const all = stacked ? [{ ...stacked, cost: stacked.cost + extra }, ...arranged] : arranged;
  return all.reduce<Arrangement | undefined>(
    (best, each) => (best && best.cost <= each.cost ? best : each),
    undefined,
  );
}

function stack(place: Place, first: number, last: number): Arrangement | undefined {
  const { atoms, room } = place;
  const extents = new Map<number, Extent>();
  for (let index = first; index <= last; index += 1) {
    const atom = atoms[index];
    if (atom?.figure) extents.set(index, atom);
  }
  const fitted = fitFigures(heightOf(atoms, first, last), room, extents);
  if (!fitted) return first === last ? standAlone(place, first) : undefined;
  const shrunk = costOfFigures(place, fitted.figures);
  const cost = shrunk + costOfContent(place, { first, last, height: fitted.height });
  return { first, last, columns: undefined, figures: evenScales(atoms, fitted.figures), cost };
}

/** An atom that is too high even alone. */
function standAlone(place: Place, index: number): Arrangement {
  const height = heightOf(place.atoms, index, index);
  const cost =
    costOfContent(place, { first: index, last: index, height }) +
    (costs.tooHigh * height) / place.room;
  return { first: index, last: index, columns: undefined, figures: new Map(), cost };
}

interface FittedFigures {
  readonly figures: ReadonlyMap<number, number>;
  /** Of everything together, for balance: figures that grow to fill a slide do not count for more. */
  readonly height: number;
}

/** Scales figures, all by one factor, so that all fits the room; a single one grows into what is left. */
function fitFigures(
  height: number,
  room: number,
  extents: ReadonlyMap<number, Extent>,
): FittedFigures | undefined {
  // What has no height cannot be scaled.
  const flexible = [...extents].flatMap(([index, { figure }]) =>
    figure && figure.height > 0 ? [{ index, ...figure }] : [],
  );
  const total = flexible.reduce((sum, figure) => sum + figure.height, 0);
  const spare = room - height;
  if (total === 0) return spare >= -tolerance ? { figures: new Map(), height } : undefined;
  const max =
    flexible.length > 1 ? 1 : Math.max(1, ...flexible.map((figure) => figure.max / figure.height));
  const factor = Math.min(1 + spare / total, max);
  if (flexible.some((figure) => !isLegible(figure, figure.height * factor))) return undefined;
  const figures = new Map(flexible.map((figure) => [figure.index, figure.height * factor]));
  return { figures, height: Math.min(height, room) };
}

/** Parts of one drawing have one scale on a slide, the smallest of theirs: their labels are equally legible, and lines go on. */
function evenScales(
  atoms: Place['atoms'],
  figures: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const parts = [...figures].flatMap(([index, height]) => {
    const part = atoms[index]?.figure?.part;
    return part ? [{ index, ...part, scale: height / part.natural }] : [];
  });
  const evened = parts.map(({ index, of, natural }): [number, number] => {
    const scales = parts.flatMap((part) => (part.of === of ? [part.scale] : []));
    return [index, natural * Math.min(...scales)];
  });
  return new Map([...figures, ...evened]);
}

function costOfFigures({ atoms }: Place, figures: ReadonlyMap<number, number>): number {
  let cost = 0;
  for (const [index, height] of figures) {
    const full = atoms[index]?.figure?.height ?? height;
    cost += costs.shrunk * Math.max(0, 1 - height / full) ** 2;
  }
  return cost;
}

function costOfContent(
  { atoms, room }: Place,
  { first, last, height }: { first: number; last: number; height: number },
): number {
  const fill = height / room;
  const isPart = first > 0 || last < atoms.length - 1;
  return (
    costs.slide +
    costs.fill * fill ** 2 +
    costOfReading(sumReading(atoms.slice(first, last + 1))) +
    (isPart ? costOfPart(fill) : 0)
  );
}

/** A part that fills little leaves its slide empty. */
function costOfPart(fill: number): number {
  return (fill < 1 / 6 ? costs.widow : 0) + costs.thinPart * Math.max(0, 0.5 - fill) ** 2;
}

/** A drawing was cut so that each part is as large as a slide allows: beside each other they would not be. */
function isTorn(
  atoms: Place['atoms'],
  sides: readonly (readonly [start: number, end: number])[],
): boolean {
  const [left = [], right = []] = sides.map(([start, end]) =>
    atoms.slice(start, end + 1).flatMap(({ figure }) => figure?.part?.of ?? []),
  );
  return left.some((of) => right.includes(of));
}

interface Columns extends ColumnBreak {
  readonly first: number;
  readonly last: number;
}

function arrangeColumns(
  place: Place,
  { first, last, from, at, to }: Columns,
): Arrangement | undefined {
  const { atoms, room } = place;
  const gapBefore = (index: number): number =>
    (atoms[index]?.start ?? 0) - (atoms[index - 1]?.end ?? 0);
  const above = from > first ? heightOf(atoms, first, from - 1) + gapBefore(from) : 0;
  const below = to <= last ? heightOf(atoms, to, last) + gapBefore(to) : 0;
  const sides = [
    [from, at - 1],
    [at, to - 1],
  ] as const;
  if (isTorn(atoms, sides)) return undefined;
  const fitted = sides.map(([start, end]) => {
    const extents = new Map<number, Extent>();
    for (let index = start; index <= end; index += 1) {
      const extent = atoms[index]?.narrow;
      if (extent?.figure) extents.set(index, extent);
    }
    return fitFigures(narrowHeightOf(atoms, start, end), room - above - below, extents);
  });
  const [left, right] = fitted;
  if (!left || !right) return undefined;
  const figures = new Map([...left.figures, ...right.figures]);
  const height = above + Math.max(left.height, right.height) + below;
  const cost =
    costOfContent(place, { first, last, height }) +
    costOfFigures(place, figures) +
    costs.columns +
    costs.unevenColumns * ((left.height - right.height) / room) ** 2;
  return { first, last, columns: { from, at, to }, figures: evenScales(atoms, figures), cost };
}
