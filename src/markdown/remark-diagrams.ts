import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';

const languages = /^(?:\{?\.?mermaid\}?|mmd|mermaid-example)$/;

/** Turns Mermaid fences into diagrams. */
export const remarkDiagrams: Plugin<[], Root> = () => (tree) => {
  visit(tree, 'code', (node, index, parent) => {
    if (!languages.test(node.lang ?? '') || !parent || index === undefined) return;
    const at = node.position ? { position: node.position } : {};
    if (node.value.trim()) parent.children[index] = { type: 'diagram', value: node.value, ...at };
  });
};
