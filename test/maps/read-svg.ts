import { parseXml, XmlElement } from '@rgrove/parse-xml';
import type { DrawingGeometry, DrawnThing } from '../../src/maps/find-faults.ts';
import type { Point } from '../../src/maps/rect.ts';

/** What the SVG of a map shows, read from its bytes alone. */
export interface ReadMap extends DrawingGeometry {
  /** Sizes of type, px. */
  readonly sizes: readonly number[];
  /** Frames by name, with the boxes in each. */
  readonly frames: ReadonlyMap<string, readonly string[]>;
  /** Ends of lines with their words, `a b: runs on`. */
  readonly said: readonly string[];
  /** Area of all boxes, px². */
  readonly area: number;
}

/** Reads a map's SVG. */
export function readSvg(svg: string): ReadMap {
  const root = parseXml(svg).root!;
  const parts = listElements(root).filter(
    ({ attributes }) => attributes['data-part'] !== undefined,
  );
  const partsOf = (kind: string): XmlElement[] =>
    parts.filter((part) => part.attributes['data-part']!.startsWith(`${kind} `));
  const nameOf = (part: XmlElement): string => part.attributes['data-part']!.replace(/^\w+ /, '');
  const boxes = partsOf('node').map((node): DrawnThing => ({
    type: 'box',
    name: nameOf(node),
    outline: rectOf(node),
  }));
  const titles = partsOf('group').flatMap((group): DrawnThing[] => {
    const text = group.children.find(
      (child) => child instanceof XmlElement && child.name === 'text',
    );
    return text instanceof XmlElement
      ? [{ type: 'title', name: nameOf(group), outline: outlineOf(text) }]
      : [];
  });
  const paths = partsOf('edge').filter(({ name }) => name === 'path');
  const labels = partsOf('edge').filter(({ name }) => name === 'g');
  // A label stands right after its line.
  const ownerOf = (label: XmlElement): string =>
    String(paths.indexOf(parts[parts.indexOf(label) - 1]!));
  const frames = partsOf('group').map((group): [string, string[]] => {
    const [, , corner] = rectOf(group);
    const [start] = rectOf(group);
    const inside = boxes.filter(
      ({ outline: [a, , c] }) =>
        a!.x >= start!.x && a!.y >= start!.y && c!.x <= corner!.x && c!.y <= corner!.y,
    );
    return [nameOf(group), inside.map(({ name }) => name)];
  });
  return {
    lines: paths.map((path, index) => ({
      name: String(index),
      points: walk(path.attributes['d']!),
    })),
    things: [
      ...boxes,
      ...titles,
      ...labels.map((label): DrawnThing => ({
        type: 'label',
        name: wordsOf(label),
        owner: ownerOf(label),
        outline: rectOf(label),
      })),
    ],
    sizes: Array.from(svg.matchAll(/font-size:([\d.]+)px/g), ([, size]) => Number(size)),
    frames: new Map(frames),
    said: paths.map(
      (path, index) =>
        `${nameOf(path)}: ${wordsOf(labels.find((label) => ownerOf(label) === String(index)))}`,
    ),
    area: boxes.reduce((sum, { outline: [a, , c] }) => sum + (c!.x - a!.x) * (c!.y - a!.y), 0),
  };
}

/** The rows of a text. */
function wordsOf(text: XmlElement | undefined): string {
  const rows = text ? listElements(text).filter(({ name }) => name === 'tspan') : [];
  return rows.map((row) => row.text).join(' ');
}

function listElements(element: XmlElement): XmlElement[] {
  return [
    element,
    ...element.children.flatMap((child) =>
      child instanceof XmlElement ? listElements(child) : [],
    ),
  ];
}

function rectOf(part: XmlElement): Point[] {
  const rect = listElements(part).find(({ name }) => name === 'rect')!;
  const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((key) =>
    Number(rect.attributes[key]),
  );
  return cornersOf([x, y, x + width, y + height]);
}

/** Where a text of one row stands, by half of its type's size a letter. */
function outlineOf(text: XmlElement): Point[] {
  const size = Number(/font-size:([\d.]+)px/.exec(text.attributes['style']!)![1]);
  const row = listElements(text).find(({ name }) => name === 'tspan')!;
  const [x, y] = [Number(row.attributes['x']), Number(row.attributes['y'])];
  return cornersOf([x, y - size * 0.75, x + text.text.length * size * 0.5, y + size * 0.2]);
}

function cornersOf([left, top, right, bottom]: readonly [number, number, number, number]): Point[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** Points all along a path of straight stretches and round corners, which are taken for straight ones. */
function walk(path: string): Point[] {
  const numbers = Array.from(path.matchAll(/([MLQ])([^MLQ]+)/g), ([, sign, values]) => {
    const all = values!.trim().split(/[ ,]+/).map(Number);
    return sign === 'Q' ? all.slice(2) : all;
  });
  const corners = numbers.map(([x = 0, y = 0]) => ({ x, y }));
  return corners.slice(1).flatMap((end, index) => {
    const start = corners[index]!;
    const steps = Math.max(1, Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) / 3));
    return Array.from({ length: steps + 1 }, (_, step) => ({
      x: start.x + ((end.x - start.x) * step) / steps,
      y: start.y + ((end.y - start.y) * step) / steps,
    }));
  });
}
