/** Where a displayed formula begins and ends, as a person sees it who knows nothing of the parser's rules. */

/** Lines that open a formula, and what closes it at the beginning of a line. */
const displayed: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
  [/^\s*\$\$\s*$/, /^[\s>]*\$\$/],
  [/^\s*\\\[\s*$/, /^[\s>]*\\\]/],
  [/^\s*\\begin\{[a-z]+\*?\}\s*$/i, /^[\s>]*\\end\{[a-z]+\*?\}/i],
];

const blank = /^[\s>]*$/;

/** A formula that begins on a line. */
export interface FormulaLines {
  /** What it begins with on its first line; empty where its mark stands alone there. */
  readonly text: string;
  /** What its end is at the beginning of a line. */
  readonly end: RegExp;
}

/** Finds the formula that begins on a line. @param bare that line without marks of quotes and items */
export function findFormula(
  lines: readonly string[],
  index: number,
  bare: string,
): FormulaLines | undefined {
  const text = findUnclosed(lines, index);
  if (text !== undefined) return { text, end: blank };
  const [, mark] = displayed.find(([opening]) => opening.test(bare)) ?? [];
  const end = mark && findClosing(lines.slice(index + 1), mark);
  return end && { text: '', end };
}

/**
 * What closes a formula: its mark, before anything begins that cannot stand in one. With dollar signs, else the next blank
 * line: the mark was forgotten.
 */
function findClosing(rest: readonly string[], mark: RegExp): RegExp | undefined {
  const last = rest.findIndex((line) => mark.test(line) || /^#{1,6}\s/.test(line));
  const firstBlank = rest.findIndex((line) => blank.test(line));
  const hasText = firstBlank >= 0 && rest.slice(firstBlank, last).some(isSentence);
  if (last >= 0 && mark.test(rest[last]!) && !hasText) return mark;
  const isFormula = mark.source.includes('$') && firstBlank !== 0 && !isSentence(rest[0] ?? '');
  return isFormula ? blank : undefined;
}

/** What stands on the line of a `$$` that nothing closes before the next blank line; undefined where that is none, or prose. */
function findUnclosed(lines: readonly string[], index: number): string | undefined {
  const [, behind] = /^[\s>]*\$\$(?!.*\$\$)\s*(\S.*)$/.exec(lines[index] ?? '') ?? [];
  if (behind === undefined || isSentence(behind)) return undefined;
  const rest = lines.slice(index + 1);
  const end = rest.findIndex((line) => blank.test(line));
  return rest.slice(0, end < 0 ? undefined : end).some((line) => line.includes('$$'))
    ? undefined
    : behind;
}

/** Words, and nothing that a formula is written with. After a blank line they are none of one. */
function isSentence(line: string): boolean {
  const spoken = line.replace(/\\+\(.*?\\+\)|\$.+?\$|`.+?`/g, '');
  const count = spoken
    .split(/\s+/)
    .filter((word) => /^\p{P}*\p{L}[\p{L}’'-]+\p{P}*$/u.test(word)).length;
  if (count >= 8 && !/[{}^]|\\\p{L}/u.test(spoken)) return true;
  const words = line.match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  const isLong = words.length >= 3 || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{4}/u.test(line);
  return (
    !/[\\^_={}&]/.test(line) && (isLong || /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+\p{L}{2}/u.test(line))
  );
}
