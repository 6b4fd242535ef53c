/** A drawing as Lectern makes them, as values: what is drawn where, in which colours, and which of it is a box or a line. */
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { UnsayableError } from '../unsayable.ts';
import {
  type Affine,
  identity,
  isUpright,
  multiply,
  parseTransform,
  scale,
  sizeOf,
  translate,
} from '../../affine.ts';
import { findPreset, transform } from './outline.ts';
import type { Part, Piece, ReadDrawing } from './drawing.ts';
import { readShape } from './read-shape.ts';
import { readText } from './read-text.ts';
import {
  initialStyle,
  isHidden,
  readLength,
  readPaint,
  readStyle,
  type Style,
} from './read-style.ts';

/** Reads a drawing's SVG. @throws {UnsayableError} where something in it is no shape and no text */
export function readDrawing(svg: string): ReadDrawing {
  const root = parseRoot(svg);
  if (!root) throw new UnsayableError('nothing drawn');
  const ids = new Map<string, XmlElement>();
  collectIds(root, ids);
  const reader = createReader(ids);
  const [x = 0, y = 0, width = 0, height = 0] = readNumbers(root.attributes['viewBox'] ?? '');
  if (!(width > 0 && height > 0)) throw new UnsayableError('a drawing without a size');
  const style = readStyle(root, initialStyle);
  return {
    view: { x, y, width, height },
    parts: reader.readParts(root, style, identity),
    readHead: (id, line) => reader.readHead(id, line),
  };
}

function parseRoot(svg: string): XmlElement | null {
  try {
    return parseXml(svg).root;
  } catch {
    return null;
  }
}

function collectIds(element: XmlElement, ids: Map<string, XmlElement>): void {
  const { id } = element.attributes;
  if (id !== undefined) ids.set(id, element);
  for (const child of elementsOf(element)) collectIds(child, ids);
}

function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => child instanceof XmlElement);
}

const ignored = new Set([
  'defs',
  'marker',
  'title',
  'desc',
  'linearGradient',
  'radialGradient',
  'symbol',
]);
const containers = new Set(['g', 'svg']);

interface Reader {
  readonly readParts: (element: XmlElement, style: Style, affine: Affine) => Part[];
  readonly readHead: ReadDrawing['readHead'];
}

function createReader(ids: ReadonlyMap<string, XmlElement>): Reader {
  const readAll = (element: XmlElement, style: Style, affine: Affine): Piece[] =>
    elementsOf(element).flatMap((child) => read(child, style, affine));
  const read = (element: XmlElement, outer: Style, affine: Affine): Piece[] => {
    if (ignored.has(element.name)) return [];
    const style = settleGradients(readStyle(element, outer), ids);
    const inner = multiply(affine, placeOf(element));
    if (isHidden(style)) return [];
    if (containers.has(element.name)) return readAll(element, style, inner);
    return readPiece(element, style, inner);
  };
  const readParts = (element: XmlElement, style: Style, affine: Affine): Part[] =>
    elementsOf(element).flatMap((child): Part[] => {
      const [type] = (child.attributes['data-part'] ?? '').split(' ');
      const isLine = child.name === 'path';
      if (type === 'node' || type === 'group' || (type === 'edge' && isLine))
        return [{ type, pieces: read(child, style, affine) }];
      if (type || !containers.has(child.name))
        return [{ type: 'other', pieces: read(child, style, affine) }];
      const own = readStyle(child, style);
      if (isHidden(own)) return [];
      return readParts(child, own, multiply(affine, placeOf(child)));
    });
  return {
    readParts: (...given) => readParts(...given).filter(({ pieces }) => pieces.length > 0),
    readHead: (id, width) => {
      const marker = ids.get(id);
      if (!marker) return { pieces: [], isReversed: false };
      return {
        pieces: readAll(marker, readStyle(marker, initialStyle), placeHead(marker, width)),
        isReversed: marker.attributes['orient'] === 'auto-start-reverse',
      };
    },
  };
}

/** A gradient is its first colour. */
function settleGradients(style: Style, ids: ReadonlyMap<string, XmlElement>): Style {
  const settled = (['fill', 'stroke'] as const).flatMap((name) => {
    const id = readReference(style[name]);
    if (id === undefined) return [];
    const gradient = ids.get(id);
    const source =
      gradient &&
      (ids.get((gradient.attributes['href'] ?? gradient.attributes['xlink:href'] ?? '').slice(1)) ??
        gradient);
    const stop = source && elementsOf(source).find((child) => child.name === 'stop');
    if (!stop) throw new UnsayableError(`the ground ${style[name]}`);
    return [[name, readStyle(stop, {})['stop-color'] ?? '#000000']];
  });
  return { ...style, ...Object.fromEntries(settled) };
}

/** The id in `url(#id)`. */
export function readReference(value: string | undefined): string | undefined {
  return /^url\(["']?#([^"')]+)["']?\)$/.exec(value ?? '')?.[1];
}

function placeOf({ name, attributes }: XmlElement): Affine {
  const own = parseTransform(attributes['transform'] ?? '');
  if (name !== 'svg') return own;
  const [left = 0, top = 0, width = 0, height = 0] = readNumbers(attributes['viewBox'] ?? '');
  const at = translate(readLength(attributes['x']), readLength(attributes['y']));
  if (!(width > 0 && height > 0)) return multiply(own, at);
  const room = [
    readLength(attributes['width']) || width,
    readLength(attributes['height']) || height,
  ] as const;
  const by = Math.min(room[0] / width, room[1] / height);
  const middle = translate((room[0] - width * by) / 2, (room[1] - height * by) / 2);
  return [own, at, middle, scale(by), translate(-left, -top)].reduce(multiply);
}

function placeHead({ attributes }: XmlElement, line: number): Affine {
  const unit = attributes['markerUnits'] === 'userSpaceOnUse' ? 1 : line;
  const [, , width = 0, height = 0] = readNumbers(attributes['viewBox'] ?? '');
  const ref = translate(-readLength(attributes['refX']), -readLength(attributes['refY']));
  if (!(width > 0 && height > 0)) return multiply(scale(unit), ref);
  const shown = [attributes['markerWidth'] ?? '3', attributes['markerHeight'] ?? '3'].map(
    readLength,
  );
  const by = Math.min(shown[0]! / width, shown[1]! / height);
  return [scale(unit), scale(by), ref].reduce(multiply);
}

function readPiece(element: XmlElement, style: Style, affine: Affine): Piece[] {
  if (element.name === 'text') return readText(element, style, affine);
  const shape = readShape(element);
  if (shape === undefined) throw new UnsayableError(`<${element.name}>`);
  if (shape.segments.length === 0) return [];
  const isLine = element.name === 'line' || element.name === 'polyline';
  const width = readLength(style['stroke-width']) * sizeOf(affine);
  const stroke = width > 0 ? readPaint(style, 'stroke') : undefined;
  const fill = isLine && element.name === 'line' ? undefined : readPaint(style, 'fill');
  const segments = transform(shape.segments, affine);
  const heads = {
    start: readReference(style['marker-start']),
    end: readReference(style['marker-end']),
  };
  if (!fill && !stroke) return [];
  const dashes = (style['stroke-dasharray'] ?? 'none').split(/[\s,]+/).map(readLength);
  const own = isUpright(affine) ? shape.preset : undefined;
  return [
    {
      type: 'outline',
      segments,
      preset: own ?? findPreset(segments),
      fill,
      stroke,
      width,
      dashes: dashes.every((each) => each > 0) ? dashes.map((each) => each * sizeOf(affine)) : [],
      heads,
    },
  ];
}

function readNumbers(text: string): number[] {
  return text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
}
