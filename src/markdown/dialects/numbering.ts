import type { CourseReference, CourseReferences } from '../../protocol/course-data.ts';
import type { Edit } from './masked-note.ts';

/** How a note is numbered. */
export interface Numbering {
  /** What numbers are of, by kind (`figure`, `table`, `theorem` ...), in the note's language. */
  readonly words: Readonly<Record<string, string>>;
  /** Numbers all figures and tables with names, and all theorems and their like. @default these where they have names */
  readonly isOn: boolean;
  /** Before each number: "2." in the second lecture of a course. */
  readonly prefix: string;
  /** What the note refers to in other notes. */
  readonly elsewhere: CourseReferences;
}

/** Names with what they are of, and the numbers that are to be written to it. */
export interface FoundLabels {
  readonly labels: ReadonlyMap<string, CourseReference>;
  readonly edits: readonly Edit[];
}
