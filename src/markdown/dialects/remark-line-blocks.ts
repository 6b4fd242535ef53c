import type { Break, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from '../visit.ts';

/** No row of a table: one bar, and that at its beginning. */
const blockLine = /^[ \t>]*\|(?:[ ][^|]*)?$/;

/** Breaks Pandoc's line blocks, each line of which begins with a bar, where their lines end. */
export const remarkLineBlocks: Plugin<[], Root> = () => (tree, file) => {
  if (!String(file.value).includes('|')) return;
  const source = String(file).split('\n');
  visit(tree, 'paragraph', (node) => {
    const { start, end } = node.position ?? {};
    if (!start || !end || end.line === start.line) return;
    const lines = source.slice(start.line - 1, end.line);
    lines[0] = lines[0]!.slice(start.column - 1);
    if (lines.every((line) => blockLine.test(line))) breakLines(node);
  });
};

function breakLines(node: Paragraph): void {
  let isStart = true;
  node.children = node.children.flatMap((child): PhrasingContent[] => {
    if (child.type !== 'text') {
      isStart = false;
      return [child];
    }
    return child.value.split('\n').flatMap((line, index): (Text | Break)[] => {
      const { position } = child;
      const isFirst = index > 0 || isStart;
      isStart = false;
      // How far in a line is belongs to it.
      const value = isFirst
        ? line.replace(/^\|[ ]?( *)/, (_, indent: string) => '\u00a0'.repeat(indent.length))
        : line;
      const text: Text[] = value === '' ? [] : [{ type: 'text', value, position }];
      return index === 0 ? text : [{ type: 'break', position }, ...text];
    });
  });
}
