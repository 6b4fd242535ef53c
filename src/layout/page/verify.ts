/** Says of each finished slide whether anything leaves it, is clipped, or is too small to read. */
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
}

/** Verifies finished slides: every one, or those with these ids. */
export function verifySlides(ids?: readonly string[]): Verification[] {
  const wanted = ids && new Set(ids);
  const all = [...document.querySelectorAll<HTMLElement>('section[data-slide]')];
  const range = document.createRange();
  return all
    .filter(({ id }) => !wanted || wanted.has(id))
    .map((section) => {
      const rect = section.getBoundingClientRect();
      return verifySlide({ section, rect, scale: measureScale(section), range });
    });
}

function verifySlide(frame: SlideFrame): Verification {
  const { section, rect, scale } = frame;
  const text = seeText(frame);
  const flow = [...section.children].filter((each) => !isPositioned(each));
  const lowest = Math.max(text.bottom, ...flow.map((each) => each.getBoundingClientRect().bottom));
  const highest = Math.min(lowest, ...flow.map((each) => each.getBoundingClientRect().top));
  const { paddingBottom } = getComputedStyle(section);
  const safeBottom = rect.bottom - Number.parseFloat(paddingBottom) * scale;
  const overflow = Math.max(text.overflow, measureBoxOverflow(frame), lowest - safeBottom) / scale;
  return {
    id: section.id,
    overflow: overflow > 1 ? overflow : 0,
    clipped: text.clipped,
    smallestText: Number.isFinite(text.smallest) ? text.smallest : 0,
    smallestFormula: measureSmallestFormula(section),
    fill: (lowest - highest) / scale / measureInnerHeight(section),
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
