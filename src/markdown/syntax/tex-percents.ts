/**
 * Problem: to TeX a `%` begins a comment, and of `$p = 5% of all$` nothing would be shown behind the number, without a word.
 * Approach: a sign behind a number, or one that would take the rest of a formula of one line, is meant as it stands; others
 * begin the comments that they are, and those are the author's alone.
 */

/** A formula whose signs of percent are escaped, without comments. */
export interface PlainTex {
  readonly value: string;
  /** A sign was escaped. */
  readonly isRepaired: boolean;
}

const sign = /(?<!\\)(?:\\\\)*%/g;

/** Tells signs of percent from comments. @param isLine the formula begins and ends on one line of the note */
export function readPercents(tex: string, isLine: boolean): PlainTex {
  if (!tex.includes('%')) return { value: tex, isRepaired: false };
  const lines = tex.split('\n');
  const read = lines.map((line) => readLine(line, isLine));
  // A line that was a comment is none.
  const kept = read.filter(
    ({ value }, index) => value.trim() !== '' || lines[index]!.trim() === '',
  );
  return {
    value: kept.map(({ value }) => value).join('\n'),
    isRepaired: read.some(({ isRepaired }) => isRepaired),
  };
}

function readLine(line: string, isLine: boolean): PlainTex {
  let value = '';
  let at = 0;
  for (const { 0: found, index } of line.matchAll(sign)) {
    const place = index + found.length - 1;
    const before = line.slice(0, place);
    if (!isLine && !isPercent(before, line.slice(place + 1)))
      return { value: value + line.slice(at, place).trimEnd(), isRepaired: at > 0 };
    value += `${line.slice(at, place)}\\%`;
    at = place + 1;
  }
  return { value: value + line.slice(at), isRepaired: at > 0 };
}

/** Right behind a number, and with no words behind it. */
function isPercent(before: string, behind: string): boolean {
  if (behind.trim() === '') return /\d\s*$/.test(before);
  return /\d$/.test(before) && !/(?<![\\\p{L}])\p{L}{2}/u.test(behind);
}
