import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';

/** Visits a tree's nodes in order, those of alerts' titles and of summaries too, which are no children. */
export function visitNodes(tree: Nodes, onNode: (node: Nodes) => void): void {
  visit(tree, (node) => {
    onNode(node);
    if (node.type === 'alert') for (const child of node.title) visitNodes(child, onNode);
    if (node.type === 'details') for (const child of node.summary) visitNodes(child, onNode);
  });
}
