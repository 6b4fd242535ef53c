import { readFileSync } from 'node:fs';
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
 * Whether the dictionary has a word, in small letters. It is searched as text: a set of its 270,000 words takes as long to
 * make as hundreds of questions.
 */
export function isEnglishWord({ text }: WordList, word: string): boolean {
  return text.includes(`\n${word}\n`);
}
