import type { Choice } from './choose-breaks.ts';
import { isTextAlone } from './is-text-alone.ts';
import { heightOf } from './measured-atom.ts';
import type { MeasuredSlide } from './measured.ts';

/** Shares of the room below the title: a part that fills less is short, and none that fills more would fit in larger type. */
const shortFill = 0.42;
const maxFill = 0.6;

/** Larger type for all parts of a text where they are short; whether they fit is to be verified. */
export function enlargeParts({ slide, variants }: MeasuredSlide, choice: Choice): Choice {
  const [base] = variants;
  const { slides, density, mathsScale } = choice;
  if (!base || slides.length < 2 || density !== 0 || mathsScale !== 1) return choice;
  // Lines of code might break.
  if (!isTextAlone(slide) || slide.blocks.some(({ type }) => type === 'code')) return choice;
  if (slides.some(({ columns }) => columns)) return choice;
  const fills = slides.map(({ first, last }) => heightOf(base.atoms, first, last) / base.room);
  const isShort = Math.min(...fills) < shortFill && Math.max(...fills) < maxFill;
  return isShort ? { ...choice, density: -1 } : choice;
}
