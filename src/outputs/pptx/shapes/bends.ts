/** Lines of straight legs, as the connectors that PowerPoint bends itself when what they are glued to is moved. */
import { element, type Xml } from '../xml.ts';
import type { Point } from '../../affine.ts';
import type { Scale } from './geometry.ts';
import type { Segment } from './path-data.ts';

/** Legs that are shorter are part of a round corner, px. */
const shortest = 2;

/** The corners of a way whose legs go across and down in turns, its ends included; undefined for any other way. */
export function findCorners(segments: readonly Segment[]): Point[] | undefined {
  const legs = readLegs(segments);
  const [first] = segments;
  const end = segments.at(-1);
  if (!legs || legs.length < 2 || first?.type !== 'move' || end?.type !== 'line') return undefined;
  const corners = legs.slice(1).map((leg, index) => {
    const before = legs[index]!;
    if (leg.isAcross === before.isAcross) return undefined;
    return leg.isAcross ? { x: before.at.x, y: leg.at.y } : { x: leg.at.x, y: before.at.y };
  });
  if (corners.includes(undefined)) return undefined;
  return [first.points[0], ...(corners as Point[]), end.points[0]];
}

interface Leg {
  readonly isAcross: boolean;
  readonly at: Point;
}

function readLegs(segments: readonly Segment[]): Leg[] | undefined {
  const legs: Leg[] = [];
  let at: Point | undefined;
  for (const segment of segments) {
    if (segment.type === 'close') return undefined;
    const to = segment.points.at(-1)!;
    if (at && segment.type === 'line') {
      const [x, y] = [Math.abs(to.x - at.x), Math.abs(to.y - at.y)];
      if (Math.min(x, y) > 0.7) return undefined;
      const leg = { isAcross: x > y, at };
      const isSame = legs.at(-1)?.isAcross === leg.isAcross;
      if (!isSame && Math.max(x, y) >= shortest) legs.push(leg);
    }
    at = to;
  }
  return legs;
}

/** The place and the geometry of a bent connector through corners; undefined where none has this way. */
export function writeBends(
  corners: readonly Point[],
  scale: Scale,
): { place: Xml; geometry: Xml } | undefined {
  const bends = corners.length - 2;
  const [from, next, to] = [corners[0]!, corners[1]!, corners.at(-1)!];
  const isAcross = Math.abs(next.x - from.x) > Math.abs(next.y - from.y);
  const [width, height] = [to.x - from.x, to.y - from.y];
  if (bends < 1 || bends > 4 || Math.abs(width) < 1 || Math.abs(height) < 1) return undefined;
  // Each corner but the last lies where the one before does not say it already.
  const guides = corners.slice(1, bends).map((corner, index) => {
    const isX = isAcross === (index % 2 === 0);
    const share = isX ? (corner.x - from.x) / width : (corner.y - from.y) / height;
    return element('a:gd', { name: `adj${index + 1}`, fmla: `val ${Math.round(share * 100_000)}` });
  });
  return {
    place: isAcross ? placeAcross(from, to, scale) : placeDown(from, to, scale),
    geometry: element(
      'a:prstGeom',
      { prst: `bentConnector${bends + 1}` },
      element('a:avLst', {}, guides),
    ),
  };
}

function placeAcross(from: Point, to: Point, scale: Scale): Xml {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)].map(scale.toX) as [
    number,
    number,
  ];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)].map(scale.toY) as [
    number,
    number,
  ];
  return element(
    'a:xfrm',
    { flipH: to.x < from.x || undefined, flipV: to.y < from.y || undefined },
    element('a:off', { x: left, y: top }),
    element('a:ext', { cx: right - left, cy: bottom - top }),
  );
}

/** One that leaves downwards or upwards is one that leaves to the right, turned by a quarter. */
function placeDown(from: Point, to: Point, scale: Scale): Xml {
  const [fromX, toX, fromY, toY] = [
    scale.toX(from.x),
    scale.toX(to.x),
    scale.toY(from.y),
    scale.toY(to.y),
  ];
  const [cx, cy] = [Math.abs(toY - fromY), Math.abs(toX - fromX)];
  return element(
    'a:xfrm',
    { rot: 5_400_000, flipH: toY < fromY || undefined, flipV: toX > fromX || undefined },
    element('a:off', {
      x: Math.round((fromX + toX - cx) / 2),
      y: Math.round((fromY + toY - cy) / 2),
    }),
    element('a:ext', { cx, cy }),
  );
}
