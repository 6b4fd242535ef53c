import type { Definition, FootnoteDefinition } from 'mdast';

/** What sections of one note need to know of each other to be parsed alone. */
export interface NoteContext {
  /** Link and image definitions by normalised label. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Footnotes by normalised label, with their number in order of first mention, 1-based. */
  readonly footnotes: ReadonlyMap<string, NumberedFootnote>;
}

/** A footnote definition and its number. */
export interface NumberedFootnote {
  readonly number: number;
  readonly definition: FootnoteDefinition;
}
