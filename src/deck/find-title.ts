import { readTitle } from '../blocks/phrasing.ts';
import type { Topic } from './outline.ts';

/**
 * The topic whose heading is the deck's title: the first heading, when its level occurs once and none is higher; with a title
 * given, when it says the same.
 */
export function findTitleTopic(
  topics: readonly Topic[],
  title: string | undefined,
): Topic | undefined {
  const headed = topics.filter((topic) => topic.heading);
  const [first] = headed;
  if (!first || titleTextOf(first) === '') return undefined;
  const isAlone = headed.every((topic) => topic === first || topic.depth > first.depth);
  if (!isAlone) return undefined;
  return title === undefined || foldText(title) === foldText(titleTextOf(first))
    ? first
    : undefined;
}

/** The text of a topic's heading; empty where it has none. */
export function titleTextOf({ heading }: Topic): string {
  return heading ? readTitle(heading.children) : '';
}

function foldText(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
