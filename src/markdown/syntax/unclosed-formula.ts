/**
 * Problem: a `$$` that nothing closes would take the text behind it for a formula, up to the next one's `$$`.
 * Approach: what a formula holds is looked at before it is read. One with a heading, a fence, or a blank line and a sentence
 * or an item of a list in it is two: the first ends before the first blank line, or where the other begins.
 * Limits: it goes by lines, in quotes and lists too, and cannot tell prose of two words from a formula.
 */

/** Where a formula ends that `$$` opens on a line. */
export type DollarsEnd =
  | { readonly type: 'closed' }
  /** Without a closing mark, with a line. @param line 0-based */
  | { readonly type: 'unclosed'; readonly line: number }
  /** The mark stands alone, and is text. */
  | { readonly type: 'none' };

const containers = /^[ \t>]*/;
const blocks = /^(?:#{1,6}[ \t]+\S|`{3}|~{3})/;
const item = /^(?:[-*+]|\d{1,9}[.)])[ \t]+\p{L}{2}/u;
const dollars = /(?<!\\)\$\$/;

/** Finds the end of a formula that is not closed on the line that opens it. @param start 0-based */
export function findDollarsEnd(lines: readonly string[], start: number): DollarsEnd {
  const opened = lines[start] ?? '';
  const first = opened.slice(opened.indexOf('$$')).replace(/^\$+/, '');
  let isFilled = first.trim() !== '';
  let firstBlank = -1;
  let hasProse = false;
  let index = start + 1;
  for (; index < lines.length; index += 1) {
    const line = lines[index]!.replace(containers, '').trimEnd();
    if (blocks.test(line)) break;
    if (dollars.test(line)) {
      // One that closes nothing opens the next.
      if (!isFilled && /[\p{L}\p{N}]/u.test(line)) return { type: 'none' };
      if (!hasProse && !(firstBlank >= 0 && isProse(first))) return { type: 'closed' };
      break;
    }
    if (line === '') {
      if (isFilled && firstBlank < 0) firstBlank = index;
      continue;
    }
    const isText = isProse(line) || item.test(line);
    if (!isFilled && isText) return { type: 'none' };
    hasProse ||= firstBlank >= 0 && isText;
    isFilled = true;
  }
  if (!isFilled) return { type: 'none' };
  // Behind a mark that nothing closes, words are words: on its line, and behind a blank one.
  const below = lines.slice(start + 1, index).map((line) => line.replace(containers, '').trim());
  const isParted = first.trim() === '' && below[0] === '';
  const next = below.find((line) => line !== '') ?? '';
  if (isProse(first) || (isParted && isWordsAlone(next))) return { type: 'none' };
  const list = lines.slice(start + 1, index).findIndex((line) => item.test(line.trimStart()));
  const end = firstBlank < 0 ? index : firstBlank;
  return { type: 'unclosed', line: Math.min(end, list < 0 ? end : start + 1 + list) - 1 };
}

/** Words have two letters or more, or digits among letters; beside numbers it takes two: "From (1) follows (3)." */
function isWordsAlone(line: string): boolean {
  const words = line.match(/[\p{L}\p{M}\p{N}]{2,}/gu)?.filter((word) => /\p{L}/u.test(word)) ?? [];
  return words.length >= (/\d/.test(line) ? 2 : 1) && !/[\\^_={}&+*/<>|]/.test(line);
}

/** What stands in prose and is none: formulas, and code. */
const inProse = /\\{1,2}\([^\n]*?\\{1,2}\)|\$[^$\n]+\$|`[^`\n]+`/g;

/** A line of so many words, and without a command, is prose whatever signs are in it. */
const surelyProse = 8;

/** Whether a line is of words, and has nothing of TeX. */
function isProse(line: string): boolean {
  const bare = line.replace(inProse, ' ');
  const length = bare.match(/(?<![\p{L}\p{M}])[\p{L}\p{M}]{2,}/gu)?.length ?? 0;
  if (length >= surelyProse && !/\\[a-z]|[{}^]/i.test(bare)) return true;
  if (/[\\^_={}&]/.test(line)) return false;
  const words = line.match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  return (
    words.length >= 3 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{4}/u.test(line)
  );
}
