import { createFinding, type Finding } from '../problems/problem.ts';
import type { FoundName } from './find-names.ts';
import type { Store } from '../store/store.ts';
import { createMatcher, type Matcher, type Mention, type Name } from './matcher.ts';
import type { Knowledge, KnownTerm } from './merge-packs.ts';
import { findWords, isAcronym, keyOfName } from './name-key.ts';
import type { TextUnit } from './read-units.ts';
import { findMisspellings, longWords } from './spelling.ts';
import type { Term } from './types.ts';

/** A thing under construction: names meet here, from the author, packs and the notes. */
export interface Entity {
  known: KnownTerm | undefined;
  /** By key; the first spelling of each. */
  readonly names: Map<string, string>;
  /** As the author named it. */
  authored: string | undefined;
  /** Singled out by the notes, in this order of dignity. */
  by: FoundName['by'] | 'author' | 'known';
  /** Line on which the notes, or the author's list, name it first. */
  line: number;
}

/** The terms of a note, and where its texts name them. */
export interface Lexicon {
  readonly terms: readonly Term[];
  readonly find: (text: string) => readonly Mention[];
  /** Equal for lexicons that find the same. */
  readonly hash: string;
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
  readonly authored: readonly { readonly names: readonly string[]; readonly line: number }[];
  /** Whether a dictionary of the notes' language has the word; undefined where there is none. */
  readonly isWord: ((word: string) => boolean) | undefined;
  readonly store: Store;
}

/** Creates the lexicon of a note. */
export function createLexicon(request: LexiconRequest): Lexicon {
  const { units, found, knowledge, authored, isWord, store } = request;
  const texts = units.map(({ text }) => text);
  const corrections = findMisspellings({
    texts,
    known: [
      store.get('long words', [knowledge.hash], () =>
        longWords(knowledge.terms.flatMap(({ names }) => names)),
      ),
      longWords(authored.flatMap(({ names }) => names)),
    ],
    own: isWord ? found.map(({ name }) => name) : [],
    isWord: isWord ?? (() => false),
  });
  const entities = createEntities(request, corrections);
  const terms = createTerms(entities, request.file);
  const byKey = new Map<string, Term>();
  const names: Name[] = [];
  for (const [entity, term] of terms) {
    for (const [key, text] of entity.names) {
      if (!byKey.has(key)) byKey.set(key, term);
      names.push({ owner: term.id, text, isExact: false });
    }
    for (const text of entity.known?.ambiguous ?? []) {
      byKey.set(keyOfName(text), byKey.get(keyOfName(text)) ?? term);
      names.push({ owner: term.id, text, isExact: !entity.names.has(keyOfName(text)) });
    }
  }
  const matcher = createMatcher(names, store, corrections);
  const byKnown = new Map(
    [...terms].flatMap(([{ known }, term]): [string, Term][] => (known ? [[known.id, term]] : [])),
  );
  return {
    terms: [...terms.values()],
    find: matcher.find,
    hash: matcher.hash,
    byName: (name) => byKey.get(keyOfName(name)),
    byKnown,
    findings: reportMisspellings(units, matcher),
  };
}

function createEntities(
  request: LexiconRequest,
  corrections: ReadonlyMap<string, string>,
): Entity[] {
  const { found, authored } = request;
  const entities: Entity[] = [];
  const byKey = new Map<string, Entity>();
  const add = (names: readonly string[], rest: Omit<Entity, 'names'>): void => {
    const keys = names.map((name) => correctKey(name, corrections));
    // A long name decides before its abbreviation, which may be that of several things.
    const same = keys.map((key) => byKey.get(key)).find((entity) => entity !== undefined);
    const entity = same ?? { ...rest, names: new Map<string, string>() };
    if (!same) entities.push(entity);
    entity.known ??= rest.known;
    entity.authored ??= rest.authored;
    entity.line = Math.min(entity.line, rest.line);
    if (dignity.indexOf(rest.by) < dignity.indexOf(entity.by)) entity.by = rest.by;
    for (const [index, key] of keys.entries()) {
      if (key === '' || byKey.has(key)) continue;
      byKey.set(key, entity);
      entity.names.set(key, names[index] ?? '');
    }
  };
  for (const { names, line } of authored)
    add(names, { known: undefined, authored: names[0], by: 'author', line });
  for (const [term, line] of findKnown(request, corrections))
    add(term.names, { known: term, authored: undefined, by: 'known', line });
  // Definitions first: they tie abbreviations to names.
  for (const name of found.toSorted((a, b) => order(a) - order(b)))
    add([name.name, ...name.aliases], {
      known: undefined,
      authored: undefined,
      by: name.by,
      line: name.line,
    });
  return entities;
}

const dignity: readonly Entity['by'][] = ['author', 'heading', 'definition', 'bold', 'known'];

function order({ by }: FoundName): number {
  return by === 'definition' ? 0 : 1;
}

function correctKey(name: string, corrections: ReadonlyMap<string, string>): string {
  if (corrections.size === 0) return keyOfName(name);
  return keyOfName(name)
    .split(' ')
    .map((key) => corrections.get(key) ?? key)
    .join(' ');
}

/** A pack's subject is what the notes are about when they name it and some more of its terms. */
const minTerms = 3;

/** The packs' terms that the notes name, with the first line of each. Ambiguous names count in notes about the subject. */
function findKnown(
  { units, knowledge, store }: LexiconRequest,
  corrections: ReadonlyMap<string, string>,
): Map<KnownTerm, number> {
  const known = knowledge.terms;
  const byId = new Map(known.map((term) => [term.id, term]));
  const findIn = (names: readonly Name[]): Map<KnownTerm, number> =>
    findLines(units, createMatcher(names, store, corrections), byId);
  const sure = known.flatMap(({ id, names }) =>
    names.map((text): Name => ({ owner: id, text, isExact: false })),
  );
  const lines = findIn(sure);
  const subjects = new Set([...lines.keys()].flatMap(({ subjectOf }) => subjectOf));
  const counts = new Map<string, number>();
  for (const { packs } of lines.keys()) {
    // What several packs know tells of none.
    const [pack = '', ...others] = packs;
    if (others.length === 0) counts.set(pack, (counts.get(pack) ?? 0) + 1);
  }
  const open = [...subjects].filter((pack) => (counts.get(pack) ?? 0) >= minTerms);
  const doubtful = known
    .filter(({ packs }) => packs.some((pack) => open.includes(pack)))
    .flatMap(({ id, ambiguous }) =>
      ambiguous.map((text): Name => ({ owner: id, text, isExact: true })),
    );
  if (doubtful.length === 0) return lines;
  // Together, so that "AWS Lambda function" is not taken for a "function".
  return findIn([...sure, ...doubtful]);
}

function findLines(
  units: readonly TextUnit[],
  matcher: Matcher,
  byId: ReadonlyMap<string, KnownTerm>,
): Map<KnownTerm, number> {
  const lines = new Map<KnownTerm, number>();
  for (const unit of units) {
    for (const { owner, start } of matcher.find(unit.text)) {
      const term = byId.get(owner);
      if (term) lines.set(term, Math.min(lines.get(term) ?? Infinity, unit.lineAt(start)));
    }
  }
  return lines;
}

function createTerms(entities: readonly Entity[], file: string): Map<Entity, Term> {
  const taken = new Set<string>();
  const claim = (wanted: string): string => {
    let id = wanted;
    for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
    taken.add(id);
    return id;
  };
  // The packs' ids first: they are what other files rely on.
  const sorted = entities.toSorted(
    (a, b) => Number(b.known !== undefined) - Number(a.known !== undefined),
  );
  const ids = new Map(
    sorted.map((entity) => [entity, claim(entity.known?.id ?? slugOf(labelOf(entity)))]),
  );
  return new Map(
    entities.map((entity): [Entity, Term] => {
      const label = labelOf(entity);
      const spellings = [...entity.names.values(), ...(entity.known?.ambiguous ?? [])];
      const aliases = [...new Set(spellings)].filter((name) => name !== label);
      const type = entity.by === 'author' ? 'author' : 'notes';
      return [
        entity,
        {
          id: ids.get(entity) ?? '',
          label,
          aliases,
          kind: entity.known?.kind,
          icon: entity.known?.icon,
          ended: entity.known?.ended?.date,
          source: { type, file, line: entity.line },
        },
      ];
    }),
  );
}

/** Boxes are small: a long name gives way to its abbreviation. */
const maxLabel = 24;

function labelOf({ authored, known, names }: Entity): string {
  if (authored !== undefined) return authored;
  if (known) return known.label;
  const spellings = [...names.values()];
  const [first = ''] = spellings;
  const short = spellings.find((name) => isAcronym(name));
  const label = first.length > maxLabel && short !== undefined ? short : first;
  return label === label.toLowerCase() ? label.charAt(0).toUpperCase() + label.slice(1) : label;
}

function slugOf(label: string): string {
  const slug = findWords(label)
    .map(({ text }) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''))
    .join('-');
  return slug || 'term';
}

/** Each wrong spelling once, with a line that has the right one where there is one. */
function reportMisspellings(units: readonly TextUnit[], matcher: Matcher): Finding[] {
  const right = new Map<string, number>();
  const wrong = new Map<string, { name: string; line: number }>();
  for (const unit of units) {
    for (const { text, name, start, isMisspelt } of matcher.find(unit.text)) {
      const line = unit.lineAt(start);
      const lines = isMisspelt ? wrong : right;
      if (lines === wrong && !wrong.has(text)) wrong.set(text, { name, line });
      else if (lines === right && !right.has(keyOfName(name))) right.set(keyOfName(name), line);
    }
  }
  return [...wrong].map(([spelling, { name, line }]) => {
    const other = right.get(keyOfName(name));
    const where = other === undefined ? 'as the knowledge packs spell it' : `as on line ${other}`;
    return createFinding('term-misspelt', { line, column: 1 }, { spelling, name, where });
  });
}
