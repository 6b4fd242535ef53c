/** Headings below a level have no slides: what stands under them is for readers, with the heading above. */
import type { Heading, List, Paragraph } from 'mdast';
import type { Position } from 'unist';
import { anyBlock } from '../blocks/blocks.ts';
import type { NotesBlock } from '../blocks/nodes.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import { hashValue } from '../store/hash.ts';
import { titleTextOf } from './find-title.ts';
import { placeTopics, type Topic } from './outline.ts';

/** Topics without those of deep headings. */
export interface FoldedTopics {
  readonly topics: readonly Topic[];
  /** The heading whose slide has the text of each that has none. */
  readonly leaders: ReadonlyMap<Heading, Heading>;
  readonly findings: readonly Finding[];
}

/** Folds topics of headings deeper than `depth` into the last one above them that is not; what stands before any stays. */
export function foldDeep(topics: readonly Topic[], depth: number): FoldedTopics {
  const kept: { readonly topic: Topic; readonly deep: Topic[] }[] = [];
  for (const topic of topics) {
    const leader = kept.at(-1);
    const isDeep = topic.heading !== undefined && topic.depth > depth;
    if (isDeep && leader?.topic.heading && leader.topic.depth <= depth) leader.deep.push(topic);
    else kept.push({ topic, deep: [] });
  }
  const all = kept.flatMap(({ deep }) => deep);
  const [first] = all;
  if (!first) return { topics, leaders: new Map(), findings: [] };
  const facts = { count: all.length, depth };
  const place = { line: first.source.first, column: 1 };
  return {
    topics: placeTopics(
      kept.map(({ topic, deep }) => (deep.length > 0 ? fold(topic, deep) : topic)),
    ),
    leaders: new Map(
      kept.flatMap(({ topic, deep }) =>
        deep.map(({ heading }) => [heading!, topic.heading!] as const),
      ),
    ),
    findings: [createFinding('headings-deep', place, facts)],
  };
}

function fold(leader: Topic, deep: readonly Topic[]): Topic {
  const notes: NotesBlock = {
    type: 'notesBlock',
    isPrivate: false,
    children: deep.flatMap((topic) => {
      const by = topic.lineOffset - leader.lineOffset;
      // A topic's blocks are those that stand in a note by themselves.
      const blocks = topic.blocks as NotesBlock['children'];
      const title = topic.heading ? [writeHeading(topic.heading)] : [];
      return [...title, ...blocks].map((node) => moveNode(node, by));
    }),
  };
  const isBare = !leader.blocks.some(anyBlock.shows);
  const offsets = deep.map(({ hash, lineOffset }) => [hash, lineOffset - leader.lineOffset]);
  return {
    ...leader,
    // A slide with a title alone says what readers find below it.
    blocks: [...leader.blocks, ...(isBare ? [listTitles(deep)] : []), notes],
    source: { first: leader.source.first, last: deep.at(-1)!.source.last },
    hash: hashValue([leader.hash, offsets]),
  };
}

function writeHeading({ children, position }: Heading): Paragraph {
  return {
    type: 'paragraph',
    children: [{ type: 'strong', children }],
    ...(position && { position }),
  };
}

/** The titles of the highest level among them. */
function listTitles(deep: readonly Topic[]): List {
  const top = Math.min(...deep.map(({ depth }) => depth));
  const titles = deep.filter((topic) => topic.depth === top && titleTextOf(topic) !== '');
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: titles.map(({ heading }) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: heading!.children }],
    })),
  };
}

/** A node so many lines further down. */
function moveNode<Node extends { readonly position?: Position | undefined }>(
  node: Node,
  by: number,
): Node {
  if (by === 0) return node;
  const { position } = node;
  const children =
    'children' in node && Array.isArray(node.children)
      ? { children: node.children.map((child: Node) => moveNode(child, by)) }
      : {};
  return { ...node, ...children, ...(position && { position: movePosition(position, by) }) };
}

function movePosition({ start, end }: Position, by: number): Position {
  return {
    start: { ...start, line: start.line + by },
    end: { ...end, line: end.line + by },
  };
}
