import { frames } from './introducing.ts';
import { cleanName } from './item-label.ts';
import { findWords } from './name-key.ts';
import type { Span } from './read-units.ts';

/** A sentence with its stretches in italics, as offsets into it. */
export interface EmphasisedSentence {
  readonly text: string;
  readonly emphasised: readonly Span[];
}

/** Shorter ones name, but do not say what: "This is called *paging*." */
const minWords = 6;

/** What a sentence sets apart as a name after "called": in quotation marks, or in italics. */
export function listNamed({ text, emphasised }: EmphasisedSentence): string[] {
  if (findWords(text).length < minWords) return [];
  const quoted = [...text.matchAll(/["“„«]\s?([^"“”„«»]{2,60}?)\s?["”“»]/gu)];
  const spans: readonly Span[] = [
    ...emphasised,
    ...quoted.map(({ index, 0: { length } }): Span => [index, index + length]),
  ];
  return spans.flatMap(([from, to]) => {
    const [before, after] = [text.slice(0, from), text.slice(to)];
    const name = frames.called.test(before) ? cleanName(text.slice(from, to)) : undefined;
    return name === undefined || isAlias(before, after) ? [] : [name];
  });
}

/** "X, also called Y, was built in 1990" tells another name and no more. */
function isAlias(before: string, after: string): boolean {
  return otherName.test(before) && /^,?\s+\p{L}/u.test(after) && !frames.says.test(after);
}

const otherName =
  /,\s(?:\p{L}+\s){0,3}(?:called|known as|named|termed|dubbed|genannt|bekannt als|appelée?s?|nommée?s?|dite?s?|llamad[oa]s?|denominad[oa]s?)\s$/iu;
