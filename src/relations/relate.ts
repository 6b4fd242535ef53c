import { createLanguage, type Language } from '../blocks/language.ts';
import type { Section } from '../blocks/section.ts';
import { outlineSections } from '../deck/outline.ts';
import { textOf } from '../blocks/phrasing.ts';
import type { Finding } from '../problems/problem.ts';
import type { Store } from '../store/store.ts';
import { type AuthorRelation, parseAuthorRelations, type AuthorLine } from './author-relations.ts';
import { findListed, findListedInline } from './find-listed.ts';
import { findNames, type FoundName } from './find-names.ts';
import { findStatements, isStatement } from './find-statements.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import type { Knowledge } from './merge-packs.ts';
import { placeUnits, readSection, type SectionText, type TextUnit } from './read-units.ts';
import { loadTokeniser, type SentenceText, type TokeniseSentence } from './sentence-tokens.ts';
import type { RelatedNote, RelatedSection, Relation, TermId } from './types.ts';

/** What is related, and with which knowledge. */
export interface RelateRequest {
  /** The note's path, as sources name it. */
  readonly file: string;
  readonly sections: readonly Section[];
  readonly knowledge: Knowledge;
  /** What the author wrote: front matter `relations:` and `relations` fences, line by line. */
  readonly relationLines: readonly AuthorLine[];
  /** Front matter `terms:`; the first name of each is its label. */
  readonly terms: readonly { readonly names: readonly string[]; readonly line: number }[];
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
  const relations = mergeRelations([
    ...authored.flatMap((relation) => resolveAuthored(relation, lexicon, file)),
    ...(isEnglish ? await findStated(texts, lexicon, request) : []),
    ...findKnown(knowledge, lexicon),
  ]);
  const bySection = new Map<number, FoundName[]>();
  for (const name of found)
    bySection.set(name.section, [...(bySection.get(name.section) ?? []), name]);
  const note: RelatedNote = {
    terms: lexicon.terms,
    relations,
    kinds: knowledge.kinds,
    packs: knowledge.titles,
    sections: topics.map(({ source, depth, heading }, index): RelatedSection => {
      const own = bySection.get(index) ?? [];
      const title = textOf(heading?.children ?? []).trim();
      return { source, depth, title, ...describeSection(texts[index]!, own, lexicon) };
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
    if (relation.from === relation.to || once.has(key) || back?.isMutual) continue;
    if (relation.isMutual && back) continue;
    once.set(key, relation);
  }
  return [...once.values()];
}

function resolveAuthored(
  { from, to, label, isMutual, line }: AuthorRelation,
  { byName }: Lexicon,
  file: string,
): Relation[] {
  const ends = [byName(from), byName(to)];
  const [start, end] = ends;
  if (!start || !end) return [];
  return [{ from: start.id, to: end.id, label, isMutual, source: { type: 'author', file, line } }];
}

function findKnown(knowledge: Knowledge, { byKnown }: Lexicon): Relation[] {
  return knowledge.relations.flatMap(({ from, to, label, source }) => {
    const start = byKnown.get(from.id);
    const end = byKnown.get(to.id);
    return start && end ? [{ from: start.id, to: end.id, label, isMutual: false, source }] : [];
  });
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
  const statements: Statement[] = [];
  for (const text of texts) {
    const own = await store.get('statements', [text.hash, lexicon.hash], () =>
      readStatements(text, reader),
    );
    statements.push(...own.map((each) => ({ ...each, line: each.line + text.lineOffset })));
  }
  // What sentences say comes before what lists say.
  return [
    ...statements.filter(isOfSentence),
    ...statements.filter((each) => !isOfSentence(each)),
  ].map(({ from, to, label, line }) => {
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

/** What a text states of two terms, by their ids. */
interface Statement {
  readonly from: TermId;
  readonly to: TermId;
  readonly label: string;
  readonly line: number;
  readonly by: 'sentence' | 'list';
}

function isOfSentence({ by }: Statement): boolean {
  return by === 'sentence';
}

/** With lines counted in the section. */
async function readStatements(text: SectionText, reader: SentenceReader): Promise<Statement[]> {
  const { lexicon, tokenise } = reader;
  const found: Statement[] = [];
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
          found.push({ ...each, line, by: 'sentence' });
      }
    }
  }
  for (const { lead, items } of text.leadIns) {
    const last = findSentences(lead, reader).at(-1);
    if (!last || last.sentence.mentions.length === 0 || !isStatement(last.sentence.text)) continue;
    const segments = (await tokenise())(last.sentence);
    for (const each of findListed(segments.at(-1)?.tokens ?? [], items, lexicon))
      found.push({ ...each, line: last.line, by: 'list' });
  }
  return found;
}

/** The sentences of a text with what they name. */
function findSentences(
  { text, code, lineAt }: TextUnit,
  { lexicon, language }: SentenceReader,
): { sentence: SentenceText; line: number }[] {
  const prose = code.reduce(
    (all, [from, to]) => all.slice(0, from) + 'x'.repeat(to - from) + all.slice(to),
    text,
  );
  const ends = language.findSentenceEnds(prose);
  return ends.map((end, index) => {
    const start = ends[index - 1] ?? 0;
    const own = text.slice(start, end);
    const inside = code.flatMap(([from, to]): [number, number][] =>
      from >= start && to <= end ? [[from - start, to - start]] : [],
    );
    const sentence = { text: own, mentions: lexicon.find(own), code: inside };
    return { sentence, line: lineAt(start + (own.length - own.trimStart().length)) };
  });
}

/** What a section is about: what its heading names, else what it sets in bold or defines. */
function describeSection(
  { units }: SectionText,
  found: readonly FoundName[],
  { find, byName }: Lexicon,
): Pick<RelatedSection, 'about' | 'mentions'> {
  const mentions = new Map<string, number>();
  const titled = new Set<string>();
  for (const unit of units) {
    for (const { owner } of find(unit.text)) {
      mentions.set(owner, (mentions.get(owner) ?? 0) + 1);
      if (unit.role === 'heading') titled.add(owner);
    }
  }
  const marked = found.flatMap(({ name }) => byName(name)?.id ?? []);
  return { about: titled.size > 0 ? [...titled] : [...new Set(marked)], mentions };
}
