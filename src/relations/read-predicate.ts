import {
  addressees,
  aims,
  attempts,
  idle,
  listWords,
  negations,
  placing,
  prepositions,
  pronouns,
} from './phrases.ts';
import { type NounPhrase, readNounPhrase, readTermList, type TermList } from './read-nouns.ts';
import type { Token } from './sentence-tokens.ts';
import { isAny, isFinite, isNoun, isVerb } from './token-kinds.ts';
import type { TermId } from './types.ts';

/** A longer bridge between two terms says more than an edge can. */
const maxBridge = 8;
const maxLabelWords = 5;
const maxLabelLetters = 40;

/** What is said of a subject: one label for each object. */
export interface Predicate {
  readonly objects: readonly { readonly term: TermId; readonly label: string }[];
  readonly end: number;
}

/** A verb group and its objects. */
export function readPredicate(tokens: readonly Token[], start: number): Predicate | undefined {
  const bridge = readBridge(tokens, start);
  if (!bridge) return undefined;
  const { words, list } = bridge;
  const objects = list.phrases.flatMap((phrase) => {
    const label = renderLabel([...words, ...qualify(tokens, phrase, words)]);
    return label === undefined || !phrase.term ? [] : [{ term: phrase.term, label }];
  });
  if (objects.length === 0) return undefined;
  const further = readFurther(tokens, bridge);
  return { objects: [...objects, ...(further?.objects ?? [])], end: further?.end ?? list.end };
}

interface Bridge {
  readonly words: readonly Token[];
  readonly list: TermList;
}

/** The words from a verb to the term that is its object. */
function readBridge(tokens: readonly Token[], start: number): Bridge | undefined {
  let at = start;
  while (isAny(tokens[at], 'Adverb') && !negations.has(tokens[at]?.word ?? '')) at += 1;
  const verb = tokens[at];
  const next = tokens.slice(at + 1).find(({ tags }) => !tags.has('Adverb') || tags.has('Negative'));
  if (!verb || verb.comma || !affirms(verb, next)) return undefined;
  for (let end = at + 1; end <= tokens.length && end - at <= maxBridge; end += 1) {
    const list = readTermList(tokens, end);
    const words = tokens.slice(at, end);
    if (list) {
      const after = tokens[list.end - 1]?.comma ? [] : tokens.slice(list.end);
      const further = after.filter((token) => !isAny(token, 'Adverb'));
      return isSound(words, further) && isPresent(tokens, list, words)
        ? { words: shortenCopula(words), list }
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

/** A verb that says what is: finite, and nothing that may fail. */
function affirms(verb: Token, next: Token | undefined): boolean {
  if (!isVerb(verb) || attempts.test(verb.word)) return false;
  // "images stored in S3", "AWS managed keys": describes more often than it states.
  if (isAny(verb, 'PastTense', 'Participle') || verb.word === 'being') return false;
  // "the use of B", "the markdown strings feature enhances B": a noun that was taken for a verb.
  if (next?.word === 'of' && !verb.word.startsWith('consist')) return false;
  const isMain = !isAny(verb, 'Auxiliary', 'Modal', 'Copula');
  if (!isMain || !next || !isVerb(next) || isAny(next, 'Particle')) return true;
  // "runs tasks": after a third person no other verb can come, so it is a plural.
  return helpers.test(verb.word) || (verb.word.endsWith('s') && next.word.endsWith('s'));
}

/** "helps manage" */
const helpers = /^(?:help|let|make|ha[sv]e|do)/;
/** "allows A to run": A is who acts. */
const causing = /^(?:allow|enabl|caus|forc|requir|ask|tell|permit|invit|instruct|need|expect)/;

/** After a term: the noun goes on, or another object comes, so that the term is not what the verb is about. */
function endsElsewhere(after: Token): boolean {
  if (after.term || prepositions.has(after.word) || /^(?:and|or|that)$/.test(after.word))
    return false;
  if (isAny(after, 'Adverb')) return false;
  return isNoun(after) || isFinite(after) || isAny(after, 'Determiner', 'Adjective', 'Hyphenated');
}

/** "no cache" is not there, "most caches" are some, "a number of types" is no number, and "the target" is one spoken of. */
function isPresent(
  tokens: readonly Token[],
  { first, end, isMixed }: TermList,
  words: readonly Token[],
): boolean {
  const before = tokens.slice(first.start, first.end - 1);
  const isDenied = before.some(
    ({ word }) => negations.has(word) || attempts.test(word) || partial.test(word),
  );
  // "has access to it", "a number of types"
  const [after, next] = tokens.slice(end);
  const isOpen = after?.word === 'of' || (after?.word === 'to' && !next?.tags.has('Infinitive'));
  const isCommon = /^\p{Ll}+$/u.test(tokens[end - 1]?.text ?? '');
  const isKnown = isPlainCopula(words) && before[0]?.word === 'the';
  // "the connection of A and other things" is one thing.
  const isShared = isMixed && /^(?:of|between)$/.test(words.at(-1)?.word ?? '');
  return !isDenied && !(isOpen && isCommon) && !isKnown && !isShared;
}

const partial = /^(?:most|some|few|several|certain)$/;

function isPlainCopula(words: readonly Token[]): boolean {
  return words.every((token) => isAny(token, 'Copula', 'Adverb'));
}

function isSound(words: readonly Token[], [after, next]: readonly Token[]): boolean {
  if (after && endsElsewhere(after)) return false;
  const acts = after && !/^(?:and|or|but)$/.test(after.word);
  if (acts && causing.test(words.at(-1)?.word ?? '') && (next || after.word !== 'to')) return false;
  if (words.some(({ word }, index) => /^needs?$/.test(word) && words[index + 1]?.word === 'to'))
    return false;
  // "can only have one": a limit, no ability.
  if (words.some(({ word }) => word === 'only') && isAny(words[0], 'Modal')) return false;
  const isCopula = isAny(words[0], 'Copula');
  // "is available for zones in A": what the second one belongs to is anybody's guess.
  if (words.filter(({ word }) => prepositions.has(word)).length > 1) return false;
  return words.every((token, index) => {
    const { word } = token;
    if (negations.has(word) || attempts.test(word) || word === 'than') return false;
    if (addressees.has(word)) return true;
    if (aims.has(word)) return false;
    if (pronouns.has(word) && !(word === 'that' && isCopula) && word !== 'one' && word !== 'each')
      return false;
    if (word === 'which' && !isCopula) return false;
    // "is composed of layers that perform": the layers do.
    if (isRelative(token) && words.slice(0, index).some((each) => prepositions.has(each.word)))
      return false;
    // A second verb needs a reason: "to store", "that runs", "is managed", "lets you run".
    if (index === 0 || !isVerb(token)) return true;
    const before = words[index - 1]!;
    return (
      before.word === 'to' ||
      isRelative(before) ||
      addressees.has(before.word) ||
      isAny(before, 'Auxiliary', 'Copula', 'Modal', 'Adverb') ||
      isAny(token, 'Participle', 'PastTense') ||
      token.phrase === 'Noun' ||
      isVerb(before)
    );
  });
}

function isRelative({ word }: Token): boolean {
  return word === 'that' || word === 'which';
}

/** "is an orchestrator built by": "built by"; "is a service that runs": "runs"; "is used by" stays. */
function shortenCopula(words: readonly Token[]): readonly Token[] {
  if (!isAny(words[0], 'Copula')) return words;
  const relative = words.findIndex((token, index) => index > 1 && isRelative(token));
  if (relative > 0) return words.slice(relative + 1);
  const participle = words.findIndex(
    (token, index) =>
      index > 2 && token.phrase === 'Verb' && isAny(token, 'PastTense', 'Participle'),
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
  listWords(`new same different other own entire whole actual given current various multiple many single specific
  underlying following existing appropriate corresponding`);

/** "in S3" of "stores images in S3", where the images are a term too. */
function readFurther(tokens: readonly Token[], { words, list }: Bridge): Predicate | undefined {
  const preposition = tokens[list.end];
  if (!preposition || !placing.has(preposition.word) || isAny(words[0], 'Copula')) return undefined;
  if (tokens[list.end - 1]?.comma || prepositions.has(words.at(-1)?.word ?? '')) return undefined;
  const place = readTermList(tokens, list.end + 1);
  if (!place || tokens.slice(list.end, place.end).some(({ tags }) => tags.has('Possessive')))
    return undefined;
  const object = tokens.slice(list.first.start, list.end);
  const between = object.filter((token) => !isAny(token, 'Determiner'));
  const label = renderLabel([...words, ...between, preposition]);
  return label === undefined
    ? undefined
    : { objects: place.terms.map((term) => ({ term, label })), end: place.end };
}

/** The label of an edge; undefined when it would be too long to be read. */
function renderLabel(words: readonly Token[]): string | undefined {
  const shown = words.filter(
    ({ word, tags }, index) =>
      !idle.has(word) && !(tags.has('Adverb') && word.endsWith('ly') && index < words.length - 1),
  );
  const text = shown
    .map((token) => (token.term || token.isCode ? token.text : token.word))
    .join(' ');
  const isLong = text.split(' ').length > maxLabelWords || text.length > maxLabelLetters;
  return text === '' || isLong ? undefined : text;
}
