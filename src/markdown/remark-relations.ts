import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';

/** Turns `relations` fences into the author's relations, which maps show and slides do not. */
export const remarkRelations: Plugin<[], Root> = () => (tree) => {
  visit(tree, 'code', (node, index, parent) => {
    if (!/^(?:\{?\.?relations\}?)$/.test(node.lang ?? '') || !parent || index === undefined) return;
    const at = node.position ? { position: node.position } : {};
    parent.children[index] = { type: 'relations', value: node.value, ...at };
  });
};
