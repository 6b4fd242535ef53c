/** Sentences as tokens with parts of speech, by the `compromise` library; terms go through it as single nouns. */
import type { Store } from '../store/store.ts';
import {
  cutSegments,
  joinEllipses,
  liftRelatives,
  type RawSegment,
  standIns,
} from './cut-segments.ts';
import type { TellTag } from './is-thing.ts';
import { doubles, listWords, pluralNouns } from './phrases.ts';
import { isAny, isVerb } from './token-kinds.ts';
import type { SegmentSign, SentenceText, Token } from './sentence.ts';

/** A stretch of a sentence between colons, dashes and semicolons. */
export interface Segment {
  readonly tokens: readonly Token[];
  readonly after: SegmentSign;
}

/** Reads sentences. */
export type TokeniseSentence = (sentence: SentenceText) => Segment[];

/** What `compromise` knows of words: parts of speech, and words that may be two of them. */
interface LibraryModel {
  readonly one: { readonly lexicon: Readonly<Record<string, unknown>> };
  readonly two: { readonly switches: Readonly<Record<string, unknown>> };
}

/** A word as the library keeps it: its text between what stands before and after it. */
interface LibraryTerm {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
  readonly tags: ReadonlySet<string>;
  readonly chunk?: string;
}

interface FoundTerm extends LibraryTerm {
  readonly start: number;
}

interface Conjugation {
  readonly PresentTense?: string;
  readonly Infinitive?: string;
  readonly PastTense?: string;
}

/** Verbs that the library takes for nouns. */
const extraVerbs: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...listWords('outperform underlie encrypt decrypt hydrolyse catalyse secrete innervate'),
  ].flatMap((verb) => [
    [verb, 'Infinitive'],
    [`${verb}s`, 'PresentTense'],
  ]),
);

/** What of the library `compromise` is used. */
export interface Library {
  (text: string): {
    readonly docs: unknown;
    readonly has: (match: string) => boolean;
    readonly verbs: () => { readonly conjugate: () => unknown };
  };
  readonly addWords: (words: Record<string, string>) => unknown;
  readonly model: () => unknown;
}

/** What is known of English. */
export interface Grammar {
  readonly tokenise: TokeniseSentence;
  readonly tellTag: TellTag;
}

/** Makes the library known with stand-ins for terms, and with what it lacks. */
export function createGrammar(nlp: Library, store: Store): Grammar {
  nlp.addWords({ ...extraVerbs, ...standIns });
  const { one, two } = nlp.model() as LibraryModel;
  /** A single word that the library knows as a verb or an adjective too ("scale"): the sentence decides. */
  const isDoubtful = (word: string): boolean =>
    /(?:less|ful|ous|[ai]ble)$/.test(word) ||
    ((word in one.lexicon || word in two.switches) &&
      store.get('doubtful word', [word], () => nlp(word).has('(#Verb|#Adjective|#Adverb)')));
  const conjugate = (participle: string, isPast: boolean): Token['active'] => {
    const verb = store.get('conjugation', [participle], (): Conjugation | undefined => {
      return (nlp(`is ${participle} by`).verbs().conjugate() as Conjugation[])[0];
    });
    const { PresentTense: one, Infinitive: many, PastTense: past } = verb ?? {};
    if (!one || !many || many === 'be') return undefined;
    if (!isPast) return [one, many];
    return past ? [past, past] : undefined;
  };
  const tellTag: TellTag = (word) => {
    const tag = Object.hasOwn(one.lexicon, word) ? one.lexicon[word] : '';
    return typeof tag === 'string' && !(word in two.switches) ? tag : '';
  };
  const tokenise: TokeniseSentence = (sentence) =>
    liftRelatives(sentence)
      .flatMap((each) => joinEllipses(cutSegments(each, isDoubtful)))
      .map((segment) => {
        const { text, after, pieces } = segment;
        // Where no term is named, nothing is said of any.
        if (pieces.length === 0) return { tokens: [], after };
        const terms = placeTerms((nlp(text).docs as readonly (readonly LibraryTerm[])[]).flat());
        const tokens = terms.map((term, index) => {
          const before = terms[index - 1]?.text.toLowerCase() ?? '';
          const isBy = terms.slice(index + 1).some((each) => each.text === 'by');
          const isPassive =
            isBy && /^(?:is|are|was|were)$/.test(before) && term.tags.has('PastTense');
          const active = isPassive ? conjugate(term.text, before.startsWith('w')) : undefined;
          return createToken(term, { segment, active });
        });
        return {
          tokens: tokens.map(countsOnly).map(actsNext).map(actsFirst(sentence.verb)),
          after,
        };
      });
  return { tokenise, tellTag };
}

function placeTerms(terms: readonly LibraryTerm[]): FoundTerm[] {
  let at = 0;
  return terms.map((term) => {
    const start = at + term.pre.length;
    at = start + term.text.length + term.post.length;
    return { ...term, start };
  });
}

const quantities = /^(?:number|set|lot|variety|range|list|series|collection|group|couple|pair)s?$/;

/** "a set of types" speaks of types, not of sets. */
function countsOnly(token: Token, index: number, tokens: readonly Token[]): Token {
  const isCounting = quantities.test(token.text) && tokens[index + 1]?.word === 'of';
  const before = tokens.slice(Math.max(0, index - 2), index);
  const hasArticle = before.some(({ word }) => /^an?$/.test(word));
  return token.term && isCounting && hasArticle ? { ...token, term: undefined } : token;
}

/** The library takes the verb of several subjects ("A and B run on C"), and rare ones ("emits"), for nouns. */
function actsNext(token: Token, index: number, tokens: readonly Token[]): Token {
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  if (token.term || token.comma || next?.word === 'of') return token;
  if (pluralNouns.has(token.text) && isVerb(token) && !before?.term)
    return { ...token, tags: new Set(['Noun', 'Plural']), phrase: 'Noun' };
  // "contains rods and cones"
  const isLast = next === undefined && token.word.endsWith('s') && isVerb(token);
  if (isLast && /^(?:and|or)$/.test(before?.word ?? ''))
    return { ...token, tags: new Set(['Noun', 'Plural']), phrase: 'Noun' };
  // "keeps pods running"
  if (token.word.endsWith('ing') && before?.tags.has('Plural') && !before.comma)
    return { ...token, tags: new Set(['Verb', 'Gerund']), phrase: 'Verb' };
  const subject = isAny(before, 'Adverb') ? tokens[index - 2] : before;
  if (subject?.term === undefined || subject.comma || !next) return token;
  const isDirect = next.term !== undefined || isAny(next, 'Determiner');
  // "A pay B and sell C" has a verb besides.
  const isOnly = !tokens.slice(0, isDirect ? index : undefined).some(isVerb);
  if (!isOnly) return token;
  const isBefore = isDirect || isAny(next, 'Preposition', 'Plural');
  const isRare =
    /^\p{Ll}{3,}[^s\P{L}]s$/u.test(token.text) &&
    token.tags.has('Plural') &&
    !pluralNouns.has(token.text) &&
    (!next.tags.has('Preposition') || /^(?:from|into|to)$/.test(next.word));
  return isBefore && (isRare || doubles.has(token.text))
    ? { ...token, tags: new Set(['Verb', 'PresentTense']), phrase: 'Verb' }
    : token;
}

/**
 * The word after the subject that is a verb for sure. (The library would remember it for every sentence to come, if it were
 * told.)
 */
function actsFirst(
  verb: string | undefined,
): (token: Token, index: number, tokens: readonly Token[]) => Token {
  return (token, index, tokens) => {
    if (token.word !== verb || index === 0 || index > 2 || isVerb(token)) return token;
    // "Pioneers in A", "Areas such as B", "Directories stores C": nouns after all.
    const next = tokens[index + 1];
    const isNoun =
      isVerb(next) || (isAny(next, 'Preposition', 'Conjunction') && next?.word !== 'into');
    return isNoun
      ? token
      : { ...token, tags: new Set(['Verb', 'PresentTense']), phrase: 'Verb', term: undefined };
  };
}

function createToken(
  { text, post, tags, chunk, start }: FoundTerm,
  { segment: { pieces, codes }, active }: { segment: RawSegment; active: Token['active'] },
): Token {
  const mention = pieces.find(({ at }) => at === start)?.thing;
  const code = codes.find(({ at }) => at === start)?.thing;
  const isNoun = text.startsWith('Xterm') || tags.has('Noun');
  return {
    text: mention?.text ?? code ?? text,
    word: text.toLowerCase(),
    tags,
    phrase: (chunk ?? '') as Token['phrase'],
    term: isNoun ? mention?.owner : undefined,
    isCode: code !== undefined,
    comma: post.includes(','),
    active,
  };
}
