import type { Measurement, MeasureOptions, MeasureRequest } from './measure.page.ts';
import type { Verification } from './verify.page.ts';

/** What slides measure in one density, and what was seen of those that fit in the base density. */
export interface Seen {
  readonly full: readonly Measurement[];
  /** As wide as a column, where that was asked for. */
  readonly narrow: readonly Measurement[];
  readonly verifications: readonly Verification[];
}

/** The other functions for the page: this one closes over nothing. */
interface PageFunctions {
  readonly measure: (
    requests: readonly MeasureRequest[],
    options: MeasureOptions,
  ) => readonly Measurement[];
  readonly verify: (ids: readonly string[]) => readonly Verification[];
}

/**
 * Runs in the browser: measures slides in one density, and sees in the base density how those come out that fit: they need no
 * other look. Where something leaves one of them all the same, its atoms are measured too.
 */
export function lookAtSlides(
  requests: readonly MeasureRequest[],
  density: number,
  { measure, verify }: PageFunctions,
): Seen {
  const options = { density, narrow: false };
  const first = measure(requests, options);
  const whole = density === 0 ? first.filter(({ fits }) => fits).map(({ id }) => id) : [];
  const verifications = verify(whole);
  const leaving = new Set(verifications.filter(({ overflow }) => overflow > 0).map(({ id }) => id));
  const again = measure(
    requests
      .filter(({ id }) => leaving.has(id))
      .map((request) => ({ ...request, isWholeEnough: false })),
    options,
  );
  const full = [...first.filter(({ id }) => !leaving.has(id)), ...again];
  const high = new Set(full.filter(({ fits }) => !fits).map(({ id }) => id));
  const narrow = measure(
    requests.filter(
      ({ id, inColumn }) => inColumn === 'always' || (inColumn === 'ifTooHigh' && high.has(id)),
    ),
    { density, narrow: true },
  );
  return { full, narrow, verifications };
}
