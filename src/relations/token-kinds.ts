import type { Token } from './sentence.ts';

/** Whether a word is there and has one of these parts of speech. */
export function isAny(token: Token | undefined, ...tags: readonly string[]): boolean {
  return token !== undefined && tags.some((tag) => token.tags.has(tag));
}

/** Whether a word can be the head of a noun phrase. */
export function isNoun(token: Token): boolean {
  return token.term !== undefined || isAny(token, 'Noun', 'Value');
}

/** Whether a word says what is done; gerunds and terms do not. */
export function isVerb(token: Token | undefined): boolean {
  return isAny(token, 'Verb') && !token?.term && !isAny(token, 'Gerund');
}

/** Whether a word is a verb that a subject can have. */
export function isFinite(token: Token | undefined): boolean {
  return isVerb(token) && isAny(token, 'PresentTense', 'Copula', 'Modal', 'Auxiliary');
}
