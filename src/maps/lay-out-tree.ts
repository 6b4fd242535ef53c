/** Trees: what is a kind or a part of something stands below it, or right of it where that comes out clearly larger. */
import type { PlacedMap } from './arrangement.ts';
import { type MapRoom, scaleOf } from './rate-placement.ts';
import { enclose, type Point, type Rect } from './rect.ts';
import type { RoutedLine } from './route-lines.ts';
import type { SizedBox, SizedGraph } from './size-graph.ts';

/** A tree with all in its place. */
export interface TreeLayout {
  readonly placed: PlacedMap;
  /** In the order of the graph's lines. */
  readonly lines: readonly RoutedLine[];
  readonly whole: Rect;
  readonly scale: number;
}

/** What is between the boxes of one level, and between one level and the next, px. */
const gaps = { down: { beside: 30, levels: 80 }, right: { beside: 24, levels: 90 } } as const;

/** Trees are expected to stand on their heads. */
const worthTurning = 1.1;

/** Lines that would go so far to the side are drawn straight, px. */
const jog = 40;

type Direction = keyof typeof gaps;

/** Lays out a graph of which each line leads from what holds to what is held. */
export function layOutTree(graph: SizedGraph, room: MapRoom): TreeLayout {
  const [down, right] = [grow(graph, 'down', room), grow(graph, 'right', room)];
  return right.scale > worthTurning * down.scale ? right : down;
}

/** A box as it stands when trees grow down: across is x, along is y. */
interface Placed {
  readonly across: number;
  readonly along: number;
}

function grow(graph: SizedGraph, direction: Direction, room: MapRoom): TreeLayout {
  const { boxes, lines } = graph;
  const isDown = direction === 'down';
  const { beside, levels } = gaps[direction];
  const held = new Set(lines.map(({ to }) => to));
  const across = ({ width, height }: SizedBox): number => (isDown ? width : height);
  const along = ({ width, height }: SizedBox): number => (isDown ? height : width);
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const below = (id: string): string[] =>
    lines.filter(({ from }) => from === id).map(({ to }) => to);
  const lengths: number[] = [];
  const measure = (id: string, level: number): void => {
    lengths[level] = Math.max(lengths[level] ?? 0, along(byId.get(id)!));
    for (const each of below(id)) measure(each, level + 1);
  };
  const places = new Map<string, Placed>();
  /** Places what hangs on a box from `start` on, and the box over the middle of it; gives where that ends. */
  const place = (id: string, start: number, level: number): number => {
    const box = byId.get(id)!;
    let end = start;
    for (const each of below(id)) end = place(each, end, level + 1) + beside;
    const width = Math.max(across(box), end - beside - start);
    const [first, last] = [below(id)[0], below(id).at(-1)].map((each) => places.get(each ?? ''));
    const centre = first && last ? (first.across + last.across) / 2 : start + width / 2;
    // A line that is nearly straight is straight.
    const straight = below(id).map((each) => places.get(each)!.across);
    const middle = straight.find((each) => Math.abs(each - centre) < jog) ?? centre;
    const before = lengths.slice(0, level).reduce((sum, length) => sum + length + levels, 0);
    places.set(id, { across: middle, along: before });
    return start + width;
  };
  for (const root of boxes.filter(({ id }) => !held.has(id))) {
    measure(root.id, 0);
    place(root.id, 0, 0);
  }
  const rects = boxes.map((box): Rect => {
    const { across: middle, along: start } = places.get(box.id)!;
    const [from, to] = [middle - across(box) / 2, middle + across(box) / 2];
    const end = start + along(box);
    return isDown
      ? { left: from, right: to, top: start, bottom: end }
      : { left: start, right: end, top: from, bottom: to };
  });
  const whole = enclose(rects);
  const rectOf = (id: string): Rect => rects[boxes.findIndex((box) => box.id === id)]!;
  return {
    placed: { boxes: rects, groups: [], titles: [], whole },
    lines: lines.map(({ from, to }) => ({
      points: isDown
        ? joinDown(rectOf(from), rectOf(to), levels)
        : joinRight(rectOf(from), rectOf(to), levels),
      label: undefined,
    })),
    whole,
    scale: scaleOf(whole, room),
  };
}

/** All lines of one level turn at the same height, half of the gap before what they lead to. */
function joinDown(from: Rect, to: Rect, levels: number): Point[] {
  const [start, end] = [(from.left + from.right) / 2, (to.left + to.right) / 2];
  const turn = to.top - levels / 2;
  const corners = start === end ? [] : [start, end].map((x) => ({ x, y: turn }));
  return [{ x: start, y: from.bottom }, ...corners, { x: end, y: to.top }];
}

function joinRight(from: Rect, to: Rect, levels: number): Point[] {
  const [start, end] = [(from.top + from.bottom) / 2, (to.top + to.bottom) / 2];
  const turn = to.left - levels / 2;
  const corners = start === end ? [] : [start, end].map((y) => ({ x: turn, y }));
  return [{ x: from.right, y: start }, ...corners, { x: to.left, y: end }];
}
