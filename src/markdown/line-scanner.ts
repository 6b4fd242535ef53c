import { type ClosedRanges, createClosedRanges } from './closed-ranges.ts';
import { nameInnerContainer } from './container-names.ts';
import { columnsOf, indentOf } from './columns.ts';
import { joinInnerComment } from './inner-comments.ts';
import { createPrivateLines, type PrivateLines, type SpeakerMark } from './private-lines.ts';
import { findBoxIndent } from './syntax/box-lines.ts';
import { rewriteForeign } from './syntax/foreign-lines.ts';
import { fitDelimiters, opensTable } from './syntax/cell-bars.ts';
import {
  containerEnd,
  containerStart,
  escapeContainer,
  escapeStrayContainer,
  type OpenContainer,
  scanContainer,
} from './syntax/container-lines.ts';
import { htmlBlocks, htmlInParagraph, htmlUntilBlank, scriptEnd } from './syntax/html-lines.ts';
import { repairMark } from './syntax/spaced-marks.ts';
import { findFormulaEnd, interruptingFormula } from './syntax/formula-lines.ts';

/** What a scan of a note's lines finds. */
export interface ScannedLines {
  /** 0-based indexes of lines on which a top-level heading starts. */
  readonly cuts: readonly number[];
  /** The lines with `:::` containers and what is for the speaker written the one way that the parser knows, and what is never closed as text. */
  readonly lines: readonly string[];
  /** What was written another way, for each a line. */
  readonly repairs: readonly Repair[];
}

/** What the parser would not have read as it was meant. */
export interface Repair {
  readonly type:
    | 'comment-unclosed'
    | 'container-unclosed'
    | 'heading-repaired'
    | 'html-unclosed'
    | 'item-repaired'
    | 'speaker-mark'
    | 'table-repaired';
  /** 0-based. */
  readonly index: number;
}

interface State {
  /** Whether a line ends the fence, HTML or formula that is open; undefined outside of all three. */
  isEnd: ((line: string) => boolean) | undefined;
  /** Content column of the outermost open list item or footnote; 0 outside. */
  listIndent: number;
  /** First line of the paragraph that is open at the top level; -1 when none is. */
  paragraph: number;
  wasBlank: boolean;
  /** In a table, whose rows are neither paragraphs nor underlined. */
  inTable: boolean;
  /** Behind a quote, whose last paragraph goes on without a `>`, or behind a line that may underline what is above it. */
  isUnclear: boolean;
  readonly containers: OpenContainer[];
  /** 0-based index of the last line that ends a comment; of the last that ends a script or the like. */
  readonly lastCommentEnd: number;
  readonly lastScriptEnd: number;
  readonly repairs: Repair[];
  readonly privateLines: PrivateLines;
  readonly closedRanges: ClosedRanges;
  /** What opened the fence that is open in a list or a quote. */
  innerFence: string | undefined;
}

const atx = /^#{1,6}(?:[ \t]|$)/;
const setext = /^(?:=+|-+)[ \t]*$/;
const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const listItem = /^( {0,3}(?:[-+*]|\d{1,9}[.)]))(?:[ \t]+|$)/;
const footnote = /^ {0,3}\[\^[^\]\s]+\]:/;
const rule = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const isBlank = (line: string): boolean => line.trim() === '';
/** An indented heading or a definition: a line below it underlines nothing. */
const noParagraph = /^(?: {1,3}#{1,6}(?:[ \t]|$)| {0,3}\[[^\]]+\]:)/;
const quote = /^ {0,3}>/;
/** Finds the lines where top-level headings start, and writes `:::` containers in the parser's own form. */
export function scanLines(
  source: readonly string[],
  mark?: SpeakerMark,
  known: readonly Repair[] = [],
): ScannedLines {
  const lines = [...source];
  const cuts: number[] = [];
  const state: State = {
    isEnd: undefined,
    listIndent: 0,
    paragraph: -1,
    wasBlank: true,
    inTable: false,
    isUnclear: false,
    containers: [],
    lastCommentEnd: lines.findLastIndex((line) => line.includes('-->')),
    lastScriptEnd: lines.findLastIndex((line) => scriptEnd.test(line)),
    repairs: [...known],
    privateLines: createPrivateLines(lines, mark),
    closedRanges: createClosedRanges(),
    innerFence: undefined,
  };
  lines.forEach((_, index) => {
    const cut = scanLine(state, lines, index);
    if (cut !== undefined && state.containers.length === 0) cuts.push(cut);
    state.wasBlank = isBlank(lines[index] ?? '');
  });
  if (state.containers.length === 0) {
    const outside = state.closedRanges.filterOutside(cuts);
    return { cuts: outside, lines, repairs: state.repairs };
  }
  // Escaped, a container that nothing closes is a line of text; open, it would swallow the rest of the note.
  for (const { line } of state.containers) lines[line] = escapeContainer(lines[line] ?? '');
  const type = 'container-unclosed';
  const escaped = state.containers.map(({ line: index }): Repair => ({ type, index }));
  return scanLines(lines, mark, [...state.repairs, ...escaped]);
}

function scanLine(state: State, lines: string[], index: number): number | undefined {
  if (endsContainerAround(state, lines[index] ?? '')) state.isEnd = undefined;
  if (state.isEnd === isBlank) joinInnerComment(lines, index, state.lastCommentEnd);
  if (!state.isEnd || state.isEnd === isBlank) state.closedRanges.read(lines[index] ?? '', index);
  if (state.isEnd) {
    if (state.isEnd(lines[index] ?? '')) state.isEnd = undefined;
    return undefined;
  }
  if (!isInnerCode(state, lines[index] ?? '')) {
    if (state.privateLines.hide(index)) state.repairs.push({ type: 'speaker-mark', index });
    lines[index] = nameInnerContainer(lines[index] ?? '');
  }
  rewriteForeign(lines, index);
  const isInList = state.listIndent > 0 && indentOf(lines[index] ?? '') >= state.listIndent;
  if (!isInList) escapeStrayContainer(state.containers, lines, index);
  escapeUnclosed(state, lines, index);
  repairSpace(state, lines, index);
  escapeFormula(state, lines, index);
  const line = lines[index] ?? '';
  if (isBlank(line)) {
    closeBlocks(state);
    return undefined;
  }
  const indent = indentOf(line);
  if (atx.test(line)) return startHeading(state, index);
  if (state.listIndent > 0 && continuesList(state, lines, index)) return undefined;
  if (indent >= 4 && state.paragraph < 0) {
    state.inTable = false;
    return undefined;
  }
  if (state.paragraph >= 0 && setext.test(line)) {
    if (!noParagraph.test(lines[state.paragraph]!)) return startHeading(state, state.paragraph);
    state.isUnclear = true;
  }
  repairTable(state, lines, index);
  if (state.paragraph >= 0 && indent < 4 && opensTable(lines[index - 1]!, line)) {
    state.paragraph = -1;
    state.inTable = true;
    return undefined;
  }
  if (startBlock(state, lines, index)) {
    closeBlocks(state);
    state.isUnclear = quote.test(line);
    return undefined;
  }
  if (state.paragraph < 0 && setext.test(line)) state.isUnclear = true;
  if (state.isUnclear || state.inTable) return undefined;
  if (state.paragraph < 0 || state.wasBlank) state.paragraph = index;
  return undefined;
}

/** Whether a line is code inside a list or a quote, or indented. */
function isInnerCode(state: State, line: string): boolean {
  const [margin = ''] = /^(?:[ \t]|>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))*/.exec(line) ?? [];
  const bare = line.slice(margin.length);
  if (margin === '' && bare !== '') state.innerFence = undefined;
  const [, marker] = fence.exec(bare) ?? [];
  if (state.innerFence !== undefined) {
    if (marker?.startsWith(state.innerFence)) state.innerFence = undefined;
    return true;
  }
  if (margin !== '') state.innerFence = marker;
  return state.listIndent === 0 && /^(?: {4}|\t)/.test(line);
}

/** Whether colons right after HTML, with no blank line between, end the container that holds it. */
function endsContainerAround({ isEnd, containers }: State, line: string): boolean {
  return isEnd === isBlank && containers.length > 0 && containerEnd.test(line);
}

function startHeading(state: State, index: number): number {
  state.listIndent = 0;
  closeBlocks(state);
  return index;
}

function closeBlocks(state: State): void {
  Object.assign(state, { paragraph: -1, inTable: false, isUnclear: false });
}

/** What begins a block even right under a paragraph of a list. */
const interrupting = [fence, rule, listItem, footnote, /^ {0,3}[<>]/, containerStart];

/** Whether the line belongs to the open list, by indentation or as a lazy line of its last paragraph. */
function continuesList(state: State, lines: readonly string[], index: number): boolean {
  const line = lines[index]!;
  if (indentOf(line) >= state.listIndent) return true;
  const interrupts =
    interrupting.some((start) => start.test(line)) ||
    (interruptingFormula.test(line) && findFormulaEnd(lines, index, true) !== undefined);
  if (!state.wasBlank && !interrupts) return true;
  state.listIndent = 0;
  return false;
}

/** Notes what a line opens; true when it is not text of a paragraph. */
function startBlock(state: State, lines: string[], index: number): boolean {
  const line = lines[index] ?? '';
  const opening = fence.exec(line)?.[1];
  if (opening) {
    state.isEnd = (each) => /^ {0,3}(`+|~+)[ \t]*$/.exec(each)?.[1]?.startsWith(opening) ?? false;
    return true;
  }
  const isInParagraph = state.paragraph >= 0;
  const formulaEnd = findFormulaEnd(lines, index, isInParagraph);
  if (formulaEnd !== undefined) {
    let left = formulaEnd - index;
    if (left > 0) state.isEnd = () => (left -= 1) === 0;
    return true;
  }
  if (rule.test(line)) return true;
  const item = listItem.exec(line);
  if (item) {
    const [whole, marker = ''] = item;
    const gap = columnsOf(whole) - marker.length;
    // Nothing behind it, or code.
    const isBare = whole.length === line.length || gap > 4;
    state.listIndent = marker.length + (isBare ? 1 : gap);
    return true;
  }
  const inner = footnote.test(line) ? 4 : findBoxIndent(lines, index);
  if (inner !== undefined) {
    state.listIndent = inner;
    return true;
  }
  if (containerStart.test(line)) {
    scanContainer(state.containers, lines, index);
    return true;
  }
  return startsHtml(state, lines, index);
}

/** Puts a heading or an item right, and notes it. */
function repairSpace(state: State, lines: string[], index: number): void {
  const repaired = repairMark(lines[index] ?? '', state.wasBlank || state.listIndent > 0);
  if (repaired) state.repairs.push({ type: repaired.type, index });
  lines[index] = repaired?.line ?? lines[index]!;
}

/** Looking for the end of a formula that has none, the parser would not see lists and quotes on its way: escaped, it is text. */
function escapeFormula({ paragraph }: State, lines: string[], index: number): void {
  const line = lines[index] ?? '';
  if (!interruptingFormula.test(line) || /^ *\$/.test(line)) return;
  if (findFormulaEnd(lines, index, paragraph >= 0) === undefined)
    lines[index] = line.replace('\\', '\\\\');
}

/**
 * Escaped, a comment, a script or a style sheet that nothing ends is text; else it would hide the rest of the note. In a list
 * item it hides that alone.
 */
function escapeUnclosed(state: State, lines: string[], index: number): void {
  const { lastCommentEnd, lastScriptEnd, listIndent, repairs } = state;
  const [, indent = '', name] =
    /^( {0,3})<(!--(?!.*-->)|(?:script|style)(?=[\s>]|$))/i.exec(lines[index] ?? '') ?? [];
  if (name === undefined || index <= (name === '!--' ? lastCommentEnd : lastScriptEnd)) return;
  if (listIndent > 0 && indent.length >= listIndent) return;
  lines[index] = (lines[index] ?? '').replace('<', '\\<');
  repairs.push({ type: name === '!--' ? 'comment-unclosed' : 'html-unclosed', index });
}

/** A head with other columns than the line below it makes no table for GFM: that line is written with the head's. */
function repairTable({ paragraph, repairs }: State, lines: string[], index: number): void {
  const fitted =
    paragraph === index - 1 && fitDelimiters(lines[paragraph] ?? '', lines[index] ?? '');
  if (!fitted) return;
  lines[index] = fitted;
  repairs.push({ type: 'table-repaired', index });
}

function startsHtml(state: State, lines: string[], index: number): boolean {
  const line = lines[index] ?? '';
  for (const [start, end] of htmlBlocks) {
    if (!start.test(line)) continue;
    if (!end.test(line.replace(/^ {0,3}<!?/, ''))) state.isEnd = (each) => end.test(each);
    return true;
  }
  if (htmlInParagraph.test(line) || (state.paragraph < 0 && htmlUntilBlank.test(line))) {
    joinInnerComment(lines, index, state.lastCommentEnd);
    state.isEnd = isBlank;
    return true;
  }
  return quote.test(line);
}
