import { arrangeUnits } from './arrange-units.ts';
import {
  type Arrangement,
  findLinks,
  type Link,
  listUnits,
  type PlacedMap,
} from './arrangement.ts';
import { createPlacer } from './create-placer.ts';
import { countCrossings } from './count-crossings.ts';
import { layOutTree } from './lay-out-tree.ts';
import { findFaults } from './find-faults.ts';
import { type MapRoom, scaleOf } from './rate-placement.ts';
import { readLayout } from './read-layout.ts';
import { enclose, type Rect } from './rect.ts';
import { type RoutedLine, routeLines } from './route-lines.ts';
import type { SizedGraph } from './size-graph.ts';

/** A map with all in its place. */
export interface MapLayout {
  /** Undefined of a tree, which has but one. */
  readonly arrangement: Arrangement | undefined;
  readonly placed: PlacedMap;
  /** In the order of the graph's lines. */
  readonly lines: readonly RoutedLine[];
  /** All of it, lines and labels too. */
  readonly whole: Rect;
  readonly crossings: number;
  /** At which it fits its room. */
  readonly scale: number;
}

/** A map that fits its room only at a lower scale is not legible, whatever its lines. */
const hopeless = 0.85;

/** What is disliked of a map. */
const costs = { crossing: 12, bend: 2, row: 0.7, way: 1 / 180, small: 200, spare: 14 } as const;

/**
 * Lays out a map for a room: boxes on a grid, where their lines come out short and straight. Undefined where no arrangement
 * has room for all lines and their labels, or none can have a larger scale than `above`.
 */
export function layOutMap(graph: SizedGraph, room: MapRoom, above = 0): MapLayout | undefined {
  if (graph.isTree) {
    const tree = { ...layOutTree(graph, room), arrangement: undefined, crossings: 0 };
    return tree.scale > above ? tree : undefined;
  }
  const units = listUnits(graph);
  const links = findLinks(graph, units);
  const place = createPlacer(graph, units, links);
  const arranged = arrangeUnits({ graph, units, links, room, place, above }).map((arrangement) => {
    const placed = place(arrangement).settle();
    return { arrangement, placed, scale: scaleOf(placed.whole, room) };
  });
  if (!arranged.some(({ scale }) => scale > above)) return undefined;
  // Grids differ in cells that stay empty.
  const seen = new Set<string>();
  let best: { readonly layout: MapLayout; readonly cost: number } | undefined;
  for (const { arrangement, placed, scale } of arranged) {
    const key = JSON.stringify(placed);
    if (scale < hopeless || seen.has(key)) continue;
    seen.add(key);
    const layout = route(graph, { arrangement, placed, links }, room);
    if (!layout) continue;
    const cost = rateLayout(layout);
    if (!best || cost < best.cost) best = { layout, cost };
  }
  return best?.layout;
}

/** Lays out a map as another one was: the same cells for the same boxes, whatever their sizes. */
export function finish(
  graph: SizedGraph,
  arrangement: MapLayout['arrangement'],
  room: MapRoom,
): MapLayout | undefined {
  if (!arrangement) return layOutMap(graph, room);
  const units = listUnits(graph);
  const links = findLinks(graph, units);
  const placed = createPlacer(graph, units, links)(arrangement).settle();
  return route(graph, { arrangement, placed, links }, room);
}

function route(
  graph: SizedGraph,
  {
    arrangement,
    placed,
    links,
  }: Pick<MapLayout, 'arrangement' | 'placed'> & { readonly links: readonly Link[] },
  room: MapRoom,
): MapLayout | undefined {
  const lines = routeLines(graph, links, placed);
  if (!lines || findFaults(readLayout(graph, { placed, lines })).length > 0) return undefined;
  const corners = lines.flatMap(({ points }) =>
    points.map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y })),
  );
  const whole = enclose([
    placed.whole,
    ...corners,
    ...lines.flatMap(({ label }) => label?.rect ?? []),
  ]);
  const crossings = countCrossings(lines.map(({ points }) => points));
  return { arrangement, placed, lines, whole, crossings, scale: scaleOf(whole, room) };
}

function rateLayout({ lines, whole, crossings, scale }: MapLayout): number {
  const bends = lines.reduce((sum, { points }) => sum + points.length - 2, 0);
  const rows = lines.reduce((sum, { label }) => sum + (label?.text.rows.length ?? 0), 0);
  const way = lines.reduce((sum, { points }) => sum + lengthOf(points), 0);
  const size = scale < 1 ? costs.small * (1 - scale) + costs.spare : costs.spare * (1.25 - scale);
  const [width, height] = [whole.right - whole.left, whole.bottom - whole.top];
  const strip = Math.max(0, width / height - 4) * 3;
  return (
    costs.crossing * crossings +
    costs.bend * bends +
    costs.row * rows +
    costs.way * way +
    size +
    strip
  );
}

function lengthOf(points: readonly { readonly x: number; readonly y: number }[]): number {
  return points.slice(1).reduce((sum, { x, y }, index) => {
    const before = points[index]!;
    return sum + Math.abs(x - before.x) + Math.abs(y - before.y);
  }, 0);
}
