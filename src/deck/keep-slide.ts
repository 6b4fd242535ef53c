import { isSame } from '../store/is-same.ts';
import type { Slide } from './types.ts';

const kept = new WeakMap<object, Slide>();

/**
 * The slide that was made last of the same thing, when it says the same: from one build of a note to the next a slide stays
 * the same object, and whoever has seen it knows it again.
 */
export function keepSlide(origin: object, slide: Slide): Slide {
  const last = kept.get(origin);
  if (last && isSame(last, slide)) return last;
  kept.set(origin, slide);
  return slide;
}
