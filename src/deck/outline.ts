import type { Heading, Nodes, RootContent } from 'mdast';
import { mapInside } from '../blocks/list-nodes.ts';
import type { Comment } from '../blocks/nodes.ts';
import type { Section } from '../blocks/section.ts';
import type { Store } from '../store/store.ts';
import type { SourceLines } from './types.ts';

/** A heading and its own content, up to the next heading of any level. */
export interface Topic {
  /** Undefined for what stands before the first heading. */
  readonly heading: Heading | undefined;
  /** 1 to 6; 0 before the first heading. */
  readonly depth: number;
  readonly blocks: readonly RootContent[];
  /** Topics of the headings above, outermost first. */
  readonly parents: readonly Topic[];
  /** Lines of the note. */
  readonly source: SourceLines;
  /** What to add to a line of its nodes to have that of the note. */
  readonly lineOffset: number;
  /** Equal for topics that differ by where they stand alone. */
  readonly hash: string;
}

/** Reads sections as a list of topics in the note's order. */
export function outlineSections(sections: readonly Section[], store: Store): Topic[] {
  const topics = sections.flatMap((section) => {
    const lineOffset = section.line - 1;
    return store
      .get('topics', [section.hash], () => cutTopics(section))
      .map((topic) => ({ ...topic, source: shiftLines(topic.source, lineOffset), lineOffset }));
  });
  return placeTopics(topics);
}

/** Topics in their order, each below the last ones of higher levels. */
export function placeTopics(topics: readonly Omit<Topic, 'parents'>[]): Topic[] {
  const path: Topic[] = [];
  return topics.map((topic) => {
    while (path.length > 0 && (path.at(-1)?.depth ?? 0) >= topic.depth) path.pop();
    const placed: Topic = { ...topic, parents: path.filter(({ heading }) => heading) };
    path.push(placed);
    return placed;
  });
}

/** The same lines of a text that stands so many lines further down. */
export function shiftLines({ first, last }: SourceLines, by: number): SourceLines {
  return { first: first + by, last: last + by };
}

type OwnTopic = Omit<Topic, 'parents' | 'lineOffset'>;

/** With lines counted in the section. */
function cutTopics({ tree, hash }: Section): OwnTopic[] {
  const runs: RootContent[][] = [[]];
  for (const node of tree.children) {
    if (node.type === 'heading') runs.push([node]);
    else runs.at(-1)?.push(node);
  }
  return runs
    .filter((run) => run.length > 0)
    .map((run, index): OwnTopic => {
      const [first, ...rest] = run;
      const { heading, comments } = takeComments(first);
      return {
        heading,
        depth: heading?.depth ?? 0,
        blocks: heading ? [...comments, ...rest] : run,
        source: findLines(run),
        hash: `${hash} ${index}`,
      };
    });
}

/** A heading without the comments in it, which are for the speaker of its first slide. */
function takeComments(node: RootContent | undefined): {
  heading: Heading | undefined;
  comments: readonly Comment[];
} {
  if (node?.type !== 'heading') return { heading: undefined, comments: [] };
  const comments: Comment[] = [];
  const take = (inner: Nodes): readonly Nodes[] => {
    if (inner.type !== 'comment') return 'children' in inner ? [mapInside(inner, take)] : [inner];
    comments.push(inner);
    return [];
  };
  return { heading: mapInside(node, take), comments };
}

/** First and last line of the nodes. */
export function findLines(nodes: readonly RootContent[]): SourceLines {
  const lines = nodes.flatMap(({ position }) =>
    position ? [position.start.line, position.end.line] : [],
  );
  if (lines.length === 0) return { first: 1, last: 1 };
  return {
    first: lines.reduce((a, b) => Math.min(a, b)),
    last: lines.reduce((a, b) => Math.max(a, b)),
  };
}
