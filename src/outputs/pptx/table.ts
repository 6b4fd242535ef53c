/** Tables, with a row that heads them, and columns as wide as layout found them. */
import type { Box, SeenCell, SeenTable } from '../page/seen-slide.ts';
import type { BlockContext } from './slide-context.ts';
import { writePlaceholder } from './design.ts';
import { measureLongestWord } from './estimate-height.ts';
import { estimateHeight, lineShare } from './fit-text.ts';
import { solidFill } from './palette.ts';
import type { PlannedBlock } from './plan-slide.ts';
import { writeShapeName } from './shape.ts';
import { writeParagraphs } from './text.ts';
import { emu, typeSize, writeBox } from './units.ts';
import { element, text, type Xml } from './xml.ts';

/** How much wider a table may become, for fonts that are wider. */
const maxWidening = 1.25;

/** Sizes of type, of the deck's. */
const scales = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5];

/** Size of type where no cell has text, pixels. */
const usualSize = 20;

/** What a cell keeps off its text, pixels. */
interface Margins {
  readonly block: number;
  readonly end: number;
}

/** Writes a table. */
export function writeTable(
  { block, box, placeholder, maxHeight }: PlannedBlock & { readonly block: SeenTable },
  tools: BlockContext,
): Xml[] {
  const { slide } = tools;
  const columns = fitColumns(block, box, tools.context.design.room);
  const width = sum(columns);
  const fit = fitRows(block, columns, maxHeight);
  const grid = columns.map((width) => element('a:gridCol', { w: emu(width) }));
  const id = tools.context.nextId();
  const rows = layGrid(block).map((places, index) =>
    element('a:tr', { h: emu(fit.heights[index] ?? 0) }, writePlaces(places, { ...tools, fit })),
  );
  return [
    element(
      'p:graphicFrame',
      {},
      element(
        'p:nvGraphicFramePr',
        {},
        writeShapeName({ id, name: 'Table', alt: titleOf(slide) }),
        element('p:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { noGrp: true })),
        element('p:nvPr', {}, placeholder && writePlaceholder(placeholder)),
      ),
      writeBox(
        {
          x: block.isRtl ? box.x + box.width - width : box.x,
          y: box.y,
          width,
          height: sum(fit.heights),
        },
        'p:xfrm',
      ),
      element(
        'a:graphic',
        {},
        element(
          'a:graphicData',
          { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' },
          element('a:tbl', {}, writeTableLook(block, tools), element('a:tblGrid', {}, grid), rows),
        ),
      ),
    ),
  ];
}

function writeTableLook({ rows, isRtl }: SeenTable, { context: { design } }: BlockContext): Xml {
  const hasHead = rows[0]?.cells.every(({ isHead }) => isHead) ?? false;
  return element(
    'a:tblPr',
    {
      rtl: isRtl ? true : undefined,
      firstRow: hasHead ? true : undefined,
      bandRow: design.isTemplate ? true : undefined,
    },
    element('a:tableStyleId', {}, text(design.tableStyle)),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function titleOf({ title }: BlockContext['slide']): string {
  return title?.paragraph.runs.map((run) => run.text).join('') ?? '';
}

/** Columns as wide as on the slide and somewhat wider, so that each holds its longest word where there is room for that; pixels. */
function fitColumns(table: SeenTable, box: Box, room: Box): number[] {
  const share = box.width / sum(table.columns);
  const free = table.isRtl ? box.x + box.width - room.x : room.x + room.width - box.x;
  const limit = table.column === undefined ? Math.max(box.width, free) : box.width;
  const widening = Math.min(limit / box.width, maxWidening);
  const columns = table.columns.map((width) => width * share * widening);
  const size = sizeOf(table);
  const words = columns.map(() => 0);
  for (const places of layGrid(table))
    for (const [index, place] of places.entries()) {
      if (isCovered(place) || place.columns > 1) continue;
      const longest = Math.max(0, ...place.paragraphs.map((one) => measureLongestWord(one)));
      words[index] = Math.max(words[index]!, longest + marginsOf(size).end);
    }
  const wide = columns.map((width, index) => Math.max(width, words[index]!));
  return sum(wide) <= limit ? wide : columns;
}

interface Fit {
  readonly scale: number;
  readonly heights: readonly number[];
  /** Of the type of most cells, pixels. */
  readonly size: number;
}

/** The largest type in which all rows fit. */
function fitRows(table: SeenTable, columns: readonly number[], maxHeight: number): Fit {
  const size = sizeOf(table);
  const fits = scales.map((scale) => ({
    scale,
    size: size * scale,
    heights: measureRows(table, columns, scale),
  }));
  return fits.find(({ heights }) => sum(heights) <= maxHeight) ?? fits.at(-1)!;
}

function measureRows(table: SeenTable, columns: readonly number[], scale: number): number[] {
  const size = sizeOf(table);
  const line = size * lineShare * scale;
  return layGrid(table).map((places, row) => {
    const heights = places.map((place, index) => {
      if (isCovered(place) || place.rows > 1) return 0;
      const width = sum(columns.slice(index, index + place.columns));
      const { block, end } = marginsOf(size);
      const text = estimateHeight(place.paragraphs, width - end * scale, scale);
      return Math.max(text, line) + 2 * block * scale;
    });
    return Math.max(scale === 1 ? Math.min(table.rows[row]!.height, 400) : 0, ...heights);
  });
}

/** Size of type of most cells. */
function sizeOf({ rows }: SeenTable): number {
  const cell = rows.flatMap(({ cells }) => cells).find(({ paragraphs }) => paragraphs.length > 0);
  return cell?.paragraphs[0]?.size ?? usualSize;
}

/** As the style sheets have them, for a size of type. */
function marginsOf(size: number): Margins {
  return { block: 0.3 * size, end: 0.7 * size };
}

interface CellContext extends BlockContext {
  readonly fit: Fit;
}

/** Each place of the grid has a cell: its own, or what says where the one lies that covers it. */
type Place = SeenCell | Covered;

interface Covered {
  readonly fromAbove: boolean;
  readonly fromSide: boolean;
}

function isCovered(place: Place): place is Covered {
  return 'fromAbove' in place;
}

function layGrid({ rows, columns }: SeenTable): Place[][] {
  const open: { readonly fromSide: boolean; readonly left: number }[] = [];
  return rows.map(({ cells }) => {
    const rest = [...cells];
    const places: Place[] = [];
    for (let at = 0; at < columns.length;) {
      const { fromSide = false, left = 0 } = open[at] ?? {};
      if (left > 0) {
        places.push({ fromAbove: true, fromSide });
        open[at] = { fromSide, left: left - 1 };
        at += 1;
        continue;
      }
      const cell = rest.shift() ?? emptyCell;
      const width = Math.min(cell.columns, columns.length - at);
      for (let each = 0; each < width; each += 1) {
        const isFirst = each === 0;
        places.push(isFirst ? { ...cell, columns: width } : { fromAbove: false, fromSide: true });
        open[at + each] = { fromSide: !isFirst, left: cell.rows - 1 };
      }
      at += width;
    }
    return places;
  });
}

const emptyCell: SeenCell = { paragraphs: [], isHead: false, align: 'start', columns: 1, rows: 1 };

function writePlaces(places: readonly Place[], tools: CellContext): Xml[] {
  return places.map((place) => {
    if (isCovered(place)) {
      const { fromSide, fromAbove } = place;
      const merge = { hMerge: fromSide || undefined, vMerge: fromAbove || undefined };
      return element('a:tc', merge, writeNothing(tools.fit));
    }
    const { columns, rows } = place;
    return element(
      'a:tc',
      { rowSpan: rows > 1 ? rows : undefined, gridSpan: columns > 1 ? columns : undefined },
      writeCellText(place, tools),
      writeCellLook(place, tools),
    );
  });
}

function writeNothing(fit: Fit): Xml[] {
  return [
    element('a:txBody', {}, element('a:bodyPr'), element('a:lstStyle'), writeEmpty(fit)),
    element('a:tcPr'),
  ];
}

/** A paragraph without text is as high as its type, which is large unless it says a size. */
function writeEmpty({ size }: Fit): Xml {
  return element('a:p', {}, element('a:endParaRPr', { sz: typeSize(size) }));
}

function writeCellText(cell: SeenCell, { context, slide, fit }: CellContext): Xml {
  const { isTemplate } = context.design;
  const paragraphs = cell.paragraphs.map((paragraph) => ({ ...paragraph, align: cell.align }));
  const written = writeParagraphs(paragraphs, {
    ...context.text,
    // A template's style of tables has colours of its own.
    base: {
      colour: isTemplate ? (paragraphs[0]?.runs[0]?.colour ?? slide.ink) : slide.ink,
      isBold: cell.isHead,
    },
    isTemplate: false,
    sizeOf: () => undefined,
    gapOf: () => undefined,
    scale: fit.scale,
    hasBullets: false,
  });
  return element(
    'a:txBody',
    {},
    element('a:bodyPr'),
    element('a:lstStyle'),
    written.length > 0 ? written : [writeEmpty(fit)],
  );
}

function writeCellLook(cell: SeenCell, { context, fit }: CellContext): Xml {
  const { block, end } = marginsOf(fit.size);
  const { isTemplate } = context.design;
  return element(
    'a:tcPr',
    {
      marL: isTemplate ? undefined : 0,
      marR: emu(end),
      marT: emu(block),
      marB: emu(block),
      anchor: cell.isHead ? 'b' : undefined,
    },
    !isTemplate && cell.fill !== undefined && solidFill(context.design.colour(cell.fill)),
  );
}
