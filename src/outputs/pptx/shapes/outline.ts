/** What is drawn, as ways in absolute places. */
import { type Affine, apply, type Point } from '../../affine.ts';
import type { Segment } from './path-data.ts';

/** A rectangle that holds something. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A shape of PowerPoint's own that an outline is; with how round a rectangle's corners are, 0 to 0.5 of its shorter side. */
export type Preset =
  | { readonly type: 'rect' | 'ellipse' | 'diamond' }
  | { readonly type: 'roundRect'; readonly corner: number };

/** The same somewhere else. */
export function transform(segments: readonly Segment[], affine: Affine): Segment[] {
  return segments.map((segment) => {
    if (segment.type === 'close') return segment;
    if (segment.type !== 'curve') return { ...segment, points: [apply(affine, segment.points[0])] };
    const [one, two, end] = segment.points;
    return { ...segment, points: [apply(affine, one), apply(affine, two), apply(affine, end)] };
  });
}

/** The bounds of all points; curves lie within those of their handles. */
export function boundsOf(segments: readonly Segment[]): Bounds {
  const points = flatten(segments).flat();
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

/** A curve in so many straight pieces. */
const pieces = 12;

/** Each way of an outline as points, straight between each other. */
export function flatten(segments: readonly Segment[]): Point[][] {
  const ways: Point[][] = [];
  for (const segment of segments) {
    const way = ways.at(-1);
    if (segment.type === 'move') ways.push([segment.points[0]]);
    else if (segment.type === 'close') way?.push(way[0]!);
    else if (segment.type === 'line') way?.push(segment.points[0]);
    else if (way) way.push(...divide(way.at(-1)!, segment.points));
  }
  return ways;
}

function divide(from: Point, [one, two, to]: readonly [Point, Point, Point]): Point[] {
  return Array.from({ length: pieces }, (_, index) => {
    const t = (index + 1) / pieces;
    const u = 1 - t;
    const at = (key: 'x' | 'y'): number =>
      u ** 3 * from[key] + 3 * u * u * t * one[key] + 3 * u * t * t * two[key] + t ** 3 * to[key];
    return { x: at('x'), y: at('y') };
  });
}

/** The place of an outline that is nearest to a point, and how far it is. */
export function findNearest(
  ways: readonly (readonly Point[])[],
  to: Point,
): { at: Point; distance: number } {
  let best = { at: to, distance: Infinity };
  for (const way of ways)
    for (const [index, start] of way.entries()) {
      const at = nearestOf(start, way[index + 1] ?? start, to);
      const distance = distanceOf(at, to);
      if (distance < best.distance) best = { at, distance };
    }
  return best;
}

function nearestOf(start: Point, end: Point, to: Point): Point {
  const [x, y] = [end.x - start.x, end.y - start.y];
  const length = x * x + y * y;
  const share = length === 0 ? 0 : ((to.x - start.x) * x + (to.y - start.y) * y) / length;
  const t = Math.min(1, Math.max(0, share));
  return { x: start.x + t * x, y: start.y + t * y };
}

export function distanceOf(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** Whether a way is that of a shape that PowerPoint has: a rectangle, or a diamond. */
export function findPreset(segments: readonly Segment[]): Preset | undefined {
  if (segments.some(({ type }) => type === 'curve')) return undefined;
  const [way, ...others] = flatten(segments);
  if (!way || others.length > 0) return undefined;
  const corners = way.filter(
    (point, index) => index === 0 || distanceOf(point, way[index - 1]!) > 0.5,
  );
  if (corners.length > 4 && distanceOf(corners[0]!, corners.at(-1)!) < 0.5) corners.pop();
  if (corners.length !== 4) return undefined;
  const { left, top, right, bottom } = boundsOf(segments);
  const is = (points: readonly Point[]): boolean =>
    points.every((each) => corners.some((corner) => distanceOf(each, corner) < 0.6));
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (is([left, right].flatMap((each) => [top, bottom].map((other) => ({ x: each, y: other })))))
    return { type: 'rect' };
  const tips = [
    { x, y: top },
    { x: left, y },
    { x, y: bottom },
    { x: right, y },
  ];
  return is(tips) ? { type: 'diamond' } : undefined;
}

/** Whether an outline has hardly any height, or any width. */
export function isFlat({ left, top, right, bottom }: Bounds): boolean {
  return right - left < 0.6 || bottom - top < 0.6;
}
