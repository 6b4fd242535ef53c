/**
 * Problem: a straight quotation mark opens, closes, leaves letters out or measures.
 * Approach: what stands beside it says which; what is open by then, and whether anything closes it, decide the rest.
 * Limits: what reads like code (`name="x"`, `f("x")`, `""`) stays as it is.
 */
import type { QuotePair, TypographicSigns } from '../i18n/typographic-signs.ts';

/** What stands in the place of some characters of a text. */
export interface TextEdit {
  readonly at: number;
  readonly length: number;
  readonly value: string;
}

/** A text, and what of it must stay as it is. */
export interface TypographicText {
  readonly text: string;
  readonly isMasked: (at: number) => boolean;
}

type Quote = '"' | "'";

interface OpenQuote {
  readonly quote: Quote;
  /** Undefined where the pair stays as it is. */
  readonly marks: QuotePair | undefined;
}

/** A straight sign, in its text. */
interface Sign {
  readonly text: string;
  readonly at: number;
  readonly quote: Quote;
  readonly before: string;
  readonly after: string;
  readonly signs: TypographicSigns;
  readonly open: OpenQuote[];
}

const apostrophe = '\u2019';
const primes = { "'": '\u2032', '"': '\u2033' } as const;
const narrowSpace = '\u202F';

const letter = /[\p{L}\p{M}\p{N}]/u;
const digit = /\p{Nd}/u;
const opening = /[\s\p{Ps}\p{Pi}\p{Pd}/=\u2026]/u;
const closing = /[\s\p{P}\p{S}]/u;
/** They put no spaces beside quotation marks. */
const eastern = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;
/** An apostrophe in the place of what a word begins with: '90s, 'tis, rock 'n' roll, 's ist. */
const elision =
  /^'(?:\d\d(?:s|er|ern)?(?![\d\p{L}'])|(?:tis|twas|em|til|cause|bout|ne|nen|nem|rein|raus|rauf|runter|rum)(?![\p{L}'])|s(?= )|n(?=[ ']))/iu;
const singleEnd = /[^\s('"]'(?![\p{L}\p{N}])/u;

/** Finds what each straight quotation mark of a text is to be. */
export function findQuoteEdits(
  { text, isMasked }: TypographicText,
  signs: TypographicSigns,
): TextEdit[] {
  const open: OpenQuote[] = [];
  return [...text.matchAll(/["']/g)].flatMap(({ 0: quote, index: at }) => {
    const [before = '', after = ''] = [text[at - 1], text[at + 1]];
    if (isMasked(at) || before === quote || after === quote) return [];
    const sign = { text, at, quote: quote as Quote, before, after, signs, open };
    return quote === '"' ? chooseDouble(sign) : chooseSingle(sign);
  });
}

function chooseDouble(sign: Sign): TextEdit[] {
  const { before, after, open, signs, quote } = sign;
  const isOpen = open.some((each) => each.quote === quote);
  if (digit.test(before) && !isOpen) return replace(sign, primes[quote]);
  const sides = findSides(sign);
  const isApart = signs.isSpaced && /^\s*$/.test(before) && /^\s*$/.test(after);
  const isEither = isApart || eastern.test(before) || eastern.test(after);
  if (isOpen && (sides.mayClose || isEither)) return closeQuote(sign);
  if (sides.mayOpen || isEither) return openQuote(sign);
  return sides.mayClose ? closeQuote(sign) : [];
}

function chooseSingle(sign: Sign): TextEdit[] {
  const { text, at, before, after, open } = sign;
  const isOpen = open.at(-1)?.quote === "'";
  if (digit.test(before) && digit.test(after)) return replace(sign, primes["'"]);
  if (letter.test(before) && letter.test(after)) return replace(sign, apostrophe);
  if (letter.test(before) && !isOpen) {
    const isPrime = digit.test(before) || after === '(';
    return replace(sign, isPrime ? primes["'"] : apostrophe);
  }
  const { mayOpen, mayClose } = findSides(sign);
  if (mayClose && isOpen) return closeQuote(sign);
  if (!mayOpen) return mayClose ? replace(sign, apostrophe) : [];
  const rest = text.slice(at);
  const isQuote = !elision.test(rest) && singleEnd.test(rest.slice(1));
  return isQuote ? openQuote(sign) : replace(sign, apostrophe);
}

/** Whether the sign may open, and close: by what stands before and after it, other quotation marks apart. */
function findSides({ text, at }: Sign): { readonly mayOpen: boolean; readonly mayClose: boolean } {
  const before = /["']*$/.exec(text.slice(Math.max(0, at - 4), at));
  const last = text[at - 1 - (before?.[0].length ?? 0)] ?? '';
  const [, next = ''] = /^["']*(.?)/su.exec(text.slice(at + 1)) ?? [];
  // l'"amour"
  const isElided = text[at - 1] === "'" && letter.test(text[at - 2] ?? '') && letter.test(next);
  return {
    mayOpen: (last === '' || opening.test(last) || isElided) && /\S/.test(next),
    mayClose: /[^\s\p{Ps}\p{Pi}]/u.test(last) && (next === '' || closing.test(next)),
  };
}

function openQuote(sign: Sign): TextEdit[] {
  const { text, at, quote, signs, open } = sign;
  const isInner = quote === "'" || open.some((each) => each.quote === quote);
  const isCode = /(?:=\s?|\\|[\p{L}\p{N}_]\()$/u.test(text.slice(Math.max(0, at - 3), at));
  const marks = isCode ? undefined : signs[isInner ? 'inner' : 'outer'];
  open.push({ quote, marks });
  if (!marks) return [];
  const space = isSpaced(signs, marks) ? narrowSpace : '';
  const taken = space && /^[ \u00A0\u202F]/.test(text.slice(at + 1)) ? 1 : 0;
  return [{ at, length: 1 + taken, value: marks[0] + space }];
}

function closeQuote({ text, at, quote, signs, open }: Sign): TextEdit[] {
  const index = open.findLastIndex((each) => each.quote === quote);
  const [found] = index < 0 ? [] : open.splice(index);
  const marks = found ? found.marks : signs.outer;
  if (!marks) return [];
  const space = isSpaced(signs, marks) ? narrowSpace : '';
  const taken = space && /[ \u00A0\u202F]$/.test(text.slice(0, at)) ? 1 : 0;
  return [{ at: at - taken, length: 1 + taken, value: space + marks[1] }];
}

function isSpaced({ isSpaced: has, outer }: TypographicSigns, marks: QuotePair): boolean {
  return has && marks === outer;
}

function replace({ at }: Sign, value: string): TextEdit[] {
  return [{ at, length: 1, value }];
}
