/** The player's words, by language. */
import type { PlayerWords } from '../protocol/player-words.ts';
import { ar } from './player-words/ar.ts';
import { bg } from './player-words/bg.ts';
import { cs } from './player-words/cs.ts';
import { de } from './player-words/de.ts';
import { el } from './player-words/el.ts';
import { en } from './player-words/en.ts';
import { es } from './player-words/es.ts';
import { fa } from './player-words/fa.ts';
import { fr } from './player-words/fr.ts';
import { he } from './player-words/he.ts';
import { hi } from './player-words/hi.ts';
import { it } from './player-words/it.ts';
import { ja } from './player-words/ja.ts';
import { ko } from './player-words/ko.ts';
import { nl } from './player-words/nl.ts';
import { pl } from './player-words/pl.ts';
import { pt } from './player-words/pt.ts';
import { ru } from './player-words/ru.ts';
import { tr } from './player-words/tr.ts';
import { uk } from './player-words/uk.ts';
import { zh } from './player-words/zh.ts';

const languages: Readonly<Record<string, Partial<PlayerWords>>> = {
  ar,
  bg,
  cs,
  de,
  el,
  en,
  es,
  fa,
  fr,
  he,
  hi,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  ru,
  tr,
  uk,
  zh,
};

/** The player's words and the language they are in; English where a language or one of its words is missing. */
export function findPlayerWords(lang: string): { words: PlayerWords; wordsLang: string } {
  const language = lang.toLowerCase().split('-')[0] ?? 'en';
  const found = languages[language];
  return { words: { ...en, ...found }, wordsLang: found ? language : 'en' };
}
