/** A note's text for those who rewrite other tools' syntax in it, line for line, before it is cut and parsed. */
import type { CourseReference } from '../../protocol/course-data.ts';
import type { Finding, Place, Range } from '../../problems/problem.ts';

/** The text of a note in which code is filled with noncharacters: what matches is no code. */
export interface MaskedNote {
  /** As long as `source`. */
  readonly text: string;
  readonly source: string;
  /** The text of the front matter. */
  readonly matter: string;
  /** What the front matter says under a name, where that is a line of text. */
  readonly valueOf: (key: string) => string | undefined;
  /** Where a part of it stands, lines and columns counted from 1. */
  readonly rangeOf: (part: NotePart) => Range;
}

/** Offsets in a note. */
export interface NotePart {
  readonly from: number;
  readonly to: number;
}

/** A part of a note written in another way. */
export interface Edit extends NotePart {
  /** In one line. */
  readonly by: string;
}

/** What was found of a dialect. */
export interface Rewriting {
  /** None in another one. */
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
  /** What references show, by the names that they have for it. @default not looked for */
  readonly labels?: ReadonlyMap<string, CourseReference>;
}

/** Stands for each character of code. No note holds it. */
const filling = '\uFDD7';

const fence = /^((?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*)(`{3,}(?=[^`]*$)|~{3,})/;
const listItem = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
/** Bounded, so that many that nothing closes take no longer. */
const codeSpan = /(?<![\\`])(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S]){0,2000}?(?<!`)\1(?!`)/g;
const element = /<(!--|(?:pre|script|style|svg|textarea)(?=[\s>]))/gi;

/** Fills fences, indented code, code spans, comments and elements that hold text as it is. */
export function maskNote(source: string, matter = ''): MaskedNote {
  const text = maskElements(maskCode(source).replace(codeSpan, fillText));
  const valueOf = (key: string): string | undefined => findValue(matter, key);
  let ranges: MaskedNote['rangeOf'] | undefined;
  const rangeOf = (part: NotePart): Range => (ranges ??= createRanges(source))(part);
  return { text, source, matter, valueOf, rangeOf };
}

function findValue(matter: string, key: string): string | undefined {
  for (const line of matter.split('\n')) {
    const [, name, value = ''] = /^([\w-]+)[ \t]*[:=][ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    const text = value.replace(/^(["'])(.*)\1$/, '$2');
    if (name === key && text !== '' && !/^[[{|>&*]/.test(text)) return text;
  }
  return undefined;
}

/** The part of a note that a regular expression matches. */
export function matchedPart({ 0: whole, index }: RegExpExecArray): NotePart {
  return { from: index, to: index + whole.length };
}

/** Whether nothing else stands in the lines of a part, but signs of quotes and lists. */
export function isAlone({ text }: Pick<MaskedNote, 'text'>, { from, to }: NotePart): boolean {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to);
  return (
    /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*$/.test(text.slice(start, from)) &&
    text.slice(to, end < 0 ? text.length : end).trim() === ''
  );
}

/** The lines that are written in another way, of as many. */
export function diffLines(before: readonly string[], after: readonly string[]): Edit[] {
  let offset = 0;
  return before.flatMap((line, index) => {
    const from = offset;
    offset += line.length + 1;
    const by = after[index] ?? '';
    return by === line ? [] : [{ from, to: from + line.length, by }];
  });
}

/** Writes parts in another way; each line keeps its number. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const { from, to, by } of edits.toSorted((a, b) => a.from - b.from)) {
    if (from < at) continue;
    out += source.slice(at, from) + by + source.slice(from, to).replace(/[^\n]/g, '');
    at = to;
  }
  return out + source.slice(at);
}

/** What brackets may not hold as it stands: escapes and formulas stay, since their backslashes have a meaning. */
const inBrackets = /\\[^\n]|\$(?:[^$\\\n]|\\[^\n])+\$|[[\]\\]/g;

/** Markdown in brackets, none in it. */
export function bracket(text: string): string {
  const escaped = text.replace(inBrackets, (found) => {
    if (found.length === 1) return `\\${found}`;
    return found.startsWith('$') && !isBalanced(found) ? nameBrackets(found) : found;
  });
  return `[${escaped}]`;
}

/** Whether each bracket of a formula has another, as in `\sqrt[3]{x}`, and not in `[0, 1)`. */
function isBalanced(formula: string): boolean {
  let depth = 0;
  for (const [sign] of formula.matchAll(/[[\]]/g)) {
    depth += sign === '[' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function nameBrackets(formula: string): string {
  return formula.replace(/[[\]]/g, (sign) => (sign === '[' ? '\\lbrack ' : '\\rbrack '));
}

/** The text of a heading, without the signs that close it. */
export function trimHeading(written: string): string {
  return written
    .trimEnd()
    .replace(/(?<=^|[ \t])#+$/, '')
    .trimEnd();
}

/** As long as the text, and nothing that matches. */
export function fillText(text: string): string {
  return text.replace(/[^\n]+/g, ({ length }) => filling.repeat(length));
}

/** Fills fences and indented code alone. */
export function maskCode(source: string): string {
  let open: string | undefined;
  let isInList = false;
  let mayBeCode = true;
  const lines = source.split('\n').map((line) => {
    const [, , marker] = fence.exec(line) ?? [];
    if (open !== undefined) {
      if (marker?.startsWith(open) && /^[ \t>]*[`~]+[ \t]*$/.test(line)) open = undefined;
      return fillText(line);
    }
    const isIndented = /^(?: {4}|\t)/.test(line);
    if (marker !== undefined && (isInList || !isIndented)) {
      open = marker;
      return fillText(line);
    }
    if (line.trim() === '') {
      mayBeCode = true;
      return line;
    }
    if (listItem.test(line)) isInList = true;
    else if (mayBeCode && !/^[ \t]/.test(line)) isInList = false;
    mayBeCode &&= isIndented && !isInList;
    return mayBeCode ? fillText(line) : line;
  });
  return lines.join('\n');
}

/** Comments and code in HTML. */
function maskElements(text: string): string {
  const small = text.toLowerCase();
  const unclosed = new Set<string>();
  let out = '';
  let at = 0;
  for (const { 1: written = '', index } of text.matchAll(element)) {
    const name = written.toLowerCase();
    if (index < at || unclosed.has(name)) continue;
    const closing = name === '!--' ? '-->' : `</${name}>`;
    const found = small.indexOf(closing, index);
    if (found < 0) unclosed.add(name);
    else {
      const end = found + closing.length;
      out += text.slice(at, index) + fillText(text.slice(index, end));
      at = end;
    }
  }
  return out + text.slice(at);
}

function createRanges(source: string): (part: NotePart) => Range {
  const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const placeOf = (offset: number): Place => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
  return ({ from, to }) => ({ start: placeOf(from), end: placeOf(to) });
}
