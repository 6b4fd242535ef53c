/** The parts of a drawing as what is written: boxes that lines are glued to, frames, words, and all else. */
import type { Point } from '../../affine.ts';
import { joinWords, sayBlocks } from './blocks.ts';
import { type Bounds, boundsOf, distanceOf, flatten, isFlat } from './outline.ts';
import type { Block } from './paint.ts';
import type { Outline, Part, Piece, Words } from './drawing.ts';

/** Something with an outline that lines may be glued to. */
export interface Box {
  /** Its number among the boxes and lines of its drawing, from 0. */
  readonly id: number;
  readonly type: 'node' | 'group';
  readonly main: Outline;
  readonly bounds: Bounds;
  readonly ways: readonly (readonly Point[])[];
  /** What else it has, in order. */
  readonly rest: readonly Outline[];
  readonly blocks: readonly Block[];
  readonly name: string;
  /** Where lines are glued to it, besides the middles of its sides. */
  readonly sites: Point[];
}

/** Reads a part as a box; undefined where it has no outline. */
export function findBox({ type, pieces }: Part, nextId: () => number): Box | undefined {
  if (type !== 'node' && type !== 'group') return undefined;
  const outlines = mergeOutlines(pieces.filter((piece) => piece.type === 'outline'));
  const main = outlines.reduce<Outline | undefined>(
    (best, each) => (!best || areaOf(each) > areaOf(best) + 1 ? each : best),
    undefined,
  );
  if (!main || isFlat(boundsOf(main.segments))) return undefined;
  const blocks = joinWords(pieces.filter((piece) => piece.type === 'words'));
  return {
    id: nextId(),
    type,
    main,
    bounds: boundsOf(main.segments),
    ways: flatten(main.segments),
    rest: outlines.filter((each) => each !== main),
    blocks,
    name: sayBlocks(blocks),
    sites: [],
  };
}

function areaOf({ segments }: Outline): number {
  const { left, top, right, bottom } = boundsOf(segments);
  return (right - left) * (bottom - top);
}

/** A fill and its border that are drawn one after the other are one shape, and so is what is drawn twice. */
export function mergeOutlines(outlines: readonly Outline[]): Outline[] {
  const merged: Outline[] = [];
  for (const each of outlines) {
    const last = merged.at(-1);
    if (!last || !areSame(last, each)) {
      merged.push(each);
      continue;
    }
    const [line, other] = last.stroke ? [last, each] : [each, last];
    const simple = last.segments.length <= each.segments.length ? last : each;
    merged[merged.length - 1] = {
      ...(line.stroke ? line : other),
      fill: each.fill ?? last.fill,
      segments: close(simple.segments),
      preset: last.preset ?? each.preset,
    };
  }
  return merged;
}

/** A border that is drawn by hand is a little larger than what it is drawn about, px. */
const tolerance = 1.6;

function areSame(one: Outline, other: Outline): boolean {
  const [a, b] = [boundsOf(one.segments), boundsOf(other.segments)];
  if (isFlat(a)) return false;
  return (
    distanceOf({ x: a.left, y: a.top }, { x: b.left, y: b.top }) < tolerance &&
    distanceOf({ x: a.right, y: a.bottom }, { x: b.right, y: b.bottom }) < tolerance
  );
}

function close(segments: Outline['segments']): Outline['segments'] {
  const isClosed = segments.at(-1)?.type === 'close';
  return isClosed ? segments : [...segments, { type: 'close', points: [] }];
}

/** Words with the ground that is drawn for them alone. */
export interface Label {
  readonly blocks: readonly Block[];
  readonly ground: Outline | undefined;
}

/** What is neither a box nor a line, in its order: labels with their grounds, and single outlines. */
export function findRest(pieces: readonly Piece[]): (Label | Outline)[] {
  const found: (Label | Outline)[] = [];
  let outlines: Outline[] = [];
  let words: Words[] = [];
  let ground: Outline | undefined;
  const end = (): void => {
    if (words.length > 0) found.push({ blocks: joinWords(words), ground });
    [words, ground] = [[], undefined];
  };
  for (const piece of pieces) {
    if (piece.type === 'outline') {
      end();
      outlines.push(piece);
      continue;
    }
    if (outlines.length > 0) {
      const own = mergeOutlines(outlines);
      const last = own.at(-1)!;
      const isGround = last.fill !== undefined && last.stroke === undefined && holds(last, piece);
      found.push(...(isGround ? own.slice(0, -1) : own));
      ground = isGround ? last : undefined;
      outlines = [];
    } else if (ground && !holds(ground, piece)) end();
    words.push(piece);
  }
  end();
  return [...found, ...mergeOutlines(outlines)];
}

function holds({ segments }: Outline, { at }: Words): boolean {
  const { left, top, right, bottom } = boundsOf(segments);
  return at.x >= left - 2 && at.x <= right + 2 && at.y >= top && at.y <= bottom + 2;
}
