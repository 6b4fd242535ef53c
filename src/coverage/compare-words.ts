import type { Found } from './content.ts';
import { listWords } from './list-words.ts';
import type { ShownSlide } from './read-deck.ts';
import type { FileBlock, FileContent } from './read-file.ts';
import { createWordPool, type WordPool } from './word-pool.ts';

/** Fewer words in a row may stand together by chance. */
const sureRun = 3;

/** Fewer words in a row are no sentence that is shown twice. */
const repeatedRun = 12;

/** The words of a deck. */
export interface WordPools {
  readonly titles: WordPool;
  readonly texts: WordPool;
  readonly code: WordPool;
}

/** Gathers the words of slides. */
export function createWordPools(slides: readonly ShownSlide[]): WordPools {
  return {
    titles: createWordPool(slides.map(({ title }) => title)),
    texts: createWordPool(slides.map(({ words }) => words)),
    code: createWordPool(slides.map((slide) => slide.code.flatMap(listWords))),
  };
}

/** Words of a block that are still to be found. */
interface Search {
  readonly words: readonly FileContent[];
  /** Where they may be, the likeliest first. */
  readonly pools: readonly WordPool[];
  /** Collects the slides where they are. */
  readonly places: Set<number>;
}

/**
 * Finds each word of the file in the deck, as often as it occurs: first what stands there in a row, so that a word that is
 * lost is missed where it was lost; then the rest one by one.
 */
export function compareWords(
  blocks: readonly FileBlock[],
  { titles, texts, code }: WordPools,
): Found {
  const all = blocks.map(({ words, isHeading }): Search => {
    const pools = isHeading ? [titles, texts, code] : [texts, titles, code];
    return { words, pools, places: new Set() };
  });
  let left = takeAll(all, (search) => takeRuns(search, sureRun));
  // A sentence that stands on a slide and in its notes is one: its words elsewhere are no others'.
  takeAll(all, (search) => takeRuns(search, repeatedRun));
  left = takeAll(left, (search) => takeRuns(search, Math.min(sureRun, search.words.length)));
  left = takeAll(left, takeSingly);
  left = takeAll(left, takeJoined);
  return {
    missing: left.flatMap(({ words }) => words.map((word) => ({ kind: 'word', ...word }) as const)),
    places: all.map(({ places }) => places),
  };
}

function takeAll(
  searches: readonly Search[],
  take: (search: Search) => readonly FileContent[],
): readonly Search[] {
  return searches.map((search) => ({ ...search, words: take(search) }));
}

/** Takes words of which so many stand in a row; gives the others. */
function takeRuns({ words, pools, places }: Search, least: number): FileContent[] {
  const texts = words.map(({ text }) => text);
  const left: FileContent[] = [];
  for (let from = 0; from < words.length;) {
    const slides = takeFrom(pools, (pool) => pool.takeRun(texts, from, least));
    for (const slide of slides) places.add(slide);
    if (slides.length === 0) left.push(words[from]!);
    from += Math.max(slides.length, 1);
  }
  return left;
}

function takeSingly({ words, pools, places }: Search): FileContent[] {
  return words.filter(({ text }) => {
    const slides = takeFrom(pools, (pool) => pool.takeRun([text], 0, 1));
    for (const slide of slides) places.add(slide);
    return slides.length === 0;
  });
}

/** A word may be in several pieces where markup parts it. */
const maxPieces = 6;

/** Takes words that the deck has in pieces, and pieces that are one word there; gives the others. */
function takeJoined({ words, pools, places }: Search): FileContent[] {
  const texts = words.map(({ text }) => text);
  const left: FileContent[] = [];
  for (let from = 0; from < words.length;) {
    let slides = takeFrom(pools, (pool) => pool.takeParted(texts[from]!, maxPieces));
    let count = 1;
    while (slides.length === 0 && count < Math.min(maxPieces, words.length - from)) {
      count += 1;
      const joined = texts.slice(from, from + count).join('');
      slides = takeFrom(pools, (pool) => pool.takeRun([joined], 0, 1));
    }
    for (const slide of slides) places.add(slide);
    if (slides.length === 0) left.push(words[from]!);
    from += slides.length === 0 ? 1 : count;
  }
  return left;
}

/** What the first pool gives that has any. */
function takeFrom(
  pools: readonly WordPool[],
  take: (pool: WordPool) => readonly number[],
): readonly number[] {
  for (const pool of pools) {
    const slides = take(pool);
    if (slides.length > 0) return slides;
  }
  return [];
}
