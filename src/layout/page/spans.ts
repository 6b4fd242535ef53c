import type { PageFigure } from './figure.ts';

/** An atom that is being measured, CSS pixels of the window. */
export interface AtomSpan {
  start: number;
  end: number;
  figure?: PageFigure;
  /** A line of code that goes on in the next one. */
  wraps?: boolean;
  /** On the first row of a table that is too wide for its words: the least widths of its columns. */
  columns?: readonly number[];
}

/** A frame's first atom takes its top edge along, its last one its bottom edge; those between repeat both. */
export function encloseSpans(atoms: readonly AtomSpan[], top: number, bottom: number): void {
  const first = atoms[0];
  const last = atoms.at(-1);
  if (!first || !last) return;
  const lead = first.start - top;
  const trail = bottom - last.end;
  for (const atom of atoms) {
    atom.start -= lead;
    atom.end += trail;
  }
  first.start = top;
  last.end = bottom;
}
