/** Says of each finished slide whether anything leaves it, is clipped, or is too small to read. */
import { type Composition, plainComposition } from '../../protocol/composition.ts';
import { applyComposition, chooseCompositions } from './compose.ts';
import { isPositioned, measureInnerHeight, measureScale } from './content-box.ts';
import { measureBeyond, measureFontSize, seeText, type SlideFrame } from './seen-text.ts';

/** How one slide came out, px of a slide 1280 (or 960) wide. */
export interface Verification {
  readonly id: string;
  /** How far anything leaves the slide or, downwards, the area for content; 0 when nothing does. */
  readonly overflow: number;
  /** How much an inner container clips. */
  readonly clipped: number;
  /** Smallest text, header, footer and formulas apart; 0 without text. */
  readonly smallestText: number;
  /** Size of the smallest displayed formula, its indices apart; 0 without one. */
  readonly smallestFormula: number;
  /** Height of title and content over that of the area for both, 0 to 1 or more. */
  readonly fill: number;
  /** How it is to stand; its sizes are measured so. */
  readonly composition: Composition;
}

/** A slide of ours, and how it came out. */
interface Seen {
  readonly frame: SlideFrame;
  readonly verification: Verification;
}

/** Verifies finished slides: every one, or those with these ids. */
export function verifySlides(ids?: readonly string[]): Verification[] {
  const wanted = ids && new Set(ids);
  const all = [...document.querySelectorAll<HTMLElement>('section[data-slide]')];
  const range = document.createRange();
  const seen = all
    .filter(({ id }) => !wanted || wanted.has(id))
    .map((section): Seen => {
      const rect = section.getBoundingClientRect();
      const frame = { section, rect, scale: measureScale(section), range };
      return { frame, verification: verifySlide(frame, plainComposition) };
    });
  const composed = compose(seen.filter(mayCompose));
  return seen.map(({ verification }) => composed.get(verification) ?? verification);
}

/** Only what its author did not lay out, and fits. */
function mayCompose({ frame: { section }, verification }: Seen): boolean {
  const { type = '' } = section.dataset;
  return ['content', 'answer', 'agenda', 'section'].includes(type) && verification.overflow === 0;
}

/** The slides again as they are to stand, where that is another way. */
function compose(slides: readonly Seen[]): Map<Verification, Verification> {
  const chosen = chooseCompositions(slides.map(({ frame }) => frame.section));
  const changes = slides.flatMap(({ frame, verification }, index) => {
    const composition = chosen[index] ?? plainComposition;
    return composition === plainComposition ? [] : [{ frame, verification, composition }];
  });
  const resized = changes.filter(
    ({ composition: { gaps, grow, spans, columns, bleed } }) =>
      gaps > 0 || grow > 1 || spans || columns !== 0.5 || bleed !== 'none',
  );
  for (const { frame, composition } of resized) applyComposition(frame.section, composition);
  const again = new Map(
    resized.map((each) => [each, verifySlide(each.frame, each.composition)] as const),
  );
  for (const { frame } of resized) applyComposition(frame.section, plainComposition);
  return new Map(
    changes.map((each) => {
      const { verification, composition } = each;
      const found = again.get(each) ?? { ...verification, composition };
      const { place } = composition;
      const safe = { ...verification, composition: { ...plainComposition, place } };
      return [verification, found.overflow === 0 ? found : safe];
    }),
  );
}

function verifySlide(frame: SlideFrame, composition: Composition): Verification {
  const { section, rect, scale } = frame;
  const text = seeText(frame);
  const flow = [...section.children].filter((each) => !isPositioned(each));
  const lowest = Math.max(text.bottom, ...flow.map((each) => each.getBoundingClientRect().bottom));
  const highest = Math.min(lowest, ...flow.map((each) => each.getBoundingClientRect().top));
  const { paddingBottom } = getComputedStyle(section);
  const safeBottom = rect.bottom - Number.parseFloat(paddingBottom) * scale;
  // A photograph from top to bottom is out of the flow.
  const isFull = composition.bleed === 'all' || composition.bleed === 'side';
  const overflow = Math.max(text.overflow, measureBoxOverflow(frame), lowest - safeBottom) / scale;
  return {
    id: section.id,
    overflow: overflow > 1 ? overflow : 0,
    clipped: text.clipped,
    smallestText: Number.isFinite(text.smallest) ? text.smallest : 0,
    smallestFormula: measureSmallestFormula(section),
    fill: isFull ? 1 : (lowest - highest) / scale / measureInnerHeight(section),
    composition,
  };
}

/** How far a picture, drawing, table or piece of code leaves the slide. */
function measureBoxOverflow({ section, rect: frame }: SlideFrame): number {
  const rects = [...section.querySelectorAll('img,svg,table,pre,.diagram')].map((each) =>
    each.getBoundingClientRect(),
  );
  return Math.max(0, ...rects.map((rect) => (rect.width > 0 ? measureBeyond(rect, frame) : 0)));
}

function measureSmallestFormula(section: HTMLElement): number {
  const sizes = [...section.querySelectorAll('.katex-display > .katex')].map(measureFontSize);
  return sizes.length > 0 ? Math.min(...sizes) : 0;
}
