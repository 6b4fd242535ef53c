import type { Slide } from '../deck/types.ts';
import type { Atom } from './atom.ts';
import type { Breaks } from './find-breaks.ts';
import type { Density } from './laid-out.ts';
import type { MeasuredAtom } from './measured-atom.ts';
import type { LargerText } from './page/look.ts';
import type { Verification } from './page/verify.ts';

/** How high a slide's atoms come out. */
export interface MeasuredContent {
  readonly atoms: readonly Atom[];
  /** By density, those that may be the best; none when the slide is whole, or was tried only. */
  readonly variants: readonly Variant[];
  /** All of it fits on one slide, in the base density. */
  readonly fits: boolean;
  /** Scale of its formulas where it fits. */
  readonly mathsScale: number;
  /** How it comes out as it stands, where it was seen to fit. */
  readonly verification: Verification | undefined;
  /** How it comes out in larger type, where it fills little. */
  readonly larger: LargerText | undefined;
}

/** A slide and what it measures. */
export interface MeasuredSlide extends MeasuredContent {
  readonly slide: Slide;
}

/** A slide's atoms in one density. */
export interface Variant {
  readonly density: Density;
  readonly room: number;
  /** Without those of footnotes, where these go to the slides of their marks. */
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
