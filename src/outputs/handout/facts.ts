/** Names and numbers in a text, whatever it is about. */

/** A fact, and where it begins. */
export interface Fact {
  readonly text: string;
  readonly at: number;
}

const unit = String.raw`(?:\s?(?:[%‰]|°C|[kKMGTP]?i?B|[kKMG]?Hz|[mµn]?s|k?m|[cm]m|k?g|[kM]?W|min|h)(?![\p{L}\p{N}]))`;

/** "30 s", "6443", "1,024": one digit alone counts something, and is too easy. */
const number = String.raw`(?<![\p{L}\p{N}.,:/-])(?:\d[\d.,]*\d${unit}?|\d${unit})(?![\p{L}\p{N}]|[.,:/-]\d)`;

/** Capitals amid a sentence: "Google", "Ada Lovelace", "NATO". Sentences begin with them anyway. */
const word = String.raw`\p{Lu}[\p{L}\p{N}-]{2,}`;
const name = String.raw`(?<=\p{Ll},?\s)${word}(?:\s${word}){0,2}`;

const facts = new RegExp(`${number}|${name}`, 'gu');

/** Finds the first name or number of a text that is `wanted`. */
export function findFact(text: string, wanted: (fact: string) => boolean): Fact | undefined {
  for (const { 0: fact, index } of text.matchAll(facts))
    if (wanted(fact)) return { text: fact, at: index };
  return undefined;
}
