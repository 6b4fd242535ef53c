/**
 * Problem: whether an edited slide still fits takes a look at it in the browser, which takes longer than making it.
 * Approach: nearly always it fits as it did before. Its new content in its old form is shown at once; what measuring finds
 * comes a moment later.
 * Limits: only slides that were whole, in a deck of the same slides.
 */
import type { Slide } from '../deck/types.ts';

/** Slides of one build. */
export interface BuiltSlides {
  /** Before fitting. */
  readonly made: readonly Slide[];
  readonly fitted: readonly Slide[];
}

/** Slides as they will probably come out. */
export interface Preview {
  /** All of the deck's. */
  readonly slides: readonly Slide[];
  /** Indices of those that were made anew; some of them look as before. */
  readonly changed: readonly number[];
}

/** The fitted slides of the build before with what `made` says anew; undefined when nothing can be said. */
export function previewSlides(before: BuiltSlides, made: readonly Slide[]): Preview | undefined {
  if (before.made.length !== made.length) return undefined;
  if (before.made.some(({ id }, index) => id !== made[index]?.id)) return undefined;
  const edited = new Map(
    made.flatMap((slide, index) => {
      const last = before.made[index];
      return last && last !== slide ? [[last, slide] as const] : [];
    }),
  );
  const originals = new Map(before.made.map((slide) => [slide.id, slide]));
  const changed: number[] = [];
  const slides = before.fitted.map((fitted, index) => {
    const original = originals.get(fitted.id);
    const slide = original && edited.get(original);
    if (!slide || !isWhole(fitted, original)) return fitted;
    changed.push(index);
    return { ...slide, density: fitted.density, mathsScale: fitted.mathsScale };
  });
  return changed.length > 0 ? { slides, changed } : undefined;
}

/** It shows all that its section says, as it says it. */
function isWhole(fitted: Slide, made: Slide): boolean {
  return fitted.blocks === made.blocks && fitted.columns === undefined && fitted.zoom === made.zoom;
}
