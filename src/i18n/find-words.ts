import { ar } from './languages/ar.ts';
import { bg } from './languages/bg.ts';
import { cs } from './languages/cs.ts';
import { de } from './languages/de.ts';
import { el } from './languages/el.ts';
import { en } from './languages/en.ts';
import { es } from './languages/es.ts';
import { fa } from './languages/fa.ts';
import { fr } from './languages/fr.ts';
import { he } from './languages/he.ts';
import { hi } from './languages/hi.ts';
import { it } from './languages/it.ts';
import { ja } from './languages/ja.ts';
import { ko } from './languages/ko.ts';
import { nb } from './languages/nb.ts';
import { nl } from './languages/nl.ts';
import { pl } from './languages/pl.ts';
import { pt } from './languages/pt.ts';
import { ptBR } from './languages/pt-br.ts';
import { ru } from './languages/ru.ts';
import { th } from './languages/th.ts';
import { tr } from './languages/tr.ts';
import { uk } from './languages/uk.ts';
import { vi } from './languages/vi.ts';
import { zh } from './languages/zh.ts';
import { zhHant } from './languages/zh-hant.ts';
import type { RegionWords, Words } from './words.ts';

/** By canonical BCP 47 tag. */
const languages: Readonly<Record<string, RegionWords>> = {
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
  nb,
  nl,
  pl,
  pt,
  'pt-BR': ptBR,
  ru,
  th,
  tr,
  uk,
  vi,
  zh,
  'zh-Hant': zhHant,
};

/** Languages that are read by who reads another one, and old names of languages. */
const neighbours: Readonly<Record<string, string>> = {
  nn: 'nb',
  no: 'nb',
  iw: 'he',
  cmn: 'zh',
  yue: 'zh-Hant',
};

/** Where Chinese is written in traditional characters. */
const traditional: readonly string[] = ['TW', 'HK', 'MO'];

/** All words, and whose they are. */
export interface FoundWords extends Words {
  /** BCP 47 tag. */
  readonly lang: string;
}

/**
 * Finds the words for a BCP 47 tag in any case: each one of its region or script, else of its language, or of the one
 * that its readers know best; in English where the language is unknown. `lang` is the most exact tag that has words, such
 * as `pt-BR` or `zh-Hant`.
 */
export function findWords(lang: string): FoundWords {
  const known = listTags(lang).filter((tag) => Object.hasOwn(languages, tag));
  const words = known.flatMap((tag) => languages[tag] ?? []).reduce<Words>(mergeWords, en);
  return { ...words, lang: known.at(-1) ?? 'en' };
}

const tagParts = /^([a-z]{2,3})(?:-[a-z]{3}){0,3}(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?(?:-|$)/i;

/** Canonical tags of the language and, after it, of its script and its region. */
function listTags(lang: string): string[] {
  const [, language = '', script, place = ''] = tagParts.exec(lang) ?? [];
  const own = language.toLowerCase();
  const tag = Object.hasOwn(neighbours, own) ? (neighbours[own] ?? own) : own;
  const region = place.toUpperCase();
  const isTraditional = script ? /^hant$/i.test(script) : traditional.includes(region);
  return [tag, ...(isTraditional ? [`${tag}-Hant`] : []), `${tag}-${region}`];
}

function mergeWords(words: Words, own: RegionWords): Words {
  return {
    slides: { ...words.slides, ...own.slides },
    alerts: { ...words.alerts, ...own.alerts },
    statements: { ...words.statements, ...own.statements },
    maps: { ...words.maps, ...own.maps },
    listed: { ...words.listed, ...own.listed },
    diagrams: { ...words.diagrams, ...own.diagrams },
    handouts: { ...words.handouts, ...own.handouts },
    course: { ...words.course, ...own.course },
    quiz: { ...words.quiz, ...own.quiz },
    references: { ...words.references, ...own.references },
    player: { ...words.player, ...own.player },
  };
}
