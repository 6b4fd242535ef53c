import { createLanguage } from '../blocks/language.ts';
import type { Section } from '../blocks/section.ts';
import { outlineSections } from '../deck/outline.ts';
import { textOf } from '../blocks/phrasing.ts';
import { findWords } from '../i18n/find-words.ts';
import type { Finding } from '../problems/problem.ts';
import { agree, type IsBaseVerb } from './agree.ts';
import type { AuthorTerm } from './author-matter.ts';
import { parseAuthorRelations, type AuthorLine } from './author-relations.ts';
import { countEach } from './count-each.ts';
import { findFrequent } from './frequent-names.ts';
import { findForeign } from './find-foreign.ts';
import { findNames, type FoundName } from './find-names.ts';
import {
  findStated,
  type GrammarRequest,
  loadGrammar,
  type PlacedStatement,
} from './find-stated.ts';
import { isThing } from './is-thing.ts';
import { frames } from './foreign-frames.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import type { Mention } from './matcher.ts';
import type { Knowledge } from './merge-packs.ts';
import { mergeRelations } from './merge-relations.ts';
import { findKnownRelations } from './inherit-relations.ts';
import { nameLooseEnds } from './name-loose-ends.ts';
import { doubles, stative } from './phrases.ts';
import { readDrawings } from './read-drawings.ts';
import { type PlacedEdge, readStructures } from './read-structures.ts';
import { placeUnits, readSection, type SectionText, type TextUnit } from './read-units.ts';
import type { RelatedNote, RelatedSection, Relation, Term } from './types.ts';

/** What is related, and with which knowledge. */
export interface RelateRequest extends GrammarRequest {
  /** The note's path, as sources name it. */
  readonly file: string;
  readonly sections: readonly Section[];
  readonly knowledge: Knowledge;
  /** What the author wrote: front matter `relations:` and `relations` fences, line by line. */
  readonly relationLines: readonly AuthorLine[];
  /** Front matter `terms:`; the first name of each is its label. */
  readonly terms: readonly AuthorTerm[];
  readonly isEnglish: boolean;
  /** BCP 47 tag. */
  readonly language: string;
  /** Whether an English dictionary has a word. */
  readonly isWord: (word: string) => boolean;
  /** Whether general English uses a word often. */
  readonly isCommon: (word: string) => boolean;
}

/** A note's relations, and what is to be said of them. */
interface Relating {
  readonly note: RelatedNote;
  readonly findings: readonly Finding[];
}

/** Finds a note's terms and how they relate: by its author, its own sentences, and what packs know. */
export function relateNote(request: RelateRequest): Relating {
  const { file, knowledge, isEnglish, isWord, store } = request;
  const topics = outlineSections(request.sections, store);
  const texts = topics.map((topic) => readSection(topic, store));
  const units = texts.flatMap(placeUnits);
  const edges = readStructures(texts, request);
  const single = findNames(texts, store);
  const found = [
    ...keepThings(single, request),
    ...edges.flatMap(({ names }) => names),
    ...(isEnglish ? keepThings(findFrequent(texts, request.isCommon), request) : []),
  ];
  const { relations: written, findings } = parseAuthorRelations(request.relationLines);
  const drawn = readDrawings(request.sections).map((each) => ({ ...each, isDrawn: true }));
  const authored = [...written.map((each) => ({ ...each, isDrawn: false })), ...drawn];
  const lexicon = createLexicon({
    file,
    units,
    found,
    knowledge,
    authored: [
      ...request.terms,
      ...authored.flatMap(({ from, to, line }) =>
        [from, to].map((name) => ({ names: [name], line })),
      ),
    ],
    isWord: isEnglish ? isWord : undefined,
    store,
  });
  const { byName, byKnown } = lexicon;
  const said = readSentences(texts, lexicon, request);
  const named = nameLooseEnds(said, { ...request, units, lexicon });
  const terms = [...lexicon.terms, ...named.terms];
  const relations = mergeRelations([
    ...authored.flatMap(({ from, to, label, isMutual, line, isDrawn }) => {
      const source = { type: 'author', file, line, ...(isDrawn && { isDrawn }) } as const;
      return connect(byName(from), byName(to), { label, isMutual, source });
    }),
    ...placeStated(named.statements, edges, { byName, terms, request }),
    ...findKnownRelations(knowledge, byKnown),
  ]);
  const find = (text: string): Mention[] => [...lexicon.find(text), ...named.find(text)];
  const inSections = topics.map((): FoundName[] => []);
  for (const name of found) inSections[name.section]?.push(name);
  const note: RelatedNote = {
    terms,
    relations,
    likely: named.likely,
    kinds: knowledge.kinds,
    packs: knowledge.titles,
    sections: topics.map(({ source, depth, heading }, index): RelatedSection => {
      const title = textOf(heading?.children ?? []).trim();
      const about = describeSection(texts[index]!, inSections[index]!, { find, byName });
      return { source, depth, title, ...about };
    }),
  };
  return { note, findings: [...findings, ...lexicon.findings, ...knowledge.findings] };
}

/** Names without those that are adjectives or say what to do. */
function keepThings(names: readonly FoundName[], request: RelateRequest): FoundName[] {
  // For a name or two the library is not worth its time.
  if (!request.isEnglish || names.length < 2) return [...names];
  const { tellTag } = loadGrammar(request);
  return names.filter(
    ({ name, by }) =>
      by === 'definition' ||
      isThing(name, tellTag) ||
      (by === 'code' && tellTag(name.toLowerCase()) === 'Infinitive'),
  );
}

/** English by its grammar, some languages by their commonest verbs, others not at all. */
function readSentences(
  texts: readonly SectionText[],
  lexicon: Lexicon,
  request: RelateRequest,
): readonly PlacedStatement[] {
  const { isEnglish, language: tag } = request;
  if (isEnglish) return findStated(texts, lexicon, request);
  const own = frames[tag.slice(0, 2).toLowerCase()];
  return own ? findForeign(texts, { lexicon, language: createLanguage(tag), frames: own }) : [];
}

/** What the notes say in sentences, then what they say by their form. */
function placeStated(
  statements: readonly PlacedStatement[],
  edges: readonly PlacedEdge[],
  {
    byName,
    terms,
    request,
  }: Pick<Lexicon, 'byName' | 'terms'> & { readonly request: RelateRequest },
): Relation[] {
  const labels = new Map(terms.map(({ id, label }) => [id, label]));
  const { file, isEnglish, language } = request;
  const source = (line: number): Relation['source'] => ({ type: 'notes', file, line });
  const isBase: IsBaseVerb = (word) => isEnglish && isBaseVerb(word, request);
  const settle = (relation: Relation, isVerb?: IsBaseVerb): Relation => {
    const [from = '', to = ''] = [relation.from, relation.to].map((id) => labels.get(id));
    return { ...relation, label: agree({ from, label: relation.label, to }, isVerb) };
  };
  const { listed } = findWords(language);
  const settleEdge = (relation: Relation): Relation =>
    relation.form && !isEnglish ? { ...relation, label: listed[relation.form] } : settle(relation);
  return [
    ...statements.map(({ from, to, label, line, isMutual = false }) =>
      settle({ from, to, label, isMutual, source: source(line) }, isBase),
    ),
    ...edges.flatMap(({ from, to, label, form, line }) =>
      connect(byName(from), byName(to), {
        label,
        isMutual: false,
        source: source(line),
        ...(form && { form }),
      }).map(settleEdge),
    ),
  ];
}

function isBaseVerb(word: string, request: RelateRequest): boolean {
  return (
    stative.has(word) || doubles.has(word) || loadGrammar(request).tellTag(word) === 'Infinitive'
  );
}

/** None where an end is no term of the note. */
function connect(
  from: Term | undefined,
  to: Term | undefined,
  relation: Omit<Relation, 'from' | 'to'>,
): Relation[] {
  return from && to ? [{ from: from.id, to: to.id, ...relation }] : [];
}

/** What a section is about: what its heading names, else what it sets in bold or defines. */
function describeSection(
  { units }: SectionText,
  found: readonly FoundName[],
  {
    find,
    byName,
  }: Pick<Lexicon, 'byName'> & { readonly find: (text: string) => readonly Mention[] },
): Pick<RelatedSection, 'about' | 'mentions'> {
  const listTerms = (some: readonly TextUnit[]): string[] =>
    some.flatMap(({ text }) => find(text).map(({ owner }) => owner));
  // "Container-oriented services" are about no containers.
  const titled = units.flatMap(({ role, text }) =>
    role === 'heading'
      ? find(text).flatMap(({ owner, end }) => (/^-\p{L}/u.test(text.slice(end)) ? [] : [owner]))
      : [],
  );
  const marked = found.flatMap(({ name }) => byName(name)?.id ?? []);
  const about = new Set(titled.length > 0 ? titled : marked);
  return { about: [...about], mentions: countEach(listTerms(units)) };
}
