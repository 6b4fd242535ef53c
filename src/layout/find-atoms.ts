/**
 * Where a slide's blocks may be parted. Each block is a tree of shapes that the measuring page finds again in the HTML;
 * their leaves, in order, are the atoms.
 */
import type { RootContent } from 'mdast';
import type { AtomPath, BlockContext } from '../blocks/block-kind.ts';
import { anyBlock } from '../blocks/blocks.ts';
import { breaksBetween } from '../blocks/breaks-between.ts';
import type { Language } from '../blocks/language.ts';
import { proseOf } from '../blocks/phrasing.ts';
import type { Shape } from '../protocol/shape.ts';
import type { Atom } from './atom.ts';
import { costs } from './break-costs.ts';
import { linkFootnotes } from './footnotes.ts';

/** The atoms of a slide's blocks, each with the cost of starting a slide with it. */
export function findAtoms(blocks: readonly RootContent[], context: BlockContext): Atom[] {
  const footnotesOf = linkFootnotes(blocks);
  return blocks.flatMap((block, index) => {
    const role = anyBlock.role(block, context);
    const paths = findAtomPaths(anyBlock.shape(block), []);
    return paths.map((path, position): Atom => {
      const breaks =
        position === 0
          ? breaksBetween(blocks[index - 1], block, anyBlock)
          : anyBlock.breaks(block, path);
      return {
        path: [index, ...path],
        breakCost: breaks.reduce((sum, each) => sum + costs[each], 0),
        words: countWordsAt(block, path, context.language),
        role,
        startsItem: block.type === 'list' && path.slice(1).every((part) => part === 0),
        ...(block.data?.side && { side: block.data.side }),
        ...footnotesOf([index, ...path]),
      };
    });
  });
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
  [index = 0, ...path]: AtomPath,
): RootContent | undefined {
  const block = blocks[index];
  return block && anyBlock.at(block, path);
}

function countWordsAt(block: RootContent, path: AtomPath, language: Language): number {
  const found = anyBlock.at(block, path);
  if (found?.type !== 'paragraph' && found?.type !== 'heading') return 0;
  return language.countWords(proseOf(found.children));
}
