import path from 'node:path';
import type { NoteFile } from '../files/find-notes.ts';
import { createFinding, type Finding } from '../problems/problem.ts';

/** A lecture and the place that its front matter says. */
export interface NumberedNote {
  readonly note: NoteFile;
  readonly order: number | undefined;
}

/** Lectures that have the number of another one before them: in the names of a folder, or by `order`. */
export function findDoubleNumbers(
  lectures: readonly NumberedNote[],
): ReadonlyMap<NoteFile, Finding> {
  const first = new Map<string, NoteFile>();
  const found = new Map<NoteFile, Finding>();
  for (const { note, order } of lectures) {
    const number = order ?? readNumber(note);
    // Chapters have one number, that of their note.
    if (number === undefined || note.part) continue;
    const key = order === undefined ? `${path.dirname(note.file)} ${number}` : `order ${number}`;
    const other = first.get(key);
    if (other)
      found.set(note, createFinding('number-double', undefined, { number, other: other.path }));
    else first.set(key, note);
  }
  return found;
}

/** "03-rivers.md" is the third; a year or a date is no number of a lecture. */
function readNumber({ output }: NoteFile): number | undefined {
  const [, digits] =
    /^(?:\D{0,10}[-_ ])?(\d{1,3})(?![\d.]*\d)(?:[-_. ]|$)/.exec(path.basename(output)) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
