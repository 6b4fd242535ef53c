import type { ReadDeck } from './read-deck.ts';

/** A lecture of a course, and what there is of it. */
export interface Lecture extends ReadDeck {
  /** Path of its deck without an extension, relative to the page, with `/`. */
  readonly path: string;
  readonly hasPdf: boolean;
  readonly hasHandout: boolean;
}
