/**
 * Problem: no slide may run off, and only a browser knows how high a slide's content is.
 * Approach: measure every section as one slide; part those that do not fit by `deck/break` (smaller pieces first where an
 * atom alone is too high); measure the outcome again, and part anew, with less room, what still does not fit.
 * Limits: what nothing can part is scaled down, and said.
 */
import type { Page } from 'puppeteer-core';
import { groupSlides, mergeGroup, type SlideGroup } from '../deck/groups.ts';
import type { Deck, Slide } from '../deck/types.ts';
import { showBody } from '../headless/show-page.ts';
import { chooseBreaks, cutSlide } from './choose.ts';
import { explodeSlide, measure, type MeasuredSlide } from './measured-slide.ts';
import { type Proof, proveSlides } from './prove.page.ts';

/** What fitting works with. */
export interface FitTools {
  /** Shows the deck's style sheets. */
  readonly page: Page;
  /** The body of that page for these slides; it needs no script. */
  readonly render: (slides: readonly Slide[]) => string;
}

/** A deck whose slides were seen to fit, with what was seen, slide by slide. */
export interface FittedDeck {
  readonly deck: Deck;
  readonly proofs: readonly Proof[];
}

/** Paragraphs turn into sentences, sentences into pieces, table rows into lists into paragraphs. */
const mostExplosions = 4;
/** A part may come out higher than its atoms together; seldom twice. */
const mostProofs = 4;

/** Slides as they were seen, each measured once. */
type Proofs = Map<Slide, Proof>;

/** Fits a deck. */
export async function fitDeck(deck: Deck, tools: FitTools): Promise<FittedDeck> {
  const proofs: Proofs = new Map();
  const measured = await measureGroups(groupSlides(deck.slides), {
    lang: deck.meta.lang,
    tools,
    proofs,
  });
  const choices = measured.map((each) => chooseBreaks(each, 0));
  const cuts = measured.map((each, index) => cutSlide(each, choices[index]));
  const less = measured.map(() => 0);
  for (let round = 1; ; round += 1) {
    await proveNew(cuts.flat(), proofs, tools);
    let isDone = true;
    for (const [index, each] of measured.entries()) {
      const parts = cuts[index] ?? [];
      const overflows = parts.map((part) => proofs.get(part)?.overflow ?? 0);
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
      } else cuts[index] = parts.map((part) => shrink(part, proofs.get(part)));
    }
    if (isDone || round === mostProofs) break;
  }
  const slides = cuts.flat();
  await proveNew(slides, proofs, tools);
  return { deck: { ...deck, slides }, proofs: slides.flatMap((slide) => proofs.get(slide) ?? []) };
}

/** Says how a deck that must stay as it is comes out. */
export async function proveDeck(deck: Deck, tools: FitTools): Promise<FittedDeck> {
  const proofs: Proofs = new Map();
  await proveNew(deck.slides, proofs, tools);
  return { deck, proofs: deck.slides.flatMap((slide) => proofs.get(slide) ?? []) };
}

/** Scales down a slide that nothing can part. Content that is wider than the slide shows in the overflow alone. */
function shrink(slide: Slide, proof: Proof | undefined): Slide {
  if (!proof || proof.overflow === 0) return slide;
  const scale = Math.min(1 / Math.max(proof.fill, 1), 1 / (1 + proof.overflow / 640), 0.95);
  return { ...slide, zoom: Math.max(0.3, slide.zoom * scale) };
}

interface Measuring {
  readonly lang: string;
  readonly tools: FitTools;
  readonly proofs: Proofs;
}

/** Measures groups as one slide each, and apart where they do not fit on one. */
async function measureGroups(
  groups: readonly SlideGroup[],
  measuring: Measuring,
): Promise<MeasuredSlide[]> {
  const tries = groups.map((group) => {
    const merged = mergeGroup(group, measuring.lang);
    return { group, slides: merged ? [merged] : group, isMerged: merged !== undefined };
  });
  const first = await measureSlides(
    tries.flatMap(({ slides }) => slides),
    measuring,
  );
  const tooBig = tries.filter(
    ({ slides, isMerged }) => isMerged && slides.some((slide) => !first.get(slide)?.fits),
  );
  const apart = await measureSlides(
    tooBig.flatMap(({ group }) => group),
    measuring,
  );
  return tries.flatMap((each) => {
    const [slides, found] = tooBig.includes(each) ? [each.group, apart] : [each.slides, first];
    return slides.flatMap((slide) => found.get(slide) ?? []);
  });
}

/** Measures slides, with what is too high alone in smaller pieces. */
async function measureSlides(
  slides: readonly Slide[],
  { lang, tools, proofs }: Measuring,
): Promise<Map<Slide, MeasuredSlide>> {
  const done = new Map<Slide, MeasuredSlide>();
  let pending = slides.map((slide) => ({ origin: slide, slide }));
  for (let round = 0; pending.length > 0; round += 1) {
    const shown = pending.map(({ slide }) => slide);
    // One look at the page serves both: a slide that fits as it stands needs no other proof.
    await proveNew(shown, proofs, tools);
    const measured = await measure(shown, lang, tools.page);
    const next: typeof pending = [];
    for (const [index, each] of measured.entries()) {
      const origin = pending[index]?.origin ?? each.slide;
      const exploded = round < mostExplosions ? explodeSlide(each, lang) : undefined;
      if (exploded) next.push({ origin, slide: exploded });
      else done.set(origin, each);
    }
    pending = next;
  }
  return done;
}

/** Shows the slides that were not seen yet, and sees how they come out. */
async function proveNew(
  slides: readonly Slide[],
  proofs: Proofs,
  { page, render }: FitTools,
): Promise<void> {
  const unseen = slides.filter((slide) => !proofs.has(slide));
  if (unseen.length === 0) return;
  await showBody(page, render(unseen));
  const found = new Map((await page.evaluate(proveSlides)).map((proof) => [proof.id, proof]));
  for (const slide of unseen) {
    const proof = found.get(slide.id);
    if (proof) proofs.set(slide, proof);
  }
}
