import type { Arrangement } from './arrange.ts';
import { costs } from './break-costs.ts';
import { findBreaks } from './find-breaks.ts';
import type { Density } from './laid-out.ts';
import type { MeasuredSlide, Variant } from './measured.ts';
import { costOfVariant } from './variant.ts';

/** How a slide is parted and laid out, and in which type. */
export interface Choice {
  readonly density: Density;
  readonly slides: readonly Arrangement[];
  readonly mathsScale: number;
}

/** Chooses breaks, layout and density together; `less` px of the room are not used. */
export function chooseBreaks(measured: MeasuredSlide, less: number): Choice {
  const choice = chooseFitting(measured, less);
  const [only, ...others] = choice.slides;
  const isWhole = others.length === 0 && only?.columns === undefined;
  const mayGrow = less === 0 && choice.density === 0 && choice.mathsScale === 1 && isWhole;
  // A few lines alone are not lost on their slide.
  return mayGrow && measured.larger ? { ...choice, density: measured.larger.density } : choice;
}

function chooseFitting(
  { slide, atoms, variants, mathsScale }: MeasuredSlide,
  less: number,
): Choice {
  const { keep, layout } = slide;
  const narrow = (variant: Variant): Variant => {
    const room = Math.max(variant.room - less, 60);
    return { ...variant, breaks: findBreaks({ atoms: variant.atoms, room, keep, layout }) };
  };
  const [first, ...rest] = less === 0 ? variants : variants.map(narrow);
  if (!first) return { density: 0, slides: [showWhole(atoms.length)], mathsScale };
  const best = rest.reduce(
    (found, each) => (costOfVariant(each) < costOfVariant(found) - 1e-9 ? each : found),
    first,
  );
  return { density: best.density, slides: best.breaks.slides, mathsScale: best.mathsScale };
}

function showWhole(count: number): Arrangement {
  return { first: 0, last: count - 1, columns: undefined, figures: new Map(), cost: costs.slide };
}
