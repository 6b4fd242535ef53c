import type { Nodes, Parent, RootContent } from 'mdast';
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
  /** Comments stay private inside what is for readers. */
  const takeComments = (node: Nodes): readonly Nodes[] => {
    if (node.type === 'comment') notes.push(node);
    if (node.type === 'comment') return [];
    return 'children' in node ? [withInside(node, takeComments)] : [node];
  };
  const liftNode = (node: Nodes): readonly Nodes[] => {
    const { lift } = kindOf(node);
    if (lift === 'drop') return [];
    if (lift === 'speak') {
      notes.push(...(takeComments(node) as NotesBlock[]));
      return [];
    }
    if (!('children' in node)) return [node];
    const lifted = withInside(node, liftNode);
    return lift === 'keep' ? [lifted] : lift(lifted as RootContent, lifted.children);
  };
  const lifted = blocks.map((block): RootContent => {
    if (!('children' in block)) return block;
    return withInside(block, block.type === 'notesBlock' ? takeComments : liftNode);
  });
  return { blocks: lifted.filter(anyBlock.shows), notes };
}

/** The node with what it holds, and what names it, changed. */
function withInside<Node extends Extract<Nodes, Parent>>(
  node: Node,
  change: (inner: Nodes) => readonly Nodes[],
): Node {
  const inner = { children: node.children.flatMap(change) };
  if (node.type === 'alert') return { ...node, ...inner, label: node.label.flatMap(change) };
  if (node.type === 'details') return { ...node, ...inner, summary: node.summary.flatMap(change) };
  return { ...node, ...inner };
}
