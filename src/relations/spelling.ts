import { distance } from 'fastest-levenshtein';
import { findWords } from './name-key.ts';

/** Words under this many letters are too near to others to be corrected. */
const minLetters = 7;
/** From this many letters on, two letters may be wrong. */
const long = 10;
/** What is written wrong more often than this is meant. */
const maxMisspellings = 2;

/** What decides whether a word is another one misspelt. */
export interface SpellingRequest {
  /** All text of the notes. */
  readonly texts: readonly string[];
  /** Words of names that packs or the author know (`longWords`); they count without standing in the notes. */
  readonly known: readonly ReadonlySet<string>[];
  /** Names that the notes single out; they correct rarer spellings. */
  readonly own: readonly string[];
  /** Whether a dictionary has the word, in small letters. */
  readonly isWord: (word: string) => boolean;
}

/** Finds misspelt words of names: from the key of each to the key of the right one. */
export function findMisspellings(request: SpellingRequest): Map<string, string> {
  const found = new Map<string, { count: number; text: string }>();
  for (const { key, text } of request.texts.flatMap(findWords))
    if (key.length >= minLetters - 1)
      found.set(key, { count: (found.get(key)?.count ?? 0) + 1, text: text.toLowerCase() });
  const known = new Set(request.known.flatMap((words) => [...words]));
  const right = new Map<string, string[]>();
  for (const word of new Set([...known, ...longWords(request.own)]))
    right.set(frameOf(word), [...(right.get(frameOf(word)) ?? []), word]);
  const corrections = new Map<string, string>();
  for (const [key, { count, text }] of found) {
    if (known.has(key) || count > maxMisspellings) continue;
    for (const candidate of right.get(frameOf(key)) ?? []) {
      const isEstablished = known.has(candidate) || (found.get(candidate)?.count ?? 0) >= 2 * count;
      if (!isEstablished || !isMisspelling(key, candidate) || request.isWord(text)) continue;
      corrections.set(key, candidate);
      break;
    }
  }
  return corrections;
}

/** Keys of the words in names that are long enough to be told from others. */
export function longWords(names: readonly string[]): ReadonlySet<string> {
  const keys = names.flatMap(findWords).map(({ key }) => key);
  return new Set(keys.filter((key) => key.length >= minLetters - 1 && /^\p{Ll}+$/u.test(key)));
}

/** A word's beginning and its end, which tell inflections apart: a misspelling has them right. */
function frameOf(word: string): string {
  return word.slice(0, 2) + word.slice(-2);
}

/** One or two wrong letters inside the word. */
function isMisspelling(word: string, right: string): boolean {
  if (word === right || !/^\p{Ll}+$/u.test(word)) return false;
  if (Math.min(word.length, right.length) < minLetters - 1) return false;
  if (Math.max(word.length, right.length) < minLetters) return false;
  const isTransposed = Array.from(word).sort().join() === Array.from(right).sort().join();
  return distance(word, right) <= (right.length >= long || isTransposed ? 2 : 1);
}
