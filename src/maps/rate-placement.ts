import { type Link, type PlacedMap, rectOf } from './arrangement.ts';
import type { Placement } from './create-placer.ts';
import type { Rect } from './rect.ts';
import type { SizedGraph } from './size-graph.ts';

/** Room for a map, px. */
export interface MapRoom {
  readonly width: number;
  readonly height: number;
}

/** A map is shown at most this much larger than it is drawn. */
export const maxScale = 1.25;

/** At which scale what takes up a rectangle fits its room. */
export function scaleOf({ left, top, right, bottom }: Rect, room: MapRoom): number {
  return fit({ width: right - left, height: bottom - top }, room);
}

/** At which scale a map of a size fits its room. */
export function fit({ width, height }: MapRoom, room: MapRoom): number {
  return Math.min(room.width / width, room.height / height, maxScale);
}

/** What is disliked of a placement, before lines are drawn. */
const costs = {
  bend: 3,
  blocked: 6,
  crossing: 9,
  backwards: 1.5,
  crowded: 4,
  /** For each px of way. */
  way: 1 / 160,
  /** For what is missing to full size. */
  small: 160,
  /** For what is missing to the greatest size. */
  spare: 12,
} as const;

/** What placements are rated by. */
export interface Rating {
  readonly graph: SizedGraph;
  readonly links: readonly Link[];
  readonly room: MapRoom;
}

/** How bad a placement is, by what its lines will have to do; no less than `limit` where it is as bad as that. */
export function ratePlacement(
  placement: Placement,
  { graph, links, room }: Rating,
  limit: number = Number.POSITIVE_INFINITY,
): number {
  const scale = fit(placement, room);
  let cost = scale < 1 ? costs.small * (1 - scale) + costs.spare : costs.spare * (maxScale - scale);
  if (cost >= limit) return cost;
  const placed = placement.settle();
  const middles: number[][] = [];
  for (const link of links) {
    const [from, to] = [rectOf(link.from, placed), rectOf(link.to, placed)];
    const middle = [
      (from.left + from.right) / 2,
      (from.top + from.bottom) / 2,
      (to.left + to.right) / 2,
      (to.top + to.bottom) / 2,
    ];
    for (const other of middles) if (crosses(middle, other)) cost += costs.crossing;
    if (cost >= limit) return cost;
    middles.push(middle);
    const label = graph.labels[link.line]!.at(-1)?.width ?? 0;
    cost += rateLine(link, { placed, from, to, middle, label, hasTwin: link.hasTwin });
  }
  return cost;
}

/** Two rectangles face each other where a line of this many px on both sides joins them straight. */
const facing = 24;
/** Nothing else comes nearer to a line, px. */
const clear = 8;

interface RatedLine {
  readonly placed: PlacedMap;
  readonly from: Rect;
  readonly to: Rect;
  readonly middle: readonly number[];
  readonly label: number;
  /** Another line joins the same two. */
  readonly hasTwin: boolean;
}

function rateLine(link: Link, { placed, from, to, middle, label, hasTwin }: RatedLine): number {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = middle;
  const isBackwards = x2 < x1 - facing || (Math.abs(x2 - x1) <= facing && y2 < y1);
  const base =
    (isBackwards ? costs.backwards : 0) + (Math.abs(x2 - x1) + Math.abs(y2 - y1)) * costs.way;
  const [top, bottom] = [Math.max(from.top, to.top), Math.min(from.bottom, to.bottom)];
  const [left, right] = [Math.max(from.left, to.left), Math.min(from.right, to.right)];
  if (bottom - top >= facing) {
    const y = (top + bottom) / 2;
    const [start, end] = [Math.min(from.right, to.right), Math.max(from.left, to.left)];
    if (countHits(link, placed, [start, y, end, y]) === 0)
      return base + (end - start < label + 32 ? costs.crowded : 0);
  }
  if (right - left >= facing) {
    const x = (left + right) / 2;
    const [start, end] = [Math.min(from.bottom, to.bottom), Math.max(from.top, to.top)];
    if (countHits(link, placed, [x, start, x, end]) === 0)
      // Labels of two lines that run down have no room beside each other.
      return (
        base + (hasTwin ? costs.blocked : 0) + (end - start < 60 && label > 0 ? costs.crowded : 0)
      );
  }
  const over =
    countHits(link, placed, [x1, y1, x2, y1]) + countHits(link, placed, [x2, y1, x2, y2]);
  const under =
    countHits(link, placed, [x1, y1, x1, y2]) + countHits(link, placed, [x1, y2, x2, y2]);
  return base + costs.bend + costs.blocked * Math.min(over, under);
}

type Leg = readonly [x1: number, y1: number, x2: number, y2: number];

/** How many things a straight way would touch. */
function countHits(
  { boxes, groups, titles }: Link,
  placed: PlacedMap,
  [x1, y1, x2, y2]: Leg,
): number {
  const [left, right] = [Math.min(x1, x2) - clear, Math.max(x1, x2) + clear];
  const [top, bottom] = [Math.min(y1, y2) - clear, Math.max(y1, y2) + clear];
  const hit = (rect: Rect): boolean =>
    rect.left < right && rect.right > left && rect.top < bottom && rect.bottom > top;
  let count = 0;
  for (const box of boxes) if (hit(placed.boxes[box]!)) count += 1;
  for (const group of groups) if (hit(placed.groups[group]!)) count += 1;
  for (const title of titles) if (hit(placed.titles[title]!)) count += 1;
  return count;
}

/** Whether the straight ways between two pairs of points cross. */
function crosses(one: readonly number[], other: readonly number[]): boolean {
  return isParted(one, other) && isParted(other, one);
}

/** Whether two points are on both sides of a line. */
function isParted(
  [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[],
  [a = 0, b = 0, c = 0, d = 0]: readonly number[],
): boolean {
  const side = (x: number, y: number): number => (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
  return side(a, b) * side(c, d) < 0;
}
