/** What the tables of Pandoc have in common: columns of the screen, and rows as GFM writes them. */

import { wideSign } from '../../blocks/wide-signs.ts';

/** How a column stands. */
export type ColumnAlign = 'left' | 'right' | 'center' | undefined;

/** A table read from lines; there are no more rows than lines. */
export interface LineTable {
  /** Undefined where there is none. */
  readonly head: readonly string[] | undefined;
  readonly rows: readonly (readonly string[])[];
  readonly align: readonly ColumnAlign[];
  /** 0-based, the last line excluded. */
  readonly first: number;
  readonly end: number;
  /** What quotes and lists put before each line. */
  readonly margin: string;
}

/** Stands behind a sign that takes two columns. No note holds it. */
const second = '\uFDD8';

/** A line with a character for each column that it takes on a screen; marks of letters stay with them. */
export function screenColumns(line: string): string[] {
  const columns: string[] = [];
  for (const sign of line) {
    if (/\p{M}|[\u200b-\u200d]/u.test(sign) && columns.length > 0) {
      const at = columns.at(-1) === second ? columns.length - 2 : columns.length - 1;
      columns[at] += sign;
    } else columns.push(...(wideSign.test(sign) ? [sign, second] : [sign]));
  }
  return columns;
}

/** The text of some columns. */
export function textOfColumns(columns: readonly string[], from: number, to?: number): string {
  return columns.slice(from, to).join('').replaceAll(second, '');
}

/** Paragraphs and items of a cell, in one line: lines of a paragraph run on, others are broken. */
export function joinCellLines(lines: readonly string[]): string {
  let text = '';
  let wasBlank = false;
  for (const line of lines.map((each) => each.trim())) {
    if (line === '') wasBlank = text !== '';
    else {
      const item = /^[-*+][ \t]+(?=\S)/.exec(line)?.[0];
      const isItem = item !== undefined || /^\d{1,3}[.)][ \t]/.test(line);
      const between = text === '' ? '' : wasBlank || isItem || text.endsWith('\\') ? '<br>' : ' ';
      text = text.replace(/\\$/, '') + between + (item ? `• ${line.slice(item.length)}` : line);
      wasBlank = false;
    }
  }
  return text;
}

/** Writes a table in as many lines as it takes, the last ones blank. */
export function writeTable({ head, rows, align, first, end, margin }: LineTable): string[] {
  const marks = align.map((each) =>
    each === 'left' ? ':--' : each === 'right' ? '--:' : each === 'center' ? ':-:' : '---',
  );
  const cells = [head ?? align.map(() => ''), ...rows].map((row) => row.map(escapeBars));
  const [top = [], ...body] = cells;
  const lines = [top, marks, ...body].map((row) => `${margin}| ${row.join(' | ')} |`);
  const blank = margin.trimEnd();
  return [...lines, ...Array.from({ length: end - first - lines.length }, () => blank)];
}

/** Whether the table fits into its own lines. */
export function hasRoom({ rows, first, end }: LineTable): boolean {
  return rows.length > 0 && rows.length + 2 <= end - first;
}

function escapeBars(cell: string): string {
  return cell.replace(/(?<!\\)\|/g, '\\|');
}
