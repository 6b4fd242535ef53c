/**
 * Problem: no slide may run off, and only a browser knows how high a slide's content is.
 * Approach: measure every section as one slide; part those that do not fit by `find-breaks` (smaller pieces first where an
 * atom alone is too high); verify the outcome by measuring it again, and part anew, with less room, what still does not fit.
 * Limits: what nothing can part is scaled down, and said.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Deck, Slide } from '../deck/types.ts';
import { chooseBreaks } from './choose-breaks.ts';
import { cutSlide } from './cut-slide.ts';
import { enlargeParts } from './enlarge-parts.ts';
import { groupSlides, mergeGroup, type SlideGroup } from './groups.ts';
import type { LaidOutDeck, LaidOutSlide } from './laid-out.ts';
import type { LayoutTools } from './layout-tools.ts';
import { measureSlides, type SlideToMeasure } from './measure-slides.ts';
import type { MeasuredSlide } from './measured.ts';
import { numberSeries } from './number-series.ts';
import { plainComposition } from '../protocol/composition.ts';
import type { Verification } from './page/verify.ts';
import { splitSlide } from './split-slide.ts';
import { verifySlides } from './verify-slides.ts';

/** Paragraphs turn into sentences, sentences into pieces, table rows into lists into paragraphs. */
const maxSplits = 4;
/** A part may come out higher than its atoms together; seldom twice. */
const maxRounds = 4;

/** What overflows and fills less than this share of the height is too wide. */
const tooHigh = 0.98;

/** Lays out a deck. */
export async function layOutDeck(deck: Deck, tools: LayoutTools): Promise<LaidOutDeck> {
  const measured = await measureGroups(groupSlides(deck.slides), tools);
  let sections = measured.map((each) => cutSection(each, 0));
  for (let round = 1; round <= maxRounds; round += 1) {
    const verifications = await verifySlides(partsOf(sections), tools);
    if (verifications.every(({ overflow }) => overflow === 0)) break;
    let next = 0;
    sections = sections.map((section) => {
      const own = verifications.slice(next, next + section.parts.length);
      next += section.parts.length;
      return mend(section, own, round < maxRounds - 1);
    });
  }
  return verifyDeck(deck, partsOf(sections), tools);
}

function partsOf(sections: readonly CutSection[]): LaidOutSlide[] {
  return numberSeries(sections.flatMap(({ parts }) => parts));
}

/** A deck that must stay as it is, and how it comes out. */
export async function verifyDeck(
  deck: Omit<Deck, 'slides'>,
  slides: readonly LaidOutSlide[],
  tools: LayoutTools,
): Promise<LaidOutDeck> {
  const seen = await verifySlides(slides, tools);
  const verifications = seen.map((each, index) => ({ ...each, id: slides[index]?.id ?? '' }));
  const composed = slides.map((slide, index) => {
    const composition = seen[index]?.composition ?? plainComposition;
    const isPlain = isDeepStrictEqual(composition, slide.composition);
    return isPlain ? slide : { ...slide, composition };
  });
  const isSame = composed.every((slide, index) => slide === slides[index]);
  return { ...deck, slides: isSame ? slides : composed, verifications };
}

/** A section and the slides that it takes. */
interface CutSection {
  readonly measured: MeasuredSlide;
  /** How much of its room is not used, px. */
  readonly less: number;
  /** How many atoms each part shows. */
  readonly counts: readonly number[];
  readonly parts: readonly LaidOutSlide[];
}

function cutSection(measured: MeasuredSlide, less: number, mayGrow = less === 0): CutSection {
  const chosen = chooseBreaks(measured, less);
  const choice = mayGrow ? enlargeParts(measured, chosen) : chosen;
  const counts = choice.slides.map(({ first, last }) => last - first + 1);
  return { measured, less, counts, parts: cutSlide(measured, choice) };
}

/** The section with less room where its parts overflow; parts that nothing can part are scaled down. */
function mend(
  section: CutSection,
  verifications: readonly Verification[],
  mayPart: boolean,
): CutSection {
  const { measured, less, counts, parts } = section;
  if (verifications.every(({ overflow }) => overflow === 0)) return section;
  if (parts.length > 1 && parts.some(({ density }) => density < 0))
    return cutSection(measured, less, false);
  // One atom alone has nothing to part, and less room for all would only part the others; nor does it make a line shorter.
  const overflows = verifications.map(({ overflow, fill }, part) => {
    const isTooHigh = fill > tooHigh || parts[part]?.columns !== undefined;
    return mayPart && (counts[part] ?? 0) > 1 && isTooHigh ? overflow : 0;
  });
  const worst = Math.max(0, ...overflows);
  if (worst > 0) return cutSection(measured, less + worst + 2);
  return { ...section, parts: parts.map((part, index) => shrink(part, verifications[index])) };
}

/** Scales down a slide that nothing can part. Content that is wider than the slide shows in the overflow alone. */
function shrink(slide: LaidOutSlide, verification: Verification | undefined): LaidOutSlide {
  if (!verification || verification.overflow === 0) return slide;
  const { fill, overflow } = verification;
  const scale = Math.min(1 / Math.max(fill, 1), 1 / (1 + overflow / 640), 0.95);
  return { ...slide, zoom: Math.max(0.3, slide.zoom * scale) };
}

/** Measures groups as one slide each, and apart where they do not fit on one. */
async function measureGroups(
  groups: readonly SlideGroup[],
  tools: LayoutTools,
): Promise<MeasuredSlide[]> {
  const { context, store } = tools;
  const tries = groups.map((group) => {
    const merged = mergeGroup(group, context.language, store);
    return merged ? [{ slide: merged, isTrial: true }] : group.map(asItIs);
  });
  const first = await measureUntilSplit(tries.flat(), tools);
  const chosen = groups.flatMap((group, index) => {
    const tried = tries[index] ?? [];
    return tried.every(({ slide }) => first.has(slide)) ? tried : group.map(asItIs);
  });
  const apart = await measureUntilSplit(
    chosen.filter(({ slide }) => !first.has(slide)),
    tools,
  );
  return chosen.flatMap(({ slide }) => first.get(slide) ?? apart.get(slide) ?? []);
}

function asItIs(slide: Slide): SlideToMeasure {
  return { slide, isTrial: false };
}

/** All of it fits on one slide, and is best shown so: parted, what was merged would have the first one's title. */
function isOneSlide(measured: MeasuredSlide): boolean {
  return measured.fits && chooseBreaks(measured, 0).slides.length === 1;
}

/** Measures slides, with what is too high alone in smaller pieces; trials that do not fit are left out. */
async function measureUntilSplit(
  slides: readonly SlideToMeasure[],
  tools: LayoutTools,
): Promise<Map<Slide, MeasuredSlide>> {
  const done = new Map<Slide, MeasuredSlide>();
  let pending = slides.map((each) => ({ ...each, origin: each.slide }));
  for (let round = 0; pending.length > 0; round += 1) {
    const measured = await measureSlides(pending, tools);
    pending = pending.flatMap(({ origin, isTrial }, index) => {
      const each = measured[index];
      if (!each || (isTrial && !isOneSlide(each))) return [];
      const split = round < maxSplits ? splitSlide(each, tools.context) : undefined;
      if (split) return [{ origin, slide: split, isTrial }];
      done.set(origin, each);
      return [];
    });
  }
  return done;
}
