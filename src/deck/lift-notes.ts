import type { Nodes, RootContent } from 'mdast';
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
  const lift = (node: Nodes): Nodes[] => {
    if (node.type === 'comment' || node.type === 'notesBlock') {
      notes.push(node);
      return [];
    }
    if (
      node.type === 'relations' ||
      node.type === 'thematicBreak' ||
      node.type === 'instruction' ||
      node.type === 'marpDirectives'
    )
      return [];
    if (!('children' in node)) return [node];
    const children = node.children.flatMap(lift);
    if (node.type === 'heading')
      return [{ type: 'paragraph', children: [{ type: 'strong', children: children as never }] }];
    if (node.type === 'details') {
      return [{ type: 'alert', kind: 'note', title: node.summary, children: children as never }];
    }
    return [{ ...node, children } as Nodes];
  };
  const shown = blocks.filter(({ type }) => type !== 'relations');
  const lifted = shown.map((block): RootContent => {
    if (!('children' in block) || block.type === 'notesBlock') return block;
    return { ...block, children: block.children.flatMap(lift) } as RootContent;
  });
  return { blocks: lifted.filter(showsSomething), notes };
}

/** Whether a block puts anything on a slide; an empty list, table or code block does not. */
function showsSomething(node: Nodes): boolean {
  switch (node.type) {
    case 'image':
      return node.url !== '' || (node.alt ?? '') !== '';
    case 'text':
    case 'inlineCode':
    case 'inlineMath':
    case 'code':
    case 'math':
      return node.value.trim() !== '';
    case 'break':
    case 'taskBox':
      return false;
    case 'details':
    case 'alert':
    case 'notesBlock':
      return true;
    default:
      return !('children' in node) || (node.children as Nodes[]).some(showsSomething);
  }
}
