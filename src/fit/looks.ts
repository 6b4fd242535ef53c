import type { Page } from 'puppeteer-core';
import type { Recall } from '../deck/memory.ts';
import { keyOf, rememberKeys } from '../deck/node-key.ts';
import type { DeckMeta, Slide } from '../deck/types.ts';
import { showAndLook } from '../headless/show-page.ts';
import { type Measurement, type MeasureRequest, measureSlides } from './measure.page.ts';
import type { MeasuredSlide } from './measured.ts';
import { type Proof, proveSlides } from './prove.page.ts';

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
  /** It was tried as one slide and did not fit. */
  isTooBig?: boolean;
}

/** What slides measure in the base density, and those that asked for it in a column. */
export interface BaseMeasurements {
  readonly full: readonly Measurement[];
  readonly narrow: readonly Measurement[];
}

/** Slides as the page showed them. What differs by its id and place alone looks the same, and is shown once. */
export interface Looks {
  readonly of: (slide: Slide) => Look;
  /** Shows slides, sees how they come out, and measures them in the base density. The page shows them still afterwards. */
  readonly measure: (
    slides: readonly Slide[],
    requests: readonly MeasureRequest[],
  ) => Promise<BaseMeasurements>;
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
  return {
    of,
    async measure(slides, requests) {
      const look = `() => {
        const measure = ${String(measureSlides)};
        const requests = ${JSON.stringify(requests)};
        const proofs = (${String(proveSlides)})();
        const full = measure(requests, { density: 0, narrow: false }, proofs);
        const high = new Set(full.filter(({ fits }) => !fits).map(({ id }) => id));
        const narrow = measure(
          requests.filter(({ id, inColumn: when }) => when === 'always' || (when === 'ifTooHigh' && high.has(id))),
          { density: 0, narrow: true },
        );
        return { proofs, full, narrow };
      }`;
      const { proofs, ...measured } = await showAndLook<BaseMeasurements & { proofs: Proof[] }>(
        page,
        render(slides),
        look,
      );
      keep(slides, proofs);
      return measured;
    },
    async prove(slides) {
      const unseen = slides.filter((slide) => of(slide).proof === undefined);
      if (unseen.length > 0)
        keep(unseen, await showAndLook<Proof[]>(page, render(unseen), String(proveSlides)));
    },
  };
}

const keyOfLook = rememberKeys((slide: Slide): string => {
  const { id: _id, source: _source, notes: _notes, ...seen } = slide;
  return keyOf(seen);
});
