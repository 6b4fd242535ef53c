/**
 * Problem: part a section into slides so that nothing runs off and the breaks look as if a careful lecturer made them.
 * Approach: as TeX breaks paragraphs: over all legal breaks, the cheapest sum of what `break-costs.ts` lists, found by
 * dynamic programming from the end. Squares of how full the slides are make parts of one section even.
 * Limits: heights are those of the whole section; what a part adds (a title that grows by "2/3") the proof pass finds.
 */
import { costs } from './break-costs.ts';

/** An atom with its place on an endless slide, in px; equal units all through. */
export interface MeasuredAtom {
  /** Where the slide's content would start if this atom were first: its own top, less what is repeated above it. */
  readonly start: number;
  /** Where the content would end if this atom were last. */
  readonly end: number;
  readonly breakCost: number;
  readonly words: number;
}

/** What the breaks of one section are chosen for. */
export interface BreakRequest {
  readonly atoms: readonly MeasuredAtom[];
  /** Height that the content may take, in px, more than 0. */
  readonly room: number;
  /** The author wants the slide whole. */
  readonly keep: boolean;
}

/** The chosen breaks. */
export interface Breaks {
  /** Indexes of the atoms that start a slide; the first is 0. */
  readonly starts: readonly number[];
  readonly cost: number;
}

/** Half a pixel of rounding is no overflow. */
const tolerance = 0.5;

/** Finds the cheapest legal breaks. One atom higher than the room stands alone, at a high cost. */
export function findBreaks({ atoms, room, keep }: BreakRequest): Breaks {
  const count = atoms.length;
  if (count === 0) return { starts: [0], cost: costs.slide };
  // best[i]: cheapest way to show the atoms from i on; next[i]: where its first slide ends.
  const best = Array.from({ length: count + 1 }, () => Number.POSITIVE_INFINITY);
  const next = Array.from({ length: count + 1 }, () => count);
  best[count] = 0;
  for (let first = count - 1; first >= 0; first -= 1) {
    let words = 0;
    for (let last = first; last < count; last += 1) {
      const height = (atoms[last]?.end ?? 0) - (atoms[first]?.start ?? 0);
      if (height > room + tolerance && last > first) break;
      words += atoms[last]?.words ?? 0;
      const isBreak = last + 1 < count;
      const breaking = isBreak ? (atoms[last + 1]?.breakCost ?? 0) + (keep ? costs.keep : 0) : 0;
      const isPart = isBreak || first > 0;
      const cost = costOfSlide({ height, room, words, isPart }) + breaking + (best[last + 1] ?? 0);
      if (cost < (best[first] ?? 0)) {
        best[first] = cost;
        next[first] = last + 1;
      }
    }
  }
  const starts: number[] = [];
  for (let at = 0; at < count; at = next[at] ?? count) starts.push(at);
  return { starts, cost: best[0] ?? 0 };
}

function costOfSlide({
  height,
  room,
  words,
  isPart,
}: {
  height: number;
  room: number;
  words: number;
  isPart: boolean;
}): number {
  const fill = height / room;
  const excess = Math.max(0, words - 45) / 45;
  const tooHigh = height > room + tolerance ? costs.tooHigh * fill : 0;
  return (
    costs.slide +
    fill ** 2 +
    costs.words * excess ** 2 +
    (isPart && fill < 1 / 6 ? costs.widow : 0) +
    tooHigh
  );
}
