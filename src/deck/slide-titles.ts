import type { PhrasingContent } from 'mdast';
import { dropDecoration } from '../blocks/decoration.ts';
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
  const titled = listTitled(topic, plan);
  const way = topic.parents.filter((parent) => parent !== titleTopic);
  const above = way.filter((parent) => !titled.includes(parent));
  return {
    title: titleOf(titled),
    breadcrumb: above.map(readPlainTitle).filter(Boolean),
    chapter: topic === titleTopic ? undefined : [...way, topic].map(readPlainTitle).find(Boolean),
  };
}

/** The topics whose titles are one slide's. A heading without words goes on under the title of the one above. */
function listTitled(topic: Topic, plan: HeadingPlan): readonly Topic[] {
  const own = [...plan.joinedTo(topic), topic].filter(isNamed);
  return own.length > 0 ? own : topic.parents.filter(isNamed).slice(-1);
}

function titleOf(topics: readonly Topic[]): SlideTitle | undefined {
  const depth = topics[0]?.heading?.depth;
  return depth && { depth, content: joinTitles(topics.map(headingOf)) };
}

/** Whether a topic has a title, or one that is joined to it. */
export function hasOwnTitle(topic: Topic, plan: HeadingPlan): boolean {
  return [...plan.joinedTo(topic), topic].some(isNamed);
}

function isNamed(topic: Topic): boolean {
  return readTitle(headingOf(topic)) !== '';
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
  return dropDecoration(readTitle(plainTitle(headingOf(topic))));
}

/** A text as a title of the highest level. */
export function writeTitle(value: string): SlideTitle {
  return { depth: 1, content: [{ type: 'text', value }] };
}
