import type { Root, TableRow } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';

/** Gives every row as many cells as the longest has: what stands beyond the header row's would be lost. */
export const remarkTables: Plugin<[], Root> = () => (tree) => {
  visit(tree, 'table', (node) => {
    const width = Math.max(...node.children.map(({ children }) => children.length));
    for (const row of node.children) padRow(row, width);
    node.align = Array.from({ length: width }, (_, column) => node.align?.[column] ?? null);
  });
};

function padRow(row: TableRow, width: number): void {
  while (row.children.length < width) row.children.push({ type: 'tableCell', children: [] });
}
