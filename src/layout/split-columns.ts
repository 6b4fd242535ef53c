import type { Table } from 'mdast';

/** No column counts for more than this share of the width: an address in a cell can break anywhere. */
const maxShare = 0.4;

/**
 * A table too wide for its slide as several, each with the first column and as many others as fit; undefined when it
 * has nothing to part. `widths` are the columns' least widths, `width` what there is; the same unit.
 */
export function splitColumns(
  table: Table,
  { widths, width }: { widths: readonly number[]; width: number },
): Table[] | undefined {
  const needs = widths.map((each) => Math.min(each, width * maxShare));
  const [label = 0] = needs;
  const fits = (columns: readonly number[]): boolean =>
    columns.length < 2 ||
    columns.reduce((sum, column) => sum + (needs[column] ?? 0), label) <= width;
  const groups: number[][] = [];
  let used = width;
  needs.forEach((need, column) => {
    if (column === 0) return;
    if (used + need > width && (groups.at(-1)?.length ?? 1) > 0) {
      groups.push([]);
      used = label;
    }
    groups.at(-1)?.push(column);
    used += need;
  });
  if (groups.length < 2) return undefined;
  return evenOut(groups, fits).map((columns) => ({
    ...table,
    align: [0, ...columns].map((column) => table.align?.[column] ?? null),
    children: table.children.map((row) => ({
      ...row,
      children: [0, ...columns].flatMap((column) => row.children[column] ?? []),
    })),
  }));
}

/** The same number of groups, with as many columns each where these fit: the last one is no leftover. */
function evenOut(
  groups: readonly number[][],
  fits: (columns: readonly number[]) => boolean,
): readonly number[][] {
  const columns = groups.flat();
  const most = Math.ceil(columns.length / groups.length);
  if (groups.some((group) => group.length < most && group !== groups.at(-1))) return groups;
  const even = groups.map((_, index) => columns.slice(index * most, (index + 1) * most));
  return even.every(fits) ? even : groups;
}
