import { findDrawing, mapToDrawing, setFrame } from './drawing-svg.ts';

/** Crops the drawing to what it shows. */
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
    const box = toDrawing(text);
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  for (const name of svg.getAttributeNames()) {
    if (name !== 'style' && name !== 'xmlns') svg.removeAttribute(name);
  }
  setFrame(svg, {
    left: Math.floor(left - margin),
    top: Math.floor(top - margin),
    right: Math.ceil(right + margin),
    bottom: Math.ceil(bottom + margin),
  });
  svg.setAttribute('preserveAspectRatio', 'xMidYMid meet');
}
