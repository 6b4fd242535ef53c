/** Puts what Obsidian's links name into a section's tree. */
import { slug } from 'github-slugger';
import type { Link, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import { listNodes, mapInside } from '../blocks/list-nodes.ts';
import type { WikiTarget } from '../blocks/wiki-target.ts';

/** What a name means. */
export interface Target {
  /** Relative to the note's folder, with `/`; undefined where the file is not there. */
  readonly url: string | undefined;
  /** Blocks of the other note, for an embed. */
  readonly blocks?: readonly RootContent[];
  /** Equal for equal targets. */
  readonly key: string;
}

/** A name in a tree, and where. */
export interface WikiName {
  readonly wiki: WikiTarget;
  readonly position: Position | undefined;
}

/** The names of Obsidian's in a tree, in reading order. */
export function listTargets(tree: Root): WikiName[] {
  return listNodes(tree).flatMap(({ data, position }) => {
    const wiki = data && 'wiki' in data ? (data.wiki as WikiTarget) : undefined;
    return wiki ? [{ wiki, position }] : [];
  });
}

/** Equal for names that mean the same. */
export function keyOfTarget({ type, page, headings, block }: WikiTarget): string {
  return [type, page, ...headings, `^${block ?? ''}`].join('#');
}

/** Gives a tree whose links have addresses, and whose embeds are the blocks that they name. */
export function placeTargets(tree: Root, targets: ReadonlyMap<string, Target>): Root {
  const find = (wiki: WikiTarget): Target | undefined => targets.get(keyOfTarget(wiki));
  let above = 0;
  const place = (node: Nodes): Nodes[] => {
    if (node.type === 'link' && node.data?.wiki) return placeLink(node, find(node.data.wiki));
    if (node.type === 'image' && node.data?.wiki) {
      const { wiki, ...data } = node.data;
      return [{ ...node, url: find(wiki)?.url ?? node.url, data }];
    }
    const inner =
      node.type === 'paragraph' ? splitAtEmbeds(node, find, (blocks) => asText(blocks)) : [node];
    return inner.map((each) => ('children' in each ? mapInside(each, place) : each));
  };
  const children = tree.children.flatMap((node): Nodes[] => {
    if (node.type === 'heading') above = node.depth;
    if (node.type !== 'paragraph') return place(node);
    return splitAtEmbeds(node, find, (blocks) => shiftHeadings(blocks, above)).flatMap(place);
  });
  return { ...tree, children: gatherFootnotes(children as RootContent[]) };
}

/** Footnotes stand at the end of what a heading has, where they are mentioned. */
function gatherFootnotes(blocks: readonly RootContent[]): RootContent[] {
  const notes = blocks.flatMap((block) => (block.type === 'footnotes' ? block.children : []));
  if (notes.length === 0) return [...blocks];
  const topics: RootContent[][] = [[]];
  for (const block of blocks) {
    if (block.type === 'heading') topics.push([]);
    if (block.type !== 'footnotes') topics.at(-1)!.push(block);
  }
  const left = new Map(notes.map((note) => [note.number, note]));
  return topics.flatMap((topic, index) => {
    const isLast = index === topics.length - 1;
    const marks = topic
      .flatMap(listNodes)
      .flatMap((node) => (node.type === 'footnoteMark' ? [node.number] : []));
    const children = [...(isLast ? left.keys() : marks)].flatMap(
      (number) => left.get(number) ?? [],
    );
    for (const { number } of children) left.delete(number);
    return children.length === 0 ? topic : [...topic, { type: 'footnotes' as const, children }];
  });
}

/** A link to a file; one to none is its text. */
function placeLink(node: Link, target: Target | undefined): Nodes[] {
  if (target?.url === undefined) return node.children;
  const { data: { wiki, ...data } = {}, ...link } = node;
  const heading = wiki?.headings.at(-1);
  const anchor = heading === undefined ? '' : `#${slug(heading)}`;
  const address = encodeURI(target.url).replace(/[?#]/g, encodeURIComponent);
  return [{ ...link, data, url: address + anchor }];
}

/** A paragraph in parts: what others embed stands between. */
function splitAtEmbeds(
  paragraph: Paragraph,
  find: (wiki: WikiTarget) => Target | undefined,
  fit: (blocks: readonly RootContent[]) => RootContent[],
): RootContent[] {
  const parts: RootContent[] = [];
  let line: PhrasingContent[] = [];
  const endLine = (): void => {
    const isFilled = line.some(
      (node) => node.type !== 'break' && (node.type !== 'text' || node.value.trim() !== ''),
    );
    if (isFilled) parts.push({ ...paragraph, children: line });
    line = [];
  };
  for (const node of paragraph.children) {
    const blocks =
      node.type === 'link' && node.data?.wiki ? find(node.data.wiki)?.blocks : undefined;
    if (blocks === undefined) line.push(node);
    else {
      endLine();
      parts.push(...fit(blocks).map((block) => standAt(block, node.position) as RootContent));
    }
  }
  if (line.length === paragraph.children.length) return [paragraph];
  endLine();
  return parts;
}

/** Headings below the one that stands above. */
function shiftHeadings(blocks: readonly RootContent[], above: number): RootContent[] {
  const depths = blocks.flatMap((block) => (block.type === 'heading' ? [block.depth] : []));
  const shift = above === 0 ? 0 : above + 1 - Math.min(...depths);
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    return { ...block, depth: Math.min(6, block.depth + shift) as typeof block.depth };
  });
}

/** A quote or an item has no headings. */
function asText(blocks: readonly RootContent[]): RootContent[] {
  return blocks.map((block) =>
    block.type === 'heading'
      ? { type: 'paragraph', children: [{ type: 'strong', children: block.children }] }
      : block,
  );
}

function standAt(node: Nodes, position: Position | undefined): Nodes {
  const moved = { ...node, position };
  return 'children' in moved ? mapInside(moved, (inner) => [standAt(inner, position)]) : moved;
}
