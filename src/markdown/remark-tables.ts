import type { Root, TableRow } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { createFinding } from '../problems/problem.ts';
import { report } from './report.ts';

/**
 * Gives every row as many cells as the longest has: what stands beyond the header row's would be lost. It is said, since most
 * often a bar was meant to be text.
 */
export const remarkTables: Plugin<[], Root> = () => (tree, file) => {
  visit(tree, 'table', (node) => {
    const [head, ...rows] = node.children;
    const columns = head?.children.length ?? 0;
    for (const { children, position } of rows)
      if (children.length > columns && position)
        report(file, createFinding('table-cells', position, { cells: children.length, columns }));
    const width = Math.max(...node.children.map(({ children }) => children.length));
    for (const row of node.children) padRow(row, width);
    node.align = Array.from({ length: width }, (_, column) => node.align?.[column] ?? null);
  });
};

function padRow(row: TableRow, width: number): void {
  while (row.children.length < width) row.children.push({ type: 'tableCell', children: [] });
}
