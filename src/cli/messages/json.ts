import type { NoteResult } from '../../build-notes.ts';
import { version } from '../../version.ts';

/** Everything about the notes as one JSON object: `lectern` (version), `notes`, `problems`. */
export function renderJson(results: readonly NoteResult[]): string {
  const notes = results.map(({ note, report }) => ({
    note,
    slides: report?.slides ?? [],
    coverage: report?.coverage ?? null,
  }));
  const problems = results.flatMap((result) => result.problems);
  return JSON.stringify({ lectern: version, notes, problems }, undefined, 2);
}
