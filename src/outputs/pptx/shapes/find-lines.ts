/** The lines of a drawing: where they lead, what they are glued to, and what stands at their ends. */
import { multiply, type Point, rotate, translate } from '../../affine.ts';
import type { Box } from './find-boxes.ts';
import { middlesOf } from './geometry.ts';
import { distanceOf, findNearest, flatten, transform } from './outline.ts';
import type { Segment } from './path-data.ts';
import type { Outline, Piece, ReadDrawing } from './drawing.ts';

/** One end of a line at a box. */
export interface Glue {
  readonly box: Box;
  /** Of the box's places: four in the middles of its sides, then those of its own. */
  readonly site: number;
}

/** A line as it is written. */
export interface Line {
  readonly type: 'line';
  /** Its number among the boxes and lines of its drawing, from 0. */
  readonly id: number;
  readonly outline: Outline;
  /** One way without gaps, from end to end. */
  readonly segments: readonly Segment[];
  readonly start: Glue | undefined;
  readonly end: Glue | undefined;
  readonly heads: { readonly start: string | undefined; readonly end: string | undefined };
  /** What stands at its ends and is no head that PowerPoint has. */
  readonly signs: readonly Outline[];
}

/** A line ends so near to a box that it leads to it, px; its head may stand between. */
const reach = 20;
/** Two places so near to each other are one, px. */
const same = 1;

/** Reads a line, and says to the boxes where it is glued to them. */
export function findLine(
  outline: Outline,
  { boxes, drawing, nextId }: { boxes: readonly Box[]; drawing: ReadDrawing; nextId: () => number },
): Line | undefined {
  const whole = joinGaps(outline.segments);
  const points = flatten(whole)[0];
  if (!points || points.length < 2) return undefined;
  const [from, to] = [points[0]!, points.at(-1)!];
  const start = findGlue({ at: from, next: points[1]! }, boxes);
  const end = findGlue({ at: to, next: points.at(-2)! }, boxes);
  const width = outline.width;
  const before = readHead(
    outline.heads.start,
    { at: from, next: points[1]!, isStart: true },
    { drawing, width },
  );
  const after = readHead(
    outline.heads.end,
    { at: to, next: points.at(-2)!, isStart: false },
    { drawing, width },
  );
  return {
    type: 'line',
    id: nextId(),
    outline,
    segments: lengthen(whole, placeOf(start) ?? from, placeOf(end) ?? to),
    start,
    end,
    heads: { start: before.type, end: after.type },
    signs: [...before.pieces, ...after.pieces],
  };
}

/** A line leaves room for its label; without it, it is one way. */
function joinGaps(segments: readonly Segment[]): Segment[] {
  return segments.map((segment, index) =>
    segment.type === 'move' && index > 0 ? { ...segment, type: 'line' } : segment,
  );
}

/** The same between other ends, a little further on. */
function lengthen(segments: readonly Segment[], from: Point, to: Point): Segment[] {
  const changed = [...segments];
  const [first, last] = [changed[0]!, changed.at(-1)!];
  changed[0] = { type: 'move', points: [from] };
  if (last.type === 'curve') {
    const [one, two, old] = last.points;
    const by = { x: to.x - old.x, y: to.y - old.y };
    changed[changed.length - 1] = {
      ...last,
      points: [one, { x: two.x + by.x, y: two.y + by.y }, to],
    };
  } else if (last.type === 'line') changed[changed.length - 1] = { ...last, points: [to] };
  return first.type === 'move' ? changed : [...segments];
}

/** An end of a way, and the point before it. */
interface End {
  readonly at: Point;
  readonly next: Point;
}

function findGlue(end: End, boxes: readonly Box[]): Glue | undefined {
  const near = boxes.flatMap((box) => {
    const place = findNearest(box.ways, end.at);
    if (!isAhead(end, place)) return [];
    // Frames stand behind boxes: what is at both leads to the box.
    const cost = place.distance + (box.type === 'group' ? reach / 2 : 0);
    return cost <= reach ? [{ box, place: place.at, cost }] : [];
  });
  const [best] = near.toSorted((a, b) => a.cost - b.cost);
  if (!best) return undefined;
  const { box, place } = best;
  const sites = [...middlesOf(box.bounds), ...box.sites];
  const known = sites.findIndex((site) => distanceOf(site, place) < same);
  if (known >= 0) return { box, site: known };
  box.sites.push(place);
  return { box, site: sites.length };
}

/** Whether a place is where a line would come to if it went on, and not beside its end. */
function isAhead(
  { at, next }: End,
  place: { readonly at: Point; readonly distance: number },
): boolean {
  if (place.distance < 4) return true;
  const length = distanceOf(at, next) * place.distance;
  const along = (place.at.x - at.x) * (at.x - next.x) + (place.at.y - at.y) * (at.y - next.y);
  return along >= length / 2;
}

function placeOf(glue: Glue | undefined): Point | undefined {
  return glue && [...middlesOf(glue.box.bounds), ...glue.box.sites][glue.site];
}

interface Head {
  readonly type: string | undefined;
  readonly pieces: readonly Outline[];
}

/** What stands at an end: a head of PowerPoint's, or pieces that are drawn there. */
function readHead(
  id: string | undefined,
  { at, next, isStart }: End & { readonly isStart: boolean },
  { drawing, width }: { readonly drawing: ReadDrawing; readonly width: number },
): Head {
  if (id === undefined) return { type: undefined, pieces: [] };
  const { pieces, isReversed } = drawing.readHead(id, width);
  const outlines = pieces.filter((piece) => piece.type === 'outline');
  const type = nameHead(outlines);
  if (type !== undefined) return { type, pieces: [] };
  const outwards = Math.atan2(at.y - next.y, at.x - next.x);
  // Unless they say otherwise, signs at the start are drawn for a line that goes on to the right.
  const angle = isStart && !isReversed ? outwards + Math.PI : outwards;
  const place = multiply(translate(at.x, at.y), rotate(angle));
  return {
    type: undefined,
    pieces: outlines.map((piece) => ({
      ...piece,
      segments: transform(piece.segments, place),
      preset: piece.preset?.type === 'ellipse' ? piece.preset : undefined,
    })),
  };
}

function nameHead(pieces: readonly Piece[]): string | undefined {
  const [only] = pieces;
  if (pieces.length !== 1 || only?.type !== 'outline' || !only.fill) return undefined;
  if (only.preset?.type === 'ellipse') return 'oval';
  const [way = []] = flatten(only.segments);
  const corners = way.filter(
    (point, index) => index === 0 || distanceOf(point, way[index - 1]!) > 0.2,
  );
  const count =
    distanceOf(corners[0]!, corners.at(-1)!) < 0.2 ? corners.length - 1 : corners.length;
  return count === 3 ? 'triangle' : undefined;
}
