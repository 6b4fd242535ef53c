import { findDrawing } from './drawing-svg.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Lines of a drawing, and what they may not pass through, CSS pixels; empty for kinds without boxes and lines. */
export interface SeenGeometry {
  readonly lines: readonly { readonly name: string; readonly points: readonly Place[] }[];
  readonly things: readonly {
    readonly type: 'box' | 'title' | 'label';
    readonly name: string;
    /** A label's line, by its name. */
    readonly owner?: string;
    readonly outline: readonly Place[];
  }[];
}

/** Points along a line are so many px apart; an outline that is no rectangle has so many corners. */
const apart = 4;
const corners = 32;
/** A name in a report has so many characters at most. */
const longest = 40;

/** Reads where the lines, boxes, titles of groups and labels of a flowchart, class, state or entity diagram are. */
export function readGeometry(): SeenGeometry {
  const svg = findDrawing();
  const toDrawing = svg.getScreenCTM()!.inverse();
  const words = (element: Element): string =>
    element.textContent!.replace(/\s+/g, ' ').trim().slice(0, longest);
  const outline = (element: Element): Place[] => rectangleOf(element, toDrawing);
  const paths = [
    ...svg.querySelectorAll<SVGPathElement>(
      '.edgePaths path[data-id], path.flowchart-link, path[data-part^="edge "]',
    ),
  ];
  const named = (selector: string, type: 'box' | 'title'): SeenGeometry['things'][number][] =>
    [...svg.querySelectorAll(selector)]
      .filter((element) => element.getBoundingClientRect().width > 0)
      .map((element) => ({
        type,
        name: words(element),
        outline: type === 'box' ? shapeOf(element, toDrawing) : outline(element),
      }));
  const labels = [...svg.querySelectorAll('.edgeLabel, g[data-part^="edge "]')].filter(
    (element) => words(element) !== '' && !element.parentElement?.closest('.edgeLabel'),
  );
  return {
    lines: paths.map((path, index) => ({
      name: nameOf(path) ?? String(index),
      points: walk(path, toDrawing),
    })),
    things: [
      ...named('.node, g[data-part^="node "]', 'box'),
      ...named('.cluster-label, g[data-part^="group "] > text', 'title'),
      ...labels.map((label) => ({
        type: 'label' as const,
        name: words(label),
        owner: nameOf(label) ?? '',
        outline: outline(innerOf(label)),
      })),
    ],
  };
}

/** What a line and its label have in common. */
function nameOf(element: Element): string | null | undefined {
  const own =
    element.getAttribute('data-id') ?? element.querySelector('[data-id]')?.getAttribute('data-id');
  return own ?? element.getAttribute('data-part');
}

/** The words of a label, without the room around them. */
function innerOf(label: Element): Element {
  return label.querySelector('foreignObject, text') ?? label;
}

function rectangleOf(element: Element, toDrawing: DOMMatrix): Place[] {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ].map(([x, y]) => mapPoint(new DOMPoint(x, y), toDrawing));
}

/** The outline of a box: that of its first shape, when it has one. */
function shapeOf(box: Element, toDrawing: DOMMatrix): Place[] {
  const shape = box.querySelector<SVGGeometryElement>('polygon, circle, ellipse, path');
  const area = (element: Element): number => {
    const { width, height } = element.getBoundingClientRect();
    return width * height;
  };
  if (!shape || area(shape) < area(box) * 0.7 || shape.getTotalLength() === 0)
    return rectangleOf(box, toDrawing);
  const own = toDrawing.multiply(shape.getScreenCTM()!);
  const length = shape.getTotalLength();
  return Array.from({ length: corners }, (_, corner) =>
    mapPoint(shape.getPointAtLength((length * corner) / corners), own),
  );
}

function walk(path: SVGPathElement, toDrawing: DOMMatrix): Place[] {
  const own = toDrawing.multiply(path.getScreenCTM()!);
  const length = path.getTotalLength();
  const count = Math.max(1, Math.ceil(length / apart));
  return Array.from({ length: count + 1 }, (_, step) =>
    mapPoint(path.getPointAtLength((length * step) / count), own),
  );
}

function mapPoint(point: DOMPointInit, matrix: DOMMatrix): Place {
  const { x, y } = DOMPoint.fromPoint(point).matrixTransform(matrix);
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}
