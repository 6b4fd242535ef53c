/** Code that stands in a file of the project and not in the note. */

/** A file, and what is shown of it. */
export interface CodeInclude {
  /** As the note names it. */
  readonly file: string;
  /** Lines counted from 1, both ends meant; without an end, up to the last. @default all */
  readonly ranges?: readonly { readonly from: number; readonly to?: number | undefined }[];
  /** A part that comments in the file name. */
  readonly part?: string;
  /** A function or class, `Outer.inner` for one inside of another. */
  readonly symbol?: string;
  /** Texts of lines, where it begins and where it ends; the lines at these texts are shown, those behind and before are not. */
  readonly startAt?: string;
  readonly startAfter?: string;
  readonly endAt?: string;
  readonly endBefore?: string;
}

/** Where in a block of code a file goes. */
export interface PlacedInclude extends CodeInclude {
  /** The line of the block, from 0, in place of which its lines stand. */
  readonly line: number;
  /** What stands before each of its lines. */
  readonly indent: string;
}

declare module 'mdast' {
  interface CodeData {
    /** Files that are to be put in, in order, until that is done. */
    includes?: readonly PlacedInclude[];
  }
}

/** How tools name parts of files in comments: `[start:name]`, `ANCHOR: name`, `#region name`, `/// [name]`. */
const partMark =
  /\[(?:start|end):[ \t]*[\w-]+\]|\bANCHOR(?:_END)?:[ \t]*[\w-]+|#[ \t]?(?:end)?region\b|(?:\/\/\/|###)[ \t]*\[[\w-]+\]/;

/** The lines that are meant, as little indented as they can be; undefined where the file has none of them. */
export function selectLines(
  lines: readonly string[],
  include: CodeInclude,
): readonly string[] | undefined {
  const { part, symbol } = include;
  const own =
    part !== undefined
      ? findPart(lines, part)
      : symbol !== undefined
        ? symbol.split('.').reduce<readonly string[] | undefined>(findSymbol, lines)
        : lines;
  const between = own && cutAtTexts(own, include);
  const chosen =
    between &&
    (include.ranges?.flatMap(({ from, to }) => between.slice(Math.max(0, from - 1), to)) ??
      between);
  const shown = chosen?.filter((line) => !partMark.test(line));
  return shown?.some((line) => line.trim() !== '') ? dedent(trimBlank(shown)) : undefined;
}

function findPart(lines: readonly string[], name: string): readonly string[] | undefined {
  const own = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const start = new RegExp(
    String.raw`\[start:[ \t]*${own}\]|\bANCHOR:[ \t]*${own}(?![\w-])|#[ \t]?region[ \t]+${own}(?![\w-])|(?:///|###)[ \t]*\[${own}\]`,
  );
  const end = new RegExp(
    String.raw`\[end:[ \t]*${own}\]|\bANCHOR_END:[ \t]*${own}(?![\w-])|(?:///|###)[ \t]*\[${own}\]`,
  );
  const from = lines.findIndex((line) => start.test(line));
  if (from < 0) return undefined;
  const isRegion = /#[ \t]?region\b/.test(lines[from]!);
  let depth = 0;
  const length = lines.slice(from + 1).findIndex((line) => {
    if (!isRegion) return end.test(line);
    if (/#[ \t]?region\b/.test(line)) depth += 1;
    else if (/#[ \t]?endregion\b/.test(line)) depth -= 1;
    return depth < 0;
  });
  return lines.slice(from + 1, length < 0 ? undefined : from + 1 + length);
}

/** A `def`, `class` or function by its name, with what decorates it, as far as it is indented or in braces. */
function findSymbol(
  lines: readonly string[] | undefined,
  name: string,
): readonly string[] | undefined {
  const own = name.replace(/[^\w$]/g, '');
  const opening = new RegExp(
    String.raw`^[ \t]*(?:\w+[ \t]+)*(?:def|class|function|fn|func)[ \t]+${own}\b`,
  );
  const at = lines?.findIndex((line) => opening.test(line)) ?? -1;
  if (!lines || at < 0) return undefined;
  const indent = indentOf(lines[at]!);
  const rest = lines.slice(at + 1);
  const length = rest.findIndex((line) => line.trim() !== '' && indentOf(line) <= indent);
  const closes = /^[ \t]*[})\]]/.test(rest[length] ?? '') ? 1 : 0;
  let first = at;
  while (/^[ \t]*@/.test(lines[first - 1] ?? '')) first -= 1;
  return lines.slice(first, length < 0 ? undefined : at + 1 + length + closes);
}

function cutAtTexts(
  lines: readonly string[],
  { startAt, startAfter, endAt, endBefore }: CodeInclude,
): readonly string[] | undefined {
  const opening = startAt ?? startAfter;
  const found = opening === undefined ? 0 : lines.findIndex((line) => line.includes(opening));
  if (found < 0) return undefined;
  const from = startAt === undefined && opening !== undefined ? found + 1 : found;
  const closing = endAt ?? endBefore;
  if (closing === undefined) return lines.slice(from);
  const length = lines.slice(from).findIndex((line) => line.includes(closing));
  if (length < 0) return undefined;
  return lines.slice(from, from + length + (endAt === undefined ? 0 : 1));
}

function trimBlank(lines: readonly string[]): readonly string[] {
  const isFilled = (line: string): boolean => line.trim() !== '';
  return lines.slice(lines.findIndex(isFilled), lines.findLastIndex(isFilled) + 1);
}

function dedent(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  const least = Math.min(...filled.map(indentOf));
  return lines.map((line) => line.slice(Math.min(least, indentOf(line))));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
