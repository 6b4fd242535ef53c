import { createLanguage, type Language } from '../blocks/language.ts';
import type { Section } from '../blocks/section.ts';
import { outlineSections } from '../deck/outline.ts';
import { textOf } from '../blocks/phrasing.ts';
import type { Finding } from '../problems/problem.ts';
import type { Store } from '../store/store.ts';
import type { AuthorTerm } from './author-matter.ts';
import { parseAuthorRelations, type AuthorLine } from './author-relations.ts';
import { countEach } from './count-each.ts';
import { findListed, findListedInline } from './find-listed.ts';
import { findNames, type FoundName } from './find-names.ts';
import { findStatements, isStatement, type Statement } from './find-statements.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import type { Knowledge } from './merge-packs.ts';
import { placeUnits, readSection, type SectionText, type TextUnit } from './read-units.ts';
import { loadTokeniser, type SentenceText, type TokeniseSentence } from './sentence-tokens.ts';
import type { RelatedNote, RelatedSection, Relation, Term } from './types.ts';

/** What is related, and with which knowledge. */
export interface RelateRequest {
  /** The note's path, as sources name it. */
  readonly file: string;
  readonly sections: readonly Section[];
  readonly knowledge: Knowledge;
  /** What the author wrote: front matter `relations:` and `relations` fences, line by line. */
  readonly relationLines: readonly AuthorLine[];
  /** Front matter `terms:`; the first name of each is its label. */
  readonly terms: readonly AuthorTerm[];
  /** Sentences are read in English alone. */
  readonly isEnglish: boolean;
  /** Whether an English dictionary has a word. */
  readonly isWord: (word: string) => boolean;
  readonly store: Store;
}

/** Finds a note's terms and how they relate: by its author, its own sentences, and what packs know. */
export async function relateNote(
  request: RelateRequest,
): Promise<{ note: RelatedNote; findings: readonly Finding[] }> {
  const { file, knowledge, isEnglish, isWord, store } = request;
  const topics = outlineSections(request.sections, store);
  const texts = topics.map((topic) => readSection(topic, store));
  const units = texts.flatMap(placeUnits);
  const found = findNames(texts, store);
  const { relations: authored, findings } = parseAuthorRelations(request.relationLines);
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
  const relations = mergeRelations([
    ...authored.flatMap(({ from, to, label, isMutual, line }) => {
      const source = { type: 'author', file, line } as const;
      return connect(byName(from), byName(to), { label, isMutual, source });
    }),
    ...(isEnglish ? await findStated(texts, lexicon, request) : []),
    ...knowledge.relations.flatMap(({ from, to, label, source }) =>
      connect(byKnown.get(from.id), byKnown.get(to.id), { label, isMutual: false, source }),
    ),
  ]);
  const named = topics.map((): FoundName[] => []);
  for (const name of found) named[name.section]?.push(name);
  const note: RelatedNote = {
    terms: lexicon.terms,
    relations,
    kinds: knowledge.kinds,
    packs: knowledge.titles,
    sections: topics.map(({ source, depth, heading }, index): RelatedSection => {
      const title = textOf(heading?.children ?? []).trim();
      return { source, depth, title, ...describeSection(texts[index]!, named[index]!, lexicon) };
    }),
  };
  return { note, findings: [...findings, ...lexicon.findings, ...knowledge.findings] };
}

/** Author beats notes beats packs: of two relations between the same ends in one direction, the first one counts. */
function mergeRelations(all: readonly Relation[]): Relation[] {
  const once = new Map<string, Relation>();
  for (const relation of all) {
    const key = `${relation.from} ${relation.to}`;
    const back = once.get(`${relation.to} ${relation.from}`);
    const isSaid = once.has(key) || (back && (back.isMutual || relation.isMutual));
    if (relation.from !== relation.to && !isSaid) once.set(key, relation);
  }
  return [...once.values()];
}

/** None where an end is no term of the note. */
function connect(
  from: Term | undefined,
  to: Term | undefined,
  relation: Omit<Relation, 'from' | 'to'>,
): Relation[] {
  return from && to ? [{ from: from.id, to: to.id, ...relation }] : [];
}

async function findStated(
  texts: readonly SectionText[],
  lexicon: Lexicon,
  { file, store }: RelateRequest,
): Promise<Relation[]> {
  const reader: SentenceReader = {
    lexicon,
    language: createLanguage('en'),
    tokenise: () => store.get('tokeniser', [], loadTokeniser),
  };
  const statements: PlacedStatement[] = [];
  for (const text of texts) {
    const own = await store.get('statements', [text.hash, lexicon.hash], () =>
      readStatements(text, reader),
    );
    statements.push(...own.map((each) => ({ ...each, line: each.line + text.lineOffset })));
  }
  // What sentences say comes before what lists say.
  return statements
    .toSorted((a, b) => Number(a.isListed) - Number(b.isListed))
    .map(({ from, to, label, line }) => {
      const source = { type: 'notes', file, line } as const;
      return { from, to, label, isMutual: false, source };
    });
}

/** What sentences are read with. */
interface SentenceReader {
  readonly lexicon: Lexicon;
  readonly language: Language;
  /** Loads the library when the first sentence asks for it. */
  readonly tokenise: () => Promise<TokeniseSentence>;
}

interface PlacedStatement extends Statement {
  readonly line: number;
  /** By a list and the sentence before it. */
  readonly isListed: boolean;
}

/** With lines counted in the section. */
async function readStatements(
  text: SectionText,
  reader: SentenceReader,
): Promise<PlacedStatement[]> {
  const { lexicon, tokenise } = reader;
  const found: PlacedStatement[] = [];
  for (const unit of text.units) {
    if (unit.role !== 'prose' && unit.role !== 'item') continue;
    for (const { sentence, line } of findSentences(unit, reader)) {
      if (new Set(sentence.mentions.map(({ owner }) => owner)).size < 2) continue;
      if (!isStatement(sentence.text)) continue;
      const segments = (await tokenise())(sentence);
      for (const [index, { tokens, after }] of segments.entries()) {
        const listed =
          after === ':' ? findListedInline(segments[index - 1]?.tokens ?? [], tokens) : [];
        for (const each of [...findStatements(tokens), ...listed])
          found.push({ ...each, line, isListed: false });
      }
    }
  }
  for (const { lead, items } of text.leadIns) {
    const last = findSentences(lead, reader).at(-1);
    if (!last || last.sentence.mentions.length === 0 || !isStatement(last.sentence.text)) continue;
    const segments = (await tokenise())(last.sentence);
    for (const each of findListed(segments.at(-1)?.tokens ?? [], items, lexicon))
      found.push({ ...each, line: last.line, isListed: true });
  }
  return found;
}

/** The sentences of a text with what they name. */
function findSentences(
  { text, code, lineAt }: TextUnit,
  { lexicon, language }: SentenceReader,
): { sentence: SentenceText; line: number }[] {
  const ends = language.findSentenceEnds(coverCode(text, code));
  let next = 0;
  return ends.map((end, index) => {
    const start = ends[index - 1] ?? 0;
    const own = text.slice(start, end);
    const inside: [number, number][] = [];
    for (; next < code.length && code[next]![0] < end; next += 1) {
      const [from, to] = code[next]!;
      if (from >= start && to <= end) inside.push([from - start, to - start]);
    }
    const sentence = { text: own, mentions: lexicon.find(own), code: inside };
    return { sentence, line: lineAt(start + (own.length - own.trimStart().length)) };
  });
}

/** A text as long, in which code ends no sentence. */
function coverCode(text: string, code: TextUnit['code']): string {
  let covered = '';
  for (const [from, to] of code)
    covered += text.slice(covered.length, from) + 'x'.repeat(to - from);
  return covered + text.slice(covered.length);
}

/** What a section is about: what its heading names, else what it sets in bold or defines. */
function describeSection(
  { units }: SectionText,
  found: readonly FoundName[],
  { find, byName }: Lexicon,
): Pick<RelatedSection, 'about' | 'mentions'> {
  const listTerms = (some: readonly TextUnit[]): string[] =>
    some.flatMap(({ text }) => find(text).map(({ owner }) => owner));
  const titled = listTerms(units.filter(({ role }) => role === 'heading'));
  const marked = found.flatMap(({ name }) => byName(name)?.id ?? []);
  const about = new Set(titled.length > 0 ? titled : marked);
  return { about: [...about], mentions: countEach(listTerms(units)) };
}
