/**
 * Problem: measuring slides in other densities and widths takes long, and is mostly for nothing.
 * Approach: bounds of what breaking can cost that hold in any layout, at any height and in any room. What cannot be better
 * than what is known need not be measured.
 * Limits: heights do not count, so some things are measured that turn out worse.
 */
import type { Atom } from './atoms.ts';
import { costs } from './break-costs.ts';
import { costOfReading, sumReading } from './reading-cost.ts';

/** What of a slide costs the same however high it is. */
export interface Content {
  readonly atoms: readonly Atom[];
  /** The author wants the slide whole. */
  readonly keep: boolean;
}

/**
 * The least that the content costs on `fewest` slides or more, in type `density` steps smaller than the base: words and
 * items cost least when they are spread evenly, and no break is cheaper than the cheapest.
 */
export function leastCost(
  { atoms, keep }: Content,
  { density, fewest }: { readonly density: number; readonly fewest: number },
): number {
  const { words, items } = sumReading(atoms);
  const cheapest = Math.min(...atoms.slice(1).map(({ breakCost }) => breakCost));
  const breaking = cheapest + (keep ? costs.keep : 0);
  let least = Number.POSITIVE_INFINITY;
  for (let slides = fewest; slides <= Math.max(atoms.length, 1); slides += 1) {
    const own =
      slides * (costs.slide + density * costs.density) + (slides > 1 ? (slides - 1) * breaking : 0);
    // From here on a further slide costs more than it can save.
    if (own >= least) break;
    const reading = costOfReading({ words: words / slides, items: items / slides });
    least = Math.min(least, own + slides * reading);
  }
  return least;
}

/** The most that one slide costs on which all of the content fits below each other. */
export function mostCostOfWhole({ atoms }: Content): number {
  return costs.slide + costs.fill + costOfReading(sumReading(atoms));
}
