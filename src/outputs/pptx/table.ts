/** Tables, with a row that heads them, and columns as wide as layout found them. */
import type { SeenCell, SeenTable } from '../page/seen-slide.ts';
import type { BlockContext } from './slide-context.ts';
import { writePlaceholder } from './design.ts';
import { estimateHeight } from './fit-text.ts';
import { solidFill } from './palette.ts';
import type { PlannedBlock } from './plan-slide.ts';
import { writeShapeName } from './shape.ts';
import { writeParagraphs } from './text.ts';
import { emu, writeBox } from './units.ts';
import { element, text, type Xml } from './xml.ts';

/** How much wider a table may become, for fonts that are wider. */
const maxWidening = 1.25;

/** Sizes of type, of the deck's. */
const scales = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5];

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
  const { context, slide } = tools;
  const { room } = context.design;
  const share = box.width / sum(block.columns);
  const free = Math.max(1, (room.x + room.width - box.x) / box.width);
  const widening = block.column === undefined ? Math.min(free, maxWidening) : 1;
  const columns = block.columns.map((width) => width * share * widening);
  const fit = fitRows(block, columns, Math.max(maxHeight, box.height));
  const grid = columns.map((width) => element('a:gridCol', { w: emu(width) }));
  const id = context.nextId();
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
      writeBox({ ...box, width: sum(columns), height: sum(fit.heights) }, 'p:xfrm'),
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

interface Fit {
  readonly scale: number;
  readonly heights: readonly number[];
}

/** The largest type in which all rows fit. */
function fitRows(table: SeenTable, columns: readonly number[], maxHeight: number): Fit {
  const fits = scales.map((scale) => ({ scale, heights: measureRows(table, columns, scale) }));
  return fits.find(({ heights }) => sum(heights) <= maxHeight) ?? fits.at(-1)!;
}

function measureRows({ rows }: SeenTable, columns: readonly number[], scale: number): number[] {
  return rows.map(({ cells, height }) => {
    let at = 0;
    const heights = cells.map((cell) => {
      const width = sum(columns.slice(at, at + cell.columns));
      at += cell.columns;
      const { block, end } = marginsOf(cell);
      const text = estimateHeight(cell.paragraphs, width - end * scale, scale);
      return cell.rows > 1 ? 0 : text + 2 * block * scale;
    });
    return Math.max(scale === 1 ? Math.min(height, 400) : 0, ...heights);
  });
}

/** As the style sheets have them. */
function marginsOf({ paragraphs }: SeenCell): Margins {
  const size = paragraphs[0]?.size ?? 20;
  return { block: 0.3 * size, end: 0.7 * size };
}

interface CellContext extends BlockContext {
  readonly fit: Fit;
}

/** Each place of the grid has a cell: its own, or one that says which way it is covered. */
type Place = SeenCell | 'covered from above' | 'covered from the side';

function layGrid({ rows, columns }: SeenTable): Place[][] {
  const open: (readonly ['above' | 'side', number] | undefined)[] = [];
  return rows.map(({ cells }) => {
    const rest = [...cells];
    const places: Place[] = [];
    for (let at = 0; at < columns.length;) {
      const [way, left = 0] = open[at] ?? [];
      if (way !== undefined && left > 0) {
        places.push(way === 'above' ? 'covered from above' : 'covered from the side');
        open[at] = [way, left - 1];
        at += 1;
        continue;
      }
      const cell = rest.shift() ?? emptyCell;
      const width = Math.min(cell.columns, columns.length - at);
      for (let each = 0; each < width; each += 1) {
        places.push(each === 0 ? { ...cell, columns: width } : 'covered from the side');
        open[at + each] = [each === 0 ? 'above' : 'side', cell.rows - 1];
      }
      at += width;
    }
    return places;
  });
}

const emptyCell: SeenCell = { paragraphs: [], isHead: false, align: 'start', columns: 1, rows: 1 };

function writePlaces(places: readonly Place[], tools: CellContext): Xml[] {
  return places.map((place) => {
    if (place === 'covered from above') return element('a:tc', { vMerge: true }, writeNothing());
    if (place === 'covered from the side') return element('a:tc', { hMerge: true }, writeNothing());
    const { columns, rows } = place;
    return element(
      'a:tc',
      { rowSpan: rows > 1 ? rows : undefined, gridSpan: columns > 1 ? columns : undefined },
      writeCellText(place, tools),
      writeCellLook(place, tools),
    );
  });
}

function writeNothing(): Xml[] {
  return [
    element('a:txBody', {}, element('a:bodyPr'), element('a:lstStyle'), element('a:p')),
    element('a:tcPr'),
  ];
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
    written.length > 0 ? written : [element('a:p')],
  );
}

function writeCellLook(cell: SeenCell, { context, fit }: CellContext): Xml {
  const { block, end } = marginsOf(cell);
  const { isTemplate } = context.design;
  return element(
    'a:tcPr',
    {
      marL: isTemplate ? undefined : 0,
      marR: emu(end * fit.scale),
      marT: emu(block * fit.scale),
      marB: emu(block * fit.scale),
      anchor: cell.isHead ? 'b' : undefined,
    },
    !isTemplate && cell.fill !== undefined && solidFill(context.design.colour(cell.fill)),
  );
}
