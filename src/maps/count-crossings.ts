import type { Point } from './rect.ts';

/** How often lines cross each other; they run across and down alone. */
export function countCrossings(lines: readonly (readonly Point[])[]): number {
  let count = 0;
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1))
      for (const [a, b] of legsOf(one))
        for (const [c, d] of legsOf(other))
          if (cross(a, b, [c, d]) || cross(c, d, [a, b])) count += 1;
  });
  return count;
}

type Leg = readonly [Point, Point];

function legsOf(points: readonly Point[]): Leg[] {
  return points.slice(1).map((point, index) => [points[index]!, point]);
}

/** Whether the way across from `a` to `b` meets the way down of a leg. */
function cross(a: Point, b: Point, [c, d]: Leg): boolean {
  if (a.y !== b.y || c.x !== d.x) return false;
  const isBetween = (value: number, one: number, other: number): boolean =>
    value > Math.min(one, other) && value < Math.max(one, other);
  return isBetween(c.x, a.x, b.x) && isBetween(a.y, c.y, d.y);
}
