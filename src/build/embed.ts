/** The part of a note that another one embeds. */
import { slug } from 'github-slugger';
import type { Nodes, RootContent } from 'mdast';
import { listNodes, mapInside } from '../blocks/list-nodes.ts';
import { textOf } from '../blocks/phrasing.ts';
import type { Section } from '../blocks/section.ts';
import type { WikiTarget } from '../blocks/wiki-target.ts';

/** The blocks that a name means: a note's, a heading's with all below it, or one alone; undefined where there are none. */
export function findPart(
  sections: readonly Section[],
  { headings, block }: WikiTarget,
): readonly RootContent[] | undefined {
  const blocks = sections.flatMap(({ tree }) => tree.children);
  if (block !== undefined) {
    const found = blocks
      .flatMap(listNodes)
      .find(({ data }) => data?.blockId?.toLowerCase() === block.toLowerCase());
    return found && [found as RootContent];
  }
  return headings.reduce<readonly RootContent[] | undefined>(
    (part, heading) => part && cutHeading(part, heading),
    blocks,
  );
}

function cutHeading(blocks: readonly RootContent[], wanted: string): RootContent[] | undefined {
  const from = blocks.findIndex(
    (block) => block.type === 'heading' && slug(textOf(block.children)) === slug(wanted),
  );
  const heading = blocks[from];
  if (heading?.type !== 'heading') return undefined;
  const rest = blocks.slice(from + 1);
  const end = rest.findIndex((block) => block.type === 'heading' && block.depth <= heading.depth);
  return [heading, ...rest.slice(0, end < 0 ? undefined : end)];
}

/** How blocks change in the note that embeds them. */
export interface Move {
  /** Way from that note's folder to theirs, with `/`; empty where both are one. */
  readonly from: string;
  /** Added to the numbers of their footnotes. */
  readonly footnotes: number;
}

/** Gives the blocks with their addresses and footnotes as another note has them. */
export function moveBlocks(blocks: readonly RootContent[], move: Move): RootContent[] {
  return blocks.map((block) => moveNode(block, move) as RootContent);
}

function moveNode(node: Nodes, move: Move): Nodes {
  const moved = moveOwn(node, move);
  return 'children' in moved ? mapInside(moved, (inner) => [moveNode(inner, move)]) : moved;
}

function moveOwn(node: Nodes, { from, footnotes }: Move): Nodes {
  if (node.type === 'footnote' || node.type === 'footnoteMark')
    return { ...node, number: node.number + footnotes };
  const isFile =
    (node.type === 'image' || node.type === 'link') &&
    !/^(?:[a-z][a-z\d+.-]*:|[/\\#]|$)/i.test(node.url);
  return isFile && from !== '' ? { ...node, url: `${from}/${node.url}` } : node;
}
