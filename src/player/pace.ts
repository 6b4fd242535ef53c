import type { SlideView } from './deck-view.ts';

/** Words that a lecturer says in a minute, with pauses. */
const wordsPerMinute = 120;

/** Minutes that the shortest slide takes. */
const shortest = 0.25;

/** When each slide begins and ends, in minutes from the start. */
export interface Plan {
  readonly starts: readonly number[];
  readonly total: number;
}

/** How far a lecture is from its plan. */
export interface Pace {
  readonly type: 'onTime' | 'ahead' | 'behind';
  /** Whole minutes, at least 1 unless on time. */
  readonly minutes: number;
}

/**
 * Estimates when each slide begins: by its words and those of its notes, stretched to the planned minutes where there
 * is a plan.
 */
export function planDeck(
  deck: readonly Pick<SlideView, 'text'>[],
  duration: number | undefined,
): Plan {
  const estimates = deck.map((slide) =>
    Math.max(shortest, countWords(slide.text()) / wordsPerMinute),
  );
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

/** Compares the clock with the plan: a lecture is on time while it shows a slide within a minute of its turn. */
export function findPace(plan: Plan, slide: number, elapsed: number): Pace {
  const start = plan.starts[slide] ?? 0;
  const end = plan.starts[slide + 1] ?? plan.total;
  const ahead = Math.floor(start - elapsed);
  const behind = Math.floor(elapsed - end);
  if (ahead >= 1) return { type: 'ahead', minutes: ahead };
  if (behind >= 1) return { type: 'behind', minutes: behind };
  return { type: 'onTime', minutes: 0 };
}

/** Chinese, Japanese and Thai have words too, without spaces. */
function countWords(text: string): number {
  const pieces = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return Array.from(pieces).filter(({ isWordLike }) => isWordLike).length;
}
