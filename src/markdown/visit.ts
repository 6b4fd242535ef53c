/**
 * Walks trees as `unist-util-visit` does, whose types it has. That package makes, and names, a function for each node it comes
 * by: with some forty walks a section that was a fifth of the time that parsing took.
 */
import type { Node } from 'unist';
import type { visit as visitTree } from 'unist-util-visit';

/** What a visitor gives for a node whose children are not to be visited. */
export const skip = 'skip';

type Kind = string | readonly string[];

/** May say `skip`, the index of the sibling that comes next, or both. */
type Visitor = (node: Node, index: number | undefined, parent: Node | undefined) => unknown;

interface Walk {
  readonly accepts: (type: string) => boolean;
  readonly visitor: Visitor;
}

interface ParentNode extends Node {
  readonly children: readonly Node[];
}

/** Where a node stands. */
interface Place {
  readonly index: number;
  readonly parent: ParentNode;
}

/**
 * Calls a visitor with each node of a tree, or with those of a kind or of several, in reading order; children that a visitor
 * changes are visited as they are then.
 */
export const visit: typeof visitTree = startWalk as typeof visitTree;

function startWalk(tree: Node, ...rest: [Visitor] | [Kind, Visitor]): void {
  const [kind, visitor] = rest.length === 1 ? [undefined, rest[0]] : rest;
  const accepts = acceptKind(kind);
  visitNode(tree, { accepts, visitor });
}

function acceptKind(kind: Kind | undefined): Walk['accepts'] {
  if (kind === undefined) return () => true;
  return typeof kind === 'string' ? (type) => type === kind : (type) => kind.includes(type);
}

/** Gives the index of the sibling that comes next, where the visitor says it. */
function visitNode(node: Node, walk: Walk, place?: Place): number | undefined {
  const said = walk.accepts(node.type)
    ? walk.visitor(node, place?.index, place?.parent)
    : undefined;
  const [order, next] = Array.isArray(said) ? (said as unknown[]) : [said, said];
  if (order !== skip && isParent(node))
    for (let at = 0; at < node.children.length;)
      at = visitNode(node.children[at]!, walk, { index: at, parent: node }) ?? at + 1;
  return typeof next === 'number' ? next : undefined;
}

function isParent(node: Node): node is ParentNode {
  return 'children' in node && Array.isArray(node.children);
}
