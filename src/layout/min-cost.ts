/**
 * Problem: measuring slides in other densities and widths takes long, and is mostly for nothing.
 * Approach: bounds of what breaking can cost that hold in any layout. What cannot be better
 * than what is known need not be measured.
 * Limits: of heights little is known before, so some things are measured that turn out worse.
 */
import type { Atom } from './atom.ts';
import { costs } from './break-costs.ts';
import { costOfReading, sumReading } from './reading-cost.ts';

/** What is to be shown. */
export interface Content {
  readonly atoms: readonly Pick<Atom, 'breakCost' | 'startsItem' | 'words'>[];
  /** The author wants the slide whole. */
  readonly keep: boolean;
}

/** Slides that are asked for. */
export interface Bounds {
  /** How many steps the type is smaller than the base. */
  readonly density: number;
  /** At least so many slides. */
  readonly minSlides: number;
  /** At least so many rooms are filled, together. @default 0 */
  readonly filled?: number;
}

/**
 * The least that the content costs: words, items and heights cost least when they are spread evenly, and no break is
 * cheaper than the cheapest.
 */
export function minCost(
  { atoms, keep }: Content,
  { density, minSlides, filled = 0 }: Bounds,
): number {
  const { words, items } = sumReading(atoms);
  const cheapest = Math.min(...atoms.slice(1).map(({ breakCost }) => breakCost));
  const breaking = cheapest + (keep ? costs.keep : 0);
  let min = Number.POSITIVE_INFINITY;
  for (let slides = minSlides; slides <= Math.max(atoms.length, 1); slides += 1) {
    const own =
      slides * (costs.slide + density * costs.density) + (slides > 1 ? (slides - 1) * breaking : 0);
    // From here on a further slide costs more than it can save.
    if (own >= min) break;
    const reading = costOfReading({ words: words / slides, items: items / slides });
    const filling = costs.fill * (filled / slides) ** 2;
    min = Math.min(min, own + slides * (reading + filling));
  }
  return min;
}

/** The most that one slide costs on which all of the content fits below each other. */
export function maxCostOfWhole({ atoms }: Content): number {
  return costs.slide + costs.fill + costOfReading(sumReading(atoms));
}
