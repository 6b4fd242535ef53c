import { createFinding, type Finding } from '../problems/problem.ts';
import type { AuthorTerm } from './author-matter.ts';
import { countWordsOf } from './find-definitions.ts';
import { findKnown } from './find-known.ts';
import type { FoundName } from './find-names.ts';
import type { Store } from '../store/store.ts';
import { createMatcher, type Matcher, type Name } from './matcher.ts';
import { claimId, type Knowledge, type KnownTerm } from './merge-packs.ts';
import { createLabel, findWords, isAcronym, keyOfName, slugOf } from './name-key.ts';
import type { TextUnit } from './read-units.ts';
import { findMisspellings, longWords } from './spelling.ts';
import type { Term } from './types.ts';

/** The terms of a note, and where its texts name them. */
export interface Lexicon extends Matcher {
  readonly terms: readonly Term[];
  /** Terms by name, as an author's relation writes it. */
  readonly byName: (name: string) => Term | undefined;
  /** What a pack's term is here, by its id; undefined where the notes do not name it. */
  readonly byKnown: ReadonlyMap<string, Term>;
  readonly findings: readonly Finding[];
}

/** What a lexicon is made of. */
export interface LexiconRequest {
  readonly file: string;
  readonly units: readonly TextUnit[];
  readonly found: readonly FoundName[];
  readonly knowledge: Pick<Knowledge, 'terms' | 'hash'>;
  /** Names that the author gave: front matter, and ends of relations. */
  readonly authored: readonly AuthorTerm[];
  /** Whether a dictionary of the notes' language has the word; undefined where there is none. */
  readonly isWord: ((word: string) => boolean) | undefined;
  readonly store: Store;
}

/** Creates the lexicon of a note. */
export function createLexicon(request: LexiconRequest): Lexicon {
  const { units, found, knowledge, authored, isWord, store } = request;
  const corrections = findMisspellings({
    texts: units.map(({ text }) => text),
    known: [
      store.get('long words', [knowledge.hash], () =>
        longWords(knowledge.terms.flatMap(({ names }) => names)),
      ),
      longWords(authored.flatMap(({ names }) => names)),
    ],
    own: isWord ? found.map(({ name }) => name) : [],
    isWord: isWord ?? (() => false),
  });
  const terms = createTerms(createEntities(request, corrections), request.file);
  const byKnown = new Map<string, Term>();
  const byKey = new Map<string, Term>();
  const names: Name[] = [];
  for (const [{ known, names: own }, term] of terms) {
    if (known) byKnown.set(known.id, term);
    const ambiguous = (known?.ambiguous ?? []).map((text) => [keyOfName(text), text] as const);
    for (const [key, text] of [...own, ...ambiguous]) {
      if (!byKey.has(key)) byKey.set(key, term);
      names.push({ owner: term.id, text, isExact: !own.has(key) });
    }
  }
  const matcher = createMatcher(names, store, corrections);
  return {
    ...matcher,
    terms: [...terms.values()],
    byName: (name) => byKey.get(keyOfName(name)),
    byKnown,
    findings: reportMisspellings(units, matcher),
  };
}

/** A thing under construction: names meet here, from the author, packs and the notes. */
interface Entity {
  /** By key; the first spelling of each. */
  readonly names: Map<string, string>;
  /** Spellings that the notes set as code. */
  readonly code: Set<string>;
  known: KnownTerm | undefined;
  /** As the author named it. */
  readonly authored: string | undefined;
  /** Line on which the author's list, or the notes, name it first. */
  line: number;
}

function createEntities(
  request: LexiconRequest,
  corrections: ReadonlyMap<string, string>,
): Entity[] {
  const entities: Entity[] = [];
  const byKey = new Map<string, Entity>();
  const compounds = createCompounds();
  const add = (
    names: readonly string[],
    line: number,
    { known, authored, isCode }: Partial<Entity> & { readonly isCode?: boolean } = {},
  ): void => {
    const keys = names.map((name) => correctKey(name, corrections));
    // A long name decides before its abbreviation, which may be that of several things.
    const same = keys.map((key) => byKey.get(key)).find((entity) => entity !== undefined);
    const entity = same ?? {
      names: new Map<string, string>(),
      code: new Set<string>(),
      known,
      authored,
      line,
    };
    if (!same) entities.push(entity);
    entity.known ??= known;
    if (isCode) for (const name of names) entity.code.add(name);
    entity.line = Math.min(entity.line, line);
    for (const [index, key] of keys.entries()) {
      if (key === '' || byKey.has(key)) continue;
      byKey.set(key, entity);
      const name = names[index] ?? '';
      entity.names.set(key, name);
      compounds.add(name, entity);
    }
  };
  for (const { names, line } of request.authored) add(names, line, { authored: names[0] });
  for (const [known, line] of findKnown(request, corrections)) {
    add(known.names, line, { known });
    // "Container" is the pack's container, whether the notes single it out or not.
    const entity = known.names
      .map((name) => byKey.get(correctKey(name, corrections)))
      .find(Boolean);
    for (const key of known.ambiguous.map((name) => correctKey(name, corrections)))
      if (entity && !byKey.has(key)) byKey.set(key, entity);
  }
  // Definitions first: they tie abbreviations to names; then names, of which abbreviations may be.
  const order = ({ by, name }: FoundName): number =>
    by === 'definition' ? 0 : isAcronym(name) ? 2 : 1;
  for (const { name, aliases, line, by } of request.found.toSorted((a, b) => order(a) - order(b))) {
    const long =
      isAcronym(name) && !byKey.has(keyOfName(name)) ? compounds.spellOut(name) : undefined;
    add([...(long === undefined ? [] : [long]), name, ...aliases], line, {
      isCode: by === 'code' && !request.isWord?.(name.toLowerCase()),
    });
  }
  return entities;
}

/** Shorter abbreviations may stand for anything. */
const minLetters = 3;

/** Names of several words, which abbreviations may stand for. */
interface Compounds {
  readonly add: (name: string, entity: Entity) => void;
  /** The name of the one thing that an abbreviation's letters are the initials of: "NIC" in notes on a network interface card. */
  readonly spellOut: (short: string) => string | undefined;
}

/** By their first letters, since there may be thousands of both. */
function createCompounds(): Compounds {
  const byInitial = new Map<string, { name: string; words: string[]; entity: Entity }[]>();
  const initialOf = (name: string): string => name[0]?.toLowerCase() ?? '';
  return {
    add(name, entity) {
      if (!/[\s/-]/.test(name)) return;
      const words = findWords(name).map(({ text }) => text);
      if (words.length < 2) return;
      const initial = initialOf(name);
      const others = byInitial.get(initial) ?? [];
      byInitial.set(initial, others);
      others.push({ name, words, entity });
    },
    spellOut(short) {
      if (short.replace(/s$/, '').length < minLetters) return undefined;
      const long = (byInitial.get(initialOf(short)) ?? []).filter(
        ({ words }) => countWordsOf(short, words) === words.length,
      );
      return new Set(long.map(({ entity }) => entity)).size === 1 ? long[0]?.name : undefined;
    },
  };
}

function correctKey(name: string, corrections: ReadonlyMap<string, string>): string {
  const keys = keyOfName(name).split(' ');
  return keys.map((key) => corrections.get(key) ?? key).join(' ');
}

function createTerms(entities: readonly Entity[], file: string): Map<Entity, Term> {
  const taken = new Set<string>();
  const claim = (entity: Entity): [Entity, string] => {
    const { known } = entity;
    return [entity, claimId(known?.id ?? slugOf(labelOf(entity)), taken)];
  };
  // The packs' ids first: they are what other files rely on.
  const ids = new Map([
    ...entities.filter(({ known }) => known).map(claim),
    ...entities.filter(({ known }) => !known).map(claim),
  ]);
  return new Map(
    entities.map((entity): [Entity, Term] => {
      const { names, known, authored, line } = entity;
      const label = labelOf(entity);
      const spellings = new Set([...names.values(), ...(known?.ambiguous ?? [])]);
      const term: Term = {
        id: ids.get(entity) ?? '',
        label,
        aliases: [...spellings].filter((name) => name !== label),
        kind: known?.kind,
        icon: known?.icon,
        ended: known?.ended?.date,
        source: { type: authored === undefined ? 'notes' : 'author', file, line },
      };
      return [entity, term];
    }),
  );
}

/** Boxes are small: a long name gives way to its abbreviation. */
const maxLabel = 24;

function labelOf({ authored, known, names, code }: Entity): string {
  const given = authored ?? known?.label;
  if (given !== undefined) return given;
  const spellings = [...names.values()];
  const [first = ''] = spellings;
  const label = (first.length > maxLabel && spellings.find(isAcronym)) || first;
  return code.has(label) ? label : createLabel(label);
}

/** Each wrong spelling once, with a line that has the right one where there is one. */
function reportMisspellings(units: readonly TextUnit[], matcher: Matcher): Finding[] {
  const right = new Map<string, { name: string; line: number }>();
  const wrong: typeof right = new Map();
  for (const { text: whole, lineAt } of units) {
    for (const { text, name, start, isMisspelt } of matcher.find(whole)) {
      const [seen, key] = isMisspelt ? [wrong, text] : [right, keyOfName(name)];
      if (!seen.has(key)) seen.set(key, { name, line: lineAt(start) });
    }
  }
  return [...wrong].map(([spelling, { name, line }]) => {
    const other = right.get(keyOfName(name))?.line;
    const where = other === undefined ? 'as the knowledge packs spell it' : `as on line ${other}`;
    return createFinding('term-misspelt', { line, column: 1 }, { spelling, name, where });
  });
}
