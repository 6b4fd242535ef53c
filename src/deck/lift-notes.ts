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
  /** Comments stay private inside what is for readers. */
  const takeComments = (node: Nodes): readonly Nodes[] => {
    if (node.type !== 'comment')
      return 'children' in node ? [mapInside(node, takeComments)] : [node];
    notes.push(node);
    return [];
  };
  const liftNode = (node: Nodes): readonly Nodes[] => {
    const { lift } = kindOf(node);
    if (lift === 'drop') return [];
    if (lift === 'speak') {
      notes.push(...(takeComments(node) as NotesBlock[]));
      return [];
    }
    if (!('children' in node)) return [node];
    const lifted = mapInside(node, liftNode);
    return lift === 'keep' ? [lifted] : lift(lifted as RootContent, lifted.children);
  };
  /** An answer in an answer is revealed after it. */
  const liftAnswer = (node: Nodes): readonly Nodes[] =>
    node.type === 'details' ? [mapInside(node, liftAnswer)] : liftNode(node);
  const lifts = { details: liftAnswer, notesBlock: takeComments };
  const lifted = blocks.map((block): RootContent => {
    if (!('children' in block)) return block;
    const isSpecial = block.type === 'details' || block.type === 'notesBlock';
    return mapInside(block, isSpecial ? lifts[block.type] : liftNode);
  });
  return { blocks: lifted.filter(anyBlock.shows), notes };
}
