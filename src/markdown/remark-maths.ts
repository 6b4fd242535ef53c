import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { createFinding } from '../problems/problem.ts';
import { report } from './report.ts';
import { isUnclosed } from './syntax/formula-lines.ts';

/** Reports formulas that nothing closes: they end with their section. */
export const remarkMaths: Plugin<[], Root> = () => (tree, file) => {
  visit(tree, 'math', (node) => {
    const source = String(file.value).slice(node.position?.start.offset, node.position?.end.offset);
    if (isUnclosed(source)) report(file, createFinding('formula-unclosed', node.position));
  });
};
