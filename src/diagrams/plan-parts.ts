/**
 * Problem: a drawing too large for a slide is legible only in parts.
 * Approach: cut it by straight lines, into rows and columns, where these cross least: words at a high price, boxes at a
 * lower one, frames and lines at nearly none. A box goes to one part as a whole; frames and lines run on. What
 * names the lanes of a drawing (the actors of a sequence, the dates of a plan) is repeated in every part.
 * Limits: a line that was cut is not named again on the other side.
 */
import { cutAxis, type PricedSpan, type Span } from './cut-axis.ts';
import type { Bands, CutItem, PartPlan, SvgItems } from './page/cut.ts';
import type { Box } from './page/drawing-svg.ts';
import type { Room } from './drawing.ts';

/** A part that is planned, and its own parts where a slide has less room. */
export interface PlannedPart {
  readonly plan: PartPlan;
  readonly parts: readonly PlannedPart[];
}

/** What parts may be like; CSS pixels as drawn. */
export interface PartOptions {
  /** What a slide has: the most first, and then what it has in any case. */
  readonly rooms: readonly Room[];
  readonly bands: Bands;
  /** Blank space around a part. */
  readonly margin: number;
  /** More parts than this are none. */
  readonly maxParts: number;
}

/** What it costs to cut through an item. */
const costs = { text: 300, shape: 100, line: 0.3 } as const;
/** Between a band that is repeated and the part, CSS pixels. */
const gap = 6;

/** Plans the parts of a drawing, row by row; none when the rooms need none, or when there would be too many. */
export function planParts(drawing: SvgItems, options: PartOptions): PlannedPart[] {
  const { left, top, right, bottom } = drawing.frame;
  const { head = top, foot = bottom } = options.bands;
  return planIn({ left, right, top: head, bottom: foot }, drawing, options);
}

/** An item as parts of some size see it. */
interface PlacedItem extends CutItem {
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  /** It goes to the part with its middle, and is never cut. */
  readonly isWhole: boolean;
  /** It is in a band, and in every part. */
  readonly isRepeated: boolean;
}

/** Plans the parts of what is in an area, bands apart. */
function planIn(area: Box, drawing: SvgItems, options: PartOptions): PlannedPart[] {
  const { bands, margin, maxParts } = options;
  const [room, ...rooms] = options.rooms;
  if (!room) return [];
  const { frame } = drawing;
  const repeated =
    (bands.head === undefined ? 0 : bands.head - frame.top + gap) +
    (bands.foot === undefined ? 0 : frame.bottom - bands.foot + gap);
  const limit = { width: room.width - 2 * margin, height: room.height - 2 * margin - repeated };
  if (limit.height < room.height / 3) return [];
  const later = { ...options, rooms };
  const items = placeItems(drawing, bands, limit);
  const body = items.filter((item) => isShown(item, area));
  const rows = cutAxis(
    { from: area.top, to: area.bottom },
    limit.height,
    body.map((item) =>
      price({ from: item.box.top, to: findEnd(item, body) }, item.kind, limit.height),
    ),
  );
  const columns = cutAxis(
    { from: area.left, to: area.right },
    limit.width,
    body.map(({ box, kind }) => price({ from: box.left, to: box.right }, kind, limit.width)),
  );
  const count = rows.length * columns.length;
  if (count > maxParts) return [];
  if (count === 1) return planIn(area, drawing, later);
  return rows.flatMap((row) =>
    columns.flatMap((column): PlannedPart[] => {
      const part = { left: column.from, right: column.to, top: row.from, bottom: row.to };
      const plan = planPart(part, items, { frame, bands, margin });
      return plan ? [{ plan, parts: planIn(part, drawing, later) }] : [];
    }),
  );
}

/** Words are small always, others when they take less than half of a part. */
function placeItems(
  { items }: SvgItems,
  { head = -Infinity, foot = Infinity }: Bands,
  { width, height }: Room,
): PlacedItem[] {
  return items.map((item) => {
    const { left, top, right, bottom } = item.box;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const isSmall =
      item.kind === 'text' || (right - left <= width / 2 && bottom - top <= height / 2);
    const isRepeated = isSmall && (y < head || y > foot);
    return { ...item, x, y, isWhole: isSmall && item.kind !== 'line', isRepeated };
  });
}

/** Whether an area shows an item, bands apart. */
function isShown({ box, x, y, isWhole, isRepeated }: PlacedItem, area: Box): boolean {
  if (isRepeated) return false;
  if (isWhole) return x >= area.left && x < area.right && y >= area.top && y < area.bottom;
  const isBeside = box.left >= area.right || box.right <= area.left;
  return !isBeside && box.top < area.bottom && box.bottom > area.top;
}

/** Undefined where there are lines and frames alone. */
function planPart(
  area: Box,
  items: readonly PlacedItem[],
  { frame, bands, margin }: Pick<SvgItems, 'frame'> & Pick<PartOptions, 'bands' | 'margin'>,
): PartPlan | undefined {
  const { head = frame.top, foot = frame.bottom } = bands;
  const own = items.filter((item) => isShown(item, area));
  if (!own.some(({ isWhole }) => isWhole)) return undefined;
  const beside = items.filter(
    ({ isRepeated, x }) => isRepeated && x >= area.left && x < area.right,
  );
  const layers = [
    { items: own, down: 0 },
    {
      items: beside.filter(({ y }) => y < head),
      down: area.top === head ? 0 : area.top - head - gap,
    },
    {
      items: beside.filter(({ y }) => y > foot),
      down: area.bottom === foot ? 0 : area.bottom - foot + gap,
    },
  ];
  const boxes = layers.flatMap(({ items: some, down }) =>
    some.map(({ box, isWhole }) => moveBox(down !== 0 || isWhole ? box : clipBox(box, area), down)),
  );
  return {
    // Lines that run on would show above a head.
    frame: enclose(boxes, { margin, above: bands.head === undefined ? margin : 1 }),
    layers: layers.map(({ items: some, down }) => ({
      down,
      indices: some.map(({ index }) => index),
    })),
  };
}

/** How near below its label a line is, CSS pixels. */
const nearLabel = 24;

/** Where an item ends downwards; a label ends with the level line below it, which it is about. */
function findEnd({ box, kind }: CutItem, items: readonly CutItem[]): number {
  if (kind !== 'text') return box.bottom;
  const lines = items.filter(
    (item) =>
      item.kind === 'line' &&
      item.box.bottom - item.box.top < 3 &&
      item.box.top > box.bottom - 3 &&
      item.box.top < box.bottom + nearLabel &&
      item.box.left < box.right &&
      item.box.right > box.left,
  );
  return Math.max(box.bottom, ...lines.map((line) => line.box.bottom));
}

/** A frame, longer than half of a part, may be crossed; a line as well, but its end is better seen. */
function price(span: Span, kind: CutItem['kind'], longest: number): PricedSpan {
  const isFrame = kind === 'shape' && span.to - span.from > longest / 2;
  return { ...span, cost: isFrame ? 0 : costs[kind] };
}

function clipBox(box: Box, area: Box): Box {
  return {
    left: Math.max(box.left, area.left),
    top: Math.max(box.top, area.top),
    right: Math.min(box.right, area.right),
    bottom: Math.min(box.bottom, area.bottom),
  };
}

function moveBox(box: Box, down: number): Box {
  return { ...box, top: box.top + down, bottom: box.bottom + down };
}

function enclose(boxes: readonly Box[], space: { margin: number; above: number }): Box {
  return {
    left: Math.floor(Math.min(...boxes.map((box) => box.left)) - space.margin),
    top: Math.floor(Math.min(...boxes.map((box) => box.top)) - space.above),
    right: Math.ceil(Math.max(...boxes.map((box) => box.right)) + space.margin),
    bottom: Math.ceil(Math.max(...boxes.map((box) => box.bottom)) + space.margin),
  };
}
