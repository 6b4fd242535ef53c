import type { Heading, Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import { createFinding } from '../../problems/problem.ts';
import type { VFile } from 'vfile';
import { report } from '../report.ts';

/** A key and its value, as front matter has them. */
const entry = /^[A-Za-z][\w-]*:[ \t]+\S/;

/**
 * What a tool is told of a slide between two rules looks to Markdown like a heading with a line below it. Keys and values that
 * no dialect knows may be words for readers: they are shown as text, and the line below them is a rule. One line alone may be
 * a title ("Vim: the basics").
 */
export const remarkLabelHeadings: Plugin<[], Root> = () => (tree, file) => {
  if (!String(file.value).includes('---')) return;
  const lines = String(file.value).split('\n');
  writeLabels(tree, lines, file);
};

function writeLabels(
  parent: { children: RootContent[] },
  lines: readonly string[],
  file: VFile,
): void {
  parent.children = parent.children.flatMap((node): RootContent[] => {
    if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')
      writeLabels(node, lines, file);
    if (node.type !== 'heading' || !isOfLabels(node, lines)) return [node];
    const { children, position } = node;
    report(file, createFinding('heading-labels', position));
    return [
      { type: 'paragraph', children, position },
      { type: 'thematicBreak', position },
    ];
  });
}

function isOfLabels({ depth, position }: Heading, lines: readonly string[]): boolean {
  if (depth !== 2 || !position) return false;
  const written = lines
    .slice(position.start.line - 1, position.end.line)
    .map((line) => line.replace(/^[ \t>]+/, ''));
  if (!/^-{3,}[ \t]*$/.test(written.pop() ?? '')) return false;
  return written.length > 1 && written.every((line) => entry.test(line));
}
