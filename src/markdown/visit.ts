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
  /** @default any */
  readonly kind: Kind | undefined;
  readonly visitor: Visitor;
}

interface ParentNode extends Node {
  readonly children: readonly Node[];
}

/**
 * Calls a visitor with each node of a tree, or with those of a kind or of several, in reading order; children that a visitor
 * changes are visited as they are then.
 */
export const visit: typeof visitTree = startWalk as typeof visitTree;

function startWalk(tree: Node, ...rest: [Visitor] | [Kind, Visitor]): void {
  const [kind, visitor] = rest.length === 1 ? [undefined, rest[0]] : rest;
  const said = isOfKind(tree, kind) ? visitor(tree, undefined, undefined) : undefined;
  if (entersChildren(said)) visitChildren(tree, { kind, visitor });
}

function isOfKind({ type }: Node, kind: Kind | undefined): boolean {
  return kind === undefined || type === kind || (typeof kind !== 'string' && kind.includes(type));
}

function visitChildren(parent: Node, walk: Walk): void {
  const { kind, visitor } = walk;
  if (!isParent(parent)) return;
  for (let at = 0; at < parent.children.length;) {
    const node = parent.children[at]!;
    const said = isOfKind(node, kind) ? visitor(node, at, parent) : undefined;
    if (entersChildren(said)) visitChildren(node, walk);
    const next: unknown = Array.isArray(said) ? said[1] : said;
    at = typeof next === 'number' ? next : at + 1;
  }
}

function entersChildren(said: unknown): boolean {
  return (Array.isArray(said) ? said[0] : said) !== skip;
}

function isParent(node: Node): node is ParentNode {
  return Array.isArray((node as Partial<ParentNode>).children);
}
