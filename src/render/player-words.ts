/** The player's words, by language. */
import type { PlayerWords } from '../protocol/player-words.ts';
import { en } from './player-words/en.ts';

const languages: Readonly<Record<string, Partial<PlayerWords>>> = { en };

/** The player's words and the language they are in; English where a language or one of its words is missing. */
export function findPlayerWords(lang: string): { words: PlayerWords; wordsLang: string } {
  const language = lang.toLowerCase().split('-')[0] ?? 'en';
  const found = languages[language];
  return { words: { ...en, ...found }, wordsLang: found ? language : 'en' };
}
