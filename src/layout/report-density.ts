import { countReadingWords } from '../deck/reading-words.ts';
import type { Slide } from '../deck/types.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import type { Proof } from './page/verify.ts';

/** More words or items than these are not taken in while somebody speaks. */
const mostWords = 75;
const mostItems = 7;
/** A slide filled less than this says nothing. */
const leastFill = 0.05;

/** Content slides with too much to read, or next to nothing; each at the lines it comes from. */
export function reportDensity(
  slides: readonly Slide[],
  proofs: readonly Proof[],
  lang: string,
): Finding[] {
  const fills = new Map(proofs.map(({ id, fill }) => [id, fill]));
  return slides.flatMap((slide, index) => {
    if (slide.type !== 'content' && slide.type !== 'answer') return [];
    const place = { line: slide.source.first, column: 1 };
    const facts = { slide: index + 1 };
    const words = countReadingWords(slide, lang);
    const items = countItems(slide);
    const fill = fills.get(slide.id) ?? 1;
    const percent = Math.round(fill * 100);
    return [
      ...(words > mostWords
        ? [createFinding('slide-words', place, { ...facts, words, most: mostWords })]
        : []),
      ...(items > mostItems
        ? [createFinding('slide-items', place, { ...facts, items, most: mostItems })]
        : []),
      ...(fill < leastFill && slide.backgrounds.length === 0
        ? [createFinding('slide-sparse', place, { ...facts, percent })]
        : []),
    ];
  });
}

/** Items of first level in the longest list; one that runs in two columns counts as one. */
function countItems({ blocks, columns }: Slide): number {
  const counts = blocks.map((block) => (block.type === 'list' ? block.children.length : 0));
  const isHalved =
    columns !== undefined && (counts[columns.at] ?? 0) > 0 && (counts[columns.at - 1] ?? 0) > 0;
  const halved = isHalved ? (counts[columns.at] ?? 0) + (counts[columns.at - 1] ?? 0) : 0;
  return Math.max(0, halved, ...counts);
}
