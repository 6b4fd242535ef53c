/**
 * Where a note says what its terms are. A name that it singles out (by a heading, bold, a label, a definition list) is
 * introduced by the first sentence that says what the thing is; where none does, by the first that sets it in bold or
 * follows its heading.
 */
import type { Language } from '../blocks/language.ts';
import type { Section } from '../blocks/section.ts';
import { outlineSections } from '../deck/outline.ts';
import type { Store } from '../store/store.ts';
import type { AuthorTerm } from './author-matter.ts';
import { createDefinitionReader, type OwnIntroduction } from './read-introductions.ts';
import { findNames, type FoundName } from './find-names.ts';
import { keyOfName } from './name-key.ts';
import { readSection } from './read-units.ts';

/** A term, and where a note says what it is. */
export interface Introduction {
  /** As the note spells it first, then its other names. */
  readonly names: readonly string[];
  /** 1-based line of the note on which the sentence begins. */
  readonly line: number;
  /** What says it, one sentence. */
  readonly sentence: string;
  /** The same with formulas as text can show them. */
  readonly shown: string;
  /** The sentence says what it is; false where the note only singles the name out there. */
  readonly isDefined: boolean;
  /** It says of which kind the term is, "X is a ...", or is the entry of a definition list. */
  readonly isStated: boolean;
  /** 1-based line on which the note singles the name out first. */
  readonly first: number;
}

/** What is read. */
export interface IntroductionsRequest {
  readonly sections: readonly Section[];
  /** Front matter `terms:`. */
  readonly terms: readonly AuthorTerm[];
  readonly language: Language;
  readonly store: Store;
}

/** Finds what a note introduces, in the order of its lines. */
export function findIntroductions(request: IntroductionsRequest): Introduction[] {
  const { sections, terms, language, store } = request;
  const texts = outlineSections(sections, store).map((topic) => readSection(topic, store));
  const found = findNames(texts, store);
  const candidates = joinNames(found, terms);
  const readDefinitions = createDefinitionReader({
    names: candidates.flatMap(({ names }) => names),
    headings: texts.flatMap(({ headings: [own] }) => own ?? []),
    language,
    store,
  });
  const own = texts.flatMap((text) =>
    readDefinitions(text).map((each) => ({ ...each, line: each.line + text.lineOffset })),
  );
  return chooseFirst(own, candidates);
}

interface Candidate {
  readonly names: string[];
}

/** Names that stand for one thing, together. */
function joinNames(found: readonly FoundName[], terms: readonly AuthorTerm[]): Candidate[] {
  const byKey = new Map<string, Candidate>();
  const all = [
    ...terms.map(({ names }) => names),
    ...found
      .toSorted((a, b) => Number(b.by === 'definition') - Number(a.by === 'definition'))
      .map(({ name, aliases }) => [name, ...aliases]),
  ];
  for (const names of all) {
    const keys = names.map(keyOfName).filter(Boolean);
    const known = keys.map((key) => byKey.get(key)).find(Boolean);
    const candidate = known ?? { names: [] };
    for (const [index, key] of keys.entries()) {
      if (byKey.has(key)) continue;
      byKey.set(key, candidate);
      candidate.names.push(names[index]!);
    }
  }
  return [...new Set(byKey.values())];
}

/** Of each term the first sentence that says what it is, else the first that singles it out. */
function chooseFirst(
  own: readonly OwnIntroduction[],
  candidates: readonly Candidate[],
): Introduction[] {
  const namesOf = new Map(
    candidates.flatMap(({ names }) => names.map((name) => [keyOfName(name), names] as const)),
  );
  const chosen = new Map<string, OwnIntroduction & { readonly first: number }>();
  for (const each of own) {
    const key = keyOfName(namesOf.get(keyOfName(each.name))?.[0] ?? each.name);
    const before = chosen.get(key);
    const first = Math.min(each.line, before?.first ?? each.line);
    if (!before || (each.isDefined && !before.isDefined)) chosen.set(key, { ...each, first });
  }
  return [...chosen.values()]
    .map(({ name, isStated = false, ...rest }) => {
      const names = namesOf.get(keyOfName(name)) ?? [];
      return { ...rest, names: [...new Set([name, ...names])], isStated };
    })
    .toSorted((a, b) => a.line - b.line);
}
