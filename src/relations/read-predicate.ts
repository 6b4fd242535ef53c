import {
  addressees,
  aims,
  attempts,
  idle,
  negations,
  placing,
  prepositions,
  pronouns,
} from './phrases.ts';
import { type NounPhrase, readNounPhrase, readTermList, type TermList } from './read-nouns.ts';
import type { Token } from './sentence-tokens.ts';
import { isFinite, isNoun, isVerb } from './token-kinds.ts';
import type { Term } from './types.ts';

/** A longer bridge between two terms says more than an edge can. */
const mostBridge = 8;
const mostLabelWords = 5;
const mostLabelLetters = 40;

/** What is said of a subject: one label for each object. */
export interface Predicate {
  readonly objects: readonly { readonly term: Term; readonly label: string }[];
  readonly end: number;
}

/** A verb group and its objects. */
export function readPredicate(tokens: readonly Token[], start: number): Predicate | undefined {
  const bridge = readBridge(tokens, start);
  if (!bridge) return undefined;
  const label = renderLabel(bridge.words);
  if (label === undefined) return undefined;
  const objects = bridge.list.terms.map((term) => ({ term, label }));
  const further = readFurther(tokens, bridge);
  return {
    objects: [...objects, ...(further?.objects ?? [])],
    end: further?.end ?? bridge.list.end,
  };
}

interface Bridge {
  readonly words: readonly Token[];
  readonly list: TermList;
}

/** The words from a verb to the term that is its object. */
function readBridge(tokens: readonly Token[], start: number): Bridge | undefined {
  let at = start;
  while (tokens[at]?.tags.has('Adverb') && !negations.has(tokens[at]?.word ?? '')) at += 1;
  const verb = tokens[at];
  if (!verb || !affirms(verb, tokens[at + 1])) return undefined;
  const isCopula = verb.tags.has('Copula');
  for (let end = at + 1; end <= tokens.length && end - at <= mostBridge; end += 1) {
    const list = readTermList(tokens, end);
    const words = tokens.slice(at, end);
    if (list) {
      if (!isSound(words, tokens.slice(list.end, list.end + 2)) || !isPresent(tokens, list))
        return undefined;
      const shown = shortenCopula(words);
      const isPlain =
        isCopula && shown.every(({ tags }) => tags.has('Copula') || tags.has('Adverb'));
      // "is the target": one that was spoken of before.
      if (isPlain && tokens[list.first.start]?.word === 'the') return undefined;
      return { words: [...shown, ...(isPlain ? describe(tokens, list.first) : [])], list };
    }
    const token = tokens[end];
    if (
      !token ||
      token.comma ||
      token.word === 'and' ||
      token.word === 'or' ||
      token.word === 'but'
    )
      return undefined;
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
  if (negations.has(verb.word) || negations.has(next?.word ?? '')) return false;
  // "images stored in S3", "AWS managed keys": describes more often than it states.
  if (verb.tags.has('PastTense') || verb.tags.has('Participle') || verb.word === 'being')
    return false;
  // "the use of B", "the markdown strings feature enhances B": a noun that was taken for a verb.
  if (next?.word === 'of' && !verb.word.startsWith('consist')) return false;
  const isMain = !verb.tags.has('Auxiliary') && !verb.tags.has('Modal') && !verb.tags.has('Copula');
  if (!isMain || !next || !isVerb(next) || next.tags.has('Particle')) return true;
  // "runs tasks": after a third person no other verb can come, so it is a plural.
  return helpers.test(verb.word) || (verb.word.endsWith('s') && next.word.endsWith('s'));
}

/** "helps manage" */
const helpers = /^(?:help|let|make|ha[sv]e|do)/;
/** "allows A to run": A is who acts. */
const causing = /^(?:allow|enabl|caus|forc|requir|ask|tell|permit|invit|instruct|need|expect)/;

/** After a term: the noun goes on, or another object comes, so that the term is not what the verb is about. */
function endsElsewhere(after: Token): boolean {
  if (after.term || prepositions.has(after.word) || after.word === 'and' || after.word === 'or')
    return false;
  if (after.word === 'that' || after.tags.has('Adverb')) return false;
  return (
    isNoun(after) ||
    isFinite(after) ||
    after.tags.has('Determiner') ||
    after.tags.has('Adjective') ||
    after.tags.has('Hyphenated')
  );
}

/** "no cache" and "missing layers" are not there; "a number of types" is no number. */
function isPresent(tokens: readonly Token[], { first, end }: TermList): boolean {
  const isDenied = tokens
    .slice(first.start, first.end - 1)
    .some(({ word }) => negations.has(word) || attempts.test(word));
  const isCounted = tokens[end]?.word === 'of' && /^\p{Ll}+$/u.test(tokens[end - 1]?.text ?? '');
  return !isDenied && !isCounted;
}

function isSound(words: readonly Token[], [after, next]: readonly Token[]): boolean {
  if (after && endsElsewhere(after)) return false;
  const acts = after?.word === 'to' && next?.tags.has('Infinitive') === true;
  if (acts && causing.test(words.at(-1)?.word ?? '')) return false;
  if (words.some(({ word }, index) => /^needs?$/.test(word) && words[index + 1]?.word === 'to'))
    return false;
  const isCopula = words[0]?.tags.has('Copula') === true;
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
    if (
      (word === 'that' || word === 'which') &&
      words.slice(0, index).some((each) => prepositions.has(each.word))
    )
      return false;
    // A second verb needs a reason: "to store", "that runs", "is managed", "lets you run".
    if (index === 0 || !isVerb(token)) return true;
    const before = words[index - 1]!;
    return (
      before.word === 'to' ||
      before.word === 'that' ||
      before.word === 'which' ||
      addressees.has(before.word) ||
      before.tags.has('Auxiliary') ||
      before.tags.has('Copula') ||
      before.tags.has('Modal') ||
      before.tags.has('Adverb') ||
      token.tags.has('Participle') ||
      token.tags.has('PastTense') ||
      token.phrase === 'Noun' ||
      isVerb(before)
    );
  });
}

/** "is an orchestrator built by": "built by"; "is a service that runs": "runs"; "is used by" stays. */
function shortenCopula(words: readonly Token[]): readonly Token[] {
  if (!words[0]?.tags.has('Copula')) return words;
  const relative = words.findIndex(
    ({ word }, index) => index > 1 && (word === 'that' || word === 'which'),
  );
  if (relative > 0) return words.slice(relative + 1);
  const participle = words.findIndex(
    ({ tags, phrase }, index) =>
      index > 2 && phrase === 'Verb' && (tags.has('PastTense') || tags.has('Participle')),
  );
  return participle < 0
    ? words
    : words.slice(participle - (words[participle - 1]?.tags.has('Adverb') ? 1 : 0));
}

/** "a managed" of "is a managed Kubernetes"; longer praise ("a simple and widely used") is left out. */
function describe(tokens: readonly Token[], { start, end }: NounPhrase): readonly Token[] {
  const words = tokens.slice(start, end - 1);
  const articles = words.filter(({ word }) => /^(?:an?|another)$/.test(word));
  return words.length - articles.length > 1 ? articles : words;
}

/** "in S3" of "stores images in S3", where the images are a term too. */
function readFurther(tokens: readonly Token[], { words, list }: Bridge): Predicate | undefined {
  const preposition = tokens[list.end];
  if (!preposition || !placing.has(preposition.word) || words[0]?.tags.has('Copula'))
    return undefined;
  if (tokens[list.end - 1]?.comma || prepositions.has(words.at(-1)?.word ?? '')) return undefined;
  const place = readTermList(tokens, list.end + 1);
  if (!place || tokens.slice(list.end, place.end).some(({ tags }) => tags.has('Possessive')))
    return undefined;
  const between = tokens
    .slice(list.first.start, list.end)
    .filter(({ tags }) => !tags.has('Determiner'));
  const label = renderLabel([...words, ...between, preposition]);
  if (label === undefined) return undefined;
  return { objects: place.terms.map((term) => ({ term, label })), end: place.end };
}

/** The label of an edge; undefined when it would be too long to be read. */
function renderLabel(words: readonly Token[]): string | undefined {
  const shown = words.filter(
    ({ word, tags }, index) =>
      !idle.has(word) && !(tags.has('Adverb') && word.endsWith('ly') && index < words.length - 1),
  );
  const text = shown.map((token) => (token.term ? token.text : token.word)).join(' ');
  const count = text.split(' ').length;
  return text === '' || count > mostLabelWords || text.length > mostLabelLetters ? undefined : text;
}
