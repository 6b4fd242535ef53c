/**
 * Problem: no slide may run off, and only a browser knows how high a slide's content is.
 * Approach: measure every section as one slide; part those that do not fit by `deck/break` (smaller pieces first where an
 * atom alone is too high); measure the outcome again, and part anew, with less room, what still does not fit.
 * Limits: what nothing can part is scaled down, and said.
 */
import { groupSlides, mergeGroup, type SlideGroup } from './groups.ts';
import type { Deck, Slide } from '../deck/types.ts';
import { chooseBreaks, cutSlide } from './choose.ts';
import type { MeasuredSlide } from './measured.ts';
import { explodeSlide, measure, type MeasureTools, type SlideToMeasure } from './measured-slide.ts';
import { createLooks, type FitTools, type Looks } from './measurements.ts';
import type { Proof } from './page/verify.ts';

/** A deck whose slides were seen to fit, with what was seen, slide by slide. */
export interface FittedDeck {
  readonly deck: Deck;
  readonly proofs: readonly Proof[];
}

/** Paragraphs turn into sentences, sentences into pieces, table rows into lists into paragraphs. */
const mostExplosions = 4;
/** A part may come out higher than its atoms together; seldom twice. */
const mostProofs = 4;

/** Fits a deck. */
export async function fitDeck(deck: Deck, tools: FitTools): Promise<FittedDeck> {
  const looks = createLooks(deck.meta, tools);
  const measured = await measureGroups(groupSlides(deck.slides), {
    lang: deck.meta.lang,
    looks,
  });
  const choices = measured.map((each) => chooseBreaks(each, 0));
  const cuts = measured.map((each, index) => cutSlide(each, choices[index]));
  const less = measured.map(() => 0);
  for (let round = 1; ; round += 1) {
    await looks.prove(cuts.flat());
    let isDone = true;
    for (const [index, each] of measured.entries()) {
      const parts = cuts[index] ?? [];
      const overflows = parts.map((part) => looks.of(part).proof?.overflow ?? 0);
      if (Math.max(0, ...overflows) === 0) continue;
      isDone = false;
      // One atom alone has nothing to part, and less room for all would only part the others.
      const canPart = (part: number): boolean => {
        const { first = 0, last = 0 } = choices[index]?.slides[part] ?? {};
        return first < last && round < mostProofs - 1;
      };
      const worst = Math.max(0, ...overflows.filter((_, part) => canPart(part)));
      if (worst > 0) {
        less[index] = (less[index] ?? 0) + worst + 2;
        choices[index] = chooseBreaks(each, less[index] ?? 0);
        cuts[index] = cutSlide(each, choices[index]);
      } else cuts[index] = parts.map((part) => shrink(part, looks.of(part).proof));
    }
    if (isDone || round === mostProofs) break;
  }
  return proveDeck({ ...deck, slides: cuts.flat() }, tools, looks);
}

/** Says how a deck that must stay as it is comes out; without `looks`, each slide counts for itself. */
export async function proveDeck(
  deck: Deck,
  tools: FitTools,
  looks: Looks = createLooks(deck.meta, { ...tools, keyOf: ({ id }) => id }),
): Promise<FittedDeck> {
  await looks.prove(deck.slides);
  const proofs = deck.slides.flatMap((slide): Proof[] => {
    const { proof } = looks.of(slide);
    return proof ? [{ ...proof, id: slide.id }] : [];
  });
  return { deck, proofs };
}

/** Scales down a slide that nothing can part. Content that is wider than the slide shows in the overflow alone. */
function shrink(slide: Slide, proof: Proof | undefined): Slide {
  if (!proof || proof.overflow === 0) return slide;
  const scale = Math.min(1 / Math.max(proof.fill, 1), 1 / (1 + proof.overflow / 640), 0.95);
  return { ...slide, zoom: Math.max(0.3, slide.zoom * scale) };
}

/** Measures groups as one slide each, and apart where they do not fit on one. */
async function measureGroups(
  groups: readonly SlideGroup[],
  tools: MeasureTools,
): Promise<MeasuredSlide[]> {
  const tries = groups.map((group) => {
    const merged = mergeGroup(group, tools.lang);
    return merged ? [{ slide: merged, isTrial: true }] : group.map(asItIs);
  });
  const first = await measureSlides(tries.flat(), tools);
  const areMerged = tries.map((slides) => slides.every(({ slide }) => first.has(slide)));
  const apart = await measureSlides(
    groups.flatMap((group, index) => (areMerged[index] ? [] : group.map(asItIs))),
    tools,
  );
  return groups.flatMap((group, index) =>
    areMerged[index]
      ? (tries[index] ?? []).flatMap(({ slide }) => first.get(slide) ?? [])
      : group.flatMap((slide) => apart.get(slide) ?? []),
  );
}

/** All of it fits on one slide, and is best shown so: parted, what was merged would have the first one's title. */
function isOneSlide(measured: MeasuredSlide): boolean {
  return measured.fits && chooseBreaks(measured, 0).slides.length === 1;
}

function asItIs(slide: Slide): SlideToMeasure {
  return { slide, isTrial: false };
}

/** Measures slides, with what is too high alone in smaller pieces; trials that do not fit are left out. */
async function measureSlides(
  slides: readonly SlideToMeasure[],
  tools: MeasureTools,
): Promise<Map<Slide, MeasuredSlide>> {
  const { lang, looks } = tools;
  const done = new Map<Slide, MeasuredSlide>();
  let pending = slides.map((each) => ({ ...each, origin: each.slide }));
  for (let round = 0; pending.length > 0; round += 1) {
    const unmeasured = pending.filter(({ slide, isTrial }) => {
      const { measured, isTooBig } = looks.of(slide);
      return measured === undefined && !(isTrial && isTooBig);
    });
    // One look at the page serves both: a slide that fits as it stands needs no other proof.
    for (const [index, each] of (await measure(unmeasured, tools)).entries()) {
      const look = looks.of(each.slide);
      if (unmeasured[index]?.isTrial && !isOneSlide(each)) look.isTooBig = true;
      else look.measured = each;
    }
    const next: typeof pending = [];
    for (const { origin, slide, isTrial } of pending) {
      const { measured } = looks.of(slide);
      if (!measured || (isTrial && !isOneSlide(measured))) continue;
      const each = { ...measured, slide };
      const exploded = round < mostExplosions ? explodeSlide(each, lang) : undefined;
      if (exploded) next.push({ origin, slide: exploded, isTrial });
      else done.set(origin, each);
    }
    pending = next;
  }
  return done;
}
