import type { RootContent } from 'mdast';
import { textOf } from '../../blocks/phrasing.ts';
import type { SpeakerNote } from '../../deck/types.ts';

/** Notes for readers as plain text, a line for each paragraph and item; empty when there are none. */
export function plainNotes(notes: readonly SpeakerNote[]): string {
  const open = notes.filter(({ visibility }) => visibility === 'reader');
  return open.map(({ blocks }) => blocks.flatMap(linesOf).join('\n')).join('\n\n');
}

function linesOf(node: RootContent): string[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return [textOf(node.children)];
  if (node.type === 'listItem') {
    const [first = '', ...rest] = node.children.flatMap(linesOf);
    return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
  }
  if (node.type === 'tableRow') return [node.children.flatMap(linesOf).join(' | ')];
  if (node.type === 'code' || node.type === 'math') return node.value.split('\n');
  return 'children' in node ? (node.children as RootContent[]).flatMap(linesOf) : [];
}
