import type { AtomPath, AtomRole } from '../blocks/block-kind.ts';

/** The smallest piece that goes to one slide: a list item's text, a table row, a line of code, a paragraph, a picture. */
export interface Atom {
  /** From the slide's blocks downwards. */
  readonly path: AtomPath;
  /** Cost of starting a slide with this atom; see the table in `break-costs.ts`. */
  readonly breakCost: number;
  /** Words a reader reads; code and tables count none. */
  readonly words: number;
  readonly role: AtomRole;
  /** Starts an item of a list's first level. */
  readonly startsItem: boolean;
  /** In which of the author's two columns it stands. */
  readonly side?: 1 | 2 | undefined;
  /** Number of the footnote that it is. */
  readonly footnote?: number | undefined;
  /** Numbers of the footnotes that it mentions, where the slide has footnotes. */
  readonly mentions?: readonly number[];
}
