import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { createFinding } from '../problems/problem.ts';
import { report } from './report.ts';

/**
 * Turns Mermaid fences into diagrams, `math` ones into formulas, and `relations` fences into the author's relations, which only
 * maps show; reports fences that nothing closes: they end with what they stand in.
 */
export const remarkFences: Plugin<[], Root> = () => (tree, file) => {
  visit(tree, 'code', ({ lang, value, position }, index, parent) => {
    if (position && isOpen(String(file).slice(position.start.offset, position.end.offset)))
      report(file, createFinding('fence-unclosed', position.start));
    if (!parent || index === undefined) return;
    if (/^(?:\{?\.?mermaid\}?|mmd|mermaid-example)$/.test(lang ?? '') && value.trim())
      parent.children[index] = { type: 'diagram', value, position };
    if (/^\{?\.?relations\}?$/.test(lang ?? ''))
      parent.children[index] = { type: 'relations', value, position };
    if (/^\{?\.?math\}?$/i.test(lang ?? '') && value.trim())
      parent.children[index] = { type: 'math', value, position };
  });
};

/** Whether code begins with a fence and does not end with one. */
function isOpen(source: string): boolean {
  const [marker] = /^(?:`{3,}|~{3,})/.exec(source) ?? [];
  if (marker === undefined) return false;
  const lines = source.trimEnd().split('\n');
  const last = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[\s>]+/, '').trimEnd() : '';
  return !(last.startsWith(marker) && last === marker[0]!.repeat(last.length));
}
