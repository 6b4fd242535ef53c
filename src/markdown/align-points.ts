/**
 * Problem: numbers below each other are compared by their decimal points, and these stand where the numbers end.
 * Approach: behind a number with fewer decimals, and its unit, stands an empty element as wide as what it lacks; nothing is
 * added to the text.
 */
import type { TableCell } from 'mdast';
import type { Markup } from '../blocks/nodes.ts';
import { textOf } from '../blocks/phrasing.ts';

/** What goes before the point, the point with its decimals, and what follows these. */
const number = /^(\D*\d[\d\u2009\u202F\u00A0'.,]*?)(?:([.,])(\d+))?(\D*)$/u;

/** More decimals than this have no room. */
const maxDecimals = 6;

interface Amount {
  readonly cell: TableCell;
  readonly whole: string;
  readonly point: string;
  readonly decimals: string;
  readonly unit: string;
}

/** Has the points of a column's numbers stand below each other, where all are of one unit. */
export function alignPoints(cells: readonly TableCell[]): void {
  const amounts = cells.flatMap((cell): Amount[] => {
    const [, whole, point = '', decimals = '', unit = ''] = number.exec(readCell(cell)) ?? [];
    return whole === undefined ? [] : [{ cell, whole, point, decimals, unit }];
  });
  const point = findPoint(amounts);
  if (point === undefined || new Set(amounts.map(({ unit }) => unit.trim())).size > 1) return;
  const countOf = (amount: Amount): number => (amount.point === point ? amount.decimals.length : 0);
  const most = Math.max(...amounts.map(countOf));
  if (most > maxDecimals) return;
  for (const amount of amounts) {
    const lacking = most - countOf(amount);
    if (lacking === 0) continue;
    const classes = [...(lacking === most ? ['no-point'] : []), `lacks-${lacking}`];
    amount.cell.children.push(createPad(classes.join(' ')));
  }
}

function readCell({ children }: TableCell): string {
  return textOf(children).trim();
}

/** The sign that is a decimal point in one of them for sure: three digits behind it may be thousands. */
function findPoint(amounts: readonly Amount[]): string | undefined {
  const sure = amounts.filter(
    ({ whole, point, decimals }) =>
      point !== '' && (decimals.length !== 3 || /^\D*0$/.test(whole) || /[.,]/.test(whole)),
  );
  const points = new Set(sure.map(({ point }) => point));
  // With both signs in one number the last is the point, and "1.234.567" has none.
  const isClear = sure.every(({ whole, point }) => !whole.includes(point));
  return points.size === 1 && isClear ? [...points][0] : undefined;
}

function createPad(className: string): Markup {
  return { type: 'markup', tag: 'span', className, children: [] };
}
