/** How many words two texts have, and in common. */
export interface WordChange {
  readonly added: number;
  readonly removed: number;
}

/** Counts the words that came and went. */
export function countChange(before: string, after: string): WordChange {
  const [one, other] = [countWords(listWords(before)), countWords(listWords(after))];
  const common = countCommon(one, other);
  return { added: other.total - common, removed: one.total - common };
}

/** Gives the share of words that two texts have in common, 0 to 1; texts are read once. */
export function createTextMeasure(): (one: string, other: string) => number {
  const known = new Map<string, WordCounts>();
  const read = (text: string): WordCounts => {
    const counts = known.get(text) ?? readWords(text);
    known.set(text, counts);
    return counts;
  };
  return (one, other) => {
    const [a, b] = [read(one), read(other)];
    const total = a.total + b.total;
    return total === 0 ? 0 : (2 * countCommon(a, b)) / total;
  };
}

interface WordCounts {
  readonly total: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** Letters of scripts without spaces between words count for themselves. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu;

/** All texts of a language have its short words in common. */
const telling = /\p{N}|.{4}|[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** Without the words that tell nothing, where there are others. */
function readWords(text: string): WordCounts {
  const words = listWords(text);
  const told = words.filter((each) => telling.test(each));
  return countWords(told.length > 0 ? told : words);
}

function listWords(text: string): string[] {
  return text.match(word) ?? [];
}

function countWords(words: readonly string[]): WordCounts {
  const counts = new Map<string, number>();
  for (const each of words) counts.set(each, (counts.get(each) ?? 0) + 1);
  return { total: words.length, counts };
}

function countCommon(one: WordCounts, other: WordCounts): number {
  const [small, large] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let common = 0;
  for (const [each, count] of small.counts) common += Math.min(count, large.counts.get(each) ?? 0);
  return common;
}
