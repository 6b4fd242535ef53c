import { titleTextOf } from './find-title.ts';
import type { Topic } from './outline.ts';

/**
 * What becomes of a heading: `shown` with its own text, or its title alone; `joined` to the title of its only child; `listing`
 * its children; or `listed` on the slide of its parent, and nowhere else.
 */
type HeadingRole = 'shown' | 'joined' | 'listing' | 'listed';

/** What becomes of the headings of a note. */
export interface HeadingPlan {
  readonly roleOf: (topic: Topic) => HeadingRole;
  /** Whether its author has left out its slides, and all below it too. */
  readonly isLeftOut: (topic: Topic) => boolean;
  /** The topics that a topic's slide lists, in their order; none where it lists nothing. */
  readonly entriesOf: (topic: Topic) => readonly Topic[];
  /** The topics right below a topic that have titles and are shown. */
  readonly below: (topic: Topic) => readonly Topic[];
  /** The titles that an entry stands for: its own, and of one without slides those below it, each all that the other holds. */
  readonly titlesOf: (entry: Topic) => readonly Topic[];
  /** Whether it, or what stands below it, has slides of its own. */
  readonly hasSlides: (topic: Topic) => boolean;
  /** The topics whose titles stand above this one's, outermost first: it is all that they hold. */
  readonly joinedTo: (topic: Topic) => readonly Topic[];
}

/** What the plan is made of. */
export interface HeadingFacts {
  readonly topics: readonly Topic[];
  readonly titleTopic: Topic | undefined;
  /** Whether nothing stands under the heading but other headings. */
  readonly isBare: (topic: Topic) => boolean;
  /** Whether its author wants no slide of it. */
  readonly isSkipped: (topic: Topic) => boolean;
}

/** Decides which headings have slides: one is worth a list of what it holds when that is two things or more. */
export function planHeadings({ topics, titleTopic, isBare, isSkipped }: HeadingFacts): HeadingPlan {
  const roles = new Map<Topic, HeadingRole>();
  const entries = new Map<Topic, readonly Topic[]>();
  const filled = new Set<Topic>();
  const children = groupByParent(topics);
  const childrenOf = (topic: Topic): readonly Topic[] => children.get(topic) ?? [];
  const titled = (topic: Topic): readonly Topic[] =>
    childrenOf(topic).filter((child) => !isSkipped(child) && titleTextOf(child) !== '');
  const list = (topic: Topic, listed: readonly Topic[]): void => {
    entries.set(topic, listed);
    for (const entry of listed.filter((each) => !filled.has(each)))
      for (const each of [entry, ...listBelow(entry, children)]) roles.set(each, 'listed');
  };
  // From the end: what stands below is known first.
  for (const topic of topics.toReversed()) {
    const below = titled(topic);
    const wanted = childrenOf(topic).filter(
      (child) => !isSkipped(child) && (below.includes(child) || filled.has(child)),
    );
    const isEmpty = childrenOf(topic).every((child) => !filled.has(child));
    const mayList = below.length > 1 && (isEmpty || topic !== titleTopic);
    const isPlain = isBare(topic) && !isSkipped(topic) && titleTextOf(topic) !== '';
    roles.set(topic, 'shown');
    if (isPlain && wanted.length === 1 && topic !== titleTopic) roles.set(topic, 'joined');
    else if (isPlain && mayList) roles.set(topic, 'listing');
    const isListed = isPlain || isEmpty || isWorthList(below, filled);
    if (mayList && isListed && !isSkipped(topic)) list(topic, below);
    if (!isEmpty || !isBare(topic) || entries.has(topic)) filled.add(topic);
  }
  const isLeftOut = (topic: Topic): boolean =>
    isSkipped(topic) && childrenOf(topic).every((child) => isLeftOut(child) || !filled.has(child));
  return {
    isLeftOut,
    roleOf: (topic) => roles.get(topic) ?? 'shown',
    entriesOf: (topic) => entries.get(topic) ?? [],
    below: titled,
    titlesOf: (entry) => (filled.has(entry) ? [entry] : [entry, ...listBelow(entry, children)]),
    hasSlides: (topic) => filled.has(topic),
    joinedTo: ({ parents }) =>
      parents.slice(parents.findLastIndex((parent) => roles.get(parent) !== 'joined') + 1),
  };
}

/** A slide lists at most so many headings for one that has nothing to show but its title, and so many for several. */
const maxForOne = 7;
const maxForSeveral = 18;

/** Whether headings without slides would stand alone, each on one of its own. */
function isWorthList(below: readonly Topic[], filled: ReadonlySet<Topic>): boolean {
  const empty = below.filter((child) => !filled.has(child)).length;
  return empty > 0 && below.length <= (empty === 1 ? maxForOne : maxForSeveral);
}

function groupByParent(topics: readonly Topic[]): Map<Topic, Topic[]> {
  const children = new Map(topics.map((topic) => [topic, [] as Topic[]]));
  for (const topic of topics) {
    const parent = topic.parents.at(-1);
    if (parent) children.get(parent)?.push(topic);
  }
  return children;
}

/** All topics below one. */
function listBelow(topic: Topic, children: ReadonlyMap<Topic, readonly Topic[]>): Topic[] {
  return (children.get(topic) ?? []).flatMap((child) => [child, ...listBelow(child, children)]);
}
