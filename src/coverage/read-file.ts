/** What a file holds that its deck must show. */
import { type FileLine, readLines } from './file-lines.ts';
import { dropDeckset, dropIncludes, dropTemplates, resolveNames } from './templates.ts';
import { dropMarpWords, isMarpFile } from './marp-pictures.ts';
import { findNames, type InlineReading, readInline } from './read-inline.ts';
import { listWords } from './list-words.ts';

/** A word or more at a line of the file. */
export interface FileContent {
  readonly text: string;
  readonly line: number;
}

/** Content that stands together: a paragraph, an item, a table's row, a block of code. */
export interface FileBlock {
  readonly isHeading: boolean;
  readonly words: readonly FileContent[];
  readonly code: readonly FileContent[];
  readonly cells: readonly FileContent[];
  readonly formulas: readonly FileContent[];
  readonly pictures: readonly FileContent[];
  /** First and last line, 1-based. */
  readonly source: readonly [first: number, last: number];
}

const heading = /^[\s>\u200b\u2060]*#{1,6}(?=[\s\u00a0\u3000]|$)/;
const rule = /^ {0,3}([-*_])(?:\s*\1){2,}\s*$/;
const item = /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s/;
const delimiterRow = /^[\s>]*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** Reads a decoded file. */
export function readFile(
  text: string,
  { mayCite = false }: Pick<InlineReading, 'mayCite'> = {},
): FileBlock[] {
  const reading = { isDefined: findNames(text), mayCite };
  const isMarp = isMarpFile(text);
  return groupLines(
    dropLeftOut(
      dropTemplates(dropIncludes(dropDeckset(resolveNames(readLines(text), text), text))),
    ),
  )
    .map((group) => readBlock(group, reading))
    .map((block) => (isMarp ? { ...block, pictures: block.pictures.map(readMarpPicture) } : block))
    .filter(({ words, code, cells, formulas, pictures }) =>
      [words, code, cells, formulas, pictures].some(({ length }) => length > 0),
    );
}

function readMarpPicture({ text, line }: FileContent): FileContent {
  return { text: dropMarpWords(text), line };
}

/** Leaves out what stands between two rules where reveal.js is told to. */
function dropHidden(lines: readonly FileLine[]): readonly FileLine[] {
  if (!lines.some(({ hidesSlide }) => hidesSlide)) return lines;
  const slides: FileLine[][] = [[]];
  for (const line of lines) {
    if (line.kind === 'text' && rule.test(line.text)) slides.push([]);
    slides.at(-1)!.push(line);
  }
  if (slides.length === 1)
    return lines.map((line) => ({
      ...line,
      isLeftOut: line.isLeftOut || line.hidesSlide === true,
    }));
  return slides.flatMap((slide) =>
    slide.some(({ hidesSlide }) => hidesSlide)
      ? slide.filter(({ text }) => rule.test(text))
      : slide,
  );
}

/** Leaves out what stands between two headings or rules where the author asks for it. */
function dropLeftOut(all: readonly FileLine[]): FileLine[] {
  const lines = dropHidden(all);
  const slides: FileLine[][] = [[]];
  for (const line of lines) {
    if (line.kind === 'text' && (heading.test(line.text) || rule.test(line.text))) slides.push([]);
    slides.at(-1)!.push(line);
  }
  // What another tool is told of a slide holds up to the next rule; one may end what is told.
  let isHidden = false;
  // What is said between a rule and a heading is said of that.
  let isNext = false;
  let wasTold = false;
  const shown = slides.filter((slide) => {
    const wasNext = isNext;
    const isTold = slide.some((line) => line.isLeftOut && line.kind === 'hidden');
    isNext = isBareRule(slide, 'text');
    isHidden = isTold || (isHidden && (wasTold || !startsWithRule(slide)));
    wasTold = isTold && isBareRule(slide, 'hidden');
    return !isHidden && !wasNext && !slide.some(({ isLeftOut }) => isLeftOut);
  });
  return shown.flat();
}

function startsWithRule([first]: readonly FileLine[]): boolean {
  return first?.kind === 'text' && rule.test(first.text);
}

/** Whether a slide has nothing but a rule and lines of a kind that leave it out. */
function isBareRule(slide: readonly FileLine[], by: FileLine['kind']): boolean {
  const [, ...rest] = slide;
  return (
    startsWithRule(slide) &&
    rest.some(({ isLeftOut, kind }) => isLeftOut && kind === by) &&
    rest.every(({ text }) => text.trim() === '')
  );
}

interface Group {
  readonly kind: 'text' | 'code' | 'math' | 'table';
  readonly lines: readonly FileLine[];
}

function groupLines(lines: readonly FileLine[]): Group[] {
  const groups: { kind: Group['kind']; lines: FileLine[] }[] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    const isBlank = line.kind === 'text' && /^[\s>]*$/.test(line.text);
    if (line.kind === 'hidden' || isBlank) {
      isOpen = false;
      continue;
    }
    const last: (typeof groups)[number] | undefined = isOpen ? groups.at(-1) : undefined;
    const kind: Group['kind'] = isRow(line, lines[index + 1], last?.kind) ? 'table' : line.kind;
    const starts = kind === 'text' && (heading.test(line.text) || item.test(line.text));
    if (last?.kind === kind && !starts) last.lines.push(line);
    else groups.push({ kind, lines: [line] });
    isOpen = !(kind === 'text' && heading.test(line.text));
  }
  return groups;
}

function isRow(
  { kind, text }: FileLine,
  next: FileLine | undefined,
  last: Group['kind'] | undefined,
): boolean {
  if (kind !== 'text' || !text.includes('|') || heading.test(text)) return false;
  return last === 'table' || (next !== undefined && isDelimiterRow(next.text));
}

/** Dashes alone underline a heading. */
function isDelimiterRow(text: string): boolean {
  return text.includes('-') && /[|:]/.test(text) && delimiterRow.test(text);
}

function readBlock({ kind, lines }: Group, reading: InlineReading): FileBlock {
  const source = [lines[0]!.number, lines.at(-1)!.number] as const;
  const nothing = {
    isHeading: false,
    words: [],
    code: [],
    cells: [],
    formulas: [],
    pictures: [],
    source,
  };
  if (kind === 'code') return { ...nothing, code: readCode(lines) };
  if (kind === 'math')
    return {
      ...nothing,
      formulas: [{ text: lines.map(({ text }) => text).join('\n'), line: source[0] }],
    };
  if (kind === 'text')
    return { ...nothing, ...readText(lines, reading), isHeading: heading.test(lines[0]!.text) };
  const rows = lines.filter(({ text }) => !delimiterRow.test(text));
  const read = rows.map((row) => readText([row], reading));
  return {
    ...nothing,
    words: read.flatMap(({ words }) => words),
    cells: rows.flatMap((row) => readCells(row, reading)),
    formulas: read.flatMap(({ formulas }) => formulas),
    pictures: read.flatMap(({ pictures }) => pictures),
  };
}

/** A comment for those who show the code, as Shiki and Docusaurus have it. */
const lineMark =
  /\s*(?:[{(]\s*)?(?:[/<!*#;%'"-]{1,4}|REM)\s*(?:\[!code [^\]]+\]\s*)+[\s*/>})-]*$|^\W*highlight-(?:next-line|start|end)\W*$/;

/** The number of a remark below, in Material for MkDocs. */
const annotation = /((?:#|\/\/|--|[;%]|\/\*|<!--)\s*\(\d+\))!/g;

function readCode(lines: readonly FileLine[]): FileContent[] {
  return lines.flatMap(({ text, number: line }) => {
    const own = text.replace(lineMark, '').replace(annotation, '$1').trim();
    // Another file, which nobody shows, or when a block comes in.
    if (/^(?:-*\{\{\d+(?:-\d+)?\}\}-*$|-+8<-+\s+["']|\{\{#\w*include .*\}\}$)/.test(own)) return [];
    return own === '' ? [] : [{ text: own, line }];
  });
}

/** The words of lines, one entry each, with the formulas and pictures among them. */
function readText(
  lines: readonly FileLine[],
  reading: InlineReading,
): Pick<FileBlock, 'words' | 'formulas' | 'pictures'> {
  const first = lines[0]!.number;
  const { text, formulas, pictures } = readInline(
    lines.map((line) => line.text.replace(/^(?:\s*>)+/, '')).join('\n'),
    reading,
  );
  const place = ({ text: own, line }: FileContent): FileContent => ({
    text: own,
    line: first + line,
  });
  const words = text
    .split('\n')
    .flatMap((own, line) => listWords(own).map((word) => place({ text: word, line })));
  return { words, formulas: formulas.map(place), pictures: pictures.map(place) };
}

/** A footnote in its place, which stands below the table: `^[text]`, no number and no link. */
const inlineFootnote = /(?<!\\)\^\[(?!\s*\d*\s*\])(?:[^[\]]|\[[^[\]]*\])*\](?!\()/g;

/** The cells of a row that have words. Where a bar stands in code or a formula, nobody knows which cells are meant. */
function readCells({ text, number: line }: FileLine, reading: InlineReading): FileContent[] {
  if (/`[^`]*\|[^`]*`|\$[^$]*\|[^$]*\$/.test(text)) return [];
  return text.split(/(?<!\\)\|/).flatMap((cell) => {
    const words = listWords(readInline(cell.replace(inlineFootnote, ''), reading).text);
    return words.length === 0 ? [] : [{ text: words.join(' '), line }];
  });
}
