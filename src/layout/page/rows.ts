import type { BlockGroup } from './block-groups.ts';
import { measureInnerWidth } from './content-box.ts';
import { encloseSpans, type AtomSpan } from './spans.ts';
import type { RowKind } from '../../protocol/shape.ts';

/** A table of fewer columns is never too wide for its words. */
const minColumns = 4;

const rowSelectors: Readonly<Record<RowKind, string>> = {
  table: ':scope > tbody > tr',
  code: '.line',
  items: ':scope > li, :scope > ol > li',
};

/** The rows of a block as atoms; undefined when they are not so many. */
export function measureRows(
  { element, top, bottom }: BlockGroup,
  count: number,
  kind: RowKind,
): AtomSpan[] | undefined {
  const rows = [...(element?.querySelectorAll(rowSelectors[kind]) ?? [])];
  if (rows.length !== count) return undefined;
  const rects = rows.map((row) => row.getBoundingClientRect());
  let below = top;
  const atoms = rects.map((rect): AtomSpan => {
    // A blank line of code takes no room: at an end of a slide it is not shown, and between lines they tell.
    const isShown = rect.height > 0;
    const atom = { start: isShown ? rect.top : below, end: isShown ? rect.bottom : below };
    below = atom.end;
    return atom;
  });
  if (kind === 'code') markWrapped(atoms, rects);
  encloseSpans(atoms, top, bottom);
  const columns = kind === 'table' ? measureColumns(element) : undefined;
  if (atoms[0] && columns) atoms[0].columns = columns;
  return atoms;
}

function markWrapped(atoms: readonly AtomSpan[], rects: readonly DOMRect[]): void {
  const least = Math.min(...rects.map(({ height }) => height || Number.POSITIVE_INFINITY));
  for (const [index, atom] of atoms.entries())
    if ((rects[index]?.height ?? 0) > 1.5 * least) atom.wraps = true;
}

/** The least widths of a table's columns, words whole, when there is not so much room; none for small tables. */
function measureColumns(table: Element | undefined): number[] | undefined {
  const cells = [...(table?.querySelector('tr')?.children ?? [])] as HTMLElement[];
  if (!(table instanceof HTMLTableElement) || cells.length < minColumns) return undefined;
  if (table.parentElement?.tagName !== 'SECTION') return undefined;
  const all = [table, ...table.querySelectorAll<HTMLElement>('th,td')];
  for (const { style } of all) style.setProperty('overflow-wrap', 'normal', 'important');
  table.style.width = 'min-content';
  table.style.maxWidth = 'none';
  const isWide = table.offsetWidth > measureInnerWidth(table.parentElement) + 1;
  const widths = isWide ? cells.map(({ offsetWidth }) => offsetWidth) : undefined;
  for (const { style } of all) style.removeProperty('overflow-wrap');
  table.style.removeProperty('width');
  table.style.removeProperty('max-width');
  return widths;
}
