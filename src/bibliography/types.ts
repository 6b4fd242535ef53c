import type { FootnoteDefinition, PhrasingContent } from 'mdast';

declare module 'mdast' {
  interface Data {
    /** Keys of the works that a footnote names. */
    cited?: readonly string[];
  }
}

/** How works are cited: "(Knuth 1984)", by the number of a footnote, or by a footnote each time. */
export type CitationStyle = 'author-year' | 'numeric' | 'note';

/** A person, or a body. */
export interface Author {
  readonly family: string;
  /** '' for a body. */
  readonly given: string;
}

/** A work of a bibliography, as plain text. */
export interface Work {
  readonly key: string;
  readonly authors: readonly Author[];
  /** '' where it is not known. */
  readonly year: string;
  readonly title: string;
  /** The journal or the book that it is in. */
  readonly container: string;
  readonly publisher: string;
  readonly volume: string;
  readonly issue: string;
  readonly pages: string;
  /** An address that leads to it. */
  readonly url: string;
}

/** A bibliography that a note can cite from. */
export interface Bibliography {
  readonly style: CitationStyle;
  readonly works: ReadonlyMap<string, CitableWork>;
  /** Equal for bibliographies that are cited alike. */
  readonly hash: string;
}

/** A work as text cites it, and lists it. */
export interface CitableWork {
  readonly key: string;
  /** "Knuth", "Knuth & Plass", "Knuth et al." */
  readonly names: string;
  /** '' where it is not known. */
  readonly year: string;
  readonly entry: readonly PhrasingContent[];
  /** The same as a footnote: one value, wherever it stands. */
  readonly footnote: FootnoteDefinition;
}
