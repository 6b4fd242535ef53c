/** One of several parts of the notes, for machines that share the work. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** More machines than that build no course. */
const maxCount = 1000;

/** Parses `2/3`; undefined where that is none. */
export function parseShard(text: string): Shard | undefined {
  const [, index, count] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (index === undefined || count === undefined) return undefined;
  return index >= 1 && index <= count && count <= maxCount ? { index, count } : undefined;
}

/** The items of a part: every `count`-th, so that the parts of a course are about equally long. */
export function takeShard<Item>(items: readonly Item[], shard: Shard | undefined): Item[] {
  if (!shard) return [...items];
  return items.filter((_, at) => at % shard.count === shard.index - 1);
}
