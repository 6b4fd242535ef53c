/** Typewriters' quotation marks, dashes and dots as a language sets them. */
import type { TypographicSigns } from '../i18n/typographic-signs.ts';
import { findQuoteEdits, type TextEdit, type TypographicText } from './typographic-quotes.ts';

/** Stands in a text for what is no text: code, a formula, a picture. */
export const opaque = '\uFFFC';

/** Addresses, paths, options of commands and arrows mean what they say. */
const masks =
  /(?:\b[a-z][a-z+.-]*:\/\/|\bwww\.|\bmailto:)[^\s<>"]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:\b[A-Za-z]:)?(?:\\[\w.-]+)+|(?<![\p{L}\p{N}])--?[A-Za-z][\w-]*(?:=\S*)?|<?-{2,}>|<-{2,}>?|&\w+;|\$\w+/gu;

/** What may be another sign; most texts hold none of it. */
const mayChange = /["']|--|\.\.\.|\s-\s| [;:!?\u00BB]|\u00AB /;

const word = '[\\p{L}\\p{M}\\p{N}\\p{Pe}\\p{Pf}"\'.,;:!?%\uFFFC]';
const next = '[\\p{L}\\p{M}\\p{N}\\p{Ps}\\p{Pi}"\'\uFFFC]';
const runs = /(?<!-)(-{2,3})(?!-)/gu;
const joins = new RegExp(`${word}$`, 'u');
const follows = new RegExp(`^${next}`, 'u');
/** A number, or a letter alone, as in arithmetic. */
const operandBefore = /(?:^|[\s(])(?:[\d.,]+|\p{L}|\uFFFC)$/u;
const operandAfter = /^(?:[\d.,]+|\p{L}|\uFFFC)(?=$|[\s).,;:!?])/u;

/** Finds what is to be other signs; in the order of the text. */
export function findTypographicEdits(text: string, signs: TypographicSigns): TextEdit[] {
  if (!mayChange.test(text)) return [];
  const ranges = [...text.matchAll(masks)].map(
    ({ 0: { length }, index }) => [index, index + length] as const,
  );
  const isMasked = (at: number): boolean => ranges.some(([from, to]) => at >= from && at < to);
  const typographic: TypographicText = { text, isMasked };
  const edits = [
    ...findQuoteEdits(typographic, signs),
    ...findDashEdits(typographic, signs),
    ...findDotEdits(typographic),
    ...(signs.isSpaced ? findSpaceEdits(typographic) : []),
  ].sort((a, b) => a.at - b.at);
  // One character is one sign's.
  return edits.filter(({ at }, index) => {
    const before = edits[index - 1];
    return !before || before.at + before.length <= at;
  });
}

/** The text with its signs set. */
export function setText(text: string, signs: TypographicSigns): string {
  return applyEdits(text, findTypographicEdits(text, signs));
}

/** All that may come to stand in a text. */
export function listSigns({ outer, inner, dash }: TypographicSigns): string {
  return [...outer, ...inner, dash, '\u2014\u2013\u2026\u2019\u2032\u2033\u00A0\u202F'].join('');
}

/** Applies edits, in the order of the text, that do not touch. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let from = 0;
  let out = '';
  for (const { at, length, value } of edits) {
    out += text.slice(from, at) + value;
    from = at + length;
  }
  return out + text.slice(from);
}

function findDashEdits(
  { text, isMasked }: TypographicText,
  { dash }: TypographicSigns,
): TextEdit[] {
  const long = [...text.matchAll(runs)].flatMap(({ 0: { length }, index: at }): TextEdit[] => {
    const [before, after] = [text.slice(0, at), text.slice(at + length)];
    if (isMasked(at)) return [];
    const isApart =
      /(?:^|\s)$/.test(before) && /^(?:\s|$)/.test(after) && /\S/.test(text.replace(/-/g, ''));
    const isClose = joins.test(before) && follows.test(after);
    if (!isApart && !isClose) return [];
    return [{ at, length, value: length === 3 ? '\u2014' : isApart ? dash : '\u2013' }];
  });
  const short = [...text.matchAll(/(?<=\s)-(?=\s)/g)].flatMap(({ index }): TextEdit[] => {
    const [before, after] = [text.slice(0, index).trimEnd(), text.slice(index + 1).trimStart()];
    const isWord = joins.test(before) && follows.test(after);
    const isArithmetic = operandBefore.test(before) && operandAfter.test(after);
    return isWord && !isArithmetic && !isMasked(index)
      ? [{ at: index, length: 1, value: dash }]
      : [];
  });
  return [...long, ...short];
}

/** Three dots after a word or alone; those before a name or between numbers are a program's. */
function findDotEdits({ text, isMasked }: TypographicText): TextEdit[] {
  return [...text.matchAll(/(?<![./\\])\.{3}(?![./\\\d])/g)].flatMap(
    ({ index: at }): TextEdit[] => {
      const before = text[at - 1] ?? ' ';
      const isSpread =
        !/[\p{L}\p{N}\p{Pe}"',]/u.test(before) && /[\p{L}_]/u.test(text[at + 3] ?? '');
      const isEastern = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(before);
      return isSpread || isEastern || isMasked(at) ? [] : [{ at, length: 3, value: '\u2026' }];
    },
  );
}

/** French: a space before a sign that ends something is a narrow one where no line ends. */
function findSpaceEdits({ text, isMasked }: TypographicText): TextEdit[] {
  return [
    ...text.matchAll(/(?<=\S) (?=[;:!?\u00BB](?:[\s)\u00BB\u201D!?]|$))|(?<=\u00AB) (?=\S)/gu),
  ].flatMap(({ index: at }): TextEdit[] => {
    const value = text[at + 1] === ':' ? '\u00A0' : '\u202F';
    return isMasked(at + 1) ? [] : [{ at, length: 1, value }];
  });
}
