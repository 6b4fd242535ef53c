/**
 * Reads a file line by line, as a person skims it: what is front matter, code, a comment, and what is text. It knows next to
 * nothing of Markdown's grammar, on purpose: what checks a parser must not share its mistakes.
 */

import { unfoldDirectives } from './directives.ts';
import { findFormula } from './formula-lines.ts';
import { skipFrontMatter } from './skip-front-matter.ts';

/** A line of the file. */
export interface FileLine {
  /** 1-based. */
  readonly number: number;
  /** `hidden` is front matter, a comment, or the source of a drawing. */
  readonly kind: 'text' | 'code' | 'math' | 'hidden';
  /** Without what is hidden in it. */
  readonly text: string;
  /** Here the author leaves the slide out. */
  readonly isLeftOut: boolean;
  /** Here all is left out from the rule before to the next one. */
  readonly hidesSlide?: boolean;
}

/** Marks of quotes and list items before a line's text. */
const containers = /^(?:\s*(?:>|[-*+]|\d{1,9}[.)])(?=\s|$|[>`~]))*/;

const fence =
  /^\s*(``(?=[A-Za-z][\w+#-]*\s*$)|`{3,}(?=[^`]*$)|~{3,})\s*\{?\s*\.?(\S*?)\}?(?:\s.*)?$/;

/** Languages whose source is drawn (some where a project can), or left out. */
const drawn =
  /^(?:mermaid|relations|dataview(?:js)?|tasks|button|sequence|flow)\b|^(?:dot|graphviz|gv|plantuml|puml)(?![\w-])/i;

/** A code span, or what begins something hidden. */
const opener = /(?<!`)(`+)(?!`).*?[^`]\1(?!`)|<!--|<(script|style|svg|template)\b/gi;

const closers = ['-->', '</script>', '</style>', '</svg>', '</template>'];

const leftOut =
  /<!--\s*lectern:\s*(?:skip|handout-only)\s*-->|^\s{0,3}#{1,6}\s.*[{\s]visibility=["']?hidden\b[^{}]*\}\s*$/;

/** As reveal.js has it. */
const hiddenSlide = /<!--\s*\.slide\b[^>]*\sdata-visibility\s*=\s*["']?hidden\b/;

/** What remark.js is told of a slide, in its first lines. */
const property = /^\s*(?:background-\w+|class|continued|count|exclude|layout|name|template):\s*\S/;

/** Where on a slide of Slidev what follows stands. */
const slot = /^::[a-z]+::\s*$/;

/** Between two rules, what Slidev is told of a slide. */
const slideMatter =
  /^---[ \t]*\r?\n(?=(?:(?!---).*\n){0,30}?(?:background|class|clicks|disabled|hide|hideInToc|layout|level|routeAlias|src|transition|zoom):[ \t]*\S)((?:(?:[A-Za-z][\w-]*:(?:[ \t].*)?|[ \t]+\S.*|#.*)\r?\n){1,30})---[ \t]*$/gm;

/** Indices of the lines that Slidev is told of its slides, with whether they hide one. */
function findSlideMatter(text: string): ReadonlyMap<number, boolean> {
  const found = new Map<number, boolean>();
  for (const { 0: whole, 1: matter = '', index } of text.matchAll(slideMatter)) {
    const first = text.slice(0, index).split('\n').length;
    const isHidden = /^(?:disabled|hide):\s*true/m.test(matter);
    for (let at = first; at < first + whole.split('\n').length - 2; at += 1)
      found.set(at, isHidden);
  }
  return found;
}

/** A drawing between other lines than a fence's. */
const drawing =
  /^\s*(?::{3,}\s*(?:\{\s*\.)?mermaid\s*\}?|<(?:div|pre|figure)\s[^<>]*class=["']?mermaid\b[^<>]*>)\s*$/i;
const drawingEnd = /^[\s>]*(?::{3,}\s*$|<\/(?:div|pre|figure)>)/i;

/** What a formula is called, behind it. */
const label = /^\s*\([A-Za-z][\w.]*[:-][\w.:-]*\)\s*$/;

interface OpenFence {
  /** Of code: what opened it, and closes it. Of a formula: what closes it. */
  readonly marker: string | RegExp;
  /** Column of the line that it begins in, from 0. */
  readonly column: number;
  readonly isQuoted: boolean;
  /** Where the text of its list item begins; 0 outside of lists. */
  readonly offset: number;
  readonly kind: FileLine['kind'];
}

/** Tells the lines of a file apart. */
export function readLines(text: string): FileLine[] {
  const { lines, openFrom } = tellApart(text);
  return lines.map((line, index) => (index > openFrom ? doubt(line) : line));
}

const onlyTags = /^[\s>]*(?:<\/?(?!img\b)[a-z][^<>]*>[\s>]*)+$/i;

/** A line of code that nothing closes: what looks like a fence, a rule or tags may be just that. */
function doubt(line: FileLine): FileLine {
  const { kind, text } = line;
  if (kind !== 'code') return line;
  if (fence.test(text.replace(containers, '')) || /^[\s>]*-{3,}\s*$/.test(text))
    return { ...line, kind: 'hidden', text: '' };
  return onlyTags.test(text) ? { ...line, kind: 'text' } : line;
}

/** The lines, and the index of the one that opens what the file never closes. */
function tellApart(text: string): { readonly lines: FileLine[]; readonly openFrom: number } {
  const lines = unfoldDirectives(text.split(/\r\n|\r|\n/));
  const start = skipFrontMatter(lines);
  const lastClose = new Map(
    closers.map((end) => [end, lines.findLastIndex((line) => line.toLowerCase().includes(end))]),
  );
  const lastDrawingEnd = lines.findLastIndex((line) => drawingEnd.test(line));
  // Where components stand in lines of their own, nothing is code by how far in it is.
  const hasComponents = /^\s*<\/[A-Z]\w*>\s*$/m.test(text);
  const readIndent = createIndentReader({ isFlat: hasComponents });
  let open: OpenFence | undefined;
  let hiddenUntil: string | undefined;
  let openedAt = 0;
  const findProperty = createPropertyReader(lines);
  const told = lines.map((raw, index): FileLine => {
    const line = { number: index + 1, isLeftOut: false };
    const bare = raw.replace(containers, '');
    if (index < start) return { ...line, kind: 'hidden', text: '' };
    const property = open ? undefined : findProperty(index);
    if (property) return { ...line, ...property, kind: 'hidden', text: '' };
    if (open && leaves(raw, open)) open = undefined;
    if (open) {
      const { kind, marker } = open;
      if (typeof marker !== 'string' && marker.test(raw)) {
        open = undefined;
        const behind = raw.replace(marker, '');
        return { ...line, kind: 'text', text: label.test(behind) ? '' : behind };
      }
      if (typeof marker !== 'string' || !closes(raw, { ...open, marker }))
        return { ...line, kind, text: open.isQuoted ? raw.replace(/^(?:\s*>)+ ?/, '') : raw };
      open = undefined;
      return { ...line, kind: 'hidden', text: '' };
    }
    const { isCode, isDeep, offset } = readIndent(raw);
    if (isCode && hiddenUntil === undefined) return { ...line, kind: 'code', text: raw };
    const mayOpen = hiddenUntil === undefined && (!isDeep || bare !== raw);
    const [, marker, language = ''] = (mayOpen && fence.exec(bare)) || [];
    if (marker !== undefined && (marker !== '``' || isShortClosed(lines, index))) {
      const column = raw.indexOf(marker);
      openedAt = index;
      open = { marker, column, offset, isQuoted: isQuoted(raw), kind: kindOf(language) };
      return { ...line, kind: 'hidden', text: '' };
    }
    const formula = hiddenUntil === undefined && findFormula(lines, index, bare);
    if (formula) {
      const column = raw.length - bare.length;
      open = { marker: formula.end, column, offset, isQuoted: isQuoted(raw), kind: 'math' };
      return { ...line, kind: formula.text === '' ? 'hidden' : 'math', text: formula.text };
    }
    if (hiddenUntil === undefined && drawing.test(bare) && lastDrawingEnd > index)
      open = { marker: drawingEnd, column: 0, offset, isQuoted: isQuoted(raw), kind: 'hidden' };
    const isClosed = (end: string): boolean => (lastClose.get(end) ?? -1) > index;
    const shown = hide(raw, hiddenUntil, isClosed);
    ({ hiddenUntil } = shown);
    const hidesSlide = hiddenSlide.test(raw);
    return { ...line, kind: 'text', text: shown.text, isLeftOut: leftOut.test(raw), hidesSlide };
  });
  return { lines: told, openFrom: open?.kind === 'code' ? openedAt : lines.length };
}

/** Whether a line of two backticks alone follows: else two are text. */
function isShortClosed(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from + 1).find((line) => /^\s*``/.test(line));
  return next?.trim() === '``';
}

/** Creates what tells of a line outside of code, by its index, that another tool is told it of a slide; each in its turn. */
function createPropertyReader(
  lines: readonly string[],
): (index: number) => Pick<FileLine, 'isLeftOut'> | undefined {
  const matter = findSlideMatter(lines.join('\n'));
  let isExpected = true;
  return (index) => {
    const line = lines[index]!;
    const isHidden = matter.get(index);
    if (isHidden !== undefined) return { isLeftOut: isHidden };
    const isProperty = isExpected && property.test(line);
    if (line.trim() === '') return undefined;
    isExpected = isProperty || /^ {0,3}-{3,}\s*$/.test(line);
    if (!isProperty && !slot.test(line)) return undefined;
    return { isLeftOut: /^\s*exclude:\s*true/.test(line) };
  };
}

/** How far in a line is against the list item that it may belong to. */
interface Indent {
  /** It is indented code. */
  readonly isCode: boolean;
  /** It is too far in to begin a fence. */
  readonly isDeep: boolean;
  /** Where the text of the item begins that it may belong to; 0 outside of lists. */
  readonly offset: number;
}

/** What begins a box whose text is indented, as MkDocs has it. */
const box = /^(?:!!!|\?{3}\+?)[ \t]?[\p{L}_][^"]*(?:".*")?$|^===[+!]?[ \t]+".*"$/u;

/** Creates what tells that of one line after the other. */
function createIndentReader({ isFlat }: { readonly isFlat: boolean }): (line: string) => Indent {
  let mayBegin = true;
  // Where the text of the last item begins; 0 outside of lists.
  let offset = 0;
  return (line) => {
    const bare = line.replace(/^[\s>]*/, '');
    if (bare === '') {
      mayBegin = true;
      return { isCode: false, isDeep: false, offset };
    }
    const column =
      line.length - bare.length + 3 * (/^[\s>]*/.exec(line)?.[0].match(/\t/g)?.length ?? 0);
    const isDeep = !isFlat && column > offset + 3;
    const isCode = isDeep && mayBegin && offset === 0 && !line.trimStart().startsWith('>');
    // A definition's text goes on below it as an item's does.
    const marker = /^(?:(?:[-*+]|\d{1,9}[.)])(?:\s+|$)|:[ \t]+)/.exec(bare)?.[0];
    if (marker !== undefined && !isCode) offset = column + marker.length;
    else if (box.test(bare) && !isCode) offset = column + 4;
    else if (column === 0 && mayBegin) offset = 0;
    mayBegin = isCode;
    return { isCode, isDeep, offset };
  };
}

function isQuoted(line: string): boolean {
  return /^\s*>/.test(line);
}

function kindOf(language: string): FileLine['kind'] {
  if (drawn.test(language)) return 'hidden';
  return /^math$/i.test(language) ? 'math' : 'code';
}

/** A line that is not in the same quote or item ends a fence that nobody has closed. */
function leaves(line: string, { isQuoted: wasQuoted, offset, column }: OpenFence): boolean {
  if (wasQuoted) return !isQuoted(line);
  return column >= offset && line.trim() !== '' && line.search(/\S/) < offset;
}

function closes(
  line: string,
  { marker, column }: Pick<OpenFence, 'column'> & { readonly marker: string },
): boolean {
  const bare = line.replace(/^[\s>]*/, '').trimEnd();
  const isMarker = bare.length >= marker.length && bare === marker[0]!.repeat(bare.length);
  // Further to the right it is code.
  return isMarker && line.indexOf(bare) <= column + 3;
}

/** A line without what is hidden, and what ends that where it goes on; what is never closed is text. */
function hide(
  line: string,
  until: string | undefined,
  isClosed: (end: string) => boolean,
): { readonly text: string; readonly hiddenUntil: string | undefined } {
  let text = '';
  let from = 0;
  let end = until;
  for (;;) {
    if (end !== undefined) {
      const at = line.toLowerCase().indexOf(end, from);
      if (at < 0) return { text, hiddenUntil: end };
      from = at + end.length;
      end = undefined;
    }
    opener.lastIndex = from;
    const match = opener.exec(line);
    if (!match) return { text: text + line.slice(from), hiddenUntil: undefined };
    const { 0: found, 1: ticks, 2: name, index } = match;
    const next = index + found.length;
    const close = name === undefined ? '-->' : `</${name.toLowerCase()}>`;
    const isText =
      ticks !== undefined || !(line.toLowerCase().includes(close, next) || isClosed(close));
    text += line.slice(from, isText ? next : index);
    from = next;
    if (!isText) end = close;
  }
}
