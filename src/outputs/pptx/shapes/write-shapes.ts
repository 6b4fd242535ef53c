/** Boxes, words and lines as shapes of PowerPoint's. */
import { writeChoices } from '../choices.ts';
import { element, join, type Xml, type XmlChild } from '../xml.ts';
import { findCorners, writeBends } from './bends.ts';
import { boundsOfBlock, isCentred, sayBlocks } from './blocks.ts';
import type { Box, Label } from './find-boxes.ts';
import { roomOf, widen } from './fit-type.ts';
import type { Glue, Line } from './find-lines.ts';
import { findPresetSite, middlesOf, writePlace, writePreset, writeWay } from './geometry.ts';
import { type Bounds, boundsOf, flatten, findNearest, isFlat } from './outline.ts';
import {
  type Block,
  type ShapeTools,
  type TextFit,
  writeFill,
  writeLine,
  writeText,
} from './paint.ts';
import type { Outline } from './drawing.ts';

interface ShapeParts {
  readonly id: number;
  readonly name: string;
  readonly isWords?: boolean;
  /** Of `p:spPr`. */
  readonly properties: readonly XmlChild[];
  readonly text: Xml;
}

function writeShape({ id, name, isWords, properties, text }: ShapeParts): Xml {
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name }),
      element('p:cNvSpPr', { txBox: isWords || undefined }),
      element('p:nvPr'),
    ),
    element('p:spPr', {}, properties),
    text,
  );
}

/** Shapes that are moved as one; they stand where they stand on the slide. */
export function writeGroup(
  { id, name, description }: { id: number; name: string; description?: string | undefined },
  bounds: { x: number; y: number; cx: number; cy: number },
  children: readonly XmlChild[],
): Xml {
  const { x, y, cx, cy } = bounds;
  return element(
    'p:grpSp',
    {},
    element(
      'p:nvGrpSpPr',
      {},
      element('p:cNvPr', { id, name, descr: description }),
      element('p:cNvGrpSpPr'),
      element('p:nvPr'),
    ),
    element(
      'p:grpSpPr',
      {},
      element(
        'a:xfrm',
        {},
        element('a:off', { x, y }),
        element('a:ext', { cx, cy }),
        element('a:chOff', { x, y }),
        element('a:chExt', { cx, cy }),
      ),
    ),
    children,
  );
}

/** A box: one shape with its words in it, or several that are moved as one. */
export function writeBox(box: Box, given: ShapeTools): Xml {
  const { main, bounds, rest, blocks, type } = box;
  const tools = { ...given, colour: given.colourOn(main.fill) };
  const id = tools.idOf(box);
  const isOne = rest.length === 0 && isCentred(blocks, bounds);
  const name = box.name || `Shape ${id}`;
  const shape = writeShape({
    id,
    name,
    properties: [
      writePlace(bounds, tools.scale),
      writeBoxGeometry(box, tools),
      writeFill(main.fill, tools),
      writeLine(main, tools),
    ],
    text: writeText(isOne ? blocks : [], { align: 'ctr', width: roomOf(box) }, tools),
  });
  if (isOne) return shape;
  const inner = [
    shape,
    ...rest.map((each) => writeOutline(each, tools)),
    ...blocks.map((block) => writeWords({ blocks: [block], ground: undefined }, tools)),
  ];
  // A frame is moved without what stands in it.
  if (type === 'group') return join(inner);
  const { left, top, right, bottom } = bounds;
  const { toX, toY } = tools.scale;
  const place = {
    x: toX(left),
    y: toY(top),
    cx: toX(right) - toX(left),
    cy: toY(bottom) - toY(top),
  };
  return writeGroup({ id: tools.nextId(), name }, place, inner);
}

const noText = { align: 'ctr' } as const;

function writeBoxGeometry({ main, bounds, sites }: Box, tools: ShapeTools): Xml {
  if (main.preset && sites.length === 0) return writePreset(main.preset);
  return writeWay(main.segments, { bounds, sites: [...middlesOf(bounds), ...sites] }, tools.scale);
}

/** An outline that is no box. */
export function writeOutline(outline: Outline, tools: ShapeTools): Xml {
  const { segments, preset, fill } = outline;
  const bounds = boundsOf(segments);
  const isOpen = isFlat(bounds) || segments.at(-1)?.type !== 'close';
  const id = tools.nextId();
  return writeShape({
    id,
    name: `Line ${id}`,
    properties: [
      writePlace(bounds, tools.scale),
      preset && !isOpen
        ? writePreset(preset)
        : writeWay(segments, { bounds, isOpen: isOpen && !fill }, tools.scale),
      writeFill(isFlat(bounds) ? undefined : fill, tools),
      writeLine(outline, tools),
    ],
    text: writeText([], noText, tools),
  });
}

const aligns = { start: 'l', middle: 'ctr', end: 'r' } as const;

/** Words, with the ground that is drawn for them. */
export function writeWords({ blocks, ground }: Label, tools: ShapeTools): Xml {
  const isOne = ground !== undefined && isCentred(blocks, boundsOf(ground.segments));

  if (isOne)
    return writeBlocks(blocks, { bounds: boundsOf(ground.segments), ground, align: 'ctr' }, tools);
  return join([
    ground && writeOutline(ground, tools),
    ...blocks.map((block) =>
      writeBlocks(
        [block],
        { bounds: boundsOfBlock(block), ground: undefined, align: aligns[block[0].anchor] },
        tools,
      ),
    ),
  ]);
}

function writeBlocks(
  blocks: readonly Block[],
  {
    bounds,
    ground,
    align,
  }: { bounds: Bounds; ground: Outline | undefined; align: TextFit['align'] },
  tools: ShapeTools,
): Xml {
  return writeShape({
    id: tools.nextId(),
    name: sayBlocks(blocks),
    isWords: true,
    properties: [
      writePlace(widen(bounds, align), tools.scale),
      writePreset({ type: 'rect' }),
      writeFill(ground?.fill, tools),
    ],
    // Words of a label are broken nowhere: they stand out.
    text: writeText(blocks, { align }, tools),
  });
}

/** A line, and the signs at its ends. */
export function writeConnector(line: Line, tools: ShapeTools): Xml {
  const signs = line.signs.map((sign) => writeOutline(sign, tools));
  return join([writeWayOf(line, tools), ...signs]);
}

function writeWayOf(line: Line, tools: ShapeTools): Xml {
  const { segments, outline } = line;
  const look = writeLine(outline, tools, line.heads);
  const [from, to] = [flatten(segments)[0]![0]!, flatten(segments)[0]!.at(-1)!];
  const isStraight = flatten(segments)[0]!.every(
    (point) => findNearest([[from, to]], point).distance < 0.8,
  );
  const bounds = boundsOf(isStraight ? [segments[0]!, { type: 'line', points: [to] }] : segments);
  if (isStraight) {
    const { toX, toY } = tools.scale;
    const place = element(
      'a:xfrm',
      { flipH: to.x < from.x || undefined, flipV: to.y < from.y || undefined },
      element('a:off', { x: toX(bounds.left), y: toY(bounds.top) }),
      element('a:ext', {
        cx: toX(bounds.right) - toX(bounds.left),
        cy: toY(bounds.bottom) - toY(bounds.top),
      }),
    );
    const geometry = element('a:prstGeom', { prst: 'straightConnector1' }, element('a:avLst'));
    return writeGlued(line, [place, geometry, look], tools);
  }
  const corners = findCorners(segments);
  const bent = corners && writeBends(corners, tools.scale);
  const place = writePlace(bounds, tools.scale);
  const way = writeWay(segments, { bounds, isOpen: true }, tools.scale);
  const glued = writeGlued(
    line,
    bent ? [bent.place, bent.geometry, look] : [place, way, look],
    tools,
  );
  const free = writeShape({
    id: tools.idOf(line),
    name: nameLine(line),
    properties: [place, way, element('a:noFill'), look],
    text: writeText([], noText, tools),
  });
  // LibreOffice finds ways of its own for lines that are not straight.
  return writeChoices({ modern: glued, fallback: free });
}

function writeGlued(line: Line, properties: readonly Xml[], tools: ShapeTools): Xml {
  return element(
    'p:cxnSp',
    {},
    element(
      'p:nvCxnSpPr',
      {},
      element('p:cNvPr', { id: tools.idOf(line), name: nameLine(line) }),
      element(
        'p:cNvCxnSpPr',
        {},
        writeGlue('a:stCxn', line.start, tools),
        writeGlue('a:endCxn', line.end, tools),
      ),
      element('p:nvPr'),
    ),
    element('p:spPr', {}, properties),
  );
}

function writeGlue(name: string, glue: Glue | undefined, { idOf }: ShapeTools): Xml | undefined {
  if (!glue) return undefined;
  const { main, sites } = glue.box;
  const isPreset = main.preset !== undefined && sites.length === 0;
  return element(name, {
    id: idOf(glue.box),
    idx: isPreset ? findPresetSite(main.preset!, glue.site) : glue.site,
  });
}

/** What a line leads from, and to. */
function nameLine({ id, start, end }: Line): string {
  return start && end ? `${start.box.name} → ${end.box.name}` : `Connector ${id}`;
}
