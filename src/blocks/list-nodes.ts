import type { Nodes } from 'mdast';

/** All nodes of a tree in reading order, itself first; those of alerts' labels and of summaries too. */
export function listNodes(tree: Nodes): Nodes[] {
  const nodes: Nodes[] = [];
  const add = (node: Nodes): void => {
    nodes.push(node);
    if (node.type === 'alert') node.label.forEach(add);
    if (node.type === 'details') node.summary.forEach(add);
    if ('children' in node) node.children.forEach(add);
  };
  add(tree);
  return nodes;
}
