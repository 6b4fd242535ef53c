import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from './visit.ts';
import { createFinding } from '../problems/problem.ts';
import { report } from './report.ts';

/** Longer lines are sentences that somebody stressed. */
const maxHeading = 80;

/** Remarks on what is right in Markdown and still no good: pictures without a description, lines in bold for headings. */
export const remarkLint: Plugin<[], Root> = () => (tree, file) => {
  visit(tree, 'image', ({ url, alt, position }) => {
    if (url !== '' && !alt?.trim())
      report(file, createFinding('image-undescribed', position, { url }));
  });
  for (const [index, node] of tree.children.entries()) {
    const next = tree.children[index + 1];
    if (node.type !== 'paragraph' || !next || next.type === 'heading') continue;
    const [only, ...rest] = node.children;
    if (only?.type !== 'strong' || rest.length > 0) continue;
    const { start, end } = node.position ?? {};
    const source = String(file.value).slice(start?.offset, end?.offset);
    // Bold text that ends as sentences do is one.
    if (source.length > maxHeading || source.includes('\n') || /[.!?:;,…。]\W*$/.test(source))
      continue;
    report(file, createFinding('heading-bold', node.position));
  }
};
