/** Drawings of some boxes and lines, and the shapes that they become. */
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import {
  readShapes,
  writeShapes,
  type ShapesRequest,
} from '../../../src/outputs/pptx/shapes/shapes.ts';

/** EMU. */
export const px: number = 9525;

/** A drawing of 400 by 200 px at the slide's corner, a px of it one of the slide. */
export function render(body: string, options: Partial<ShapesRequest> = {}): string | undefined {
  return renderSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200" width="400" height="200">${body}</svg>`,
    options,
  );
}

/** The same for a whole drawing. */
export function renderSvg(svg: string, options: Partial<ShapesRequest> = {}): string | undefined {
  let id = 0;
  const shapes = readShapes(svg, '#fcfbf7');
  return (
    shapes &&
    writeShapes(shapes, {
      place: { x: 0, y: 0, width: 400 * px, height: 200 * px },
      name: 'Chart',
      description: 'A leads to B.',
      nextId: () => (id += 1),
      lang: 'en',
      ...options,
    })
  );
}

/** A box with its words in the middle. */
export function node(name: string, [x, y]: readonly [number, number], shape?: string): string {
  const outline = shape ?? '<rect x="-40" y="-20" width="80" height="40"/>';
  return `<g data-part="node" transform="translate(${x}, ${y})" style="fill:#e4efee;stroke:#0a5a63">${outline}<text x="0" y="5" style="text-anchor:middle;fill:#111111;stroke:none;font-size:16px">${name}</text></g>`;
}

/** A line. */
export function edge(d: string, style = ''): string {
  return `<path data-part="edge" d="${d}" style="fill:none;stroke:#4a555c;${style}"/>`;
}

/** A triangle for ends of lines. */
export const head: string =
  '<marker id="h" viewBox="0 0 10 10" refX="5" refY="5" markerUnits="userSpaceOnUse" markerWidth="8" markerHeight="8" orient="auto" style="fill:#4a555c"><path d="M 0 0 L 10 5 L 0 10 z"/></marker>';

/** Elements of a name, in what PowerPoint shows, in their order. */
export function find(xml: string, name: string): XmlElement[] {
  const { root } = parseXml(`<r xmlns:a="a" xmlns:p="p">${xml}</r>`);
  const visit = (each: XmlElement): XmlElement[] => {
    if (each.name === 'mc:Fallback') return [];
    const inner = each.children.filter((child) => child instanceof XmlElement).flatMap(visit);
    return each.name === name ? [each, ...inner] : inner;
  };
  return visit(root!);
}

/** The one attribute of each of those elements. */
export function values(xml: string, name: string, attribute: string): string[] {
  return find(xml, name).flatMap(({ attributes }) => attributes[attribute] ?? []);
}
