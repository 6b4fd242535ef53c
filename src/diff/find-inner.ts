import { slugOf } from '../deck/slide-ids.ts';
import type { SourceLines } from '../deck/types.ts';

/** A section that stands inside of another, such as in a box: it begins no section of the note. */
export interface InnerSection {
  readonly id: string;
  readonly title: string;
  /** Of the note. */
  readonly lines: SourceLines;
}

/**
 * Finds what was put into a section without changing anything else, where it begins with a heading.
 * @param after the lines of the section as it is now, and the first one's number in the note
 */
export function findInner(
  before: string,
  after: readonly string[],
  firstLine: number,
): InnerSection | undefined {
  const old = before.split('\n');
  const now = after.map((line) => line.trimEnd());
  let start = 0;
  while (start < old.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  if (start + end < old.length) return undefined;
  const inserted = now.slice(start, now.length - end);
  const at = inserted.findIndex((line) => line !== '');
  const [, title] = /^\s*#{1,6}\s+(.*?)(?:\s+#+)?$/.exec(inserted[at] ?? '') ?? [];
  if (title === undefined) return undefined;
  const lines = { first: firstLine + start + at, last: firstLine + now.length - end - 1 };
  return { id: slugOf(title), title, lines };
}
