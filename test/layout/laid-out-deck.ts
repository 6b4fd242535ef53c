import type { DeckMeta, Slide } from '../../src/deck/types.ts';
import type { Deck } from '../../src/deck/types.ts';
import type { LaidOutDeck, LaidOutSlide } from '../../src/layout/laid-out.ts';
import type { Verification } from '../../src/layout/page/verify.ts';
import { plainComposition } from '../../src/protocol/composition.ts';
import { deepFreeze } from '../deep-freeze.ts';

const meta: DeckMeta = {
  title: 'Lecture',
  author: undefined,
  date: undefined,
  lang: 'en',
  size: '16:9',
  theme: 'lectern',
  logo: undefined,
  duration: undefined,
};

/** A deck of slides, frozen. */
export function createPlainDeck(slides: readonly Slide[]): Deck {
  return deepFreeze({ meta, slides, anchors: new Map() });
}

/** A deck of slides that came out so, frozen. */
export function createDeck(
  slides: readonly LaidOutSlide[],
  verifications: readonly Verification[],
): LaidOutDeck {
  return deepFreeze({ meta, slides, verifications, anchors: new Map() });
}

/** How a slide came out: well, but for what `own` says. */
export function createVerification(own: Partial<Verification> = {}): Verification {
  return {
    id: 'slide',
    overflow: 0,
    clipped: 0,
    smallestText: 24,
    smallestFormula: 0,
    fill: 0.5,
    composition: plainComposition,
    ...own,
  };
}
