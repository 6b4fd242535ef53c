import type { Token } from './sentence-tokens.ts';

/** Whether a word can be the head of a noun phrase. */
export function isNoun({ term, tags }: Token): boolean {
  return term !== undefined || tags.has('Noun') || tags.has('Value');
}

/** Whether a word says what is done; gerunds and terms do not. */
export function isVerb(token: Token | undefined): boolean {
  return token !== undefined && !token.term && token.tags.has('Verb') && !token.tags.has('Gerund');
}

/** Whether a word is a verb that a subject can have. */
export function isFinite(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    isVerb(token) &&
    (token.tags.has('PresentTense') ||
      token.tags.has('Copula') ||
      token.tags.has('Modal') ||
      token.tags.has('Auxiliary'))
  );
}
