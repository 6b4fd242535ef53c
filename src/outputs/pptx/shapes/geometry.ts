/** Outlines as geometry of PowerPoint's, with the places where lines may be glued to them. */
import { element, type Xml } from '../xml.ts';
import type { Point } from '../../affine.ts';
import { type Bounds, distanceOf, type Preset } from './outline.ts';
import type { Segment } from './path-data.ts';

/** Places in the drawing's px as EMU on the slide. */
export interface Scale {
  readonly toX: (x: number) => number;
  readonly toY: (y: number) => number;
  /** EMU of a length in px. */
  readonly length: (px: number) => number;
}

/** Where a shape stands on the slide. */
export function writePlace({ left, top, right, bottom }: Bounds, scale: Scale): Xml {
  const [x, y] = [scale.toX(left), scale.toY(top)];
  return element(
    'a:xfrm',
    {},
    element('a:off', { x, y }),
    element('a:ext', { cx: scale.toX(right) - x, cy: scale.toY(bottom) - y }),
  );
}

export function writePreset(preset: Preset): Xml {
  const guides =
    preset.type === 'roundRect' &&
    element('a:gd', { name: 'adj', fmla: `val ${Math.round(preset.corner * 100_000)}` });
  return element('a:prstGeom', { prst: preset.type }, element('a:avLst', {}, guides));
}

/** Where lines meet a shape that PowerPoint has: top, left, bottom, right. */
const presetSites: Readonly<Record<Preset['type'], readonly number[]>> = {
  diamond: [0, 1, 2, 3],
  ellipse: [0, 2, 4, 6],
  rect: [0, 1, 2, 3],
  roundRect: [0, 1, 2, 3],
};

/** The middles of the sides, in PowerPoint's order. */
export function middlesOf({ left, top, right, bottom }: Bounds): Point[] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [
    { x, y: top },
    { x: left, y },
    { x, y: bottom },
    { x: right, y },
  ];
}

/** The number of the place in the middle of a side, as a preset counts them. */
export function findPresetSite(preset: Preset, side: number): number {
  return presetSites[preset.type][side]!;
}

/** A way of its own, with places to glue lines to. */
export function writeWay(
  segments: readonly Segment[],
  {
    bounds,
    sites = [],
    isOpen = false,
  }: { bounds: Bounds; sites?: readonly Point[]; isOpen?: boolean },
  scale: Scale,
): Xml {
  const [w, h] = [
    scale.toX(bounds.right) - scale.toX(bounds.left),
    scale.toY(bounds.bottom) - scale.toY(bounds.top),
  ];
  const place = ({ x, y }: Point): Xml =>
    element('a:pt', {
      x: scale.toX(x) - scale.toX(bounds.left),
      y: scale.toY(y) - scale.toY(bounds.top),
    });
  const parts = splitLoops(segments).map((way) =>
    element(
      'a:path',
      { w, h, fill: isOpen ? 'none' : undefined },
      way.map((segment) => element(names[segment.type], {}, segment.points.map(place))),
    ),
  );
  return element(
    'a:custGeom',
    {},
    element('a:avLst'),
    element(
      'a:gdLst',
      {},
      sites.map((site, index) => writeGuides(site, index, bounds)),
    ),
    element('a:ahLst'),
    element(
      'a:cxnLst',
      {},
      sites.map((site, index) =>
        element(
          'a:cxn',
          { ang: angleOf(site, bounds) },
          element('a:pos', { x: `x${index}`, y: `y${index}` }),
        ),
      ),
    ),
    element('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
    element('a:pathLst', {}, parts),
  );
}

/** A way that comes by its start and goes on is several: PowerPoint leaves empty what one way goes round twice. */
function splitLoops(segments: readonly Segment[]): Segment[][] {
  const [first, ...others] = segments;
  if (first?.type !== 'move' || others.some(({ type }) => type === 'move')) return [[...segments]];
  const [start] = first.points;
  const ways: Segment[][] = [[first]];
  for (const [index, segment] of others.entries()) {
    ways.at(-1)!.push(segment);
    const end = segment.points.at(-1);
    const isLast = others.slice(index + 1).every(({ type }) => type === 'close');
    if (end && !isLast && distanceOf(end, start) < 0.5) ways.push([first]);
  }
  return ways;
}

const names: Readonly<Record<Segment['type'], string>> = {
  close: 'a:close',
  curve: 'a:cubicBezTo',
  line: 'a:lnTo',
  move: 'a:moveTo',
};

function writeGuides({ x, y }: Point, index: number, { left, top, right, bottom }: Bounds): Xml[] {
  const share = (at: number, from: number, to: number): number =>
    to > from ? Math.round(((at - from) / (to - from)) * 100_000) : 0;
  return [
    element('a:gd', { name: `x${index}`, fmla: `*/ w ${share(x, left, right)} 100000` }),
    element('a:gd', { name: `y${index}`, fmla: `*/ h ${share(y, top, bottom)} 100000` }),
  ];
}

/** The direction in which a line leaves, in sixtieths of a thousandth of a degree, clockwise from the right. */
function angleOf({ x, y }: Point, { left, top, right, bottom }: Bounds): number {
  const sides = [
    [right - x, 0],
    [bottom - y, 5_400_000],
    [x - left, 10_800_000],
    [y - top, 16_200_000],
  ] as const;
  return sides.reduce((best, side) => (Math.abs(side[0]) < Math.abs(best[0]) ? side : best))[1];
}
