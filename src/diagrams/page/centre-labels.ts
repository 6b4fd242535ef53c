import { findDrawing } from './drawing-svg.ts';

/** Labels farther from their lines than this, px, stay where they are. */
const reach = 40;

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
    const length = path.getTotalLength();
    let nearest = { distance: reach, x: 0, y: 0 };
    for (let at = 0; at <= length; at += 2) {
      const { x, y } = DOMPoint.fromPoint(path.getPointAtLength(at)).matrixTransform(own);
      const distance = Math.hypot(x - centre.x, y - centre.y);
      if (distance < nearest.distance) nearest = { distance, x: x - centre.x, y: y - centre.y };
    }
    if (nearest.distance === reach) continue;
    const before = label.getAttribute('transform') ?? '';
    label.setAttribute('transform', `translate(${nearest.x}, ${nearest.y}) ${before}`);
  }
}
