import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';

/** Turns Mermaid fences into diagrams, and `relations` fences into the author's relations, which only maps show. */
export const remarkFences: Plugin<[], Root> = () => (tree) => {
  visit(tree, 'code', ({ lang, value, position }, index, parent) => {
    if (!parent || index === undefined) return;
    if (/^(?:\{?\.?mermaid\}?|mmd|mermaid-example)$/.test(lang ?? '') && value.trim())
      parent.children[index] = { type: 'diagram', value, position };
    if (/^\{?\.?relations\}?$/.test(lang ?? ''))
      parent.children[index] = { type: 'relations', value, position };
  });
};
