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
  const byFirst = store.get('matcher', [hash], () => indexNames(names));
  return {
    hash,
    find: (text) =>
      store.get('mentions', [hash, text], () => findMentions(text, byFirst, corrections)),
  };
}

/** By the keys of their first words, the longest first. */
function indexNames(names: readonly Name[]): ReadonlyMap<string, readonly Entry[]> {
  const byFirst = new Map<string, Entry[]>();
  for (const name of names) {
    const keys = findWords(name.text).map(({ key }) => key);
    const [first] = keys;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { keys, name }]);
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.keys.length - a.keys.length);
  return byFirst;
}

function findMentions(
  text: string,
  byFirst: ReadonlyMap<string, readonly Entry[]>,
  corrections: ReadonlyMap<string, string>,
): Mention[] {
  const words = findWords(text);
  const keys = words.map(({ key }) => corrections.get(key) ?? key);
  const mentions: Mention[] = [];
  for (let index = 0; index < words.length;) {
    const entry = byFirst.get(keys[index]!)?.find(({ keys: wanted, name }) => {
      const run = words.slice(index, index + wanted.length);
      return (
        wanted.every((key, offset) => keys[index + offset] === key) &&
        isTogether(text, run) &&
        (!name.isExact || isSpelt(text.slice(run[0]?.start, run.at(-1)?.end), name.text))
      );
    });
    const end = index + (entry?.keys.length ?? 1);
    if (entry) {
      const { owner, text: name } = entry.name;
      const place = { start: words[index]!.start, end: words[end - 1]!.end };
      const isMisspelt = words.slice(index, end).some(({ key }) => corrections.has(key));
      const found = text.slice(place.start, place.end);
      mentions.push({ owner, ...place, text: found, name, isMisspelt });
    }
    index = end;
  }
  return mentions;
}

/** Words of one name stand side by side: a comma between them parts two names. */
function isTogether(text: string, words: readonly Word[]): boolean {
  return words.slice(1).every(({ start }, index) => {
    const between = text.slice(words[index]!.end, start);
    return /^(?:['’]s)?[\s\u00A0-]*$/.test(between) && between.length <= 3;
  });
}

/** Capitals count; a plural may be added. */
function isSpelt(found: string, name: string): boolean {
  return found === name || found === `${name}s` || found === `${name}es`;
}
