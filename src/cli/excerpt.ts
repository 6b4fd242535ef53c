import type { Range } from '../problems/problem.ts';

/** A line of a file with a mark under a part of it. Both are as wide on a terminal as they are here, and safe to print. */
export interface Excerpt {
  readonly line: string;
  readonly mark: string;
}

/** A character as it is seen. */
interface Cell {
  readonly text: string;
  /** Columns of a terminal. */
  readonly width: number;
  /** Offset in the line, UTF-16. */
  readonly from: number;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** East Asian characters and emoji take two columns. */
const wide =
  /^(?:[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Script=Han}|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)/u;
const invisible = /^[\p{M}\p{Cf}]+$/u;
const tab = 4;
/** Farther from the mark nothing is shown on any terminal, UTF-16. */
const reach = 4000;

/** Cuts a line around the part that a range marks, to so many columns at most; undefined where there is nothing to see. */
export function cutExcerpt(
  line: string | undefined,
  { start, end }: Range,
  columns: number,
): Excerpt | undefined {
  if (line === undefined || line.trim() === '') return undefined;
  const from = start.column - 1;
  // Of a line of a megabyte, no more than could be seen.
  const offset = Math.max(0, from - reach);
  const whole = line.trimEnd();
  const piece = whole.slice(offset, Math.max(offset, from) + reach);
  const cells = listCells(piece).map((cell) => ({ ...cell, from: offset + cell.from }));
  const to = end === undefined ? from + 1 : end.line === start.line ? end.column - 1 : Infinity;
  const marked = cells.filter((cell) => cell.from >= from && cell.from < to);
  const first = marked[0] ? cells.indexOf(marked[0]) : cells.length;
  const { begin, stop } = findWindow(cells, first, columns);
  const shown = cells.slice(begin, stop);
  const before = begin > 0 || offset > 0 ? '…' : '';
  const after = stop < cells.length || offset + piece.length < whole.length ? '…' : '';
  const indent = before.length + widthOf(cells.slice(begin, first));
  const length = widthOf(marked.filter((cell) => shown.includes(cell)));
  return {
    line: `${before}${shown.map(({ text }) => text).join('')}${after}`,
    mark: ' '.repeat(indent) + '^'.repeat(Math.max(1, length)),
  };
}

function listCells(line: string): Cell[] {
  let column = 0;
  return [...graphemes.segment(line)].map(({ segment, index }) => {
    const cell = { ...measure(segment, column), from: index };
    column += cell.width;
    return cell;
  });
}

function measure(text: string, column: number): Omit<Cell, 'from'> {
  if (text === '\t') {
    const width = tab - (column % tab);
    return { text: ' '.repeat(width), width };
  }
  // A note may hold what a terminal obeys, or what turns the rest of the line around.
  if (/^[\p{Cc}\u2028-\u202E\u2066-\u2069]/u.test(text)) return { text: '\uFFFD', width: 1 };
  if (invisible.test(text)) return { text, width: 0 };
  return { text, width: wide.test(text) ? 2 : 1 };
}

/** The cells that are shown: a third of the room is left for what stands before the mark. */
function findWindow(
  cells: readonly Cell[],
  first: number,
  columns: number,
): { begin: number; stop: number } {
  if (widthOf(cells) <= columns) return { begin: 0, stop: cells.length };
  const room = columns - 2;
  let begin = first;
  while (begin > 0 && widthOf(cells.slice(begin - 1, first)) <= room / 3) begin -= 1;
  let stop = begin;
  while (stop < cells.length && widthOf(cells.slice(begin, stop + 1)) <= room) stop += 1;
  // At the end of a line more of what stands before fits.
  while (stop === cells.length && begin > 0 && widthOf(cells.slice(begin - 1)) <= room) begin -= 1;
  return { begin, stop };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
