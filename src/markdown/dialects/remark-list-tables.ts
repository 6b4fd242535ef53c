import type { List, Paragraph, Root, RootContent, Table, TableCell, TableRow } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Plugin } from 'unified';
import { visit } from '../visit.ts';
import { createCell } from './cell-content.ts';

/** Turns MyST's `list-table`, a list of rows that are lists of cells, into a table below its caption. */
export const remarkListTables: Plugin<[], Root> = () => (tree) => {
  visit(tree, 'containerDirective', (node, index, parent) => {
    if (node.name !== 'list-table' || !parent || index === undefined) return;
    const isLabel = ({ type, data }: RootContent): boolean =>
      type === 'paragraph' && (data as Paragraph['data'])?.directiveLabel === true;
    const [rows, ...rest] = node.children.filter((child) => !isLabel(child));
    const table = rows?.type === 'list' && rest.length === 0 ? readTable(rows, node) : undefined;
    if (!table) return;
    const label = node.children.find(isLabel) as Paragraph | undefined;
    const caption: Paragraph[] = label ? [{ ...label, data: {} }] : [];
    parent.children.splice(index, 1, ...caption, table);
  });
};

function readTable(list: List, { attributes, position }: ContainerDirective): Table | undefined {
  const rows = list.children.map(({ children }) => children[0]);
  if (!rows.every((row) => row?.type === 'list')) return undefined;
  const cells = rows.map((row): TableRow => ({
    type: 'tableRow',
    children: (row as List).children.map(({ children }): TableCell => createCell(children)),
    position: row!.position,
  }));
  const empty: TableRow = {
    type: 'tableRow',
    children: cells[0]!.children.map((): TableCell => ({ type: 'tableCell', children: [] })),
  };
  const hasHead = Number(attributes?.['head'] ?? 0) > 0;
  return { type: 'table', align: [], children: hasHead ? cells : [empty, ...cells], position };
}
