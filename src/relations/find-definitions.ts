import { findWords, isAcronym } from './name-key.ts';
import { listWords } from './phrases.ts';
import type { TextUnit } from './read-units.ts';

const parenthesis = /\((?<inside>[^()]{2,60})\)/g;

/** Words that end a text. */
const lastWords =
  /(?:(?:[\p{L}\p{N}][\p{L}\p{N}\p{M}'’/-]*[ \t]+){1,7}[\p{L}\p{N}][\p{L}\p{N}\p{M}'’/-]*|[\p{L}\p{N}-]+)[ \t]*$/u;

/** Characters before a parenthesis in which the name stands that it explains. */
const maxNameReach = 300;

/** "Elastic Container Registry (Amazon ECR)", "ECR (Elastic Container Registry)", "Kubernetes (K8s)". */
export function findDefinitions({
  text,
  lineAt,
}: Pick<TextUnit, 'lineAt' | 'text'>): PlacedDefinition[] {
  const found: PlacedDefinition[] = [];
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

interface Definition {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A definition, with its line counted in the section. */
export interface PlacedDefinition extends Definition {
  readonly line: number;
  readonly by: 'definition';
}

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
export function countWordsOf(abbreviation: string, words: readonly string[]): number {
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
