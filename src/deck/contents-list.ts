import type { Contents, ContentsItem } from '../blocks/nodes.ts';
import { dropTitleDecoration } from '../blocks/decoration.ts';
import { plainTitle } from '../blocks/phrasing.ts';
import { titleTextOf } from './find-title.ts';
import type { Topic } from './outline.ts';
import type { HeadingPlan } from './plan-headings.ts';
import { headingOf, joinTitles } from './slide-titles.ts';

/** What a list of contents says of its topics. */
export interface ContentsOptions {
  readonly role: Contents['role'];
  /** Id of the slide that shows a topic. */
  readonly idOf: ReadonlyMap<Topic, string>;
  readonly plan: Pick<HeadingPlan, 'hasSlides' | 'titlesOf'>;
}

/** Lists topics, numbered unless their authors have numbered them. */
export function createContents(
  topics: readonly Topic[],
  { role, idOf, plan }: ContentsOptions,
): Contents {
  const items = topics.map((topic, index): ContentsItem => {
    const title = plainTitle(joinTitles(plan.titlesOf(topic).map(headingOf)));
    const isListed = role === 'contents' && !plan.hasSlides(topic);
    return {
      // What stands here alone is shown as it is.
      title: isListed ? title : dropTitleDecoration(title),
      number: index + 1,
      target: isListed ? undefined : (idOf.get(topic) ?? ''),
    };
  });
  return { type: 'contents', role, isNumbered: !areNumbered(topics), items };
}

/** "1.2 Walls", "Part 3: Roofs", "IV. Doors", "A) Stairs", "(2) Wells", "Week01", "第3章". */
export const ownNumber: RegExp = new RegExp(
  [
    String.raw`^[(§#№]?\s*(?:\p{L}+[\s-]*)?(?:\d+(?:[.-]\d+)*|[IVXLC]+)(?=[\s.:)、–—]|$)`,
    String.raw`^\(?\p{Lu}[.)]\s`,
    String.raw`^\d+\uFE0F?\u20E3`,
    String.raw`^第?[\d一二三四五六七八九十]+[章节節回課课、]`,
  ].join('|'),
  'u',
);

/** Most titles begin with a number of their own. */
function areNumbered(topics: readonly Topic[]): boolean {
  const numbered = topics.filter((topic) => ownNumber.test(titleTextOf(topic)));
  return numbered.length * 2 > topics.length;
}
