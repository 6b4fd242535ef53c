/** The drawing that stands on the stage. */
export function findDrawing(): SVGSVGElement {
  const svg = document.querySelector<SVGSVGElement>('#stage > svg');
  if (!svg) throw new Error('Nothing is drawn');
  return svg;
}

/** Says of points of the window where they are in the drawing's own coordinates. */
export function mapToDrawing(svg: SVGSVGElement): (x: number, y: number) => DOMPoint {
  const toDrawing = svg.getScreenCTM()!.inverse();
  return (x, y) => new DOMPoint(x, y).matrixTransform(toDrawing);
}
