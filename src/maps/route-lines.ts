import { type Link, obstaclesOf, type PlacedMap, rectOf } from './arrangement.ts';
import { createScratch, findWay, type Scratch } from './find-way.ts';
import {
  createGrid,
  indexAt,
  type LaneGrid,
  listPorts,
  mark,
  pointAt,
  straight,
  take,
} from './lane-grid.ts';
import { type PlacedLabel, placeLabel } from './place-label.ts';
import { between, grow, type Point, type Rect } from './rect.ts';
import { type SizedGraph, step } from './size-graph.ts';

/** A line with its corners, from where it begins to its arrow, and its label. */
export interface RoutedLine {
  readonly points: readonly Point[];
  readonly label: PlacedLabel | undefined;
}

/** In how many orders lines are tried: what finds no way in one is first in the next. */
const maxOrders = 4;

/**
 * Draws the lines of a placed map on a grid, each as short and straight as may be: round all boxes, titles and labels, along no
 * other line. Undefined where a line, or its label, finds no place.
 */
export function routeLines(
  graph: SizedGraph,
  links: readonly Link[],
  placed: PlacedMap,
): readonly RoutedLine[] | undefined {
  const lengthOf = (link: Link): number => {
    const [from, to] = [rectOf(link.from, placed), rectOf(link.to, placed)];
    const [across, down] = [
      Math.max(from.left, to.left) - Math.min(from.right, to.right),
      Math.max(from.top, to.top) - Math.min(from.bottom, to.bottom),
    ];
    return Math.max(0, across) + Math.max(0, down) + (across > 0 && down > 0 ? 400 : 0);
  };
  let order = links.toSorted((one, other) => lengthOf(one) - lengthOf(other));
  const scratch = createScratch(createGrid([placed.whole]));
  for (let attempt = 0; attempt < maxOrders; attempt += 1) {
    const routed = new Map<number, RoutedLine>();
    const failed = order.find((link) => {
      const line = routeLine(link, { graph, placed, others: [...routed.values()], scratch });
      if (line) routed.set(link.line, line);
      return !line;
    });
    if (!failed) return links.map(({ line }) => routed.get(line)!);
    if (order[0] === failed) return undefined;
    order = [failed, ...order.filter((link) => link !== failed)];
  }
  return undefined;
}

interface Surroundings {
  readonly graph: SizedGraph;
  readonly placed: PlacedMap;
  /** The lines that are drawn already. */
  readonly others: readonly RoutedLine[];
  readonly scratch: Scratch;
}

/** A line whose label finds no place beside others goes round them, so far away, px. */
const detours = [0, 40, 80];

function routeLine(link: Link, around: Surroundings): RoutedLine | undefined {
  for (const distance of around.others.length > 0 ? detours : [0]) {
    const line = findRoute(link, around, distance);
    if (line) return line;
  }
  return undefined;
}

/** The best way that stays `distance` px away from other lines, but at its ends, and its label there. */
function findRoute(
  link: Link,
  { graph, placed, others, scratch }: Surroundings,
  distance: number,
): RoutedLine | undefined {
  const [from, to] = [rectOf(link.from, placed), rectOf(link.to, placed)];
  const stretches = others.flatMap(({ points }) => stretchesOf(points));
  const grid = createGrid([placed.whole]);
  const blocked = new Uint8Array(grid.taken.length);
  const frames = new Uint8Array(grid.taken.length);
  if (distance > 0) {
    for (const stretch of stretches) mark(grid, grow(stretch, distance), blocked);
    const near = new Uint8Array(grid.taken.length);
    for (const end of [from, to]) mark(grid, grow(end, straight * step), near);
    near.forEach((isNear, index) => void (blocked[index] = isNear === 1 ? 0 : blocked[index]!));
  }
  for (const each of obstaclesOf(link, placed)) mark(grid, grow(each, step), blocked);
  for (const each of [from, to]) mark(grid, each, blocked);
  for (const title of placed.titles)
    if (title.right > title.left) mark(grid, grow(title, 8), blocked);
  for (const { label } of others) if (label) mark(grid, grow(label.rect, 10), blocked);
  for (const frame of placed.groups) for (const side of sidesOf(frame)) mark(grid, side, frames);
  for (const { points } of others) take(grid, pointsBetween(grid, points));
  const [starts, ends] = [listPorts(grid, from), listPorts(grid, to)];
  const way = findWay({ grid, starts, ends, blocked, frames, scratch });
  if (!way) return undefined;
  const points = keepCorners(way.map((index) => pointAt(grid, index)));
  const forms = graph.labels[link.line] ?? [];
  if (forms.length === 0) return { points, label: undefined };
  const { boxes, groups, titles } = placed;
  const labels = others.flatMap(({ label }) => label?.rect ?? []);
  const label = placeLabel(points, forms, { boxes, groups, titles, labels, stretches });
  return label && { points, label };
}

function stretchesOf(points: readonly Point[]): Rect[] {
  return points.slice(1).map((point, index) => between(points[index]!, point));
}

function sidesOf({ left, top, right, bottom }: Rect): Rect[] {
  return [
    { left, top, right, bottom: top },
    { left, top: bottom, right, bottom },
    { left, top, right: left, bottom },
    { left: right, top, right, bottom },
  ];
}

/** All points of the grid along a line. */
function pointsBetween(grid: LaneGrid, points: readonly Point[]): number[] {
  const way = [indexAt(grid, points[0]!)];
  for (const point of points.slice(1)) {
    const [at, end] = [way.at(-1)!, indexAt(grid, point)];
    const apart = Math.abs(end - at) < grid.columns ? 1 : grid.columns;
    for (let index = at; index !== end;) {
      index += end > index ? apart : -apart;
      way.push(index);
    }
  }
  return way;
}

/** The points where a line turns, with its ends. */
function keepCorners(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    return (
      !before ||
      !after ||
      (before.x !== after.x && before.y !== after.y) ||
      (point.x !== before.x && point.y !== before.y)
    );
  });
}
