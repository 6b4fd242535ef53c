import type { SeenRun } from '../page/seen-slide.ts';

/** The colour of most letters; undefined where there are none. */
export function findMainColour(
  runs: readonly Pick<SeenRun, 'colour' | 'text'>[],
): string | undefined {
  const lengths = new Map<string, number>();
  for (const { colour, text } of runs)
    lengths.set(colour, (lengths.get(colour) ?? 0) + text.length);
  const [most] = [...lengths].toSorted(([, one], [, other]) => other - one);
  return most?.[0];
}
