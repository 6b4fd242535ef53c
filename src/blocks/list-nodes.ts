import type { Nodes, Root } from 'mdast';
import { visitNodes } from './visit-nodes.ts';

const known = new WeakMap<Root, readonly Nodes[]>();

/** All nodes of a section, those of alerts' titles and of summaries too. A section has them listed once: it must not change. */
export function listNodes(section: Root): readonly Nodes[] {
  const found = known.get(section);
  if (found) return found;
  const nodes: Nodes[] = [];
  visitNodes(section, (node) => nodes.push(node));
  known.set(section, nodes);
  return nodes;
}
