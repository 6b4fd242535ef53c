/** Where a displayed formula begins and ends, as a person sees it who knows nothing of the parser's rules. */

/** Lines that open a formula, and what closes it at the beginning of a line. */
const displayed: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
  [/^\s*\$\$\s*$/, /^[\s>]*\$\$/],
  [/^\s*\\\[\s*$/, /^[\s>]*\\\]/],
  [/^\s*\\begin\{[a-z]+\*?\}\s*$/i, /^[\s>]*\\end\{[a-z]+\*?\}/i],
];

const blank = /^[\s>]*$/;

/** What begins here stands in no formula. */
const opening = /^[\s>]*(?:#{1,6}\s|`{3}|~{3})/;

/** A formula that begins on a line. */
export interface FormulaLines {
  /** What it begins with on its first line; empty where its mark stands alone there. */
  readonly text: string;
  /** What its end is at the beginning of a line. */
  readonly end: RegExp;
}

/** Lines after the first that are read of a formula: nobody writes longer ones. */
const maxLines = 500;

/** Finds the formula that begins on the line at `index`. @param bare that line without marks of quotes and items */
export function findFormula(
  lines: readonly string[],
  index: number,
  bare: string,
): FormulaLines | undefined {
  const behind = findBehindMark(lines[index]!);
  const [, mark] = displayed.find(([start]) => start.test(bare)) ?? [];
  if (behind === undefined && !mark) return undefined;
  const rest = lines.slice(index + 1, index + 1 + maxLines);
  if (behind !== undefined && !isClosed(rest)) return { text: behind, end: blank };
  const end = mark && findClosing(rest, mark);
  return end && { text: '', end };
}

/**
 * What closes a formula: its mark, before anything begins that cannot stand in one. With dollar signs, else the next blank
 * line: the mark was forgotten.
 */
function findClosing(rest: readonly string[], mark: RegExp): RegExp | undefined {
  const last = rest.findIndex((line) => mark.test(line) || opening.test(line));
  const firstBlank = rest.findIndex((line) => blank.test(line));
  const hasText = firstBlank >= 0 && rest.slice(firstBlank, last).some(isSentence);
  if (last >= 0 && mark.test(rest[last]!) && !hasText) return mark;
  const [first = ''] = rest;
  const isFormula = !blank.test(first) && !opening.test(first) && !isSentence(first);
  return isFormula && mark.source.includes('$') ? blank : undefined;
}

/** What stands on the line of a `$$`; undefined where that is none, or prose. */
function findBehindMark(line: string): string | undefined {
  const [, behind] = /^[\s>]*\$\$(?!.*\$\$)\s*(\S.*)$/.exec(line) ?? [];
  return behind === undefined || isSentence(behind) ? undefined : behind;
}

/** Whether a `$$` stands before the next blank line. */
function isClosed(rest: readonly string[]): boolean {
  const end = rest.findIndex((line) => blank.test(line));
  return rest.slice(0, end < 0 ? undefined : end).some((line) => line.includes('$$'));
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
