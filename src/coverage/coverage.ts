/**
 * Whether a deck has all that its file holds. Neither side is the parser's: the file is read line by line, by rules of its
 * own, and the deck as the page that people open.
 */
import { compareWords, createWordPools } from './compare-words.ts';
import type { ContentKind, Found, MissingContent } from './content.ts';
import { readDeck } from './read-deck.ts';
import { type FileBlock, type FileContent, readFile } from './read-file.ts';
import { takeExact } from './take-exact.ts';
import { takeOtherwise } from './take-otherwise.ts';

/** Where a block of the file stands in the deck. */
export interface BlockPlace {
  /** First and last line of the file, 1-based. */
  readonly source: readonly [first: number, last: number];
  /** Ids of the slides that show some of it, or whose speaker notes hold it, in the order of the deck. */
  readonly slides: readonly string[];
}

/** A file compared with its deck. */
export interface Coverage {
  /** How much of each kind the file holds, what a rule leaves out apart. */
  readonly counts: Readonly<Record<ContentKind, number>>;
  /** In the order of the file. */
  readonly missing: readonly MissingContent[];
  /** What stands where a rule leaves it out, in the order of the file; nothing of it is looked for. */
  readonly leftOut: readonly MissingContent[];
  readonly blocks: readonly BlockPlace[];
}

/** First and last line, 1-based. */
export type Lines = readonly [first: number, last: number];

/** A part of the file: 1-based lines and columns, `end` behind its last character. */
export type TextRange = Readonly<Record<'start' | 'end', { line: number; column: number }>>;

/** What is known of a note besides its file. */
export interface CoverageOptions {
  /** Lines that a rule leaves out. @default none */
  readonly leftOut?: readonly Lines[];
  /** Parts of lines that a rule leaves out. @default none */
  readonly leftOutParts?: readonly TextRange[];
  /** Whether it has a bibliography, so that `@key` may name a work of it. @default false */
  readonly mayCite?: boolean;
}

/** Compares a decoded file with its deck's HTML. */
export function compareCoverage(
  text: string,
  html: string,
  { leftOut = [], leftOutParts = [], mayCite = false }: CoverageOptions = {},
): Coverage {
  const isLeftOut = ({ line }: FileContent): boolean =>
    leftOut.some(([first, last]) => line >= first && line <= last);
  const blocks = readFile(blankParts(text, leftOutParts), { mayCite }).map((block) =>
    pickContent(block, (content) => !isLeftOut(content)),
  );
  const slides = readDeck(html);
  const exact = takeExact(blocks, slides);
  const { titles, texts, code } = createWordPools(exact.slides);
  const words = compareWords(blocks, { titles, texts, code });
  // Last, so that it finds only what is no word's.
  const contents = takeOtherwise(
    exact.left,
    { slides: exact.slides, pools: [texts, titles, code] },
    exact.places,
  );
  const found = [words.places, exact.places];
  const missing = [...words.missing, ...contents].toSorted((a, b) => a.line - b.line);
  return {
    counts: countContents(blocks),
    missing,
    leftOut: subtract(
      readFile(text, { mayCite }).flatMap(listContent),
      blocks.flatMap(listContent),
    ),
    blocks: blocks.map((block, index) => ({
      source: block.source,
      slides: listSlides(found, index).map((slide) => slides[slide]!.id),
    })),
  };
}

/** The text with spaces for some of its parts. */
function blankParts(text: string, parts: readonly TextRange[]): string {
  if (parts.length === 0) return text;
  const lines = text.split('\n');
  for (const { start, end } of parts)
    for (let line = start.line; line <= end.line; line += 1) {
      const whole = lines[line - 1] ?? '';
      const first = line === start.line ? start.column - 1 : 0;
      const last = line === end.line ? end.column - 1 : whole.length;
      lines[line - 1] =
        whole.slice(0, first) + ' '.repeat(Math.max(0, last - first)) + whole.slice(last);
    }
  return lines.join('\n');
}

/** What of `all` is not in `some`, each as often as it stands there. */
function subtract(
  all: readonly MissingContent[],
  some: readonly MissingContent[],
): MissingContent[] {
  const keyOf = ({ kind, text, line }: MissingContent): string => `${kind} ${line} ${text}`;
  const counts = new Map<string, number>();
  for (const content of some) counts.set(keyOf(content), (counts.get(keyOf(content)) ?? 0) + 1);
  return all.filter((content) => {
    const left = counts.get(keyOf(content)) ?? 0;
    counts.set(keyOf(content), left - 1);
    return left <= 0;
  });
}

/** A block with what `isWanted` of it. */
function pickContent(block: FileBlock, isWanted: (content: FileContent) => boolean): FileBlock {
  const { words, code, cells, formulas, pictures } = block;
  return {
    ...block,
    words: words.filter(isWanted),
    code: code.filter(isWanted),
    cells: cells.filter(isWanted),
    formulas: formulas.filter(isWanted),
    pictures: pictures.filter(isWanted),
  };
}

function listContent({ words, code, cells, formulas, pictures }: FileBlock): MissingContent[] {
  const kinds = { word: words, code, cell: cells, formula: formulas, picture: pictures } as const;
  return Object.entries(kinds).flatMap(([kind, all]) =>
    all.map((content) => ({ kind: kind as ContentKind, ...content })),
  );
}

function countContents(blocks: readonly FileBlock[]): Coverage['counts'] {
  const count = (key: Exclude<keyof FileBlock, 'source' | 'isHeading'>): number =>
    blocks.reduce((sum, block) => sum + block[key].length, 0);
  return {
    word: count('words'),
    code: count('code'),
    cell: count('cells'),
    formula: count('formulas'),
    picture: count('pictures'),
  };
}

function listSlides(found: readonly Found['places'][], block: number): number[] {
  return [...new Set(found.flatMap((places) => [...(places[block] ?? [])]))].toSorted(
    (a, b) => a - b,
  );
}
