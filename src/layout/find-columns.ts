/** Which atoms of one slide may stand in two columns. Whether they fit there, and are worth it, `arrange` says. */
import { findBeside } from './find-beside.ts';
import { costs } from './break-costs.ts';
import type { ColumnBreak } from './column-break.ts';
import { findPair } from './find-pair.ts';
import { type MeasuredAtom, narrowHeightOf, type Place } from './measured-atom.ts';

/** Fewer items than this stay below each other, and so do items of more words; of a short list, even shorter ones. */
export const minItems = 4;
const maxItemWords = 16;
const shortList = { items: 6, maxItemWords: 8 };

/** Where the columns may part: beside a figure or piece of code, between two of a kind, in the middle of a list. */
export function findColumns(place: Place, first: number, last: number): ColumnBreak[] {
  const { atoms, layout } = place;
  if (first === last || atoms[last + 1]?.block === atoms[last]?.block) return [];
  const found = findBeside(place, first, last);
  const pair = findPair(atoms, first, last);
  if (pair && isNarrow(atoms, pair)) found.push(pair);
  const isText = atoms
    .slice(first, last + 1)
    .every(({ role, narrow }) => narrow !== undefined && (role === 'text' || role === 'item'));
  if (atoms[last]?.role === 'item')
    found.push(...halveList(place, blockStart(atoms, first, last), last));
  else if (layout === 'columns' && isText) found.push(...halve(place, first, last));
  return found;
}

/** The columns that the author has made; undefined where both are not on the slide as a whole, or do not fit in columns. */
export function findOwnColumns(
  atoms: readonly Pick<MeasuredAtom, 'narrow' | 'side'>[],
  first: number,
  last: number,
): ColumnBreak | undefined {
  const skip = (from: number, isPassed: (side: 1 | 2 | undefined) => boolean): number => {
    let index = from;
    while (index <= last && isPassed(atoms[index]?.side)) index += 1;
    return index;
  };
  const from = skip(first, (side) => side !== 1);
  const at = skip(from, (side) => side === 1);
  const to = skip(at, (side) => side === 2);
  const isCut = atoms[from - 1]?.side === 1 || atoms[to]?.side === 2;
  const own = { from, at, to };
  return from < at && at < to && !isCut && isNarrow(atoms, own) ? own : undefined;
}

function isNarrow(
  atoms: readonly Pick<MeasuredAtom, 'narrow'>[],
  { from, to }: ColumnBreak,
): boolean {
  return atoms.slice(from, to).every(({ narrow }) => narrow !== undefined);
}

function halveList(place: Place, from: number, last: number): ColumnBreak[] {
  const { atoms, layout } = place;
  const own = atoms.slice(from, last + 1);
  const items = own.filter(({ startsItem }) => startsItem).length;
  const isLong = items >= minItems || (layout === 'columns' && items > 1);
  const maxWords = items < shortList.items ? shortList.maxItemWords : maxItemWords;
  const isShort = own.every(({ words, narrow }) => narrow !== undefined && words <= maxWords);
  return isLong && (isShort || layout === 'columns') ? halve(place, from, last) : [];
}

/** The break that makes the higher column lowest. */
function halve({ atoms }: Place, from: number, last: number): ColumnBreak[] {
  let best: ColumnBreak | undefined;
  let min = Number.POSITIVE_INFINITY;
  for (let at = from + 1; at <= last; at += 1) {
    if ((atoms[at]?.breakCost ?? 0) > costs.item) continue;
    const height = Math.max(narrowHeightOf(atoms, from, at - 1), narrowHeightOf(atoms, at, last));
    if (height < min) [best, min] = [{ from, at, to: last + 1 }, height];
  }
  return best ? [best] : [];
}

/** The first atom, not before `first`, of the block that `last` is in. */
function blockStart(atoms: readonly MeasuredAtom[], first: number, last: number): number {
  let index = last;
  while (index > first && atoms[index - 1]?.block === atoms[last]?.block) index -= 1;
  return index;
}
