/** How large slides stand in the layout `notes`, so that rows fill their pages. All lengths are millimetres. */
import { frameEdge, numberRoom, type Sheet } from './paper.ts';

/** Slides in a row. */
export type Columns = 2 | 3;

/** A page of the document. */
export interface ReadingPage {
  readonly sheet: Sheet;
  readonly columns: Columns;
  /** Between columns. */
  readonly gap: number;
  /** Of a slide. */
  readonly width: number;
  /** Width over height of slides. */
  readonly ratio: number;
}

const gaps: Readonly<Record<Columns, number>> = { 2: 10, 3: 6 };

/** What stands below a row, and what a heading above it takes. */
const rowGap = 7;
const headingHeight = 10.5;

const around = frameEdge + numberRoom;

/** Slides are as wide as a column, and low enough for two rows on a page, one of them with a chapter's heading. */
export function planPage(sheet: Sheet, ratio: number): ReadingPage {
  // Slides that are hardly wider than high stand three in a row, or too few would be on a page.
  const columns: Columns = ratio < 1.5 ? 3 : 2;
  const gap = gaps[columns];
  const across = (sheet.width - (columns - 1) * gap) / columns;
  const high = (sheet.height - 2 * headingHeight) * ratio;
  const half = ((sheet.height - headingHeight - rowGap) / 2 - around) * ratio;
  const width = Math.min(across, half >= 0.9 * across ? half : high);
  return { sheet, columns, gap, width, ratio };
}

/** A row, as far as its height is known. */
interface PlannedRow {
  readonly headings: number;
  readonly isPictures: boolean;
}

/** Slides may be so much smaller on a page that one more row fills then. */
const minShare = 0.74;

/** How many rows the first page has below its head, and how wide their slides are to fill it. */
export function fitFirstRows(
  rows: readonly PlannedRow[],
  { sheet, width, ratio }: ReadingPage,
  above: number,
): { readonly count: number; readonly width: number } {
  for (const count of [3, 2, 1]) {
    const first = rows.slice(0, count);
    if (first.length < count || !first.every(({ isPictures }) => isPictures)) continue;
    const headings = first.reduce((sum, row) => sum + row.headings, 0) * headingHeight;
    const left = sheet.height - above - headings - (count - 1) * rowGap;
    const fitting = (left / count - around) * ratio;
    if (fitting >= minShare * width) return { count, width: Math.min(width, fitting) };
  }
  return { count: 0, width };
}

/** Three columns of sentences below a map: characters of a line, and millimetres of it. */
const textColumns = 3;
const charactersInLine = 46;
const textLine = 5.4;
const textGap = 8;

/** A map takes so much of a page's height, at least. */
const minWide = 0.6;

/** How wide a map is, so that the last page of its sentences is full, or at least well begun. */
export function planWide({ sheet, ratio }: ReadingPage, sentences: string): number {
  const room = sheet.height - around;
  const lines = sentences
    .split('\n')
    .reduce((sum, line) => sum + Math.ceil(line.length / charactersInLine), 0);
  const text = sentences === '' ? 0 : Math.ceil(lines / textColumns) * textLine + textGap;
  const pages = Math.ceil((minWide * room + text) / room);
  const height = Math.min(room, pages * room - text);
  return Math.min(sheet.width, height * ratio);
}
