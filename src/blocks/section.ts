import type { Root } from 'mdast';

/** A heading and what follows up to the next, parsed; without references to other sections. */
export interface Section {
  /** Its positions are relative to the section, whose first line is line 1. */
  readonly tree: Root;
  /** Line of the note on which the section starts, 1-based. */
  readonly line: number;
  /** Equal for equal trees, wherever they stand. */
  readonly hash: string;
}
