/**
 * Pandoc's tables without bars: columns stand below runs of dashes. A simple one has a row in each line; where blank lines part
 * the rows, between two lines of dashes, a row has several.
 */
import {
  type ColumnAlign,
  joinCellLines,
  type LineTable,
  screenColumns,
  textOfColumns,
} from './table-lines.ts';

const runs = /^((?:[ \t]*>)*)([ \t]*-{2,}(?:[ \t]+-{2,})+)[ \t]*$/;
const fullRun = /^(?:[ \t]*>)*[ \t]*-{4,}[ \t]*$/;
const maxLines = 400;

/** The table that begins in a line; undefined where none does. @param text lines with code filled */
export function findDashTable(
  text: readonly string[],
  source: readonly string[],
  first: number,
): LineTable | undefined {
  const isBlank = (line: string | undefined): boolean =>
    line === undefined || /^[ \t>]*$/.test(line);
  if (!isBlank(text[first - 1]) && !/^[ \t>]*(?:#{1,6}[ \t]|Table:|:[ \t])/.test(text[first - 1]!))
    return undefined;
  if (isBlank(text[first])) return undefined;
  if (fullRun.test(text[first]!)) return findMultiline(text, source, first);
  if (runs.test(text[first]!)) return findHeadless(text, source, first);
  if (!runs.test(text[first + 1] ?? '')) return undefined;
  let end = first + 2;
  while (!isBlank(text[end])) end += 1;
  const isClosed = runs.test(text[end - 1]!) || fullRun.test(text[end - 1]!);
  const rows = source.slice(first + 2, isClosed && end - 1 > first + 2 ? end - 1 : end);
  const table = readTable(
    text[first + 1]!,
    [source[first]!],
    rows.map((row) => [row]),
  );
  return table && { ...table, first, end };
}

/** Between two lines of dashes. */
function findHeadless(
  text: readonly string[],
  source: readonly string[],
  first: number,
): LineTable | undefined {
  const end = findEnd(text, first + 1);
  if (end === undefined) return undefined;
  const table = readTable(text[first]!, undefined, groupRows(source.slice(first + 1, end)));
  return table && { ...table, first, end: end + 1 };
}

/** Between two lines that are one run, with another below the head. */
function findMultiline(
  text: readonly string[],
  source: readonly string[],
  first: number,
): LineTable | undefined {
  let below = first + 1;
  while (below < first + 12 && !runs.test(text[below] ?? '')) {
    if (/^[ \t>]*$/.test(text[below] ?? '')) return undefined;
    below += 1;
  }
  const end =
    below > first + 1 && runs.test(text[below] ?? '') ? findEnd(text, below + 1) : undefined;
  if (end === undefined) return undefined;
  const rows = groupRows(source.slice(below + 1, end));
  const table = readTable(text[below]!, source.slice(first + 1, below), rows);
  return table && { ...table, first, end: end + 1 };
}

function findEnd(text: readonly string[], from: number): number | undefined {
  const length = text
    .slice(from, from + maxLines)
    .findIndex((line) => runs.test(line) || fullRun.test(line) || /^[ \t>]*#{1,6}[ \t]/.test(line));
  const line = text[from + length] ?? '';
  return length > 0 && (runs.test(line) || fullRun.test(line)) ? from + length : undefined;
}

/** A row a line; where some are blank, a row goes as far as the next of these. */
function groupRows(lines: readonly string[]): string[][] {
  const isBlank = (line: string): boolean => /^[ \t>]*$/.test(line);
  if (!lines.some(isBlank)) return lines.map((line) => [line]);
  const rows: string[][] = [[]];
  for (const line of lines)
    if (isBlank(line)) rows.push([]);
    else rows.at(-1)!.push(line);
  return rows.filter(({ length }) => length > 0);
}

/** Undefined where some text goes over the edge of a column. */
function readTable(
  dashes: string,
  head: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
): Pick<LineTable, 'head' | 'rows' | 'align' | 'margin'> | undefined {
  const [, quote = ''] = runs.exec(dashes)!;
  const bare = dashes.slice(quote.length);
  const columns = [...bare.matchAll(/-+/g)].map(
    ({ 0: run, index }) => [index, index + run.length] as const,
  );
  const cut = (line: string): string[] | undefined => cutRow(line.slice(quote.length), columns);
  const heads = head?.map(cut);
  const cells = rows.map((row) => row.map(cut));
  if ([...(heads ?? []), ...cells.flat()].includes(undefined)) return undefined;
  const join = (lines: readonly (readonly string[] | undefined)[]): string[] =>
    columns.map((_, column) => joinCellLines(lines.map((line) => line?.[column] ?? '')));
  const [margin] = /^[ \t]*/.exec(bare)!;
  const models = (head ?? rows[0] ?? []).map((line) => screenColumns(line.slice(quote.length)));
  return {
    head: heads && join(heads),
    rows: cells.map(join),
    align: columns.map((column, index) => findAlign(column, columns[index + 1]?.[0], models)),
    margin: quote + (quote ? ' ' : '') + margin,
  };
}

function cutRow(
  line: string,
  columns: readonly (readonly [from: number, to: number])[],
): string[] | undefined {
  const signs = screenColumns(line);
  const isTorn = columns.some(([from], index) => index > 0 && /\S/.test(signs[from - 1] ?? ' '));
  if (isTorn) return undefined;
  return columns.map(([from], index) =>
    textOfColumns(signs, index === 0 ? 0 : from, columns[index + 1]?.[0]),
  );
}

/** By where the head stands against the dashes, as Pandoc has it. */
function findAlign(
  [from, to]: readonly [from: number, to: number],
  next: number | undefined,
  lines: readonly (readonly string[])[],
): ColumnAlign {
  const filled = lines.filter((line) => /\S/.test(line.slice(from, next).join('')));
  if (filled.length === 0) return undefined;
  const isLeft = filled.every((line) => /\S/.test(line[from] ?? ' '));
  const isRight = filled.every((line) => /\S/.test(line[to - 1] ?? ' '));
  if (isLeft) return isRight ? undefined : 'left';
  return isRight ? 'right' : 'center';
}
