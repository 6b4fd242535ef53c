/**
 * Problem: a map or a flowchart in a presentation is edited when it is made of shapes, and of lines that follow them.
 * Approach: the drawing that all outputs show says in its SVG which of it is a box, a frame or a line (`data-part`). Boxes keep
 * their places, words and colours; each line is glued to the boxes where it ends, at places of their own where no middle of a
 * side is near. Straight lines and those of few bends are PowerPoint's own connectors, others have the way that was drawn.
 * Limits: a drawing with pictures, formulas or gradients in its words, or without boxes, is none; `undefined` says so, and it is
 * shown as a picture. Heads that PowerPoint has not (of UML, crow's feet) are shapes at the end of the line.
 */
import { element, type Xml } from '../xml.ts';
import { UnsayableError } from '../unsayable.ts';
import { type Box, findBox, findRest, type Label } from './find-boxes.ts';
import { findLine, type Line } from './find-lines.ts';
import { addGround } from './add-ground.ts';
import type { ShapeTools } from './paint.ts';
import { findTypeScale } from './fit-type.ts';
import type { Paint } from './read-style.ts';
import type { Outline, Piece, ReadDrawing } from './drawing.ts';
import { readDrawing } from './read-drawing.ts';
import { writeBox, writeConnector, writeGroup, writeOutline, writeWords } from './write-shapes.ts';

/** Where a drawing goes, and how it is written. */
export interface ShapesRequest {
  /** Where all of its `viewBox` stands on the slide, EMU. */
  readonly place: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** What the group of all shapes is called, and what it shows, in words. */
  readonly name: string;
  readonly description: string;
  /** Gives an id that no shape of the slide has. */
  readonly nextId: () => number;
  /** A colour, `#rrggbb`, with its opacity, 0 to 1: as a colour of the theme where it is one. @default `a:srgbClr` */
  readonly colour?: ShapeTools['colour'];
  /** The same for what stands on a fill. @default `colour` */
  readonly colourOn?: ShapeTools['colourOn'];
  /** @default the theme's typeface of text, `+mn-lt` */
  readonly font?: string;
  /** BCP 47. */
  readonly lang: string;
}

/** A drawing as shapes, before they are written. */
export interface ReadShapes {
  readonly view: ReadDrawing['view'];
  /** In the order in which they are drawn. */
  readonly items: readonly Item[];
  /** How many of them, boxes and lines, others may refer to. */
  readonly ids: number;
}

/**
 * Reads a relation map, a flowchart, a class, state or entity diagram from its SVG (`DrawnDiagram.svg`), on a ground that stands
 * behind labels on lines, `#rrggbb`; undefined where it has something that shapes do not say.
 */
export function readShapes(svg: string, ground: string): ReadShapes | undefined {
  try {
    const drawing = readDrawing(svg);
    let ids = 0;
    const { items, boxes } = arrange(drawing, ground, () => ids++);
    if (!boxes.some(({ type }) => type === 'node')) return undefined;
    return { view: drawing.view, items, ids };
  } catch (error) {
    if (!(error instanceof UnsayableError)) throw error;
    return undefined;
  }
}

/** Writes a drawing as one `p:grpSp` for a slide's `p:spTree`; the slide's root needs no namespaces but `a`, `p` and `r`. */
export function writeShapes({ view, items, ids: count }: ReadShapes, request: ShapesRequest): Xml {
  const { place, nextId, name, description, font = '+mn-lt', lang } = request;
  const { colour = writeColour, colourOn = () => colour } = request;
  const id = nextId();
  const ids = Array.from({ length: count }, nextId);
  const by = Math.min(place.width / view.width, place.height / view.height);
  const left = place.x + (place.width - view.width * by) / 2;
  const top = place.y + (place.height - view.height * by) / 2;
  const tools: ShapeTools = {
    scale: {
      toX: (x) => Math.round(left + (x - view.x) * by),
      toY: (y) => Math.round(top + (y - view.y) * by),
      length: (px) => Math.round(px * by),
    },
    colour,
    colourOn,
    font,
    lang,
    nextId,
    typeScale: findTypeScale({
      boxes: items.flatMap((item) => ('box' in item ? [item.box] : [])),
      labels: items.flatMap((item) => ('ground' in item ? [item] : [])),
      view,
    }),
    idOf: (part) => ids[part.id]!,
  };
  const size = { cx: Math.round(view.width * by), cy: Math.round(view.height * by) };
  const bounds = { x: Math.round(left), y: Math.round(top), ...size };
  return writeGroup(
    { id, name, description },
    bounds,
    items.map((item) => writeItem(item, tools)),
  );
}

type Item = { readonly type: 'box'; readonly box: Box } | Line | Label | Outline;

/** What is written, in the order in which it is drawn, and the boxes among it. */
function arrange(
  drawing: ReadDrawing,
  ground: string,
  nextId: () => number,
): { items: Item[]; boxes: Box[] } {
  const boxOf = new Map(
    drawing.parts.flatMap((part) => {
      const box = findBox(part, nextId);
      return box ? [[part, box] as const] : [];
    }),
  );
  const boxes = [...boxOf.values()];
  const items: Item[] = [];
  const lines: Line[] = [];
  let rest: Piece[] = [];
  const end = (): void => {
    items.push(...findRest(rest).map((item) => addGround(item, { boxes, lines, ground })));
    rest = [];
  };
  for (const part of drawing.parts) {
    const box = boxOf.get(part);
    const [piece] = part.pieces;
    const line =
      part.type === 'edge' && piece?.type === 'outline'
        ? findLine(piece, { boxes, drawing, nextId })
        : undefined;
    if (box || line) end();
    if (box) items.push({ type: 'box', box });
    else if (line) lines.push(line);
    if (line) items.push({ ...line, signs: line.signs.map((sign) => fillSign(sign, ground)) });
    else if (!box) rest.push(...part.pieces);
  }
  end();
  return { items, boxes };
}

/** No line is seen through a sign that is drawn as an outline. */
function fillSign(sign: Outline, ground: string): Outline {
  const isClosed = sign.segments.at(-1)?.type === 'close' || sign.preset !== undefined;
  return sign.fill || !isClosed ? sign : { ...sign, fill: { hex: ground, opacity: 1 } };
}

function writeItem(item: Item, tools: ShapeTools): Xml {
  const on = (fill: Paint | undefined): ShapeTools => ({ ...tools, colour: tools.colourOn(fill) });
  if ('blocks' in item) return writeWords(item, on(item.ground?.fill));
  if (item.type === 'box') return writeBox(item.box, tools);
  return item.type === 'line' ? writeConnector(item, on(undefined)) : writeOutline(item, tools);
}

/** A colour that no theme has. */
export function writeColour(hex: string, opacity: number): Xml {
  return element(
    'a:srgbClr',
    { val: hex.slice(1).toUpperCase() },
    opacity < 1 && element('a:alpha', { val: Math.round(opacity * 100_000) }),
  );
}
