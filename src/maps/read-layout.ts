import type { DrawingGeometry, DrawnThing } from './find-faults.ts';
import type { PlacedMap } from './arrangement.ts';
import type { RoutedLine } from './route-lines.ts';
import type { Point, Rect } from './rect.ts';
import type { SizedGraph } from './size-graph.ts';

/** Points along a line are so many px apart. */
const apart = 4;

/** What a layout will look like, as it is checked. */
export function readLayout(
  { boxes, groups, lines: named }: SizedGraph,
  { placed, lines }: { readonly placed: PlacedMap; readonly lines: readonly RoutedLine[] },
): DrawingGeometry {
  const nameOf = (index: number): string => `${named[index]!.from} ${named[index]!.to} ${index}`;
  const thing = (type: DrawnThing['type'], name: string, rect: Rect): DrawnThing => ({
    type,
    name,
    outline: cornersOf(rect),
  });
  return {
    lines: lines.map(({ points }, index) => ({ name: nameOf(index), points: walk(points) })),
    things: [
      ...boxes.map(({ id }, index) => thing('box', id, placed.boxes[index]!)),
      ...groups.flatMap(({ id, title }, index) =>
        title.width > 0 ? [thing('title', id, placed.titles[index]!)] : [],
      ),
      ...lines.flatMap(({ label }, index) =>
        label ? [{ ...thing('label', named[index]!.label, label.rect), owner: nameOf(index) }] : [],
      ),
    ],
  };
}

function cornersOf({ left, top, right, bottom }: Rect): Point[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** Points all along a line. */
function walk(corners: readonly Point[]): Point[] {
  return corners.flatMap((point, index) => {
    const next = corners[index + 1];
    if (!next) return [point];
    const steps = Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / apart);
    return Array.from({ length: steps }, (_, step) => ({
      x: point.x + ((next.x - point.x) * step) / steps,
      y: point.y + ((next.y - point.y) * step) / steps,
    }));
  });
}
