import { UnsayableError } from '../unsayable.ts';
import type { Point } from '../../affine.ts';
import { createArc } from './arc.ts';

/** A step of a way: to begin somewhere, a straight line, a curve with its two handles, or back to where it began. */
export type Segment =
  | { readonly type: 'move'; readonly points: readonly [Point] }
  | { readonly type: 'line'; readonly points: readonly [Point] }
  | { readonly type: 'curve'; readonly points: readonly [Point, Point, Point] }
  | { readonly type: 'close'; readonly points: readonly [] };

/** Where a path is, and what a smooth curve mirrors. */
interface Place {
  readonly at: Point;
  readonly start: Point;
  readonly handle?: Point;
  readonly quadratic?: Point;
}

interface Step extends Partial<Place> {
  readonly at: Point;
  readonly segments: readonly Segment[];
}

interface Command {
  /** Numbers that it takes, again and again. */
  readonly count: number;
  /** `points` are its numbers in pairs, absolute; `base` is what they were relative to. */
  readonly draw: (own: Numbers, place: Place) => Step;
}

interface Numbers {
  readonly values: readonly number[];
  readonly points: readonly Point[];
  readonly base: Point;
}

const line = (at: Point): Step => ({ at, segments: [{ type: 'line', points: [at] }] });

const commands: Readonly<Record<string, Command>> = {
  M: {
    count: 2,
    draw: ({ points: [at] }) => ({
      at: at!,
      start: at!,
      segments: [{ type: 'move', points: [at!] }],
    }),
  },
  L: { count: 2, draw: ({ points: [at] }) => line(at!) },
  H: { count: 1, draw: ({ values: [x], base }, { at }) => line({ x: base.x + x!, y: at.y }) },
  V: { count: 1, draw: ({ values: [y], base }, { at }) => line({ x: at.x, y: base.y + y! }) },
  C: { count: 6, draw: ({ points: [one, two, end] }) => curve(one!, two!, end!) },
  S: {
    count: 4,
    draw: ({ points: [two, end] }, { at, handle }) => curve(mirror(handle, at), two!, end!),
  },
  Q: { count: 4, draw: ({ points: [control, end] }, { at }) => bend(at, control!, end!) },
  T: {
    count: 2,
    draw: ({ points: [end] }, { at, quadratic }) => bend(at, mirror(quadratic, at), end!),
  },
  A: {
    count: 7,
    draw: ({ values, base }, { at }) => {
      const end = { x: base.x + values[5]!, y: base.y + values[6]! };
      return {
        at: end,
        segments: createArc(at, end, values).map((points) => ({ type: 'curve', points })),
      };
    },
  },
  Z: {
    count: 0,
    draw: (_, { start }) => ({ at: start, segments: [{ type: 'close', points: [] }] }),
  },
};

function curve(one: Point, two: Point, end: Point): Step {
  return { at: end, handle: two, segments: [{ type: 'curve', points: [one, two, end] }] };
}

function bend(from: Point, control: Point, end: Point): Step {
  const two = between(end, control, 2 / 3);
  const points = [between(from, control, 2 / 3), two, end] as const;
  return { at: end, quadratic: control, segments: [{ type: 'curve', points }] };
}

/** Parses the `d` of a path, arcs and quadratic curves as cubic ones. @throws {UnsayableError} */
export function parsePath(d: string): Segment[] {
  const segments: Segment[] = [];
  let place: Place = { at: { x: 0, y: 0 }, start: { x: 0, y: 0 } };
  for (const { name, values, isRelative } of readCommands(d)) {
    const base = isRelative ? place.at : { x: 0, y: 0 };
    const points = Array.from({ length: values.length >> 1 }, (_, index) => ({
      x: base.x + values[index * 2]!,
      y: base.y + values[index * 2 + 1]!,
    }));
    const { segments: drawn, ...next } = commands[name]!.draw({ values, points, base }, place);
    segments.push(...drawn);
    place = { start: place.start, ...next };
  }
  return segments;
}

interface Read {
  readonly name: string;
  readonly isRelative: boolean;
  readonly values: readonly number[];
}

/** One for each time that a command is carried out: `L` with four numbers is two. */
function readCommands(d: string): Read[] {
  return [...d.matchAll(/([a-df-z])([^a-df-z]*)/gi)].flatMap(([, letter = '', list = '']) => {
    const name = letter.toUpperCase();
    const count = Object.hasOwn(commands, name) ? commands[name]!.count : undefined;
    if (count === undefined) throw new UnsayableError(`the path command ${letter}`);
    const values = name === 'A' ? readArcNumbers(list) : readNumbers(list);
    const isRelative = letter !== name;
    if (count === 0) return [{ name, isRelative, values: [] }];
    return Array.from({ length: Math.floor(values.length / count) }, (_, index) => ({
      // Further pairs of a move are lines.
      name: name === 'M' && index > 0 ? 'L' : name,
      isRelative,
      values: values.slice(index * count, (index + 1) * count),
    }));
  });
}

const number = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?`;

function readNumbers(list: string): number[] {
  return Array.from(list.matchAll(new RegExp(number, 'gi')), ([text]) => Number(text));
}

/** The two flags of an arc may stand without anything between. */
function readArcNumbers(list: string): number[] {
  const gap = String.raw`[\s,]*`;
  const pattern = new RegExp(
    `${[number, number, number, '[01]', '[01]', number, number].map((each) => `(${each})`).join(gap)}`,
    'gi',
  );
  return [...list.matchAll(pattern)].flatMap(([, ...values]) => values.map(Number));
}

function mirror(handle: Point | undefined, at: Point): Point {
  return handle ? { x: 2 * at.x - handle.x, y: 2 * at.y - handle.y } : at;
}

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
