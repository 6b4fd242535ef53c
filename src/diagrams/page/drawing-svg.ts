/** A rectangle in the drawing's own coordinates. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Attributes = Readonly<Record<string, string | number>>;

/** The drawing that stands on the stage. */
export function findDrawing(): SVGSVGElement {
  const svg = document.querySelector<SVGSVGElement>('#stage > svg');
  if (!svg) throw new Error('Nothing is drawn');
  return svg;
}

/** Says of elements where they are in the drawing's own coordinates. */
export function mapToDrawing(svg: SVGSVGElement): (element: Element) => Box {
  const toDrawing = svg.getScreenCTM()!.inverse();
  return (element) => {
    const box = element.getBoundingClientRect();
    const { x: left, y: top } = new DOMPoint(box.left, box.top).matrixTransform(toDrawing);
    const { x: right, y: bottom } = new DOMPoint(box.right, box.bottom).matrixTransform(toDrawing);
    return { left, top, right, bottom };
  };
}

/** Creates an SVG element. */
export function createSvg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  setAttributes(element, attributes);
  return element;
}

/** Sets attributes of an element. */
export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** Gives a drawing a frame, and absolute sizes with it: without, it collapses in an `<img>`. */
export function setFrame(svg: SVGSVGElement, { left, top, right, bottom }: Box): void {
  const [width, height] = [right - left, bottom - top];
  setAttributes(svg, { viewBox: `${left} ${top} ${width} ${height}`, width, height });
}
