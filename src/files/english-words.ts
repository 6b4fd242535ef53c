import { readFileSync } from 'node:fs';
import wordListPath from 'word-list';

let list: string | undefined;

/**
 * Whether an English dictionary has the word, in small letters. The list is read when it is first asked, and searched as
 * text: a set of its 270,000 words takes as long to make as hundreds of questions.
 */
export function isEnglishWord(word: string): boolean {
  list ??= `\n${readFileSync(wordListPath, 'latin1')}\n`;
  return list.includes(`\n${word}\n`);
}
