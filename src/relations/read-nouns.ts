import { createLooseEnd } from './loose-ends.ts';
import { isPluralName } from './name-key.ts';
import { negations, prepositions } from './phrases.ts';
import type { Token } from './sentence.ts';
import { isAny, isNoun, isVerb } from './token-kinds.ts';
import type { TermId } from './types.ts';

/** A noun in a sentence. */
export interface NounPhrase {
  readonly start: number;
  /** Index after its last token. */
  readonly end: number;
  /** The term that is its head; where loose ends are read, its noun. */
  readonly term: TermId | undefined;
}

/** Which nouns count: terms alone, or others too. */
export type Reach = 'terms' | 'nouns';

/** A noun with what stands before it: a run of words that may belong to a noun, up to the last noun in it. */
export function readNounPhrase(
  tokens: readonly Token[],
  start: number,
  reach: Reach = 'terms',
): NounPhrase | undefined {
  let end = start;
  let last = start;
  while (end < tokens.length && belongsToNoun(tokens, start, end)) {
    const token = tokens[end]!;
    // "gave Austria a blank cheque" is of two nouns.
    if (last > start && isAny(token, 'Determiner')) break;
    end += 1;
    if (isNoun(token)) last = end;
    if (token.comma) break;
  }
  if (last === start) return undefined;
  // "moves through the table item by item"
  const before = last - start > 1 ? tokens[last - 2] : undefined;
  const isRepeated =
    tokens[last]?.word === 'by' && tokens[last + 1]?.word === tokens[last - 1]?.word;
  if (isRepeated && before && isNoun(before)) last -= 1;
  const head = tokens[last - 1]!;
  const term = isNamed(tokens, start, last) ? head.term : undefined;
  const loose =
    reach === 'nouns' ? createLooseEnd(tokens.slice(start, last), start === 0) : undefined;
  return { start, end: last, term: term ?? loose };
}

/** Whether the head is a term, and not another thing that is called after it: a "VPC gateway object" is no "object". */
function isNamed(tokens: readonly Token[], start: number, end: number): boolean {
  const head = tokens[end - 1]!;
  if (!head.term || isAny(head, 'Possessive', 'Hyphenated')) return false;
  const before = end - 2 >= start ? tokens[end - 2] : undefined;
  if (!before || !isNoun(before) || isAny(before, 'Possessive', 'Value')) return true;
  if (/^\p{Ll}+$/u.test(head.text)) return false;
  if (start === 0 || !/^\p{Lu}/u.test(before.text)) return true;
  // "logs Management Events", "via API Gateway"
  return isPluralName(head.text)
    ? before.term !== undefined
    : !/^\p{Lu}\p{Ll}+$/u.test(head.text) || isAny(tokens[start], 'Determiner');
}

function belongsToNoun(tokens: readonly Token[], start: number, at: number): boolean {
  const token = tokens[at]!;
  const { term, word, phrase } = token;
  if (term) return true;
  const before = at > start ? tokens[at - 1] : undefined;
  if (word === 'and') {
    // "a simple and widely used algorithm"
    const next = tokens[at + 1];
    return isAny(before, 'Adjective') && isAny(next, 'Adjective', 'Adverb') && !isNoun(next!);
  }
  if (prepositions.has(word) || word === 'or' || word === 'that' || negations.has(word))
    return false;
  if (isAny(token, 'Pronoun', 'QuestionWord', 'Copula', 'Modal')) return false;
  if (isAny(token, 'Noun', 'Determiner', 'Value', 'Adjective', 'Hyphenated')) return true;
  if (isAny(token, 'Adverb')) return isAny(before, 'Determiner') || before?.word === 'and';
  // "an element representing emphasized text" is an element.
  const isPostmodifier = before && isNoun(before) && isAny(token, 'Gerund') && at > start + 1;
  if (isPostmodifier && !isNoun(tokens[at + 1] ?? token)) return false;
  // "a managed service", "an AWS managed service", "running containers"
  const isOpen = isAny(before, 'Determiner', 'Adjective', 'Adverb');
  return (
    isAny(token, 'Participle', 'Gerund', 'PastTense') &&
    (phrase === 'Noun' || isOpen || /^an?$/.test(tokens[start]!.word))
  );
}

/** Nouns in a row. */
export interface TermList {
  readonly terms: readonly TermId[];
  /** Those whose heads are terms. */
  readonly phrases: readonly NounPhrase[];
  /** Other nouns stand among them. */
  readonly isMixed: boolean;
  readonly end: number;
  readonly first: NounPhrase;
}

/** "A", "A and B", "a cluster of A, B or C" without the cluster: nouns in a row, of which some are terms. */
export function readTermList(
  tokens: readonly Token[],
  start: number,
  reach: Reach = 'terms',
): TermList | undefined {
  const first = readNounPhrase(tokens, start, reach);
  if (!first?.term) return undefined;
  const phrases = [first];
  let end = first.end;
  let isMixed = false;
  while (end < tokens.length) {
    const isComma = tokens[end - 1]?.comma === true;
    const isJoined = isConjunction(tokens[end]);
    if (!isComma && !isJoined) break;
    const from = end + (isJoined ? 1 : 0);
    // "computes the sum, its gradient is"
    if (!isJoined && isAny(tokens[from], 'Possessive')) break;
    // "was built by A and carried B"
    if (isJoined && isPastVerb(tokens[from])) break;
    const next = readNounPhrase(tokens, from, reach);
    // "takes A from B, queues them"
    if (!next || (!isJoined && isAny(tokens[next.end], 'Pronoun'))) break;
    if (isVerb(tokens[next.end]) && !isLastOfSubject(tokens, start, next.end)) {
      // "A exposes B and C routes": another clause, or one noun of two words.
      if (isJoined && !isComma && next.term) return undefined;
      break;
    }
    // "HTTP and HTTPS routes": the first describes the same noun.
    if (!next.term && tokens.slice(next.start, next.end).some(({ term }) => term)) return undefined;
    // "inline or managed policies"
    if (isJoined && isModifier(tokens, phrases.at(-1)!, next)) {
      phrases.pop();
      if (phrases.length === 0) return readTermList(tokens, from, reach);
    }
    // "is a complex and old one"
    if (!next.term && isShared(tokens, first, next)) return undefined;
    if (!next.term && !isJoined) break;
    if (next.term) phrases.push(next);
    else isMixed = true;
    end = next.end;
    if (isJoined && !isConjunction(tokens[end])) break;
  }
  const terms = [...new Set(phrases.flatMap(({ term }) => term ?? []))];
  return { terms, phrases, isMixed, end, first };
}

/** "a complex and old one": one article for two adjectives, of which the first looks like a noun. */
function isShared(tokens: readonly Token[], first: NounPhrase, next: NounPhrase): boolean {
  return /^an?$/.test(tokens[first.start]!.word) && isAny(tokens[next.start], 'Adjective');
}

/** "inline or managed policies": one word before a noun of two is an adjective like the first of these. */
function isModifier(tokens: readonly Token[], one: NounPhrase, other: NounPhrase): boolean {
  const [first, head] = [tokens[one.start]!, tokens[other.end - 1]!];
  return (
    one.end === one.start + 1 &&
    other.end === other.start + 2 &&
    first.term === undefined &&
    /^\p{Ll}+[^s\P{L}]$/u.test(first.text) &&
    !isAny(tokens[other.start], 'Noun', 'Determiner') &&
    isAny(head, 'Plural')
  );
}

function isPastVerb(token: Token | undefined): boolean {
  return isVerb(token) && isAny(token, 'PastTense') && token?.phrase === 'Verb';
}

function isConjunction(token: Token | undefined): boolean {
  return token?.word === 'and' || token?.word === 'or';
}

/** In "A and B run on C" the verb follows the list; in "A uses B and C runs on D" it begins another clause. */
function isLastOfSubject(tokens: readonly Token[], start: number, end: number): boolean {
  return !tokens.slice(0, start).some(isVerb) && end < tokens.length;
}
