import type { Nodes, Root, RootContent } from 'mdast';
import { mapInside } from '../blocks/list-nodes.ts';
import type { Footnote } from '../blocks/nodes.ts';
import { type Definitions, labelOf, type NumberedFootnote } from './definitions.ts';

/**
 * Gives a section's tree with what its references refer to in their place, without definitions, and with `footnotes` at
 * its end. The tree given stays as it is.
 */
export function resolveReferences(
  tree: Root,
  definitions: Definitions,
  footnotes: readonly NumberedFootnote[],
): Root {
  const resolve = <T extends Nodes>(nodes: readonly T[]): T[] =>
    nodes.flatMap((node) => resolveNode(node) as T[]);
  const resolveNode = (node: Nodes): Nodes[] => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') return [];
    if (node.type === 'footnoteReference') {
      const { label, identifier } = node;
      const number = definitions.footnotes.get(labelOf(node))?.number;
      if (number !== undefined) return [{ type: 'footnoteMark', number }];
      return [{ type: 'text', value: `[^${label ?? identifier}]` }];
    }
    return resolveTarget('children' in node ? mapInside(node, resolveNode) : node, definitions);
  };
  const children = resolve(tree.children);
  if (footnotes.length === 0) return { ...tree, children };
  const notes = footnotes.map(({ number, definition }): Footnote => ({
    type: 'footnote',
    number,
    children: resolve(definition.children),
  }));
  return {
    ...tree,
    children: [...children, { type: 'footnotes', children: notes } as RootContent],
  };
}

/** A reference to a link or picture that is defined; one to nothing is the text that it was written as. */
function resolveTarget(node: Nodes, { links }: Definitions): Nodes[] {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return [node];
  const found = links.get(labelOf(node));
  const { position } = node;
  if (found) {
    const target = { url: found.url, title: found.title ?? null, position };
    if (node.type === 'imageReference') return [{ type: 'image', alt: node.alt ?? '', ...target }];
    return [{ type: 'link', children: node.children, ...target }];
  }
  const end = node.referenceType === 'full' ? `][${node.label ?? ''}]` : ']';
  if (node.type === 'imageReference')
    return [{ type: 'text', value: `![${node.alt ?? ''}${end}`, position }];
  return [{ type: 'text', value: '[' }, ...node.children, { type: 'text', value: end }];
}
