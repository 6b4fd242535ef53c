/**
 * Whether a deck has all that its file holds. Neither side is the parser's: the file is read line by line, by rules of its
 * own, and the deck as the page that people open.
 */
import { compareWords, createWordPools } from './compare-words.ts';
import type { ContentKind, Found, MissingContent } from './content.ts';
import { readDeck } from './read-deck.ts';
import { type FileBlock, readFile } from './read-file.ts';
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
  /** How much of each kind the file holds. */
  readonly counts: Readonly<Record<ContentKind, number>>;
  /** In the order of the file. */
  readonly missing: readonly MissingContent[];
  readonly blocks: readonly BlockPlace[];
}

/** Compares a decoded file with its deck's HTML. */
export function compareCoverage(text: string, html: string): Coverage {
  const blocks = readFile(text);
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
    blocks: blocks.map((block, index) => ({
      source: block.source,
      slides: listSlides(found, index).map((slide) => slides[slide]!.id),
    })),
  };
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
