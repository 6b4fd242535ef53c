import type { Heading, Root, RootContent } from 'mdast';
import type { SourceLines } from './types.ts';

/** A heading and its own content, up to the next heading of any level. */
export interface Topic {
  /** Undefined for what stands before the first heading. */
  readonly heading: Heading | undefined;
  /** 1 to 6; 0 before the first heading. */
  readonly depth: number;
  /** The same array as in the build before when nothing has changed of heading, content and lines. */
  readonly blocks: readonly RootContent[];
  /** Topics of the headings above, outermost first. */
  readonly parents: readonly Topic[];
  readonly source: SourceLines;
}

/** Reads sections as a list of topics in the note's order. */
export function outlineSections(sections: readonly Root[]): Topic[] {
  const topics: Topic[] = [];
  const path: Topic[] = [];
  let heading: Heading | undefined;
  let blocks: RootContent[] = [];
  const close = (): void => {
    if (!heading && blocks.length === 0) return;
    const depth = heading?.depth ?? 0;
    while (path.length > 0 && (path.at(-1)?.depth ?? 0) >= depth) path.pop();
    const topic: Topic = {
      heading,
      depth,
      ...keepContent(heading, blocks),
      parents: path.filter((each) => each.heading),
    };
    topics.push(topic);
    path.push(topic);
  };
  for (const node of sections.flatMap(({ children }) => children)) {
    if (node.type === 'heading') {
      close();
      heading = node;
      blocks = [];
    } else blocks.push(node);
  }
  close();
  return topics;
}

interface Content extends Pick<Topic, 'blocks' | 'source'> {
  /** Line of its first node. */
  readonly line: number | undefined;
}

const kept = new WeakMap<RootContent, Content>();

/** A section that has not changed is the same tree: where its first node is the same one, all are. */
function keepContent(
  heading: Heading | undefined,
  blocks: readonly RootContent[],
): Pick<Topic, 'blocks' | 'source'> {
  const nodes = heading ? [heading, ...blocks] : blocks;
  const [first] = nodes;
  if (!first) return { blocks, source: findLines(nodes) };
  const line = first.position?.start.line;
  const last = kept.get(first);
  const isKept =
    last?.line === line && last?.blocks.every((block, index) => block === blocks[index]);
  const content =
    last && isKept && last.blocks.length === blocks.length
      ? last
      : { blocks, source: findLines(nodes), line };
  kept.set(first, content);
  return { blocks: content.blocks, source: content.source };
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
