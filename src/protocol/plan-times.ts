/** When each slide of a lecture begins: the presenter view's clock is held against it, and the speaker's notes show it. */

/** Words that a lecturer says in a minute, with pauses. */
const wordsPerMinute = 120;

/** Minutes that the shortest slide takes. */
const shortest = 0.25;

/** When each slide begins and ends, in minutes from the start. */
export interface Plan {
  readonly starts: readonly number[];
  readonly total: number;
}

/**
 * Estimates when each slide begins: by its words and those of its notes, stretched to the planned minutes where there
 * is a plan.
 */
export function planTimes(texts: readonly string[], duration: number | undefined): Plan {
  const estimates = texts.map((text) => Math.max(shortest, countWords(text) / wordsPerMinute));
  const sum = estimates.reduce((all, one) => all + one, 0);
  const stretch = duration === undefined ? 1 : duration / sum;
  let at = 0;
  const starts = estimates.map((minutes) => {
    const start = at;
    at += minutes * stretch;
    return start;
  });
  return { starts, total: duration ?? sum };
}

/** Chinese, Japanese and Thai have words too, without spaces. */
function countWords(text: string): number {
  const pieces = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return Array.from(pieces).filter(({ isWordLike }) => isWordLike).length;
}
