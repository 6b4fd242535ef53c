import type { Root, TableRow } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from './visit.ts';
import { textOf } from '../blocks/phrasing.ts';
import { alignPoints } from './align-points.ts';
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
    node.align = Array.from({ length: width }, (_, column) => {
      const asked = node.align?.[column] ?? null;
      // The first column names its rows.
      const isOwn = asked === null && column > 0 && holdsNumbers(rows, column);
      if (isOwn) alignPoints(rows.flatMap(({ children }) => children[column] ?? []));
      return isOwn ? 'right' : asked;
    });
  });
};

/** "12", "-1.5 %", "1,234.00 ms", "$20". */
const amount =
  /^[-+−±≈~<>≤≥]?\s?[$€£¥]?\d[\d.,'\u2009\u202F\u00A0]*\s?(?:%|‰|[$€£¥]|\p{L}{1,3})?$/u;

/** Amounts below each other are compared: two or more, and nothing else. */
function holdsNumbers(rows: readonly TableRow[], column: number): boolean {
  const texts = rows.map(({ children }) => textOf(children[column]?.children ?? []).trim());
  const filled = texts.filter((text) => text !== '' && !/^[-–—]$/.test(text));
  return filled.length > 1 && filled.every((text) => amount.test(text));
}

function padRow(row: TableRow, width: number): void {
  while (row.children.length < width) row.children.push({ type: 'tableCell', children: [] });
}
