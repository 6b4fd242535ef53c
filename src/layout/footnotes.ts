/**
 * Problem: a footnote stands at the end of its section, and its mark may come out slides before it.
 * Approach: footnotes are no atoms of their own to part at: each makes the first atom with its mark so much higher, and goes
 * to every slide that shows the mark.
 * Limits: footnotes that would take too much of a slide are parted like other blocks, after all of the text.
 */
import type { RootContent } from 'mdast';
import type { AtomPath } from '../blocks/block-kind.ts';
import { anyBlock } from '../blocks/blocks.ts';
import { listNodes } from '../blocks/list-nodes.ts';
import type { Footnotes } from '../blocks/nodes.ts';
import type { Atom } from './atom.ts';
import type { MeasuredAtom } from './measured-atom.ts';

/** What an atom has to do with footnotes. */
export type FootnoteLinks = Pick<Atom, 'footnote' | 'mentions'>;

/** Says of each atom of blocks that end in footnotes which one it is, or which it mentions. */
export function linkFootnotes(
  blocks: readonly RootContent[],
): (path: AtomPath) => FootnoteLinks | undefined {
  const footnotes = findFootnotes(blocks);
  if (!footnotes) return () => undefined;
  const end = blocks.length - 1;
  return ([index = 0, ...path]) => {
    const block = blocks[index];
    const footnote = index === end ? footnotes.children[path[0] ?? 0] : undefined;
    const shown = footnote ?? (block && slice(block, path));
    return { footnote: footnote?.number, mentions: shown ? listMarks(shown) : [] };
  };
}

function slice(block: RootContent, path: AtomPath): RootContent {
  return path.length > 0 ? anyBlock.slice(block, { from: path, to: path }) : block;
}

function listMarks(node: RootContent | Footnotes['children'][number]): number[] {
  return listNodes(node).flatMap((each) => (each.type === 'footnoteMark' ? [each.number] : []));
}

/** The footnotes at the end of a slide. */
function findFootnotes(blocks: readonly RootContent[]): Footnotes | undefined {
  const last = blocks.at(-1);
  return last?.type === 'footnotes' ? last : undefined;
}

/** More of a slide than this is too much for the footnotes of one atom. */
const maxShare = 0.4;

/**
 * The measured atoms without footnotes, each with room for those that it is the first to mention; as they are where there are
 * no footnotes, or some take too much of the room.
 */
export function makeRoomForFootnotes(
  measured: readonly MeasuredAtom[],
  room: number,
): readonly MeasuredAtom[] {
  const count = countText(measured);
  const text = measured.slice(0, count);
  const rows = measured.slice(count);
  if (count === 0 || rows.length === 0) return measured;
  const listShown = createReader(measured);
  const firsts = new Map<number, number>();
  for (const index of text.keys())
    for (const number of listShown(index, index))
      if (!firsts.has(number)) firsts.set(number, index);
  const heights = text.map(() => 0);
  for (const [row, { start, end, footnote }] of rows.entries()) {
    const at = firsts.get(footnote ?? 0) ?? count - 1;
    heights[at] = (heights[at] ?? 0) + end - (rows[row - 1]?.end ?? start);
  }
  if (heights.some((height) => height > maxShare * room)) return measured;
  let above = 0;
  return text.map((atom, index): MeasuredAtom => {
    const before = above;
    above += heights[index] ?? 0;
    const move = <Place extends { readonly start: number; readonly end: number }>(
      place: Place,
    ): Place => ({ ...place, start: place.start + before, end: place.end + above });
    return { ...move(atom), narrow: atom.narrow && move(atom.narrow) };
  });
}

/** How many atoms are text: those of footnotes come last. */
function countText(atoms: readonly FootnoteLinks[]): number {
  return atoms.filter(({ footnote }) => footnote === undefined).length;
}

/** Creates what tells which footnotes go with the atoms `first` to `last`: those they mention, and those that these mention. */
function createReader(
  atoms: readonly FootnoteLinks[],
): (first: number, last: number) => ReadonlySet<number> {
  const rows = new Map(atoms.map((atom) => [atom.footnote, atom]));
  return (first, last) => {
    const reached = new Set(atoms.slice(first, last + 1).flatMap(({ mentions = [] }) => mentions));
    // It grows while it is gone through.
    for (const number of reached)
      for (const mentioned of rows.get(number)?.mentions ?? []) reached.add(mentioned);
    return reached;
  };
}

/** Atoms of a slide, by index. */
interface Part {
  readonly first: number;
  /** Included. */
  readonly last: number;
}

/**
 * The footnotes of each part of a slide: those that its atoms mention. What no atom mentions stands on the last part. None
 * where the parts show them already, like other blocks.
 */
export function pickFootnotes(
  blocks: readonly RootContent[],
  atoms: readonly FootnoteLinks[],
  parts: readonly Part[],
): RootContent[][] {
  const footnotes = findFootnotes(blocks);
  const count = countText(atoms);
  if (!footnotes || parts.some(({ last }) => last >= count)) return parts.map(() => []);
  const listShown = createReader(atoms);
  const mentioned = listShown(0, count - 1);
  return parts.map(({ first, last }) => {
    const shown = listShown(first, last);
    const children = footnotes.children.filter(
      ({ number }) => shown.has(number) || (last === count - 1 && !mentioned.has(number)),
    );
    return children.length > 0 ? [{ ...footnotes, children }] : [];
  });
}
