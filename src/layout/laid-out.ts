import type { Deck, Slide } from '../deck/types.ts';
import { type Composition, plainComposition } from '../protocol/composition.ts';
import type { Verification } from './page/verify.ts';

/** A slide of a section, or a part of one, as it is shown. */
export interface LaidOutSlide extends Slide {
  /** Set where a section takes several slides. */
  readonly part: Part | undefined;
  /** Set where several slides of its author's go on under one title: its place among all of them. @default none */
  readonly series?: Part;
  readonly density: Density;
  /** Scale of displayed formulas that are wider than the slide, at most 1. */
  readonly mathsScale: number;
  /** Scale of everything on a slide that nothing could part, at most 1. */
  readonly zoom: number;
  /** The blocks from `from` on stand in two columns, the right one starts with block `at`; `to` is the first one below them. */
  readonly columns: Columns | undefined;
  /** How its body stands, which is known once the slide was seen. */
  readonly composition: Composition;
  /** Of all that it shows, but not of how large: equal for slides that differ by their id, notes, lines and scales alone. */
  readonly hash: string;
}

/** Which of how many slides of one section this is; both 1-based. */
export interface Part {
  readonly number: number;
  readonly total: number;
}

/** Indices of blocks. */
export interface Columns {
  readonly from: number;
  readonly at: number;
  readonly to: number;
}

/** Which scale its type has: 1.3, 1.15, 1, 0.93 or 0.86. */
export type Density = -2 | -1 | 0 | 1 | 2;

/** A deck whose slides were measured as they are shown. */
export interface LaidOutDeck extends Omit<Deck, 'slides'> {
  readonly slides: readonly LaidOutSlide[];
  /** How each slide came out, in their order. */
  readonly verifications: readonly Verification[];
}

/** A slide that shows all of its section in the base size. */
export function layOutWhole(slide: Slide): LaidOutSlide {
  return {
    ...slide,
    part: undefined,
    density: 0,
    mathsScale: 1,
    zoom: 1,
    columns: undefined,
    composition: plainComposition,
  };
}
