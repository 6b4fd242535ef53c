/** Pandoc's grid tables: `+---+---+` around cells of any lines, `+===+===+` below the head. */
import {
  type ColumnAlign,
  joinCellLines,
  type LineTable,
  screenColumns,
  textOfColumns,
} from './table-lines.ts';

const border = /^((?:[ \t]|>)*)(\+(?:(?::?-{1,}:?|:?={1,}:?)\+)+)[ \t]*$/;

interface Row {
  readonly cells: string[][];
}

/** The grid table that begins in a line; undefined where none does. @param text lines with code filled */
export function findGridTable(
  text: readonly string[],
  source: readonly string[],
  first: number,
): LineTable | undefined {
  const [, margin = '', opening] = border.exec(text[first]!) ?? [];
  // What goes on from the line above was read from its first line.
  if (opening === undefined || /^[ \t>]*[+|]/.test(text[first - 1] ?? '')) return undefined;
  const quote = margin.trimEnd();
  let end = first + 1;
  const isInside = (line: string | undefined): boolean =>
    line !== undefined &&
    line.startsWith(quote) &&
    /^[+|].*[+|]$/.test(line.slice(quote.length).trim());
  while (isInside(source[end])) end += 1;
  while (end > first && !border.test(source[end - 1]!)) end -= 1;
  const lines = source
    .slice(first, end)
    .map((line) => screenColumns(line.slice(quote.length).trim()));
  if (lines.length < 3) return undefined;
  const edges = findEdges(lines);
  const read = readRows(lines, edges);
  return read && { ...read, first, end, margin };
}

/** Columns in which some border has a corner. */
function findEdges(lines: readonly (readonly string[])[]): number[] {
  const edges = new Set<number>();
  for (const line of lines) {
    if (!/^\+[-=:+]+\+$/.test(line.join(''))) continue;
    for (const [column, sign] of line.entries()) if (sign === '+') edges.add(column);
  }
  return [...edges].toSorted((a, b) => a - b);
}

function readRows(
  lines: readonly (readonly string[])[],
  edges: readonly number[],
): Pick<LineTable, 'head' | 'rows' | 'align'> | undefined {
  const count = edges.length - 1;
  const rows: Row[] = [];
  let heads = 0;
  let align: ColumnAlign[] | undefined;
  // For each column, the row in which its cell began.
  let owners: number[] = [];
  for (const [index, line] of lines.entries()) {
    const borders = Array.from({ length: count }, (_, column) => isBorder(line, edges, column));
    if (borders.some(Boolean)) {
      if (index === lines.length - 1) break;
      rows.push({ cells: Array.from({ length: count }, () => []) });
      owners = borders.map((isOwn, column) => (isOwn ? rows.length - 1 : (owners[column] ?? 0)));
      const isHead = line.includes('=') && heads === 0;
      if (isHead) heads = rows.length - 1;
      if (isHead || index === 0) align = readAlign(line, edges);
      if (borders.every(Boolean)) continue;
    }
    if (line[0] !== '|' && !borders.some(Boolean)) return undefined;
    const texts = cutLine(line, edges, borders);
    if (!texts) return undefined;
    for (const [column, text] of texts)
      if (text.trim() !== '' || !borders.some(Boolean))
        rows[owners[column]!]!.cells[column]!.push(text);
  }
  const cells = rows.map((row) => row.cells.map(joinCellLines));
  // A box around text is a drawing.
  if (count < 2 && heads === 0) return undefined;
  const body = cells.slice(heads).filter((row) => row.some((cell) => cell !== ''));
  const head = heads > 0 ? joinHeads(cells.slice(0, heads)) : undefined;
  return { head, rows: body, align: align ?? [] };
}

/** Several rows above the line are one head. */
function joinHeads(rows: readonly (readonly string[])[]): string[] {
  const [first = []] = rows;
  return first.map((_, column) =>
    rows
      .map((row) => row[column])
      .filter(Boolean)
      .join('<br>'),
  );
}

/** Whether a line is a border between the edges of a column. */
function isBorder(line: readonly string[], edges: readonly number[], column: number): boolean {
  const inside = line.slice(edges[column]! + 1, edges[column + 1]);
  return (
    inside.length > 0 &&
    inside.every((sign) => /^[-=:+]$/.test(sign)) &&
    /^[-=:+|]$/.test(line[edges[column]!] ?? '')
  );
}

function readAlign(line: readonly string[], edges: readonly number[]): ColumnAlign[] {
  return edges.slice(0, -1).map((edge, column) => {
    const [isLeft, isRight] = [line[edge + 1] === ':', line[edges[column + 1]! - 1] === ':'];
    return isLeft && isRight ? 'center' : isRight ? 'right' : isLeft ? 'left' : undefined;
  });
}

/**
 * The text between edges, by the first column that it stands in; a cell may go over several. Where bars stand elsewhere, as many
 * as there are edges say the same. Undefined for other lines.
 */
function cutLine(
  line: readonly string[],
  edges: readonly number[],
  borders: readonly boolean[],
): (readonly [column: number, text: string])[] | undefined {
  const isEdge = (column: number): boolean => /^[|+]$/.test(line[edges[column]!] ?? '');
  const last = edges.length - 1;
  if (!isEdge(last) || line.length !== edges[last]! + 1) {
    const cells = textOfColumns(line, 0)
      .split(/(?<!\\)\|/)
      .slice(1, -1);
    return cells.length === last ? cells.map((text, column) => [column, text]) : undefined;
  }
  const found: (readonly [number, string])[] = [];
  let from = 0;
  for (let column = 0; column < last; column += 1) {
    if (!isEdge(column + 1)) continue;
    const text = textOfColumns(line, edges[from]! + 1, edges[column + 1]);
    if (!borders[column]) found.push([from, text]);
    from = column + 1;
  }
  return found;
}
