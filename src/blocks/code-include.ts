/** Code that stands in a file of the project and not in the note. */
import { findPart, listParts } from './code-parts.ts';
import { findSymbol, indentOf } from './code-symbol.ts';
import type { Span } from './span.ts';

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

/** The lines that are meant, as little indented as they can be; undefined where the file has none of them. */
export function selectLines(
  lines: readonly string[],
  include: CodeInclude,
): readonly string[] | undefined {
  const own = findOwn(lines, include);
  const span = own && cutAtTexts(lines, own, include);
  if (!span) return undefined;
  const marks = new Set(
    listParts(lines).flatMap(({ start, end }) => (end === undefined ? [] : [start, end])),
  );
  const between = lines.slice(span.from, span.to).map((line, at) => ({ line, at: span.from + at }));
  const chosen =
    include.ranges?.flatMap(({ from, to }) => between.slice(Math.max(0, from - 1), to)) ?? between;
  const shown = chosen.flatMap(({ line, at }) => (marks.has(at) ? [] : [line]));
  return shown.some((line) => line.trim() !== '') ? dedent(trimBlank(shown)) : undefined;
}

function findOwn(lines: readonly string[], { part, symbol }: CodeInclude): Span | undefined {
  if (part !== undefined) return findPart(lines, part);
  return (symbol?.split('.') ?? []).reduce<Span | undefined>(
    (span, name) => span && findSymbol(lines, span, name),
    { from: 0, to: lines.length },
  );
}

function cutAtTexts(
  lines: readonly string[],
  { from, to }: Span,
  { startAt, startAfter, endAt, endBefore }: CodeInclude,
): Span | undefined {
  const find = (text: string, first: number): number =>
    lines.findIndex((line, at) => at >= first && at < to && line.includes(text));
  const opening = startAt ?? startAfter;
  const found = opening === undefined ? from : find(opening, from);
  if (found < 0) return undefined;
  const first = startAt === undefined && opening !== undefined ? found + 1 : found;
  const closing = endAt ?? endBefore;
  if (closing === undefined) return { from: first, to };
  const last = find(closing, first);
  return last < 0 ? undefined : { from: first, to: last + (endAt === undefined ? 0 : 1) };
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
