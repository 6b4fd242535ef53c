import { countEach } from './count-each.ts';
import type { PlacedStatement } from './find-stated.ts';
import { isDoubtful, isName } from './is-name.ts';
import type { Lexicon } from './lexicon.ts';
import { readLooseEnd } from './loose-ends.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import { claimId } from './merge-packs.ts';
import { createLabel, findWords, isPluralName, keyOfName, slugOf } from './name-key.ts';
import type { TextUnit } from './read-units.ts';
import type { LikelyRelation, Term, TermId } from './types.ts';
import type { Store } from '../store/store.ts';

/** What decides whether a noun beside a term is a thing. */
export interface NamingRequest {
  readonly file: string;
  readonly units: readonly TextUnit[];
  readonly lexicon: Lexicon;
  /** Whether general English uses a word often. */
  readonly isCommon: (word: string) => boolean;
  readonly store: Store;
}

/** Statements between terms, and the terms that their nouns became. */
export interface NamedEnds {
  readonly terms: readonly Term[];
  readonly statements: readonly PlacedStatement[];
  /** What is said of other nouns. */
  readonly likely: readonly LikelyRelation[];
  /** Finds the new terms. */
  readonly find: Matcher['find'];
}

/** How often notes must speak of a thing that general English speaks of too. */
const minCommon = 2;

/** Makes terms of the nouns that statements lead to, where these notes use them as names; other statements are left out. */
export function nameLooseEnds(
  statements: readonly PlacedStatement[],
  { file, units, lexicon, isCommon, store }: NamingRequest,
): NamedEnds {
  const nouns = new Map<string, { noun: string; line: number; isStrong: boolean }>();
  for (const { from, to, line } of statements)
    for (const end of [from, to].map(readLooseEnd)) {
      if (!end) continue;
      const key = keyOfName(end.noun);
      const before = nouns.get(key);
      const isStrong = end.isStrong || before?.isStrong === true;
      nouns.set(key, { noun: before?.noun ?? end.noun, line: before?.line ?? line, isStrong });
    }
  const names = [...nouns].map(([owner, { noun: text }]) => ({ owner, text, isExact: false }));
  const counter = createMatcher(names, store);
  const words = countEach(units.flatMap(({ text }) => findWords(text).map(({ key }) => key)));
  const counts = countEach(
    units.flatMap(({ text }) => counter.find(text).map(({ owner }) => owner)),
  );
  const taken = new Set(lexicon.terms.map(({ id }) => id));
  const byKey = new Map<string, Term | undefined>();
  for (const [key, { noun, line, isStrong }] of nouns) {
    const known = lexicon.byName(noun);
    const heads = words.get(key.split(' ').at(-1) ?? '') ?? 0;
    const use = { count: counts.get(key) ?? 0, heads, isStrong };
    const isThing = isNamedThing(noun, use, isCommon);
    byKey.set(key, known ?? (isThing ? createTerm(noun, { file, line, taken }) : undefined));
  }
  nameSiblings(statements, byKey, (noun, line) => createTerm(noun, { file, line, taken }));
  const resolve = (id: TermId): TermId | undefined => {
    const end = readLooseEnd(id);
    return end ? byKey.get(keyOfName(end.noun))?.id : id;
  };
  const terms = [...byKey.values()].filter(
    (term) => term !== undefined && !lexicon.terms.includes(term),
  ) as Term[];
  const nameOf = (id: TermId): string =>
    readLooseEnd(id)?.noun ?? lexicon.terms.find((term) => term.id === id)?.label ?? id;
  const own = terms.flatMap(({ id, label }) => [{ owner: id, text: label, isExact: false }]);
  return {
    terms,
    statements: statements.flatMap((each) => {
      const [from, to] = [resolve(each.from), resolve(each.to)];
      return from !== undefined && to !== undefined && from !== to ? [{ ...each, from, to }] : [];
    }),
    likely: statements.flatMap(({ from, to, label }) => {
      if (resolve(from) !== undefined && resolve(to) !== undefined) return [];
      return [{ from: nameOf(from), to: nameOf(to), label }];
    }),
    find: createMatcher(own, store).find,
  };
}

/** "Contains rods and cones": where one is a thing, so is what stands beside it. */
function nameSiblings(
  statements: readonly PlacedStatement[],
  byKey: Map<string, Term | undefined>,
  create: (noun: string, line: number) => Term,
): void {
  const keyOf = (id: TermId): string | undefined => {
    const end = readLooseEnd(id);
    return end && keyOfName(end.noun);
  };
  const groups = new Map<string, PlacedStatement[]>();
  for (const each of statements) {
    const place = `${each.line} ${each.from} ${each.label}`;
    groups.set(place, [...(groups.get(place) ?? []), each]);
  }
  for (const group of groups.values()) {
    const isThing = ({ to }: PlacedStatement): boolean => {
      const key = keyOf(to);
      return key === undefined || byKey.get(key) !== undefined;
    };
    if (!group.some(isThing)) continue;
    for (const { to, line } of group) {
      const key = keyOf(to);
      const noun = readLooseEnd(to)?.noun ?? '';
      if (
        key !== undefined &&
        !byKey.get(key) &&
        isName(noun) &&
        !isDoubtful(noun) &&
        findWords(noun).length === 1
      )
        byKey.set(key, create(noun, line));
    }
  }
}

interface Use {
  /** How often the notes speak of it. */
  readonly count: number;
  /** How often they have its last word. */
  readonly heads: number;
  readonly isStrong: boolean;
}

function isNamedThing(
  noun: string,
  { count, heads, isStrong }: Use,
  isCommon: NamingRequest['isCommon'],
): boolean {
  if (!isName(noun)) return false;
  const words = findWords(noun);
  const isPlain = words.every(({ text }) => isCommon(text.toLowerCase()));
  if (words.length > 1) return isStrong || !isPlain || count > 1 || heads > 1;
  if (isDoubtful(noun)) return false;
  if (!isPlain) return count > 1 || noun !== noun.toLowerCase() || !isMisspelt(noun, isCommon);
  return count >= minCommon || (isStrong && isPluralName(noun));
}

/** Shorter words are too near to others. */
const minMisspelt = 7;

/** One letter from a word that general English uses often. */
function isMisspelt(noun: string, isCommon: NamingRequest['isCommon']): boolean {
  if (noun.length < minMisspelt || !/^[a-z]+$/.test(noun)) return false;
  return Array.from(noun).some((_, at) => {
    const [before, after] = [noun.slice(0, at), noun.slice(at + 1)];
    return (
      isCommon(before + after) ||
      Array.from(alphabet).some((letter) => isCommon(before + letter + after))
    );
  });
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

function createTerm(
  noun: string,
  { file, line, taken }: { file: string; line: number; taken: Set<string> },
): Term {
  const label = createLabel(noun);
  return {
    id: claimId(slugOf(label), taken),
    label,
    aliases: [],
    kind: undefined,
    icon: undefined,
    ended: undefined,
    source: { type: 'notes', file, line },
  };
}
