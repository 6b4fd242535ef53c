import type { Layout } from '../deck/types.ts';
import type { Atom } from './atom.ts';

/** A picture or diagram can be shown in any height between two. */
export interface FigureSize {
  /** Its height as measured, px. */
  readonly height: number;
  /** Lower it would not be legible. */
  readonly min: number;
  /** Higher it would be coarse, wider than its place, or louder than the text. */
  readonly max: number;
  /** Set for a part of a drawing: its name, and how high the part is as drawn. */
  readonly part?: { readonly of: string; readonly natural: number } | undefined;
}

/** Whether it can be read at this height, px, but for rounding. */
export function isLegible({ min }: FigureSize, height: number): boolean {
  return height >= min * 0.999;
}

/** From where to where an atom reaches on an endless slide, in px; equal units all through. */
export interface Extent {
  /** Where the slide's content would start if this atom were first: its own top, less what is repeated above it. */
  readonly start: number;
  /** Where the content would end if this atom were last. */
  readonly end: number;
  /** Of a picture or diagram that stands alone on its line. */
  readonly figure?: FigureSize | undefined;
}

/** An atom as breaking sees it. */
export interface MeasuredAtom extends Extent, Omit<Atom, 'path'> {
  /** Which of the slide's blocks it belongs to. */
  readonly block: number;
  /** The same atom in a column of half the width; undefined where it was not measured or is not legible there. */
  readonly narrow?: Extent | undefined;
}

/** What a slide's atoms are arranged in. */
export interface Place {
  readonly atoms: readonly MeasuredAtom[];
  /** Height that the content may take, in px, more than 0. */
  readonly room: number;
  readonly layout: Layout;
}

/** How high the atoms `first` to `last` are below each other. */
export function heightOf(atoms: readonly MeasuredAtom[], first: number, last: number): number {
  return (atoms[last]?.end ?? 0) - (atoms[first]?.start ?? 0);
}

/** The same in a column. */
export function narrowHeightOf(
  atoms: readonly MeasuredAtom[],
  first: number,
  last: number,
): number {
  return (atoms[last]?.narrow?.end ?? 0) - (atoms[first]?.narrow?.start ?? 0);
}
