import { readLooseEnd } from './loose-ends.ts';
import { isPluralName } from './name-key.ts';
import { hedges, idle, listWords, negations, placing, prepositions } from './phrases.ts';
import { affirms, isPlainCopula, isPresent, isRelative, isSound } from './predicate-rules.ts';
import {
  type NounPhrase,
  type Reach,
  readNounPhrase,
  readTermList,
  type TermList,
} from './read-nouns.ts';
import type { Token } from './sentence.ts';
import { isAny, isVerb } from './token-kinds.ts';
import type { TermId } from './types.ts';

/** A longer bridge between two terms says more than an edge can. */
const maxBridge = 8;
const maxLabelWords = 5;
const maxLabelLetters = 40;

/** What is said of a subject: one label for each object. */
export interface Predicate {
  readonly objects: readonly PredicateObject[];
  readonly end: number;
  /** It says what the subject is: "is a service". */
  readonly isPlain: boolean;
}

/** A term that a verb leads to. */
export interface PredicateObject {
  readonly term: TermId;
  readonly label: string;
  /** It is who acts: "is managed by". */
  readonly isAgent?: boolean;
}

/** A verb group and its objects; where nouns count too, terms go before them. */
export function readPredicate(
  tokens: readonly Token[],
  start: number,
  reach: Reach = 'terms',
): Predicate | undefined {
  const bridge = readBridge(tokens, start, 'terms');
  const sure = bridge && readObjects(tokens, bridge, reach);
  if (reach === 'terms' || isAny(bridge?.words[0], 'Copula')) return sure;
  const loose = readBridge(tokens, start, 'nouns');
  const further = loose && readObjects(tokens, loose, reach);
  if (!sure || !further) return sure ?? further;
  const terms = new Set(sure.objects.map(({ term }) => term));
  const more = further.objects.filter(({ term }) => !terms.has(term));
  return { ...sure, objects: [...sure.objects, ...more], end: Math.max(sure.end, further.end) };
}

function readObjects(
  tokens: readonly Token[],
  bridge: Bridge,
  reach: Reach,
): Predicate | undefined {
  const { words, list } = bridge;
  const objects = list.phrases.flatMap((phrase): PredicateObject[] => {
    const isLoose = phrase.term !== undefined && readLooseEnd(phrase.term) !== undefined;
    const own = qualify(tokens, phrase, words).filter(({ word }) => !isLoose || /^an?$/.test(word));
    const label = renderLabel([...words, ...own]);
    if (label === undefined || !phrase.term) return [];
    return [{ term: phrase.term, label, ...findAgent(tokens, phrase, words) }];
  });
  if (objects.length === 0) return undefined;
  const further = readFurther(tokens, { bridge, reach }) ?? readMaker(tokens, { bridge, reach });
  return {
    objects: [...objects, ...(further?.objects ?? [])],
    end: further?.end ?? list.end,
    isPlain: isPlainCopula(words),
  };
}

/** Verbs of which the passive says more than the active would. */
const onlyPassive =
  /^(?:followed|preceded|accompanied|characteri[sz]ed|denoted|given|determined|represented|divided|multiplied|separated|defined)$/;

/** "is managed by B": B manages. */
function findAgent(
  tokens: readonly Token[],
  { end }: NounPhrase,
  words: readonly Token[],
): Pick<PredicateObject, 'label' | 'isAgent'> | undefined {
  if (words.at(-1)?.word !== 'by') return undefined;
  const verb = words.find(({ active }) => active !== undefined);
  const at = verb ? words.indexOf(verb) : -1;
  const isBare = words.slice(at + 1, -1).every((token) => isAny(token, 'Adverb'));
  if (!verb?.active || !isBare || onlyPassive.test(verb.word)) return undefined;
  return { label: conjugate(verb.active, tokens[end - 1]), isAgent: true };
}

function conjugate([one, many]: readonly [string, string], agent: Token | undefined): string {
  return isPluralName(agent?.text ?? '') ? many : one;
}

interface Bridge {
  readonly words: readonly Token[];
  readonly list: TermList;
}

/** The words from a verb to what is its object. */
function readBridge(tokens: readonly Token[], start: number, reach: Reach): Bridge | undefined {
  let at = start;
  while (isAny(tokens[at], 'Adverb') && !negations.has(tokens[at]?.word ?? '')) at += 1;
  const adverbs = tokens.slice(start, at).filter(({ word }) => hedges.has(word));
  const verb = tokens[at];
  if (!verb || verb.comma || !affirms(tokens, at)) return undefined;
  for (let end = at + 1; end <= tokens.length && end - at <= maxBridge; end += 1) {
    const list = readTermList(tokens, end, reach);
    const words = tokens.slice(at, end);
    // "a sequence of operations"
    if (list && !(reach === 'nouns' && isOnTheWay(tokens, list))) {
      const after = tokens[list.end - 1]?.comma ? [] : tokens.slice(list.end);
      const further = after.filter((token) => !isAny(token, 'Adverb'));
      return isSound(words, further, list) && isPresent(tokens, list, words)
        ? { words: [...adverbs, ...shortenCopula(words)], list }
        : undefined;
    }
    const token = tokens[end];
    if (!token || token.comma || /^(?:and|or|but)$/.test(token.word)) return undefined;
    const noun = readNounPhrase(tokens, end);
    // The whole noun is part of the bridge ("runs tasks on"); a term in it only describes it.
    if (noun && noun.end > end) end = noun.end - 1;
    if (tokens[end]?.comma) return undefined;
  }
  return undefined;
}

/** "a sequence of A", "signals to A": a noun on the way to another. */
function isOnTheWay(tokens: readonly Token[], { end, terms }: TermList): boolean {
  const next = tokens[end]?.word;
  const isLoose = terms.every((term) => readLooseEnd(term) !== undefined);
  return next === 'of' || (next === 'to' && isLoose && !isVerb(tokens[end + 1]));
}

/** "is an orchestrator built by": "built by"; "is a service that runs": "runs"; "is used by" stays. */
function shortenCopula(words: readonly Token[]): readonly Token[] {
  if (!isAny(words[0], 'Copula')) return words;
  const relative = words.findIndex((token, index) => index > 1 && isRelative(token));
  if (relative > 0) return words.slice(relative + 1);
  const participle = words.findIndex(
    (token, index) =>
      index > 2 &&
      token.phrase === 'Verb' &&
      isAny(token, 'PastTense', 'Participle') &&
      (words[index + 1] === undefined || isAny(words[index + 1], 'Preposition', 'Conjunction')),
  );
  if (participle < 0) return words;
  return words.slice(participle - (isAny(words[participle - 1], 'Adverb') ? 1 : 0));
}

/**
 * What of an object's own words belongs to the label: "a managed" of "is a managed Kubernetes", "low" of "exhibits low
 * bias". Longer praise ("a simple and widely used") is left out.
 */
function qualify(
  tokens: readonly Token[],
  { start, end }: NounPhrase,
  words: readonly Token[],
): readonly Token[] {
  const own = tokens.slice(start, end - 1);
  // "has long supported filters": no long filters, as the grammar has it.
  const isPerfect = /^(?:ha[ds]|have)$/.test(words.at(-1)?.word ?? '') && own[0]?.word === 'long';
  if (isPerfect && /(?:ed|en)$/.test(own[1]?.word ?? '')) return own.slice(0, 2);
  const articles = own.filter(({ word }) => /^(?:an?|another)$/.test(word));
  if (isPlainCopula(words)) return own.length - articles.length > 1 ? articles : own;
  return own.filter(
    (token) =>
      !token.term &&
      isAny(token, 'Adjective') &&
      !isAny(token, 'Hyphenated', 'Determiner') &&
      !neutral.has(token.word),
  );
}

const neutral =
  listWords(`above below aforementioned new brand same different other own entire whole actual given current various multiple many single specific
  underlying following existing appropriate corresponding`);

/** "in S3" of "stores images in S3", "by B" of "is turned into A by B", where what stands before is a term too. */
function readFurther(
  tokens: readonly Token[],
  { bridge: { words, list }, reach }: { bridge: Bridge; reach: Reach },
): Omit<Predicate, 'isPlain'> | undefined {
  const preposition = tokens[list.end];
  const verb = words.find(({ active }) => active !== undefined);
  const isBy = preposition?.word === 'by' && verb !== undefined;
  if (!preposition || !(isBy || placing.has(preposition.word))) return undefined;
  if (isAny(words[0], 'Copula') && !isBy) return undefined;
  if (tokens[list.end - 1]?.comma) return undefined;
  const isOpen = prepositions.has(words.findLast(({ word }) => !idle.has(word))?.word ?? '');
  if (!isBy && isOpen) return undefined;
  const place = readTermList(tokens, list.end + 1, reach);
  if (!place || tokens.slice(list.end, place.end).some(({ tags }) => tags.has('Possessive')))
    return undefined;
  if (isBy && verb.active) {
    const label = conjugate(verb.active, tokens[place.end - 1]);
    const objects = place.terms.map((term) => ({ term, label, isAgent: true }));
    return { objects, end: place.end };
  }
  const object = tokens.slice(list.first.start, list.end);
  const between = object.filter((token) => !isAny(token, 'Determiner'));
  // Without its object a verb says something else: "exposes from".
  const label =
    renderLabel([...words, ...between, preposition]) ??
    renderLabel([...words, ...between.slice(-1), preposition]);
  return label === undefined
    ? undefined
    : { objects: place.terms.map((term) => ({ term, label })), end: place.end };
}

/** "is an orchestrator originally built by B" */
function readMaker(
  tokens: readonly Token[],
  { bridge: { words, list }, reach }: { bridge: Bridge; reach: Reach },
): Omit<Predicate, 'isPlain'> | undefined {
  let at = list.end;
  while (isAny(tokens[at], 'Adverb')) at += 1;
  const verb = tokens[at];
  const isMade = verb && isAny(verb, 'PastTense', 'Participle') && tokens[at + 1]?.word === 'by';
  if (!isMade || !isPlainCopula(words.slice(0, 1)) || tokens[list.end - 1]?.comma) return undefined;
  const maker = readTermList(tokens, at + 2, reach);
  if (!maker) return undefined;
  const label = `${verb.word} by`;
  return { objects: maker.terms.map((term) => ({ term, label })), end: maker.end };
}

/** The label of an edge; undefined when it would be too long to be read. */
function renderLabel(words: readonly Token[]): string | undefined {
  const shown = words.filter(
    ({ word, tags }, index) =>
      !idle.has(word) &&
      // "all of the keys"
      !(word === 'of' && words[index - 1]?.word === 'all') &&
      (hedges.has(word) ||
        !(tags.has('Adverb') && word.endsWith('ly') && index < words.length - 1)),
  );
  const text = shown
    .map((token) => (token.term || token.isCode ? token.text : token.word))
    .join(' ');
  const isLong = text.split(' ').length > maxLabelWords || text.length > maxLabelLetters;
  // "charges $0.25 per": a price is true for a while.
  if (/[$€£¥]\s?\d/.test(text)) return undefined;
  // A stand-in for code that the library cut in pieces.
  return text === '' || isLong || /codepiece|xterm/.test(text) ? undefined : text;
}
