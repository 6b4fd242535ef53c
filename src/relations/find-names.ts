import { countEach } from './count-each.ts';
import { createMatcher } from './matcher.ts';
import { findWords, isAcronym, keyOfName } from './name-key.ts';
import {
  headingClosing,
  headingNumber,
  headingOpening,
  sentenceWord,
  stressedWords,
  structuralNames,
} from './filler.ts';
import { listWords } from './phrases.ts';
import type { Store } from '../store/store.ts';
import type { SectionText, TextUnit } from './read-units.ts';

/** A name that the notes single out, and other names that they give the same thing on the spot. */
export interface FoundName {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly line: number;
  readonly by: 'heading' | 'bold' | 'definition';
  /** Index of the section. */
  readonly section: number;
}

/** Longer phrases are sentences. */
const maxWords = 4;
const maxLetters = 40;

/** Finds the names that a note singles out: headings, bold phrases, "Long Name (ABBR)". */
export function findNames(sections: readonly SectionText[], store: Store): FoundName[] {
  const place = (kind: 'names' | 'labels'): FoundName[] =>
    sections.flatMap((section, index) => {
      const found = store.get('names', [section.hash], () => findInSection(section));
      return found[kind].map((name) => ({
        ...name,
        line: name.line + section.lineOffset,
        section: index,
      }));
    });
  return [...place('names'), ...keepSpokenOf(place('labels'), sections, store)];
}

type OwnName = Omit<FoundName, 'section'>;

/** With lines counted in the section. */
function findInSection({ units }: SectionText): Record<'names' | 'labels', OwnName[]> {
  return {
    names: units.flatMap((unit) => [
      ...(unit.role === 'heading' ? findInHeading(unit) : findInBold(unit, 'name')),
      ...findDefinitions(unit),
    ]),
    labels: units.flatMap((unit) => (unit.role === 'heading' ? [] : findInBold(unit, 'label'))),
  };
}

/** A label ("Note:", "Pods:") names a thing only where the notes speak of that thing elsewhere too. */
function keepSpokenOf(
  labels: readonly FoundName[],
  sections: readonly SectionText[],
  store: Store,
): FoundName[] {
  if (labels.length === 0) return [];
  const { find } = createMatcher(
    labels.map(({ name }) => ({ text: name, owner: keyOfName(name), isExact: false })),
    store,
  );
  const mentions = sections.flatMap(({ units }) => units.flatMap(({ text }) => find(text)));
  const named = countEach(mentions.map(({ owner }) => owner));
  const labelled = countEach(labels.map(({ name }) => keyOfName(name)));
  return labels.filter(({ name }) => {
    const key = keyOfName(name);
    return (named.get(key) ?? 0) > (labelled.get(key) ?? 0);
  });
}

function findInHeading(unit: TextUnit): OwnName[] {
  const bare = unit.text.replace(/[\p{Extended_Pictographic}\uFE0F\u200D]/gu, '').trim();
  if (/[?!]\s*$/.test(bare) && !headingOpening.test(bare)) return [];
  const stripped = stripParentheses(stripFiller(bare));
  return splitPair(stripped).flatMap((name) =>
    nameOf(name, { line: unit.lineAt(0), by: 'heading' }),
  );
}

/** "PixelRNN and PixelCNN" are two names, "Command and Control" is one. */
function splitPair(text: string): string[] {
  const parts = text.split(/\s+(?:and|&|vs\.?|versus)\s+|\s*,\s+/u);
  const isEachName = parts.every(
    (part) => /\p{L}[\p{Lu}\p{N}]/u.test(part) && findWords(part).length < 3,
  );
  return parts.length > 1 && isEachName ? parts : [text];
}

/** "2.8 Introduction to Containers: Basics" names "Containers". */
function stripFiller(heading: string): string {
  let text = heading.replace(/[?!.:]+$/, '').trim();
  for (let before = ''; before !== text;) {
    before = text;
    for (const pattern of [headingNumber, headingOpening, headingClosing]) {
      text = text.replace(pattern, '').trim() || text;
    }
  }
  return text;
}

function stripParentheses(text: string): string {
  return text.replace(/\s*\([^()]*\)\s*$/, '').trim();
}

function findInBold(unit: TextUnit, kind: 'name' | 'label'): OwnName[] {
  return unit.bold.flatMap(([from, to]) => {
    const text = unit.text.slice(from, to).trim();
    if (text.endsWith(':') !== (kind === 'label') || /[.!?…]$/.test(text)) return [];
    if (findWords(text).every((word) => stressedWords.has(word.text.toLowerCase()))) return [];
    return nameOf(stripParentheses(text), { line: unit.lineAt(from), by: 'bold' });
  });
}

function nameOf(text: string, { line, by }: Pick<FoundName, 'line' | 'by'>): OwnName[] {
  const name = text.replace(/^[\s"'“”‘’`*_:–—-]+|[\s"'“”‘’`*_:,;–—-]+$/gu, '');
  return isName(name) ? [{ name, aliases: [], line, by }] : [];
}

/** Whether a phrase can be the name of a thing. */
export function isName(text: string): boolean {
  const words = findWords(text).map((word) => word.text);
  const [first = ''] = words;
  if (words.length === 0 || words.length > maxWords || text.length > maxLetters) return false;
  if (!/\p{L}{2}/u.test(text) && !words.some(isAcronym)) return false;
  if (/[,;:=<>|{}[\]@$\\/&]|^\W*\d+\W*$|\bhttps?\b/u.test(text)) return false;
  if (words.some((word) => sentenceWord.test(word) && !isAcronym(word))) return false;
  if (words.every((word) => /^\d/.test(word))) return false;
  // "Creating a cluster" is something to do.
  const isAction = /^\p{L}{2,}ing$/iu.test(first) && /\s(?:an?|the|with|your)\s|s$/iu.test(text);
  return !(words.length > 1 && isAction) && !structuralNames.has(keyOfName(text).toLowerCase());
}

const parenthesis = /\((?<inside>[^()]{2,60})\)/g;

/** Words that end a text. */
const lastWords =
  /(?:(?:[\p{L}\p{N}][\p{L}\p{N}\p{M}'’/-]*[ \t]+){1,7}[\p{L}\p{N}][\p{L}\p{N}\p{M}'’/-]*|[\p{L}\p{N}-]+)[ \t]*$/u;

/** Characters before a parenthesis in which the name stands that it explains. */
const maxNameReach = 300;

/** "Elastic Container Registry (Amazon ECR)", "ECR (Elastic Container Registry)", "Kubernetes (K8s)". */
function findDefinitions({ text, lineAt }: TextUnit): OwnName[] {
  const found: OwnName[] = [];
  for (const { index, groups } of text.matchAll(parenthesis)) {
    const from = Math.max(0, index - maxNameReach);
    const reach = text.slice(from, index);
    const long = lastWords.exec(reach);
    if (!long) continue;
    const before = findWords(reach)
      .slice(-8)
      .map((word) => word.text);
    const inside = groups?.['inside'] ?? '';
    const names = matchLongFirst(before, inside) ?? matchShortFirst(before.at(-1) ?? '', inside);
    if (names) found.push({ ...names, line: lineAt(from + long.index), by: 'definition' });
  }
  return found;
}

type Definition = Pick<FoundName, 'name' | 'aliases'>;

function matchLongFirst(words: readonly string[], inside: string): Definition | undefined {
  const short = inside.trim().replace(/^(?:aka|a\.k\.a\.|or|abbreviated|short)[\s:]+/i, '');
  const parts = short.split(/\s+/);
  const abbreviation = parts.at(-1) ?? '';
  if (parts.length > 2 || !(isAcronym(abbreviation) || /^\p{L}\d+s$/u.test(abbreviation)))
    return undefined;
  const count = countWordsOf(abbreviation, words);
  if (count === 0) return undefined;
  return { name: words.slice(-count).join(' '), aliases: [...new Set([abbreviation, short])] };
}

function matchShortFirst(short: string, inside: string): Definition | undefined {
  if (!isAcronym(short)) return undefined;
  const words = findWords(inside).map(({ text }) => text);
  if (words.length < 2 || words.length > 7) return undefined;
  return countWordsOf(short, words) === words.length
    ? { name: words.join(' '), aliases: [short] }
    : undefined;
}

const small = listWords('of and the for in on to a an &');

/**
 * How many of the last words an abbreviation stands for: its letters are the words' initials, small words may be left
 * out, and a word may give more letters than one (hypertext, HT). `K8s` is a word of ten letters. 0 when it does not fit.
 */
function countWordsOf(abbreviation: string, words: readonly string[]): number {
  const numeronym = /^(\p{L})(\d+)(\p{L})$/u.exec(abbreviation);
  if (numeronym) {
    const [, first = '', skipped = '', last = ''] = numeronym;
    const word = (words.at(-1) ?? '').toLowerCase();
    const fits = word.startsWith(first.toLowerCase()) && word.endsWith(last.toLowerCase());
    // A misspelt name may have a letter more or less.
    return fits && Math.abs(word.length - 2 - Number(skipped)) <= 1 ? 1 : 0;
  }
  const letters = abbreviation.replace(/s$/, '').toLowerCase();
  for (let count = 2; count <= Math.min(words.length, letters.length + 3); count += 1) {
    const run = words.slice(-count);
    if (!small.has(run[0]!.toLowerCase()) && spells(run, letters)) return count;
  }
  return 0;
}

/** Whether the letters are the initials of all words but small ones. */
function spells(words: readonly string[], letters: string): boolean {
  const [word, ...rest] = words;
  if (word === undefined) return letters === '';
  const lower = word.toLowerCase();
  if (small.has(lower) && spells(rest, letters)) return true;
  const parts = lower.split('-');
  const initials = parts.map((part) => part.charAt(0)).join('');
  if (letters.startsWith(initials) && spells(rest, letters.slice(initials.length))) return true;
  return letters.startsWith(lower[0] ?? '?') && spells(rest, letters.slice(1));
}
