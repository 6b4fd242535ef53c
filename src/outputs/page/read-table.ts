/** A table: its columns as wide as they are shown, its cells with their text. */
import { boxOf } from './box-of.ts';
import { readAlign, readParagraph, type TextReader } from './read-text.ts';
import type { SeenCell, SeenParagraph, SeenTable } from './seen-slide.ts';

interface TableReader extends TextReader {
  readonly ground: string;
}

/** Reads a table. */
export function readTable(table: Element, reader: TableReader): SeenTable {
  const rows = [...table.querySelectorAll('tr')].filter(
    (row) => row.closest('table') === table && row.getBoundingClientRect().height > 0,
  );
  const isRtl = getComputedStyle(table).direction === 'rtl';
  const columns = measureColumns(rows, reader);
  return {
    type: 'table',
    columns: isRtl ? columns.toReversed() : columns,
    rows: rows.map((row) => ({
      height: row.getBoundingClientRect().height / reader.scale,
      cells: [...row.children].map((cell) => readCell(cell as HTMLTableCellElement, reader)),
    })),
    isRtl,
    box: boxOf(table.getBoundingClientRect(), reader),
  };
}

/** From left to right, from the edges of all cells, whichever of them spans several columns. */
function measureColumns(rows: readonly Element[], { scale }: TextReader): number[] {
  const edges = new Set<number>();
  for (const row of rows)
    for (const cell of row.children) {
      const { left, right } = cell.getBoundingClientRect();
      edges.add(Math.round(left));
      edges.add(Math.round(right));
    }
  // Rounding sets apart what is one edge.
  const sorted = [...edges]
    .sort((a, b) => a - b)
    .filter((edge, index, all) => edge - (all[index - 1] ?? -9) > 2);
  return sorted.slice(1).map((edge, index) => (edge - sorted[index]!) / scale);
}

function readCell(cell: HTMLTableCellElement, reader: TableReader): SeenCell {
  const fill = reader.colours.find(getComputedStyle(cell).backgroundColor);
  return {
    paragraphs: readParagraphs(cell, reader),
    isHead: cell.tagName === 'TH' && cell.closest('thead') !== null,
    align: readAlign(getComputedStyle(cell)),
    columns: cell.colSpan,
    rows: cell.rowSpan,
    ...(fill && {
      fill: reader.colours.over(getComputedStyle(cell).backgroundColor, reader.ground),
    }),
  };
}

/** Of blocks in a cell, each that holds a text is a paragraph. */
function readParagraphs(cell: Element, reader: TextReader): SeenParagraph[] {
  const blocks = [...cell.querySelectorAll('p,li,pre')].filter(
    (block) => block.querySelector('p,li,pre') === null,
  );
  const base = { depth: 0, role: 'text' as const };
  const elements = blocks.length > 0 ? blocks : [cell];
  return elements.flatMap((element) => {
    const read = readParagraph([...element.childNodes], element, { reader, base });
    return read ? [read] : [];
  });
}
