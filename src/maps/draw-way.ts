import { between, grow, type Point, type Rect } from './rect.ts';

/** Of a corner, px. */
const radius = 8;

/**
 * The path of a line, with round corners and a gap where its label stands: so the label needs no ground, which would be another one
 * than that of some slides.
 */
export function drawWay(points: readonly Point[], gap: Rect | undefined): string {
  const leg = points.findIndex(
    (point, index) => gap && index > 0 && isUnder(gap, points[index - 1]!, point),
  );
  if (!gap || leg < 0) return roundCorners(points);
  const [start, end] = [points[leg - 1]!, points[leg]!];
  const isAcross = start.y === end.y;
  const isForwards = isAcross ? end.x > start.x : end.y > start.y;
  const edges = isAcross ? [gap.left, gap.right] : [gap.top, gap.bottom];
  const [before, after] = (isForwards ? edges : edges.toReversed()).map((at) =>
    isAcross ? { x: at, y: start.y } : { x: start.x, y: at },
  ) as [Point, Point];
  return (
    roundCorners([...points.slice(0, leg), before]) + roundCorners([after, ...points.slice(leg)])
  );
}

/** Whether a stretch leads through the middle of a rectangle. */
function isUnder(rect: Rect, start: Point, end: Point): boolean {
  const [x, y] = [(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2];
  const { left, right, top, bottom } = grow(between(start, end), 1);
  return x >= left && x <= right && y >= top && y <= bottom;
}

function roundCorners(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const parts = rest.map((point, index) => {
    const next = rest[index + 1];
    if (!next) return `L${round(point.x)} ${round(point.y)}`;
    const [start, end] = [towards(point, points[index]!), towards(point, next)];
    return `L${start.x} ${start.y}Q${point.x} ${point.y} ${end.x} ${end.y}`;
  });
  return `M${round(first!.x)} ${round(first!.y)}${parts.join('')}`;
}

function towards(from: Point, to: Point): Point {
  return {
    x: from.x + Math.sign(to.x - from.x) * radius,
    y: from.y + Math.sign(to.y - from.y) * radius,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
