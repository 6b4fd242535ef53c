import type { LaidOutSlide } from '../../layout/laid-out.ts';

/**
 * A slide whose photograph stays within the margins, below its title: there a title has all of the width, and no plate that
 * would keep it readable.
 */
export function keepMargins(slide: LaidOutSlide): LaidOutSlide {
  const { composition } = slide;
  if (composition.bleed !== 'all' && composition.bleed !== 'side') return slide;
  return {
    ...slide,
    composition: { ...composition, place: 'middle', bleed: 'none', bleedWidth: 0 },
  };
}
