/** The words of a deck in their order, each to be found once. Slides are counted from 0. */
export interface WordPool {
  /**
   * Takes the longest run of `words` from an index on that is still there; of equal ones the next after what was taken last.
   * Gives the slide of each word taken; none where it would be fewer than `least`.
   */
  takeRun(words: readonly string[], from: number, least: number): readonly number[];
  /** Takes all of `words`, in a row where they are; gives the slides, none where one of them is not there. */
  takeEach(words: readonly string[]): readonly number[];
  /** Takes a word that the deck has in two pieces or more; gives the slide of each, none where there are none. */
  takeParted(word: string, maxPieces: number): readonly number[];
}

/** Words that stand in a row. */
interface Run {
  readonly start: number;
  readonly length: number;
}

/** Creates the pool. @param slides the words of each slide */
export function createWordPool(slides: readonly (readonly string[])[]): WordPool {
  const all = slides.flat();
  const words: (string | undefined)[] = [...all];
  const slideOf = slides.flatMap((own, slide) => own.map(() => slide));
  const places = listPlaces(all);
  let next = 0;

  const countFrom = (start: number, wanted: readonly string[], from: number): number => {
    let length = 0;
    while (from + length < wanted.length && words[start + length] === wanted[from + length])
      length += 1;
    return length;
  };
  const findRun = (wanted: readonly string[], from: number): Run => {
    let best = { start: next, length: countFrom(next, wanted, from) };
    const starts = places.get(wanted[from]!) ?? [];
    const turn = countBelow(starts, next);
    // From the next place on, and then from the first.
    for (let step = 0; step < starts.length && from + best.length < wanted.length; step += 1) {
      const start = starts[(turn + step) % starts.length]!;
      const length = countFrom(start, wanted, from);
      if (length > best.length) best = { start, length };
    }
    return best;
  };
  const take = ({ start, length }: Run): number[] => {
    words.fill(undefined, start, start + length);
    next = start + length;
    return slideOf.slice(start, next);
  };
  return {
    takeRun(wanted, from, least) {
      const run = findRun(wanted, from);
      return run.length < least ? [] : take(run);
    },
    takeEach(wanted) {
      const taken: Run[] = [];
      const found: number[] = [];
      while (found.length < wanted.length) {
        const run = findRun(wanted, found.length);
        if (run.length === 0) {
          giveBack(words, all, taken);
          return [];
        }
        taken.push(run);
        found.push(...take(run));
      }
      return found;
    },
    takeParted(word, maxPieces) {
      for (const [place, part] of words.entries()) {
        if (part === undefined || !word.startsWith(part)) continue;
        const pieces = words.slice(place, place + maxPieces);
        const length = pieces.findIndex((_, end) => pieces.slice(0, end + 1).join('') === word) + 1;
        if (length > 1) return take({ start: place, length });
      }
      return [];
    },
  };
}

function giveBack(
  words: (string | undefined)[],
  all: readonly string[],
  runs: readonly Run[],
): void {
  for (const { start, length } of runs)
    for (let place = start; place < start + length; place += 1) words[place] = all[place];
}

/** Where each word stands, ascending. */
function listPlaces(words: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, word] of words.entries()) {
    const known = places.get(word);
    if (known) known.push(place);
    else places.set(word, [place]);
  }
  return places;
}

/** How many of ascending numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
