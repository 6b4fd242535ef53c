/** Parts of files that comments name: `[start:name]`, `ANCHOR: name`, `#region name`, `/// [name]`. */
import type { Span } from './span.ts';

/** A comment's sign is all that stands before a mark in its line: `y = 2  # region count` is code. */
const mark =
  /^(?:(?:\/{2,}|#|--+|;+|%+|\{?\/\*+|<!--|\(\*|::|REM\b|'|")[ \t]*(?:(?:-+8<-+[ \t]+)?\[(?<edge>start|end):[ \t]*(?<section>[\w-]+)[ \t]*\]|ANCHOR(?<closes>_END)?:[ \t]*(?<anchor>[\w-]+))|(?<sign>(?:\/{2,}|--+|;+|%+|\{?\/\*+|<!--|\(\*|::|REM\b|'|"|#)?[ \t]*#?[ \t]?)(?<ends>end)?region\b(?:[ \t]+(?<region>[\w-]+))?|(?:\/\/\/|###)[ \t]*\[(?<demo>[\w-]+)\][ \t]*$)/;

/** Characters of a line that are looked at: a mark is short. */
const longest = 120;

/** A part between its marks; without an end where none closes it. */
interface Part {
  readonly name: string;
  /** The line of the mark, from 0. */
  readonly start: number;
  readonly end?: number;
}

/** The parts of a file, in the order of their marks, those that nothing closes behind the others. */
export function listParts(lines: readonly string[]): readonly Part[] {
  const closed: Part[] = [];
  const open = new Map<string, Part[]>();
  for (const [at, line] of lines.entries()) {
    const found = readMark(line);
    if (!found) continue;
    const { key, name, opens } = found;
    const stack = open.get(key) ?? [];
    open.set(key, stack);
    const last = opens === true ? undefined : stack.pop();
    if (last) closed.push({ ...last, end: at });
    else if (opens !== false) stack.push({ name, start: at });
  }
  const byStart = closed.toSorted((a, b) => a.start - b.start);
  return [...byStart, ...[...open.values()].flat()];
}

/** The lines between the marks of a part; up to the last where nothing closes it. */
export function findPart(lines: readonly string[], name: string): Span | undefined {
  const part = listParts(lines).find((each) => each.name === name);
  return part && { from: part.start + 1, to: part.end ?? lines.length };
}

interface Mark {
  /** What the marks of a part have in common: the regions of one file are all written in one way. */
  readonly key: string;
  readonly name: string;
  /** undefined for one that is written alike at both ends. */
  readonly opens: boolean | undefined;
}

function readMark(line: string): Mark | undefined {
  const found = mark.exec(line.trim().slice(0, longest))?.groups;
  if (!found) return undefined;
  const { edge, section, anchor, closes, sign, ends, region, demo } = found;
  if (section !== undefined) return { key: `s ${section}`, name: section, opens: edge === 'start' };
  if (anchor !== undefined)
    return { key: `a ${anchor}`, name: anchor, opens: closes === undefined };
  if (demo !== undefined) return { key: `d ${demo}`, name: demo, opens: undefined };
  if (sign?.trim() === '') return undefined;
  return { key: `r ${sign}`, name: region ?? '', opens: ends === undefined };
}
