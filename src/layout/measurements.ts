import type { Page } from 'puppeteer-core';
import type { Recall } from '../store/memory.ts';
import { keyOf, rememberKeys } from '../store/node-key.ts';
import type { DeckMeta, Density, Slide } from '../deck/types.ts';
import { callPage } from '../browser/call-page.ts';
import { inTurns } from './in-batches.ts';
import type { Seen } from './page/look.ts';
import type { MeasureRequest } from './page/measure.ts';
import type { MeasuredSlide } from './measured.ts';
import type { Proof } from './page/verify.ts';

/** What fitting works with. */
export interface FitTools {
  /** Shows the deck's style sheets. */
  readonly page: Page;
  /** The body of that page for these slides; it needs no script. */
  readonly render: (slides: readonly Slide[]) => string;
  /** Equal for slides that look the same. @default by all that a slide says, which a slide of Marp's does not */
  readonly keyOf?: (slide: Slide) => string;
  /** What an earlier build of the note saw, with the same style sheets; without it, each slide is seen for itself. */
  readonly recall?: Recall;
}

/** What was seen of a slide. */
export interface Look {
  proof?: Proof;
  measured?: MeasuredSlide;
  /** It was tried as one slide, and is better parted. */
  isTooBig?: boolean;
}

/** A slide, and what of it is to be measured. */
export interface SlideRequest {
  readonly slide: Slide;
  readonly request: MeasureRequest;
}

/** Slides as the page showed them. What differs by its id and place alone looks the same, and is shown once. */
export interface Looks {
  readonly of: (slide: Slide) => Look;
  /** Shows slides and measures them in a density; those that fit in the base density are seen with it. */
  readonly measure: (
    requests: readonly SlideRequest[],
    density: Density,
  ) => Promise<Pick<Seen, 'full' | 'narrow'>>;
  /** Shows those that were not seen yet. */
  readonly prove: (slides: readonly Slide[]) => Promise<void>;
}

/** Creates the looks of a deck. */
export function createLooks(
  meta: DeckMeta,
  { page, render, keyOf: lookKey = keyOfLook, recall }: FitTools,
): Looks {
  const frame = JSON.stringify(meta);
  const known = new WeakMap<Slide, Look>();
  const of = (slide: Slide): Look => {
    // Keys take longer than what they save where there was no build before.
    const look =
      known.get(slide) ?? recall?.('look', frame + lookKey(slide), (): Look => ({})) ?? {};
    known.set(slide, look);
    return look;
  };
  const keep = (slides: readonly Slide[], proofs: readonly Proof[]): void => {
    const found = new Map(proofs.map((proof) => [proof.id, proof]));
    for (const slide of slides) {
      const proof = found.get(slide.id);
      if (proof) of(slide).proof = proof;
    }
  };
  const renderBody = (slides: readonly Slide[]): string =>
    `<div class="measured">${render(slides)}</div>`;
  return {
    of,
    async measure(requests, density) {
      const turns = await inTurns(requests, async (shown) => {
        const slides = shown.map(({ slide }) => slide);
        const asked = shown.map(({ request }) => request);
        const seen = await callPage(page, 'showAndMeasure', renderBody(slides), asked, density);
        keep(slides, seen.proofs);
        return seen;
      });
      return {
        full: turns.flatMap(({ full }) => full),
        narrow: turns.flatMap(({ narrow }) => narrow),
      };
    },
    async prove(slides) {
      const unseen = slides.filter((slide) => of(slide).proof === undefined);
      await inTurns(unseen, async (shown) => {
        keep(shown, await callPage(page, 'showAndVerify', renderBody(shown)));
      });
    },
  };
}

const keyOfLook = rememberKeys((slide: Slide): string => {
  const { id: _id, source: _source, notes: _notes, ...seen } = slide;
  return keyOf(seen);
});
