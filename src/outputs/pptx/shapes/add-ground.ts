import { boundsOfBlock } from './blocks.ts';
import type { Box, Label } from './find-boxes.ts';
import type { Line } from './find-lines.ts';
import { type Bounds, findNearest, flatten } from './outline.ts';
import { parsePath } from './path-data.ts';
import type { Outline } from './drawing.ts';

interface Behind {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  /** `#rrggbb`. */
  readonly ground: string;
}

/** Words on a line that was drawn with a gap for them stand on what is behind the line: connectors have no gaps. */
export function addGround(
  item: Label | Outline,
  { boxes, lines, ground }: Behind,
): Label | Outline {
  if (!('blocks' in item) || item.ground) return item;
  const places = item.blocks.map(boundsOfBlock);
  const bounds = {
    left: Math.min(...places.map(({ left }) => left)),
    top: Math.min(...places.map(({ top }) => top)),
    right: Math.max(...places.map(({ right }) => right)),
    bottom: Math.max(...places.map(({ bottom }) => bottom)),
  };
  const middle = { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 };
  const isOnLine = lines.some(
    ({ segments }) =>
      findNearest(flatten(segments), middle).distance < (bounds.bottom - bounds.top) / 2,
  );
  if (!isOnLine) return item;
  const frames = boxes.filter(({ type, bounds: own }) => type === 'group' && holds(own, bounds));
  const [behind] = frames.toSorted((a, b) => widthOf(a) - widthOf(b));
  const { left, top, right, bottom } = bounds;
  return {
    ...item,
    ground: {
      type: 'outline',
      segments: parsePath(`M${left} ${top}H${right}V${bottom}H${left}Z`),
      preset: { type: 'rect' },
      fill: behind?.main.fill ?? { hex: ground, opacity: 1 },
      stroke: undefined,
      width: 0,
      dashes: [],
      heads: { start: undefined, end: undefined },
    },
  };
}

function holds(outer: Bounds, inner: Bounds): boolean {
  const isAcross = outer.left <= inner.left && outer.right >= inner.right;
  return isAcross && outer.top <= inner.top && outer.bottom >= inner.bottom;
}

function widthOf({ bounds }: Box): number {
  return bounds.right - bounds.left;
}
