import type { InnerForm, Link, Unit } from './arrangement.ts';
import type { Rect } from './rect.ts';
import { type SizedGraph, type SizedText, step } from './size-graph.ts';

/** A unit from its own corner, px. */
export interface PlacedUnit {
  readonly boxes: readonly (readonly [box: number, rect: Rect])[];
  readonly width: number;
  readonly height: number;
}

/** Room inside a frame, and above its boxes where it has a title, px. */
export const inset = 20;
const titleRoom = 40;
/** Between boxes of a group, px. */
const gap = 20;
/** What a line needs besides its label: a stretch on both sides of it, one with an arrow, px. */
export const stubs = 44;
/** A label in one row is at most this wide where a line runs down, px. */
const widestRow = 280;

/** Places the boxes of a unit, those of a group in columns of one width. */
export function placeGroup(
  { group, boxes: all }: Unit,
  { order, perRow }: InnerForm,
  { graph, links }: { readonly graph: SizedGraph; readonly links: readonly Link[] },
): PlacedUnit {
  if (group === undefined) {
    const [box = 0] = all;
    const { width, height } = graph.boxes[box]!;
    return { boxes: [[box, { left: 0, top: 0, right: width, bottom: height }]], width, height };
  }
  const inner = findInnerGaps(links, graph);
  const width = Math.max(...order.map((box) => graph.boxes[box]!.width));
  const { title } = graph.groups[group]!;
  let bottom = title.width > 0 ? titleRoom : inset;
  const placed: (readonly [number, Rect])[] = [];
  for (let start = 0; start < order.length; start += perRow) {
    const row = order.slice(start, start + perRow);
    const height = Math.max(...row.map((box) => graph.boxes[box]!.height));
    const top = start === 0 ? bottom : bottom + inner.down;
    for (const [place, box] of row.entries()) {
      const left = inset + place * (width + inner.across);
      placed.push([box, { left, top, right: left + width, bottom: top + height }]);
    }
    bottom = top + height;
  }
  const right =
    inset + Math.min(perRow, order.length) * (width + inner.across) - inner.across + inset;
  const whole = roundUp(Math.max(right, title.width + 2 * inset), 2 * step);
  // Boxes stay in the middle of a frame that its title made wider.
  const shift = Math.floor((whole - right) / 2 / step) * step;
  const boxes = placed.map(
    ([box, rect]) =>
      [box, { ...rect, left: rect.left + shift, right: rect.right + shift }] as const,
  );
  return { boxes, width: whole, height: roundUp(bottom + inset, 2 * step) };
}

/** Room between boxes, for the labels of lines among them. */
function findInnerGaps(
  links: readonly Link[],
  { labels }: SizedGraph,
): { across: number; down: number } {
  if (links.length === 0) return { across: gap, down: gap };
  const forms = links.map(({ line }) => labels[line]!.at(-1) ?? { width: 0, height: 0 });
  const rows = links.map(({ line }) => findLow(labels[line]!) ?? { height: 0 });
  return {
    across: roundUp(Math.max(...forms.map(({ width }) => width)) + stubs + 16, step),
    down: roundUp(Math.max(...rows.map(({ height }) => height)) + stubs, step),
  };
}

/** The form of a label with the fewest rows that is not too wide beside a line that runs down. */
export function findLow(forms: readonly SizedText[]): SizedText | undefined {
  return forms.find(({ width }) => width <= widestRow) ?? forms.at(-1);
}

/** Up to a multiple of `unit`. */
export function roundUp(length: number, unit: number): number {
  return Math.ceil(length / unit) * unit;
}
