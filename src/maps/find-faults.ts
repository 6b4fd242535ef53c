/**
 * Problem: to the eye, a line that passes through a box, a title or a label is a line from or to it.
 * Approach: points along each line, a few px apart, are looked for in the outlines of all that is not its own.
 * Limits: outlines are polygons, and a line may come within 2 px of one.
 */
import type { Point } from './rect.ts';

/** What a finished drawing shows, in one system of coordinates, px. */
export interface DrawingGeometry {
  readonly lines: readonly DrawnLine[];
  readonly things: readonly DrawnThing[];
}

/** A line by points along it, at most some px apart. */
export interface DrawnLine {
  readonly name: string;
  readonly points: readonly Point[];
}

/** What a line may not pass through. */
export interface DrawnThing {
  readonly type: 'box' | 'title' | 'label';
  readonly name: string;
  /** A label's line, by its name. */
  readonly owner?: string;
  /** Corners of a polygon. */
  readonly outline: readonly Point[];
}

/** A line that passes through what is not its own. */
export interface Fault {
  readonly line: string;
  readonly type: DrawnThing['type'];
  readonly thing: string;
}

/** A line's own boxes are those that it begins or ends at, so many px away at most: its arrow is drawn there. */
const reach = 14;
/** Nearer than this to an edge, px, is not inside. */
const tolerance = 2;

/** Finds the lines that pass through foreign boxes, titles or labels, each with what it passes through. */
export function findFaults({ lines, things }: DrawingGeometry): Fault[] {
  const known = things.map((thing) => ({ ...thing, frame: frameOf(thing.outline) }));
  return lines.flatMap(({ name, points }) => {
    const ends = [points[0], points.at(-1)].filter((point) => point !== undefined);
    return known.flatMap(({ type, name: thing, owner, outline, frame }): Fault[] => {
      const isOwn =
        type === 'label'
          ? owner === name
          : type === 'box' && ends.some((end) => isNear(end, frame, reach));
      if (isOwn) return [];
      const isHit = points.some(
        (point) => isNear(point, frame, -tolerance) && isInside(point, outline),
      );
      return isHit ? [{ line: name, type, thing }] : [];
    });
  });
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function frameOf(outline: readonly Point[]): Frame {
  const [xs, ys] = [outline.map(({ x }) => x), outline.map(({ y }) => y)];
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

/** Whether a point is in a frame that is `by` px larger on each side. */
function isNear({ x, y }: Point, { left, top, right, bottom }: Frame, by: number): boolean {
  return x > left - by && x < right + by && y > top - by && y < bottom + by;
}

function isInside({ x, y }: Point, outline: readonly Point[]): boolean {
  let isIn = false;
  outline.forEach((corner, index) => {
    const before = outline.at(index - 1)!;
    const isBetween = corner.y > y !== before.y > y;
    if (
      isBetween &&
      x < ((before.x - corner.x) * (y - corner.y)) / (before.y - corner.y) + corner.x
    )
      isIn = !isIn;
  });
  return isIn;
}
