import type { Nodes, RootContent } from 'mdast';
import { anyBlock, kindOf } from '../blocks/blocks.ts';
import { mapInside } from '../blocks/list-nodes.ts';
import type { Comment, NotesBlock } from '../blocks/nodes.ts';

/** Blocks without the notes inside them, and those notes. */
export interface LiftedNotes {
  readonly blocks: readonly RootContent[];
  readonly notes: readonly (Comment | NotesBlock)[];
}

/**
 * Takes out of lists, quotes and paragraphs what a slide cannot show there: notes go to the speaker, rules go,
 * headings become bold lines, answers become alerts.
 */
export function liftNotes(blocks: readonly RootContent[]): LiftedNotes {
  const notes: (Comment | NotesBlock)[] = [];
  /** What is private stays so inside what is for readers; notes in notes are a part of them. */
  const takeNotes =
    (isPrivate: boolean) =>
    (node: Nodes): readonly Nodes[] => {
      if (node.type === 'comment') {
        notes.push(node);
        return [];
      }
      if (!('children' in node)) return [node];
      if (node.type !== 'notesBlock') return [mapInside(node, takeNotes(isPrivate))];
      const inner = mapInside(node, takeNotes(isPrivate || node.isPrivate === true));
      if (isPrivate || !node.isPrivate) return inner.children;
      notes.push(inner);
      return [];
    };
  const takeBlock = (block: NotesBlock): NotesBlock =>
    mapInside(block, takeNotes(block.isPrivate === true));
  const liftNode = (node: Nodes): readonly Nodes[] => {
    const { lift } = kindOf(node);
    if (lift === 'drop') return [];
    if (node.type === 'comment') notes.push(node);
    if (node.type === 'notesBlock') notes.push(takeBlock(node));
    if (lift === 'speak') return [];
    if (!('children' in node)) return [node];
    const lifted = mapInside(node, liftNode);
    return lift === 'keep' ? [lifted] : lift(lifted as RootContent, lifted.children);
  };
  /** An answer in an answer is revealed after it. */
  const liftAnswer = (node: Nodes): readonly Nodes[] =>
    node.type === 'details' ? [mapInside(node, liftAnswer)] : liftNode(node);
  const lifted = blocks.map((block): RootContent => {
    if (!('children' in block)) return block;
    if (block.type === 'notesBlock') return takeBlock(block);
    return mapInside(block, block.type === 'details' ? liftAnswer : liftNode);
  });
  return { blocks: lifted.filter(anyBlock.shows), notes };
}
