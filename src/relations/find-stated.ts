import { createLanguage, type Language } from '../blocks/language.ts';
import type { Store } from '../store/store.ts';
import { findListed, findListedInline } from './find-listed.ts';
import { findStatements, isStatement, type Statement } from './find-statements.ts';
import { findSentences } from './find-sentences.ts';
import {
  findImplied,
  findNamed,
  type Implied,
  implySubject,
  replacePronoun,
} from './imply-subject.ts';
import { labelOf } from './item-label.ts';
import type { Lexicon } from './lexicon.ts';
import { isPluralName } from './name-key.ts';
import type { SectionText, TextUnit } from './read-units.ts';
import { acting } from './cut-segments.ts';
import { createGrammar, type Grammar, type Library } from './sentence-tokens.ts';
import type { SentenceText, Token } from './sentence.ts';
import { isAny, isFinite, isVerb } from './token-kinds.ts';
import type { TermId } from './types.ts';

/** A statement of the notes. */
export interface PlacedStatement extends Statement {
  /** 1-based. */
  readonly line: number;
}

/** English grammar, loaded once. */
export function loadGrammar({ store, loadLibrary }: GrammarRequest): Grammar {
  return store.get('grammar', [], () => createGrammar(loadLibrary(), store));
}

/** What English grammar is read with. */
export interface GrammarRequest {
  readonly store: Store;
  /** Loads `compromise`, which takes as long as some twenty sentences. */
  readonly loadLibrary: () => Library;
}

/** What sentences say; ends may be nouns that are no terms yet. */
export function findStated(
  texts: readonly SectionText[],
  lexicon: Lexicon,
  request: GrammarRequest,
): PlacedStatement[] {
  const { store } = request;
  const reader: SentenceReader = {
    lexicon,
    language: createLanguage('en'),
    grammar: () => loadGrammar(request),
  };
  const listed: PlacedStatement[] = [];
  const said: PlacedStatement[] = [];
  for (const text of texts) {
    const own = store.get('statements', [text.hash, lexicon.hash], () => ({
      said: readProse(text, reader),
      listed: readLeadIns(text, reader),
    }));
    const place = (each: PlacedStatement): PlacedStatement => ({
      ...each,
      line: each.line + text.lineOffset,
    });
    said.push(...own.said.map(place));
    listed.push(...own.listed.map(place));
  }
  // What sentences say comes before what lists say.
  return [...said, ...listed];
}

/** What sentences are read with. */
interface SentenceReader {
  readonly lexicon: Lexicon;
  readonly language: Language;
  /** Loads the library when the first sentence asks for it. */
  readonly grammar: () => Grammar;
}

function readProse(text: SectionText, reader: SentenceReader): PlacedStatement[] {
  const found: PlacedStatement[] = [];
  let before: TextUnit | undefined;
  let spokenOf: Implied | undefined;
  let named: ReadonlySet<TermId> = new Set();
  for (const unit of text.units) {
    if (unit.role !== 'prose' && unit.role !== 'item') continue;
    const implied = findImplied(unit, text, reader.lexicon);
    const label = labelOf(unit);
    const own = label && label.rest !== '' ? findNamed(label.name, reader.lexicon) : implied;
    if (before?.under[0] !== unit.under[0] || before?.role !== unit.role) spokenOf = implied;
    before = unit;
    // A list of links is a way to other texts.
    if (unit.isDenied || unit.isLink) continue;
    for (const [index, { sentence, line }] of findSentences(unit, reader).entries()) {
      const isBullet = unit.role === 'item' || unit.under.length > 0 || index === 0;
      const read = readSentence(dropThese(sentence, named), reader, {
        // After "Bulk: takes a day." the label is the subject.
        implied: isBullet ? (index > 0 ? own : implied) : undefined,
        spokenOf,
        isLed: unit.isLed,
      });
      found.push(...read.statements.map((each) => ({ ...each, line })));
      spokenOf = read.subject;
      named = new Set(sentence.mentions.map(({ owner }) => owner));
    }
  }
  return found;
}

/** "These pods run ..." after a sentence on pods speaks of pods. */
function dropThese(sentence: SentenceText, named: ReadonlySet<TermId>): SentenceText {
  const [first] = sentence.mentions;
  const found = /^(\W*)(these\s+)/iu.exec(sentence.text);
  if (!found || !first || !named.has(first.owner) || found[0].length !== first.start)
    return sentence;
  const [, marks = '', these = ''] = found;
  const rest = sentence.text.slice(marks.length + these.length);
  return { ...sentence, text: marks + ' '.repeat(these.length) + rest };
}

/** Where a sentence has to name its only term, in letters: what stands further on is nothing's object. */
const maxReach = 70;

/** Before it a sentence speaks of somebody, in one clause. */
const pronounFirst = /^\W*(?:you|we|i|he|she|it|they|this|that|these|those|there|here|let|use)\s/iu;
const clauseEnd =
  /[,;:—–]|\s-|\b(?:and|but|or|which|that|so|because|as|since|where|while|whereas)\b/iu;

/** Whether a sentence cannot state anything of the terms that it names. */
function isBeside({ text, mentions }: SentenceText): boolean {
  const first = mentions[0]?.start;
  if (first === undefined || (mentions.length === 1 && first > maxReach)) return true;
  return (
    first > 0 && pronounFirst.test(text) && !clauseEnd.test(text.slice(0, mentions.at(-1)?.start))
  );
}

interface ReadSentence {
  readonly statements: readonly Statement[];
  /** What the next sentence may call "it". */
  readonly subject: Implied | undefined;
}

/** What a sentence's place says of its subject. */
interface SentencePlace {
  readonly implied: Implied | undefined;
  /** What the sentence before spoke of. */
  readonly spokenOf: Implied | undefined;
  /** It completes the sentence before its list. */
  readonly isLed: boolean;
}

function readSentence(
  sentence: SentenceText,
  { lexicon, grammar }: Pick<SentenceReader, 'lexicon' | 'grammar'>,
  { implied, spokenOf, isLed }: SentencePlace,
): ReadSentence {
  const byPronoun = spokenOf && replacePronoun(sentence, spokenOf);
  const placed = implied && !byPronoun ? implySubject(sentence, implied) : undefined;
  // After "It returns:" a noun is what is returned.
  const byPlace = placed?.isNoun === true && isLed ? undefined : placed;
  const whole = byPronoun ?? byPlace ?? sentence;
  const given = byPronoun ? spokenOf : byPlace ? implied : undefined;
  const subject = given ?? findOpening(sentence, lexicon);
  if (isBeside(whole) || !isStatement(sentence.text)) return { statements: [], subject };
  // Before a list, the noun is what the list names.
  const reach = /:\s*$/.test(sentence.text) ? 'terms' : 'nouns';
  const { bare, suffix } = cutAsides(whole);
  const segments = grammar().tokenise(bare);
  // "The invasion of B brought C into D" is no name of what it stands under.
  if (byPlace?.isNoun === true && hasOwnVerb(segments[0]?.tokens ?? []))
    return readSentence(
      sentence,
      { lexicon, grammar },
      { implied: undefined, spokenOf: undefined, isLed },
    );
  const statements = segments.flatMap(({ tokens, after }, index) => [
    ...findStatements(tokens, reach),
    ...(after === ':' ? findListedInline(segments[index - 1]?.tokens ?? [], tokens) : []),
  ]);
  return { statements: statements.flatMap((each) => restrict(each, bare.text, suffix)), subject };
}

/** Labels keep "by default", and "only" after an object; where "only" speaks of something else, nobody knows of what. */
function restrict(statement: Statement, text: string, suffix: string): Statement[] {
  const { label } = statement;
  // "only runs controllers that are its own": others too, it may be.
  if (/\bonly\b/.test(label) && /\bonly\b[^,.;:]*\s(?:that|which|who)\s/i.test(text)) return [];
  if (!/\bonly\b/i.test(text) || /\bonly\b/.test(label))
    return [{ ...statement, label: addBeforePlace(label, suffix) }];
  return /\bonly\s*[.!]?\s*$/i.test(text)
    ? [{ ...statement, label: addBeforePlace(`${label}${suffix}`, ' only') }]
    : [];
}

/** "runs by default on", "is by default a public": what a label ends with stays beside its object. */
function addBeforePlace(label: string, words: string): string {
  const [, copula = '', quality = ''] =
    /^(is|are|was|were)((?: an?)?(?: \p{L}+)?)$/u.exec(label) ?? [];
  if (copula !== '') return `${copula}${words}${quality}`;
  const [, verb = label, place = ''] =
    /^(.+?)((?: (?:in|on|to|from|by|for|with|of|at|into))?)$/.exec(label) ?? [];
  return `${verb}${words}${place}`;
}

/** After "A is": a verb that belongs to another subject. */
function hasOwnVerb(tokens: readonly Token[]): boolean {
  const copula = tokens.findIndex(({ tags }) => tags.has('Copula'));
  return tokens.some((token, index) => {
    const [before, next] = [tokens[index - 1], tokens[index + 1]];
    if (index <= copula || !isVerb(token) || before?.comma) return false;
    if (/^(?:that|which|who|to|and|where|when)$/.test(before?.word ?? '')) return false;
    if (isFinite(token)) return !isAny(before, 'Verb') || isAny(token, 'Copula');
    return isAny(token, 'PastTense') && isAny(next, 'Determiner', 'ProperNoun');
  });
}

/** The term that a sentence begins with. */
function findOpening(
  { text, mentions: [first] }: SentenceText,
  { terms }: Lexicon,
): Implied | undefined {
  if (!first) return undefined;
  const isFirst = /^\W*(?:(?:an?|the|each|every|in \w+,?|on [^,]{1,20},?)\s+)*$/iu.test(
    text.slice(0, first.start),
  );
  const isOne = !/^\s*(?:,|and\b|or\b)/u.test(text.slice(first.end));
  const term = terms.find(({ id }) => id === first.owner);
  const isSubject = isPluralName(first.text) || acting.test(text.slice(first.end));
  return isFirst && isOne && isSubject && term
    ? { term: term.id, isPlural: isPluralName(first.text) }
    : undefined;
}

/** "Unlike B, A ...", "A, not B, ...", "by default": what is beside the statement. */
const asides =
  /^\W*(?:unlike|in contrast to|compared (?:to|with)|like)\s[^,]+,\s*|,\s*(?:unlike|like)\s[^,]+,/giu;
/** "In May 1789 the assembly ...": when it was. */
const date =
  /^\W*(?:[Ii]n|[Oo]n|[Bb]y|[Ss]ince|[Aa]fter|[Dd]uring|[Ff]rom)\s+(?:the\s+)?(?:(?:early|late|mid|spring of|summer of|autumn of|winter of)\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+\d{1,4})?|\d{3,4}s?)\s*,?\s+/u;
/** "a set of pods" are pods, "one or more pods" too. */
const counting =
  /(?<!\b(?:is|are)\s+(?:an?\s+)?)\b(?:an?\s+)?(?:set|number|group|lot|variety|pair|couple|range)s?\s+of\s+(?=(?:\p{L}+\s)?\p{L}+s\b)|\b(?:a\s+lot|alot|hundreds|thousands|millions|dozens|plenty|tens of thousands)\s+of\s+|(?<=\bone)\s+or\s+more(?=\s)/giu;
/** "makes it easy for users to": lets users. */
const easing =
  /\bmakes? it (?:easy|easier|possible|simple) (?:for (?:users|you|developers|people) )?to(?=\s)/giu;
/** "to store, manage and deploy": the first of the verbs stands for all. */
const furtherVerbs =
  /(?<=\b(?:to|can|users|you|easy to)\s\p{Ll}+),\s\p{Ll}+,?\s(?:and|or)\s\p{Ll}+(?=\s)/gu;
const byDefault = /\s*,?\s*\bby default\b,?\s*/iu;
const opening =
  /^\W*(?:for example|for instance|e\.g\.|example|note|tip|today|currently|here|there|also|thus|therefore)\s*[,:]?\s+/iu;

function cutAsides(sentence: SentenceText): { bare: SentenceText; suffix: string } {
  const spans = [asides, counting, furtherVerbs]
    .flatMap((pattern) => [...sentence.text.matchAll(pattern)])
    .map(({ index, 0: found }) => [index, index + found.length] as const);
  for (const pattern of [byDefault, opening, date]) {
    const found = pattern.exec(sentence.text);
    if (found && !/^\W*(?:there|here) (?:is|are)/iu.test(found[0]))
      spans.push([found.index, found.index + found[0].length]);
  }
  const isInside = (at: number): boolean => spans.some(([from, to]) => from <= at && at < to);
  const letters = Array.from({ length: sentence.text.length }, (_, at) =>
    isInside(at) ? ' ' : sentence.text[at],
  );
  const plain = letters.join('').replace(easing, (found) => 'lets users'.padEnd(found.length));
  return {
    bare: {
      ...sentence,
      text: plain,
      mentions: sentence.mentions.filter(({ start }) => !isInside(start)),
      code: sentence.code.filter(([from]) => !isInside(from)),
    },
    suffix: byDefault.test(sentence.text) ? ' by default' : '',
  };
}

function readLeadIns({ lists }: SectionText, reader: SentenceReader): PlacedStatement[] {
  const found: PlacedStatement[] = [];
  for (const { lead, items } of lists) {
    if (!lead || lead.isDenied || !/:\s*$/.test(lead.text)) continue;
    const last = findSentences(lead, reader).at(-1);
    if (!last || last.sentence.mentions.length === 0 || !isStatement(last.sentence.text)) continue;
    const segments = reader.grammar().tokenise(last.sentence);
    const sure = items.filter((item) => !item.isDenied);
    for (const each of findListed(segments.at(-1)?.tokens ?? [], sure, reader.lexicon))
      found.push({ ...each, line: last.line });
  }
  return found;
}
