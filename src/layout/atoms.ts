/**
 * Where a slide's blocks may be parted. Each block is a tree of shapes that the measuring page finds again in the HTML;
 * their leaves, in order, are the atoms: a list item's text, a table row, a line of code, a paragraph, a picture.
 */
import type { ListItem, RootContent } from 'mdast';
import type { AtomRole } from './measured-atom.ts';
import type { Shape } from './page/shape.ts';

/** Where an atom is: child indexes from the slide's blocks downwards. */
export type AtomPath = readonly number[];

/** An atom and what matters for breaking beside it. */
export interface Atom {
  readonly path: AtomPath;
  /** Cost of starting a slide with this atom; see the table in `break-costs.ts`. */
  readonly breakCost: number;
  /** Words a reader reads; code and tables count none. */
  readonly words: number;
  readonly role: AtomRole;
  /** Starts an item of a list's first level. */
  readonly startsItem: boolean;
}

/** The shape of each block. */
export function shapeOf(block: RootContent): Shape {
  switch (block.type) {
    case 'list':
      return { type: 'list', items: block.children.map((item) => itemBlocks(item).map(shapeOf)) };
    case 'table':
      return block.children.length > 1
        ? { type: 'rows', kind: 'table', count: block.children.length - 1 }
        : { type: 'leaf' };
    case 'code':
      return { type: 'rows', kind: 'code', count: block.value.split('\n').length };
    case 'contents':
      return { type: 'rows', kind: 'items', count: block.items.length };
    case 'footnotes':
      return { type: 'rows', kind: 'items', count: block.children.length };
    case 'blockquote':
      return { type: 'frame', skip: 0, children: block.children.map(shapeOf) };
    case 'alert':
      return { type: 'frame', skip: 1, children: block.children.map(shapeOf) };
    default:
      return { type: 'leaf' };
  }
}

/** An item's blocks; an empty item still takes a line. */
export function itemBlocks(item: ListItem): RootContent[] {
  return item.children.length > 0 ? item.children : [{ type: 'paragraph', children: [] }];
}

/** Paths of a block's atoms, in reading order. */
export function findAtomPaths(shape: Shape, path: AtomPath): AtomPath[] {
  switch (shape.type) {
    case 'leaf':
      return [path];
    case 'rows':
      return Array.from({ length: shape.count }, (_, row) => [...path, row]);
    case 'list':
      return shape.items.flatMap((blocks, item) =>
        blocks.flatMap((block, index) => findAtomPaths(block, [...path, item, index])),
      );
    case 'frame':
      return shape.children.length === 0
        ? [path]
        : shape.children.flatMap((child, index) => findAtomPaths(child, [...path, index]));
  }
}

/** The block that an atom is, or is a row of. */
export function blockAt(
  blocks: readonly RootContent[],
  [index = 0, ...rest]: AtomPath,
): RootContent | undefined {
  const block = blocks[index];
  if (block?.type === 'list') {
    const [item = 0, ...inner] = rest;
    const found = block.children[item];
    return found && blockAt(itemBlocks(found), inner);
  }
  const isFrame = block?.type === 'blockquote' || block?.type === 'alert';
  return isFrame && rest.length > 0 ? blockAt(block.children as RootContent[], rest) : block;
}
