/** Which atoms of one slide may stand in two columns. Whether they fit there, and are worth it, `arrange` says. */
import { costs } from './break-costs.ts';
import { heightOf, type MeasuredAtom, narrowHeightOf, type Place } from './measured-atom.ts';

/** Atoms from `from` on stand in columns; the right one starts with `at`. What comes before `from` stands above both. */
export interface ColumnBreak {
  readonly from: number;
  readonly at: number;
}

/** Fewer items than this stay below each other, and so do items of more words; of a short list, even shorter ones. */
export const minItems = 4;
const maxItemWords = 16;
const shortList = { items: 6, maxItemWords: 8 };

/** Where the columns may part: beside one figure or piece of code, between two figures, in the middle of a list. */
export function findColumns(place: Place, first: number, last: number): ColumnBreak[] {
  const { atoms, layout } = place;
  const found: ColumnBreak[] = [];
  const isAside = (index: number): boolean =>
    atoms[index]?.role === 'figure' || atoms[index]?.role === 'code';
  if (first === last || atoms[last + 1]?.block === atoms[last]?.block) return found;
  const top = blockStart(atoms, first, last);
  const isText = (from: number, to: number): boolean =>
    atoms
      .slice(from, to + 1)
      .every(({ role, narrow }) => narrow !== undefined && (role === 'text' || role === 'item'));
  const isWhole = (index: number): boolean => atoms[index]?.narrow !== undefined;
  // Text, then its figure, with what leads that in.
  const at = withLeadIn(atoms, first, top);
  if (isAside(last) && at > first && isWhole(last) && isWhole(top) && isText(first, top - 1))
    found.push({ from: first, at });
  // A figure, then its text.
  const second = blockEnd(atoms, first, last) + 1;
  const startsBlock = atoms[first - 1]?.block !== atoms[first]?.block;
  if (isAside(first) && startsBlock && second <= last && isWhole(first) && isText(second, last))
    found.push({ from: first, at: second });
  // Two figures, perhaps below a text.
  const isPair = [last - 1, last].every(
    (index) => atoms[index]?.role === 'figure' && isWhole(index),
  );
  if (isPair && (last - 1 === first || isLow(place, first, last - 2)))
    found.push({ from: last - 1, at: last });
  if (atoms[last]?.role === 'item') found.push(...halveList(place, top, last));
  else if (layout === 'columns' && isText(first, last)) found.push(...halve(place, first, last));
  return found;
}

/** Where the lead-in of an atom begins, and that of the lead-in; not before `first`. */
function withLeadIn(atoms: readonly MeasuredAtom[], first: number, index: number): number {
  let at = index;
  while (at > first && (atoms[at]?.breakCost ?? 0) >= costs.leadIn)
    at = blockStart(atoms, first, at - 1);
  return at;
}

/** What stands above two figures must leave them half the slide. */
function isLow({ atoms, room }: Place, first: number, last: number): boolean {
  return (
    atoms.slice(first, last + 1).every(({ role }) => role === 'text') &&
    heightOf(atoms, first, last) < room / 3
  );
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
    if (height < min) [best, min] = [{ from, at }, height];
  }
  return best ? [best] : [];
}

/** The first atom, not before `first`, of the block that `last` is in. */
function blockStart(atoms: readonly MeasuredAtom[], first: number, last: number): number {
  let index = last;
  while (index > first && atoms[index - 1]?.block === atoms[last]?.block) index -= 1;
  return index;
}

/** The last atom, not after `last`, of the block that `from` is in. */
function blockEnd(atoms: readonly MeasuredAtom[], from: number, last: number): number {
  let index = from;
  while (index < last && atoms[index + 1]?.block === atoms[from]?.block) index += 1;
  return index;
}
