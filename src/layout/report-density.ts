import type { Language } from '../blocks/language.ts';
import { countReadingWords } from '../deck/reading-words.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import type { Store } from '../store/store.ts';
import type { LaidOutDeck, LaidOutSlide } from './laid-out.ts';

/** More words or items than these are not taken in while somebody speaks. */
const maxWords = 75;
const maxItems = 7;
/** A slide filled less than this says nothing. */
const minFill = 0.05;

/** Content slides with too much to read, or next to nothing; each at the lines it comes from. */
export function reportDensity(
  { slides, verifications }: LaidOutDeck,
  language: Language,
  store: Store,
): Finding[] {
  return slides.flatMap((slide, index) => {
    if (slide.type !== 'content' && slide.type !== 'answer') return [];
    const place = { line: slide.source.first, column: 1 };
    const facts = { slide: index + 1 };
    const words = countReadingWords(slide, language, store);
    const items = countItems(slide);
    const fill = verifications[index]?.fill ?? 1;
    const percent = Math.round(fill * 100);
    const findings: Finding[] = [];
    if (words > maxWords)
      findings.push(createFinding('slide-words', place, { ...facts, words, most: maxWords }));
    if (items > maxItems)
      findings.push(createFinding('slide-items', place, { ...facts, items, most: maxItems }));
    if (fill < minFill && slide.backgrounds.length === 0)
      findings.push(createFinding('slide-sparse', place, { ...facts, percent }));
    return findings;
  });
}

/** Items of first level in the longest list; one that runs in two columns counts as one. */
function countItems({ blocks, columns }: LaidOutSlide): number {
  const counts = blocks.map((block) => (block.type === 'list' ? block.children.length : 0));
  const [left = 0, right = 0] = columns ? counts.slice(columns.at - 1, columns.at + 1) : [];
  return Math.max(left + right, ...counts);
}
