import type { Heading, Root, RootContent } from 'mdast';
import { isSame } from './is-same.ts';
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
    const source = findLines(heading ? [heading, ...blocks] : blocks);
    const topic: Topic = {
      heading,
      depth,
      blocks: keepBlocks(heading ?? blocks[0], { blocks, source }),
      parents: path.filter((each) => each.heading),
      source,
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

type Content = Pick<Topic, 'blocks' | 'source'>;

const kept = new WeakMap<RootContent, Content>();

function keepBlocks(first: RootContent | undefined, content: Content): Content['blocks'] {
  if (!first) return content.blocks;
  const last = kept.get(first);
  if (last && isSame(last, content)) return last.blocks;
  kept.set(first, content);
  return content.blocks;
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
