import type { en } from './languages/en.ts';

/** Everything that Lectern itself says in a deck, by the place where it stands. */
export type Words = {
  readonly [Section in keyof typeof en]: Readonly<(typeof en)[Section]>;
};

/** What a region says in other words than its language. */
export type RegionWords = {
  readonly [Section in keyof Words]?: Partial<Words[Section]>;
};
