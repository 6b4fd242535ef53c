import { hashValue } from '../store/hash.ts';
import type { Store } from '../store/store.ts';
import { findWords, type Word } from './name-key.ts';

/** A name to look for, and what it names. */
export interface Name {
  readonly text: string;
  /** Id of what it names. */
  readonly owner: string;
  /** Only in this spelling, capitals included. */
  readonly isExact: boolean;
}

/** A place where a text names something. */
export interface Mention {
  /** Id of what is named. */
  readonly owner: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The name as whoever gave it spells it. */
  readonly name: string;
  /** A word of the text is misspelt. */
  readonly isMisspelt: boolean;
}

/** Finds names in texts. */
export interface Matcher {
  /** Mentions in order, none inside another; the longest name counts. */
  readonly find: (text: string) => readonly Mention[];
  /** Equal for matchers that find the same. */
  readonly hash: string;
}

interface Entry {
  readonly keys: readonly string[];
  readonly name: Name;
}

/** Creates a matcher; `corrections` leads from keys of misspelt words to the right ones. */
export function createMatcher(
  names: readonly Name[],
  store: Store,
  corrections: ReadonlyMap<string, string> = new Map(),
): Matcher {
  const hash = hashValue([names, [...corrections]]);
  return store.get('matcher', [hash], () => makeMatcher(names, corrections, { hash, store }));
}

function makeMatcher(
  names: readonly Name[],
  corrections: ReadonlyMap<string, string>,
  { hash, store }: { hash: string; store: Store },
): Matcher {
  const byFirst = new Map<string, Entry[]>();
  for (const name of names) {
    const keys = findWords(name.text).map(({ key }) => key);
    const [first] = keys;
    if (first === undefined) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { keys, name }]);
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.keys.length - a.keys.length);
  const keyOf = ({ key }: Word): string => corrections.get(key) ?? key;
  return {
    hash,
    find: (text) =>
      store.get('mentions', [hash, text], () => findMentions(text, { byFirst, keyOf })),
  };
}

function findMentions(
  text: string,
  { byFirst, keyOf }: { byFirst: ReadonlyMap<string, Entry[]>; keyOf: (word: Word) => string },
): Mention[] {
  const words = findWords(text);
  const keys = words.map(keyOf);
  const mentions: Mention[] = [];
  for (let index = 0; index < words.length;) {
    const entry = byFirst.get(keys[index] ?? '')?.find((each) => fits(each, index));
    if (!entry) {
      index += 1;
      continue;
    }
    const run = words.slice(index, index + entry.keys.length);
    const start = run[0]?.start ?? 0;
    const end = run.at(-1)?.end ?? start;
    const isMisspelt = run.some((word) => keyOf(word) !== word.key);
    const { owner, text: name } = entry.name;
    mentions.push({ owner, start, end, text: text.slice(start, end), name, isMisspelt });
    index += entry.keys.length;
  }
  return mentions;

  function fits({ keys: wanted, name }: Entry, at: number): boolean {
    if (!wanted.every((key, offset) => keys[at + offset] === key)) return false;
    const run = words.slice(at, at + wanted.length);
    // Words of one name stand side by side: a comma between them parts two names.
    if (
      run.some((word, offset) => offset > 0 && !isGap(text.slice(run[offset - 1]?.end, word.start)))
    )
      return false;
    return !name.isExact || isSpelt(text.slice(run[0]?.start, run.at(-1)?.end), name.text);
  }
}

function isGap(between: string): boolean {
  return /^(?:['’]s)?[\s\u00A0-]*$/.test(between) && between.length <= 3;
}

/** Capitals count; a plural may be added. */
function isSpelt(found: string, name: string): boolean {
  return found === name || found === `${name}s` || found === `${name}es`;
}
