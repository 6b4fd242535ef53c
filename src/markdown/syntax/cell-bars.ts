/**
 * A bar in code or in a formula is no edge of a cell, though GFM parts cells there. It is another character while a table is
 * parsed, one that no note has: every place in the note stays as it is.
 */
const standIn = '\uFDDA';

const delimiterRow = /^[\s>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
/** A code span, with the bars in it. */
const codeSpan = /(?<![\\`])(`+)(?!`)((?:(?!\1).)*?[^`])\1(?!`)/g;
const formula =
  /(?<![\\$])\$\$(?!\$)[^$`]+\$\$|(?<![\\$])\$(?![\s$])(?:\\.|[^\\$`])*?(?<!\s)\$(?!\d)|\\\((?:[^\\`]|\\[^)])+?\\\)/g;

/** Puts another character in the place of bars that are not meant to part cells. */
export function hideCellBars(text: string): string {
  if (!text.includes('|')) return text;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const head = lines[index - 1];
    if (!head?.includes('|') || !line.includes('-') || !delimiterRow.test(line)) continue;
    const columns = countCells(line);
    lines[index - 1] = hideBars(head, columns);
    for (let row = index + 1; row < lines.length && lines[row]!.trim() !== ''; row += 1)
      lines[row] = hideBars(lines[row]!, columns);
  }
  return lines.join('\n');
}

/** The text as its author wrote it. */
export function showCellBars(text: string): string {
  return text.replaceAll(standIn, '|');
}

/** Whether two lines are the head of a table and the line below it. */
export function opensTable(head: string, delimiters: string): boolean {
  if (!/[|:]/.test(delimiters) || !delimiterRow.test(delimiters.trim())) return false;
  const columns = countCells(delimiters);
  return countCells(hideBars(head, columns)) === columns;
}

/**
 * The line below the head of a table with as many columns as the head, where it has others; undefined where the two are no
 * such lines. For GFM they are text.
 */
export function fitDelimiters(head: string, delimiters: string): string | undefined {
  const isHead = /\|.*\||^[^|]*\S[^|]*\|[^|]*\S/.test(head);
  if (!isHead || !delimiters.includes('|') || !delimiterRow.test(delimiters.trim()))
    return undefined;
  const columns = countCells(delimiters);
  const wanted = countCells(hideBars(head, columns));
  if (wanted === columns) return undefined;
  const given = delimiters.match(/:?-+:?/g) ?? [];
  const own = Array.from({ length: wanted }, (_, column) => given[column] ?? '---');
  return `|${own.join('|')}|`;
}

function hideBars(row: string, columns: number): string {
  const hide = (source: string): string => source.replace(/(?<!\\)\|/g, standIn);
  const whole = row.replace(codeSpan, (source, _ticks, code: string) => {
    const parts = code.split('|');
    // `| ` | ` |` is a backtick in two cells.
    const isCode =
      parts.length === 1 ||
      /[^\s|]/.test(parts[0]!) ||
      /[^\s|]/.test(parts.at(-1)!) ||
      /^\|+$/.test(code);
    return isCode ? hide(source) : source;
  });
  if (countCells(whole) <= columns) return whole;
  return whole.replace(formula, hide);
}

function countCells(row: string): number {
  const bare = row
    .trim()
    .replace(/^(?:(?:>|[-*+]|\d{1,9}[.)])\s+)*/, '')
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return bare.split(/(?<!\\)\|/).length;
}
