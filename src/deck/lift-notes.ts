import type { Nodes, RootContent } from 'mdast';
import { anyBlock, kindOf } from '../blocks/blocks.ts';
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
  const liftNode = (node: Nodes): readonly Nodes[] => {
    const { lift } = kindOf(node);
    if (lift === 'drop') return [];
    if (lift === 'speak') {
      notes.push(node as Comment | NotesBlock);
      return [];
    }
    if (!('children' in node)) return [node];
    const children = node.children.flatMap(liftNode);
    return lift === 'keep' ? [{ ...node, children } as Nodes] : lift(node as RootContent, children);
  };
  const lifted = blocks.map((block): RootContent => {
    if (!('children' in block) || block.type === 'notesBlock') return block;
    return { ...block, children: block.children.flatMap(liftNode) } as RootContent;
  });
  return { blocks: lifted.filter(anyBlock.shows), notes };
}
