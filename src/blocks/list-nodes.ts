import type { Nodes, Parent } from 'mdast';

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

/** The node with what it holds, and what names it, changed. */
export function mapInside<Node extends Extract<Nodes, Parent>>(
  node: Node,
  change: (inner: Nodes) => readonly Nodes[],
): Node {
  const inner = { children: node.children.flatMap(change) };
  if (node.type === 'alert') return { ...node, ...inner, label: node.label.flatMap(change) };
  if (node.type === 'details') return { ...node, ...inner, summary: node.summary.flatMap(change) };
  return { ...node, ...inner };
}
