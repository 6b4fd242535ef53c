import { findDrawing, mapToDrawing } from './drawing-svg.ts';

/** Crops the drawing to what it shows and gives it absolute sizes: without, it collapses in an `<img>`. */
export function cropSvg(margin: number): void {
  const svg = findDrawing();
  // Mermaid's own frame cuts off labels at the edge, and some lifelines and grids go far beyond it.
  const all = svg.getBBox();
  const frame = svg.viewBox.baseVal;
  let left = Math.max(all.x, frame.x);
  let top = Math.max(all.y, frame.y);
  let right = Math.min(all.x + all.width, frame.x + frame.width);
  let bottom = Math.min(all.y + all.height, frame.y + frame.height);
  const toDrawing = mapToDrawing(svg);
  for (const text of svg.querySelectorAll('text')) {
    const box = text.getBoundingClientRect();
    const start = toDrawing(box.left, box.top);
    const end = toDrawing(box.right, box.bottom);
    left = Math.min(left, start.x);
    top = Math.min(top, start.y);
    right = Math.max(right, end.x);
    bottom = Math.max(bottom, end.y);
  }
  left = Math.floor(left - margin);
  top = Math.floor(top - margin);
  const width = Math.ceil(right + margin) - left;
  const height = Math.ceil(bottom + margin) - top;
  for (const name of svg.getAttributeNames()) {
    if (name !== 'style' && name !== 'xmlns') svg.removeAttribute(name);
  }
  svg.setAttribute('viewBox', `${left} ${top} ${width} ${height}`);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.setAttribute('preserveAspectRatio', 'xMidYMid meet');
}
