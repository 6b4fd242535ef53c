/**
 * Problem: part a section into slides so that nothing runs off and the breaks look as if a careful lecturer made them.
 * Approach: as TeX breaks paragraphs: over all legal breaks, the cheapest sum of what `break-costs.ts` lists, found by
 * dynamic programming from the end. `arrange` says what one slide costs in its cheapest layout.
 * Limits: heights are those of the whole section; what a part adds (a title that grows by "2/3") the proof pass finds.
 */
import { arrange, type Arrangement } from './arrange.ts';
import { costs } from './break-costs.ts';
import { heightOf, type Place } from './measured-atom.ts';

/** What the breaks of one section are chosen for. */
export interface BreakRequest extends Place {
  /** The author wants the slide whole. */
  readonly keep: boolean;
}

/** The chosen slides, in order: each begins where the one before ends. */
export interface Breaks {
  readonly slides: readonly Arrangement[];
  readonly cost: number;
}

/** No layout gets more than this many rooms onto one slide; it keeps the search linear. */
const maxRooms = 2.5;

/** Sums of the same costs may differ by so much. */
const rounding = 1e-9;

/** Finds the cheapest legal breaks. One atom higher than the room stands alone, at a high cost. */
export function findBreaks({ keep, ...place }: BreakRequest): Breaks {
  const { atoms, room } = place;
  const count = atoms.length;
  if (count === 0) return { slides: [], cost: costs.slide };
  // best[i]: cheapest way to show the atoms from i on; chosen[i]: its first slide.
  const best = Array.from({ length: count + 1 }, () => Number.POSITIVE_INFINITY);
  const chosen: (Arrangement | undefined)[] = [];
  best[count] = 0;
  for (let first = count - 1; first >= 0; first -= 1) {
    let max = first;
    while (max + 1 < count && heightOf(atoms, first, max + 1) <= room * maxRooms) max += 1;
    // Full slides first: most of the others need not be arranged then.
    for (let last = max; last >= first; last -= 1) {
      const isBreak = last + 1 < count;
      const breaking = isBreak ? (atoms[last + 1]?.breakCost ?? 0) + (keep ? costs.keep : 0) : 0;
      const after = best[last + 1] ?? 0;
      // Nothing makes a slide cheaper than a slide is.
      if (costs.slide + breaking + after > (best[first] ?? 0) + rounding) continue;
      const slide = arrange(place, first, last);
      if (!slide) continue;
      const cost = slide.cost + breaking + after;
      // Of equal ones the fuller.
      if (cost < (best[first] ?? 0) - rounding) {
        best[first] = cost;
        chosen[first] = slide;
      }
    }
  }
  const slides: Arrangement[] = [];
  for (let slide = chosen[0]; slide; slide = chosen[slide.last + 1]) slides.push(slide);
  return { slides, cost: best[0] ?? 0 };
}
