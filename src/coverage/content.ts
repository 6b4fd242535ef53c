/** What is counted. */
export type ContentKind = 'word' | 'code' | 'cell' | 'formula' | 'picture';

/** Content of the file that the deck does not show. */
export interface MissingContent {
  readonly kind: ContentKind;
  /** The word, the line of code, the cell's words, the formula's TeX, the picture's description. */
  readonly text: string;
  /** 1-based line of the file. */
  readonly line: number;
}

/** What was found of a file. */
export interface Found {
  readonly missing: readonly MissingContent[];
  /** For each block the slides, counted from 0, that have some of it. */
  readonly places: readonly ReadonlySet<number>[];
}
