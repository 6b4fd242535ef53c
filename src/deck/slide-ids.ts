import GithubSlugger from 'github-slugger';
import type { Topic } from './outline.ts';
import { textOf, readTitle } from '../blocks/phrasing.ts';

/** Ids for slides and where the notes' own links lead. */
export interface SlideIds {
  /** An id from a heading's text and place; inserting slides elsewhere does not change it. */
  readonly idOf: (topic: Topic) => string;
  /** Makes an id unique in the deck. */
  readonly claim: (id: string) => string;
}

/** Creates the ids of one deck. */
export function createSlideIds(): SlideIds {
  const taken = new Set<string>();
  // Of thousands of equal headings each would try all numbers before its own.
  const counts = new Map<string, number>();
  const claim = (id: string): string => {
    let unique = id;
    let count = counts.get(id) ?? 1;
    while (taken.has(unique)) unique = `${id}-${(count += 1)}`;
    counts.set(id, count);
    taken.add(unique);
    return unique;
  };
  const idOf = (topic: Topic): string => {
    const own = slugOfTopic(topic);
    if (!taken.has(own)) return claim(own);
    const parent = topic.parents.at(-1);
    return claim(parent ? `${slugOfTopic(parent)}--${own}` : own);
  };
  return { idOf, claim };
}

function slugOfTopic({ heading }: Topic): string {
  const content = heading?.children ?? [];
  return slugOf(textOf(content).trim() === '' ? readTitle(content) : textOf(content));
}

/** A text as an id or a part of a file's name. */
export function slugOf(text: string): string {
  return new GithubSlugger().slug(text).replace(/^-+|-+$/g, '') || 'slide';
}

/** The anchors that Markdown hosts give to headings, in the note's order: `#slug`, `#slug-1`, ... */
export function anchorsOf(topics: readonly Topic[]): Map<Topic, string> {
  const slugger = new GithubSlugger();
  return new Map(
    topics.flatMap((topic): [Topic, string][] =>
      topic.heading ? [[topic, slugger.slug(textOf(topic.heading.children))]] : [],
    ),
  );
}
