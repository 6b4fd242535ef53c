import { plainComposition } from '../protocol/composition.ts';
import { getAll } from '../store/get-all.ts';
import { callPage } from '../browser/call-page.ts';
import { inBatches } from './in-batches.ts';
import type { LaidOutSlide } from './laid-out.ts';
import type { LayoutTools } from './layout-tools.ts';
import type { Verification } from './page/verify.ts';

/** Says how finished slides come out, in their order; those that were seen before are not shown again. */
export async function verifySlides(
  slides: readonly LaidOutSlide[],
  { page, render, hashOf, store }: LayoutTools,
): Promise<Verification[]> {
  return getAll(store, 'verification', {
    items: slides,
    inputs: (slide) => verificationInputs(slide, hashOf),
    make: async (missing) => {
      const batches = await inBatches(missing, (batch) =>
        callPage(page, 'showAndVerify', render(batch)),
      );
      const byId = new Map(batches.flat().map((each) => [each.id, each]));
      return missing.map(({ id }) => byId.get(id) ?? unseen);
    },
    isLasting: (verification) => verification !== unseen,
  });
}

/** What a verification depends on. */
export function verificationInputs(
  slide: LaidOutSlide,
  hashOf: LayoutTools['hashOf'],
): readonly (string | number)[] {
  return [hashOf(slide), slide.density, slide.mathsScale, slide.zoom];
}

/** Of a slide that the page does not show. */
const unseen: Verification = {
  id: '',
  overflow: 0,
  clipped: 0,
  smallestText: 0,
  smallestFormula: 0,
  fill: 0,
  composition: plainComposition,
};
