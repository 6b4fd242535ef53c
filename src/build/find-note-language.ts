import { francAll } from 'franc';
import { skip, visit } from '../markdown/visit.ts';
import type { Section } from '../blocks/section.ts';
import type { Store } from '../store/store.ts';

/**
 * Finds the language that a note is written in, as a BCP 47 tag, by its script and, where languages share one, by its
 * trigrams; undefined where that says too little. Notes name things in English whatever they are written in: a quarter of
 * the text in another script decides.
 */
export function findNoteLanguage(sections: readonly Section[], store: Store): string | undefined {
  const sample = takeSample(sections, store);
  return store.get('note language', [sample], () => findLanguageOf(sample));
}

/** As many characters as `franc` reads. */
const sampleLength = 2048;

/** Text of sections is taken evenly, but not in smaller pieces than this. */
const minPiece = 80;

/** Less running text than this says too little; headings and tables are read too. */
const minRunning = 400;

/** The beginning of each section's text. Headings and tables name things, which are English in many a language. */
function takeSample(sections: readonly Section[], store: Store): string {
  const prose = sections.map((section) =>
    store.get('prose', [section.hash], () => readProse(section)),
  );
  const running = cutSample(prose.map((each) => each.running));
  return running.length < minRunning ? cutSample(prose.map(({ all }) => all)) : running;
}

function cutSample(texts: readonly string[]): string {
  const spoken = texts.filter((text) => text !== '');
  const piece = Math.max(minPiece, Math.ceil(sampleLength / spoken.length));
  let sample = '';
  for (const text of spoken) {
    if (sample.length >= sampleLength) break;
    sample += `${text.slice(0, piece)}\n`;
  }
  return sample.slice(0, sampleLength);
}

interface Prose {
  readonly all: string;
  /** Without headings and tables. */
  readonly running: string;
}

/** What is written in words: no code, formulas, comments and addresses. */
function readProse({ tree }: Section): Prose {
  const read = (skipped: readonly string[]): string => {
    const texts: string[] = [];
    visit(tree, (node) => {
      if (skipped.includes(node.type)) return skip;
      if (node.type === 'text') texts.push(node.value);
      return undefined;
    });
    return texts
      .join(' ')
      .replace(/\b(?:https?:|www\.)\S+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  };
  return { all: read([]), running: read(['heading', 'table']) };
}

/** The language of a text; undefined where it says too little. */
export function findLanguageOf(sample: string): string | undefined {
  const found = findScript(sample);
  if (found === undefined) return undefined;
  const { languages } = found;
  return typeof languages === 'function' ? languages(sample) : findAmong(languages, sample);
}

interface Script {
  readonly letters: RegExp;
  /** Latin letters that say as much as one of its letters. @default 1 */
  readonly weight?: number;
  /** ISO 639-3 codes of those written in it, or how to find the tag. */
  readonly languages: readonly string[] | ((sample: string) => string | undefined);
}

const only =
  (tag: string): (() => string) =>
  () =>
    tag;

/** Scripts other than the Latin. */
const scripts: readonly Script[] = [
  {
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    weight: 2.5,
    languages: findEastAsian,
  },
  { letters: /\p{Script=Hangul}/gu, weight: 2, languages: only('ko') },
  { letters: /\p{Script=Cyrillic}/gu, languages: findCyrillic },
  { letters: /\p{Script=Arabic}/gu, languages: ['arb', 'pes', 'urd', 'pbu', 'ckb'] },
  { letters: /\p{Script=Hebrew}/gu, languages: only('he') },
  { letters: /\p{Script=Greek}/gu, languages: only('el') },
  { letters: /\p{Script=Devanagari}/gu, languages: ['hin', 'mar', 'npi'] },
  { letters: /\p{Script=Thai}/gu, languages: only('th') },
  { letters: /\p{Script=Bengali}/gu, languages: only('bn') },
  { letters: /\p{Script=Tamil}/gu, languages: only('ta') },
  { letters: /\p{Script=Telugu}/gu, languages: only('te') },
  { letters: /\p{Script=Gujarati}/gu, languages: only('gu') },
  { letters: /\p{Script=Kannada}/gu, languages: only('kn') },
  { letters: /\p{Script=Malayalam}/gu, languages: only('ml') },
  { letters: /\p{Script=Gurmukhi}/gu, languages: only('pa') },
  { letters: /\p{Script=Sinhala}/gu, languages: only('si') },
  { letters: /\p{Script=Khmer}/gu, languages: only('km') },
  { letters: /\p{Script=Myanmar}/gu, languages: only('my') },
  { letters: /\p{Script=Georgian}/gu, languages: only('ka') },
  { letters: /\p{Script=Armenian}/gu, languages: only('hy') },
  { letters: /\p{Script=Ethiopic}/gu, languages: only('am') },
];

const latin: Script = {
  letters: /\p{Script=Latin}/gu,
  languages:
    'eng deu fra spa ita por nld cat dan swe nob fin ekk pol ces slk slv hrv hun ron tur lit lvs vie ind'.split(
      ' ',
    ),
};

/** The share of a note's letters from which they tell its language. */
const minShare = 0.25;

function findScript(sample: string): Script | undefined {
  const count = ({ letters, weight = 1 }: Script): number =>
    (sample.match(letters)?.length ?? 0) * weight;
  const counted = scripts.map((script) => ({ script, letters: count(script) }));
  const inLatin = count(latin);
  const all = counted.reduce((sum, { letters }) => sum + letters, inLatin);
  const most = counted.reduce((best, each) => (each.letters > best.letters ? each : best));
  if (all < minLetters) return undefined;
  if (most.letters >= all * minShare) return most.script;
  return inLatin < minLatinLetters ? undefined : latin;
}

/** Fewer letters than this may be anything. */
const minLetters = 12;

/** The same of Latin letters: these may be names. */
const minLatinLetters = 40;

/** Japanese where there is kana, else Chinese; traditional where its forms of common characters outnumber the others. */
function findEastAsian(sample: string): string {
  const count = (letters: RegExp): number => sample.match(letters)?.length ?? 0;
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (kana * 10 > count(/\p{Script=Han}/gu)) return 'ja';
  const traditional = count(/[這們個國說學會對發現實與為來時過還後種應關開間問題電機書無]/g);
  const simplified = count(/[这们个国说学会对发现实与为来时过还后种应关开间问题电机书无]/g);
  return traditional > simplified ? 'zh-Hant' : 'zh';
}

/** Letters that only some of those have who write in Cyrillic. */
const cyrillic: Readonly<Record<string, string>> = {
  rus: 'ыэъё',
  ukr: 'ґєії',
  bel: 'ыэёіў',
  bul: 'ъ',
  srp: 'ђјљњћџ',
  mkd: 'ѓѕјљњќџ',
  kaz: 'ыэъёәғқңөұүһі',
};

const telling = new RegExp(`[${Object.values(cyrillic).join('')}]`, 'g');

/** Trigrams of a few sentences are much the same in these: whoever has not the letters that there are is out. */
function findCyrillic(sample: string): string | undefined {
  const seen = sample.toLowerCase().match(telling) ?? [];
  const known = Object.entries(cyrillic).map(([code, own]) => ({
    code,
    strange: seen.filter((letter) => !own.includes(letter)).length,
  }));
  const fewest = Math.min(...known.map(({ strange }) => strange));
  const able = known.filter(({ strange }) => strange === fewest);
  return findAmong(
    able.map(({ code }) => code),
    sample,
  );
}

/** By how much the likeliest must be likelier than English, by the letters there are: few letters mislead. */
function minLead(letters: number): number {
  if (letters < 100) return 0.12;
  return letters < 300 ? 0.05 : 0.02;
}

/** ISO 639-3 codes of all that are told apart by their trigrams. */
export const comparedLanguages: readonly string[] = [
  ...[...scripts, latin].flatMap(({ languages }) =>
    typeof languages === 'function' ? [] : languages,
  ),
  ...Object.keys(cyrillic),
];

function findAmong(languages: readonly string[], sample: string): string | undefined {
  const letters = sample.match(/\p{L}/gu)?.join('').length ?? 0;
  const likely = francAll(sample, { only: [...languages], minLength: minLetters });
  const [best] = likely;
  if (best === undefined || best[0] === 'und') return undefined;
  const english = likely.find(([code]) => code === 'eng');
  if (english !== undefined && best[1] - english[1] < minLead(letters)) return 'en';
  return Intl.getCanonicalLocales(best[0])[0];
}
