/** The longest run of pairs that stand in the same order before and after: all others have moved. */
export function findUnmoved<Pair, Section>(
  pairs: readonly Pair[],
  after: readonly Section[],
  afterOf: (pair: Pair) => Section,
): ReadonlySet<Pair> {
  const places = new Map(after.map((section, index) => [section, index]));
  const placeOf = (pair: Pair): number => places.get(afterOf(pair)) ?? -1;
  // For each length the pair that ends such a run earliest, and for each pair the one before it in its run.
  const ends: Pair[] = [];
  const previous = new Map<Pair, Pair | undefined>();
  for (const pair of pairs) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placeOf(ends[middle]!) < placeOf(pair)) low = middle + 1;
      else high = middle;
    }
    previous.set(pair, ends[low - 1]);
    ends[low] = pair;
  }
  const run = new Set<Pair>();
  for (let pair = ends.at(-1); pair !== undefined; pair = previous.get(pair)) run.add(pair);
  return run;
}
