import type { Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

const known = new WeakMap<Root, readonly Nodes[]>();

/** All nodes of a section, those of alerts' titles and of summaries too. A section has them listed once: it must not change. */
export function listNodes(section: Root): readonly Nodes[] {
  const found = known.get(section);
  if (found) return found;
  const nodes: Nodes[] = [];
  visit(section, (node) => {
    nodes.push(node);
    if (node.type === 'alert') nodes.push(...listLoose(node.title as RootContent[]));
    if (node.type === 'details') nodes.push(...listLoose(node.summary as RootContent[]));
  });
  known.set(section, nodes);
  return nodes;
}

function listLoose(children: RootContent[]): readonly Nodes[] {
  return listNodes({ type: 'root', children });
}
