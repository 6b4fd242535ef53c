import type { Slide } from '../deck/types.ts';
import { isRetelling, type Stretch } from './find-chapters.ts';
import type { RelatedSection } from './types.ts';

/** The slide after which a whole map stands: the last one that teaches something, before exercises and the like. */
export function findEnd(
  slides: readonly Slide[],
  { sections: [from, to] }: Stretch,
  sections: readonly RelatedSection[],
): Slide | undefined {
  const inside = sections.slice(from, to);
  const teaching = inside.findLastIndex((_, index) => !isWithinRetelling(inside, index));
  const last = inside[teaching];
  if (!last) return slides.at(-1);
  return findLast(slides, last) ?? slides.at(-1);
}

/** Whether a section, or one that it is part of, only repeats or asks. */
function isWithinRetelling(sections: readonly RelatedSection[], index: number): boolean {
  let depth = Number.POSITIVE_INFINITY;
  for (let at = index; at >= 0; at -= 1) {
    const { title, depth: own } = sections[at]!;
    if (own >= depth) continue;
    depth = own;
    if (isRetelling(title)) return true;
  }
  return false;
}

/** The last slide of a section's own text, with the h4 and deeper that share its slides. */
export function findLast(slides: readonly Slide[], section: RelatedSection): Slide | undefined {
  const last = slides.findLast(
    ({ type, source: { first } }) =>
      type !== 'agenda' && first >= section.source.first && first <= section.source.last,
  );
  return last?.group === undefined ? last : slides.findLast(({ group }) => group === last.group);
}
