import type { Language } from '../blocks/language.ts';
import type { Lexicon } from './lexicon.ts';
import type { TextUnit } from './read-units.ts';
import type { SentenceText } from './sentence.ts';

/** A sentence, and where it begins; lines counted in the section. */
export interface PlacedSentence {
  readonly sentence: SentenceText;
  readonly line: number;
}

/** A longer text without a blank line is no prose, and a longer sentence says more than a map can. */
const maxText = 20_000;
const maxSentence = 1500;

/** The sentences of a text with what they name. */
export function findSentences(
  { text, code, lineAt }: TextUnit,
  { lexicon, language }: { readonly lexicon: Lexicon; readonly language: Language },
): PlacedSentence[] {
  if (text.length > maxText) return [];
  const ends = language.findSentenceEnds(coverCode(text, code));
  let next = 0;
  return ends.flatMap((end, index) => {
    const start = ends[index - 1] ?? 0;
    const own = text.slice(start, end);
    const inside: [number, number][] = [];
    for (; next < code.length && code[next]![0] < end; next += 1) {
      const [from, to] = code[next]!;
      if (from >= start && to <= end) inside.push([from - start, to - start]);
    }
    if (own.length > maxSentence) return [];
    const sentence = { text: own, mentions: lexicon.find(own), code: inside };
    return [{ sentence, line: lineAt(start + (own.length - own.trimStart().length)) }];
  });
}

/** A text as long, in which code ends no sentence. */
function coverCode(text: string, code: TextUnit['code']): string {
  let covered = '';
  for (const [from, to] of code)
    covered +=
      text.slice(covered.length, from) + (isAfterEnd(text, from) ? 'X' : 'x').repeat(to - from);
  return covered + text.slice(covered.length);
}

/** `git pull` may begin a sentence. */
function isAfterEnd(text: string, at: number): boolean {
  return /[.!?]\s+$/.test(text.slice(Math.max(0, at - 4), at));
}
