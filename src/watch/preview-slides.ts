/**
 * Problem: whether an edited slide still fits takes a look at it in the browser, which takes longer than making it.
 * Approach: nearly always it fits as it did before. Its new content in its old form is shown at once; what measuring finds
 * comes a moment later.
 * Limits: only slides that were whole, in a deck of the same slides.
 */
import type { Slide } from '../deck/types.ts';
import { layOutWhole, type LaidOutSlide } from '../layout/laid-out.ts';

/** Slides of one build. */
export interface BuiltSlides {
  /** Before layout. */
  readonly content: readonly Slide[];
  readonly laidOut: readonly LaidOutSlide[];
}

/** The slides of the build before with what `content` says anew; undefined when nothing can be said. */
export function previewSlides(
  before: BuiltSlides,
  content: readonly Slide[],
): LaidOutSlide[] | undefined {
  if (before.content.length !== content.length) return undefined;
  if (before.content.some(({ id }, index) => id !== content[index]?.id)) return undefined;
  const changes = new Map(
    before.content.flatMap((slide, index) => {
      const after = content[index];
      return after && after.hash !== slide.hash ? [[slide.id, { slide, after }] as const] : [];
    }),
  );
  let hasChanged = false;
  const slides = before.laidOut.map((laidOut) => {
    const change = changes.get(laidOut.id);
    if (!change || !showsAll(laidOut, change.slide)) return laidOut;
    hasChanged = true;
    const { density, mathsScale, composition } = laidOut;
    return { ...layOutWhole(change.after), density, mathsScale, composition };
  });
  return hasChanged ? slides : undefined;
}

/** It shows all that its section says, as it says it. */
function showsAll({ hash, zoom }: LaidOutSlide, content: Slide): boolean {
  return hash === content.hash && zoom === 1;
}
