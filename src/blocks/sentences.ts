import type { PhrasingContent } from 'mdast';
import { proseOf, slicePhrasing } from './phrasing.ts';
import { rememberTexts } from '../store/remember.ts';

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(lang: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${lang}`;
  const found = segmenters.get(key) ?? new Intl.Segmenter(lang, { granularity });
  segmenters.set(key, found);
  return found;
}

/** The number of words, as Intl.Segmenter sees them. */
export const countWords: (text: string, lang: string) => number = rememberTexts((text, lang) => {
  if (isPlain(text)) return text.match(/[A-Za-z0-9]+/g)?.length ?? 0;
  let count = 0;
  for (const { isWordLike } of segmenter(lang, 'word').segment(text)) if (isWordLike) count += 1;
  return count;
});

/**
 * Whether runs of letters and digits are its words (Unicode Standard Annex 29): ASCII, and nothing between two of them that
 * joins words. Counting these takes a twentieth of the time.
 */
function isPlain(text: string): boolean {
  return /^[\n -~]*$/.test(text) && !/_|[A-Za-z0-9][.,:;'"][A-Za-z0-9]/.test(text);
}

/** The words of a text, folded to compare them. */
export function segmentWords(text: string, lang: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter(lang, 'word').segment(text.normalize('NFKC'))) {
    if (isWordLike) words.push(segment.toLowerCase());
  }
  return words;
}

/** Abbreviations before a capital letter, in the languages most notes are written in: no sentence ends there. */
const abbreviation =
  /(?:^|[\s(])(?:[A-Z]|[Dd]r|[Mm]rs?|[Mm]s|[Pp]rof|[Ss]t|[Ff]igs?|[Ee]qs?|[Nn]o|[Nn]r|[Vv]ol|[Pp]p?|[Cc]f|[Vv]s|[Aa]l|[Ii]nc|[Ee]tc|e\.g|i\.e|z\.\s?B|d\.\s?h|u\.\s?a|bzw|[Aa]bb|p\.\s?ej|[Ss]ra?|[Mm]me|т\.\s?е|т\.\s?д)\.\s*$/u;

/** Where the sentences of a text end. */
export const findSentenceEnds: (prose: string, lang: string) => readonly number[] =
  rememberTexts(findEnds);

function findEnds(prose: string, lang: string): number[] {
  const ends: number[] = [];
  for (const { segment, index } of segmenter(lang, 'sentence').segment(prose)) {
    const end = index + segment.length;
    if (!abbreviation.test(prose.slice(ends.at(-1) ?? 0, end)) || end === prose.length)
      ends.push(end);
  }
  return ends;
}

/** Cuts a line of nodes into its sentences; together they are the whole. */
export function splitSentences(
  nodes: readonly PhrasingContent[],
  lang: string,
): PhrasingContent[][] {
  const ends = findSentenceEnds(proseOf(nodes), lang);
  return ends
    .map((end, position) => slicePhrasing(nodes, ends[position - 1] ?? 0, end))
    .filter((sentence) => sentence.length > 0);
}
