import { findDrawing } from './drawing-svg.ts';

/** Labels farther from their lines than this, px, stay where they are. */
const reach = 40;

/** Steps along a line, px: asking for a point walks the line from its beginning, so few are asked for. */
const coarse = 16;
const fine = 2;

interface Nearest {
  readonly x: number;
  readonly y: number;
  readonly distance: number;
}

/** The point of a line that is nearest to another one, both as the line counts. */
function findNearest(path: SVGPathElement, to: DOMPointInit): Nearest {
  const length = path.getTotalLength();
  const find = (from: number, until: number, step: number): Nearest & { readonly at: number } => {
    let nearest = { at: from, x: 0, y: 0, distance: Number.POSITIVE_INFINITY };
    for (let at = Math.max(0, from); at <= Math.min(length, until); at += step) {
      const { x, y } = path.getPointAtLength(at);
      const distance = Math.hypot(x - to.x!, y - to.y!);
      if (distance < nearest.distance) nearest = { at, x, y, distance };
    }
    return nearest;
  };
  const { at } = find(0, length, coarse);
  return find(at - coarse, at + coarse, fine);
}

/** Moves labels onto their lines: ELK puts them beside, and Mermaid's ground for them then hides half of the line. */
export function centreLabels(): void {
  const svg = findDrawing();
  const toDrawing = svg.getScreenCTM()!.inverse();
  for (const label of svg.querySelectorAll<SVGGElement>('.edgeLabel')) {
    const id = label.querySelector('[data-id]')?.getAttribute('data-id');
    const path = id ? svg.querySelector<SVGPathElement>(`path[data-id="${CSS.escape(id)}"]`) : null;
    const box = label.getBoundingClientRect();
    if (!path || box.width === 0) continue;
    const centre = new DOMPoint(box.left + box.width / 2, box.top + box.height / 2).matrixTransform(
      toDrawing,
    );
    const own = toDrawing.multiply(path.getScreenCTM()!);
    const { x, y, distance } = findNearest(path, centre.matrixTransform(own.inverse()));
    if (distance >= reach) continue;
    const to = new DOMPoint(x, y).matrixTransform(own);
    const before = label.getAttribute('transform') ?? '';
    label.setAttribute('transform', `translate(${to.x - centre.x}, ${to.y - centre.y}) ${before}`);
  }
}
