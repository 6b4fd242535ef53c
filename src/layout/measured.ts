import type { Atom } from './atoms.ts';
import type { Breaks } from './find-breaks.ts';
import type { MeasuredAtom } from './measured-atom.ts';
import type { Density, Slide } from '../deck/types.ts';

/** A slide and how high its atoms come out. */
export interface MeasuredSlide {
  readonly slide: Slide;
  readonly atoms: readonly Atom[];
  /** By density, those that may be the best; none when the slide is whole, or was tried only. */
  readonly variants: readonly Variant[];
  /** All of it fits on one slide, in the base density. */
  readonly fits: boolean;
  /** Scale of its formulas where it fits. */
  readonly mathsScale: number;
}

/** A slide's atoms in one density. */
export interface Variant {
  readonly density: Density;
  readonly room: number;
  readonly atoms: readonly MeasuredAtom[];
  /** The cheapest slides in all of the room. */
  readonly breaks: Breaks;
  readonly mathsScale: number;
  /** Tables whose words would break, by block: the least widths of their columns. */
  readonly wide: ReadonlyMap<number, readonly number[]>;
  /** Indices of atoms that are pictures or diagrams and cannot be as large as they have to be. */
  readonly illegible: ReadonlySet<number>;
  /** Width of the content, px. */
  readonly width: number;
}
