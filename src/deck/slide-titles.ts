import type { PhrasingContent } from 'mdast';
import { plainTitle, readTitle } from '../blocks/phrasing.ts';
import type { Topic } from './outline.ts';
import type { HeadingPlan } from './plan-headings.ts';
import type { Slide, SlideTitle } from './types.ts';

/** What a topic's slides are called depends on these. */
export interface TitleContext {
  readonly plan: HeadingPlan;
  /** The topic whose heading is the deck's title. */
  readonly titleTopic: Topic | undefined;
}

/** Where slides stand, as their titles and headers say it. */
export type SlidePlace = Pick<Slide, 'title' | 'breadcrumb' | 'chapter'>;

/** The title of a topic's slides, below those that are joined to it, and the way there. */
export function placeTopic(topic: Topic, { plan, titleTopic }: TitleContext): SlidePlace {
  const joined = plan.joinedTo(topic);
  const way = topic.parents.filter((parent) => parent !== titleTopic);
  const isNamed = (title: string): boolean => title !== '';
  return {
    title: titleOf(topic, joined),
    breadcrumb: way
      .filter((parent) => !joined.includes(parent))
      .map(readPlainTitle)
      .filter(isNamed),
    chapter: topic === titleTopic ? undefined : [...way, topic].map(readPlainTitle).find(isNamed),
  };
}

function titleOf({ heading }: Topic, joined: readonly Topic[]): SlideTitle | undefined {
  if (!heading || !readTitle(heading.children)) return undefined;
  const depth = joined[0]?.heading?.depth ?? heading.depth;
  return { depth, content: joinTitles([...joined.map(headingOf), heading.children]) };
}

/** A title with those that hold nothing else before it: "Part 2 › Roofs". */
export function joinTitles(titles: readonly (readonly PhrasingContent[])[]): PhrasingContent[] {
  const above = titles
    .slice(0, -1)
    .flatMap((title): PhrasingContent[] => [...plainTitle(title), { type: 'text', value: ' › ' }]);
  const own = titles.at(-1) ?? [];
  if (above.length === 0) return [...own];
  return [{ type: 'markup', tag: 'span', className: 'kicker', children: above }, ...own];
}

/** The content of a topic's heading. */
export function headingOf({ heading }: Topic): readonly PhrasingContent[] {
  return heading?.children ?? [];
}

function readPlainTitle(topic: Topic): string {
  return readTitle(plainTitle(headingOf(topic)));
}

/** A text as a title of the highest level. */
export function writeTitle(value: string): SlideTitle {
  return { depth: 1, content: [{ type: 'text', value }] };
}
