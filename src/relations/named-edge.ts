import type { ListForm } from './types.ts';

/** A relation that the form of the notes states, between names. */
export interface NamedEdge {
  readonly from: string;
  readonly to: string;
  /** '' for an arrow without words. */
  readonly label: string;
  /** Where the label is none of the notes' own words. */
  readonly form?: ListForm;
  /** Line, 1-based in its section. */
  readonly line: number;
}
