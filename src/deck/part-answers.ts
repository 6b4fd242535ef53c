import type { ListItem, Nodes, Paragraph, RootContent } from 'mdast';
import { mapInside } from '../blocks/list-nodes.ts';
import type { Details } from '../blocks/nodes.ts';

/** What answers are taken out of, to be revealed on slides of their own. */
const containers: ReadonlySet<string> = new Set(['list', 'listItem', 'blockquote', 'alert']);

/** A block without the answers inside of it, and these after it. */
export function partAnswers(block: RootContent): RootContent[] {
  if (block.type === 'details') return [mapInside(block, partInner)];
  if (!containers.has(block.type)) return [block];
  const answers: Details[] = [];
  const rest = takeAnswers(block, answers);
  return answers.length === 0
    ? [block]
    : [...rest.filter(hasContent), ...answers.flatMap(partAnswers)];
}

function partInner(node: Nodes): readonly Nodes[] {
  return partAnswers(node as RootContent);
}

function takeAnswers(node: Nodes, answers: Details[]): RootContent[] {
  if (node.type === 'details') {
    answers.push(node);
    return [];
  }
  if (!containers.has(node.type) || !('children' in node)) return [node as RootContent];
  const count = answers.length;
  const rest = mapInside(node, (inner) => takeAnswers(inner, answers));
  if (rest.type !== 'listItem' || rest.children.length > 0) return [rest as RootContent];
  return [askAgain(rest, answers[count])];
}

/** An item that was nothing but an answer asks what its summary does: its number stays. */
function askAgain(item: ListItem, answer: Details | undefined): ListItem {
  if (!answer || answer.summary.length === 0) return item;
  const { summary: children, position } = answer;
  const question: Paragraph = { type: 'paragraph', children, ...(position && { position }) };
  return { ...item, children: [question] };
}

/** A quote that held answers alone is empty. */
function hasContent(node: RootContent): boolean {
  return node.type === 'alert' || !('children' in node) || node.children.length > 0;
}
