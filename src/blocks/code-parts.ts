/** Parts of files that comments name: `[start:name]`, `ANCHOR: name`, `#region name`, `/// [name]`. */
import type { Span } from './span.ts';

/** What begins a comment, in whatever language. */
const comment = [
  String.raw`\/{2,}`,
  '--+',
  ';+',
  '%+',
  String.raw`\{?\/\*+`,
  '<!--',
  String.raw`\(\*`,
  '::',
  String.raw`REM\b`,
  "'",
  '"',
  '#',
].join('|');
const section = String.raw`(?:-+8<-+[ \t]+)?\[(?<edge>start|end):[ \t]*(?<section>[\w-]+)[ \t]*\]`;
const anchor = String.raw`ANCHOR(?<closes>_END)?:[ \t]*(?<anchor>[\w-]+)`;
const region = String.raw`(?<sign>(?:${comment})?[ \t]*#?[ \t]?)(?<ends>end)?region\b(?:[ \t]+(?<region>[\w-]+))?`;
const demo = String.raw`(?:\/\/\/|###)[ \t]*\[(?<demo>[\w-]+)\][ \t]*$`;
/** A comment's sign is all that stands before a mark in its line: `y = 2  # region count` is code. */
const mark = new RegExp(`^(?:(?:${comment})[ \\t]*(?:${section}|${anchor})|${region}|${demo})`);

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
  const { edge, closes, sign, ends } = found;
  const opens = closes === undefined && ends === undefined && edge !== 'end';
  if (found['section'] !== undefined) return createMark('section', found['section'], opens);
  if (found['anchor'] !== undefined) return createMark('anchor', found['anchor'], opens);
  if (found['demo'] !== undefined) return createMark('demo', found['demo'], undefined);
  if (sign?.trim() === '') return undefined;
  return { key: `region ${sign}`, name: found['region'] ?? '', opens };
}

function createMark(kind: string, name: string, opens: Mark['opens']): Mark {
  return { key: `${kind} ${name}`, name, opens };
}
