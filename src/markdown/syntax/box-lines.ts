/** First lines of boxes whose text is indented, as MkDocs has them: `!!! note "Title"`, `??? tip`, `=== "Tab"`. */
import { columnsOf } from '../columns.ts';

/** What the first line of a box says. */
export interface BoxLine {
  /** Shown at once, behind a click, or beside others. */
  readonly type: 'open' | 'closed' | 'tab';
  readonly name: string;
  /** Undefined where none is given; an empty one is none that is shown. */
  readonly title: string | undefined;
  /** Characters before the title, its quotation mark among them. */
  readonly titleStart: number;
}

/** By this many columns a box's text is indented. */
export const boxIndent = 4;

const box =
  /^(?<mark>!!!|\?\?\?\+?)[ \t]?(?<name>[\p{L}\p{N}_][\p{L}\p{N}_-]*)(?:[ \t]+[\p{L}_][\p{L}\p{N}_-]*)*(?:[ \t]+"(?<title>.*)")?[ \t]*$/u;
const tab = /^===[+!]?[ \t]+"(?<title>.*)"[ \t]*$/;
/** What quotes and lists put before a line. */
const margin = /^[ \t>]*/;

/** Reads the line of a text in which a box begins at a column, 0-based; undefined where none does. */
export function readBoxLine(
  lines: readonly string[],
  index: number,
  column: number,
): BoxLine | undefined {
  const line = lines[index] ?? '';
  const rest = line.slice(column);
  const found = (rest.startsWith('=') ? tab : box).exec(rest)?.groups;
  if (!found) return undefined;
  const { mark, name = 'tab', title } = found;
  if (title === undefined && !hasBody(lines, index, column)) return undefined;
  const type = mark === undefined ? 'tab' : mark === '???' ? 'closed' : 'open';
  return { type, name, title, titleStart: rest.indexOf('"') + 1 };
}

/** The column at which the text of a box stands that begins in a line at the top level; undefined where none does. */
export function findBoxIndent(lines: readonly string[], index: number): number | undefined {
  const [before] = /^ {0,3}(?=[!?=]{3})/.exec(lines[index] ?? '') ?? [];
  if (before === undefined || !readBoxLine(lines, index, before.length)) return undefined;
  return before.length + boxIndent;
}

/** Whether an indented line follows. */
function hasBody(lines: readonly string[], index: number, column: number): boolean {
  const next = lines.slice(index + 1, index + 3).find((line) => line.replace(margin, '') !== '');
  if (next === undefined) return false;
  const [before = ''] = margin.exec(next) ?? [];
  return columnsOf(before) >= columnsOf((lines[index] ?? '').slice(0, column)) + boxIndent;
}
