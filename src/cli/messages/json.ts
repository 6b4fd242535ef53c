import type { NoteResult } from '../../build/build-notes.ts';
import { reportProblem } from '../../problems/report-problem.ts';
import { version } from '../../options/version.ts';

/**
 * Everything about the notes as one JSON object: `lectern` (version), `notes`, `problems`. With `relations`, each note has
 * its `terms` and `relations` too.
 */
export function renderJson(
  results: readonly NoteResult[],
  { relations }: { readonly relations: boolean },
): string {
  const notes = results.map(({ note, report }) => ({
    note,
    slides: report?.slides ?? [],
    coverage: report?.coverage ?? null,
    ...(report?.access && { access: report.access }),
    ...(relations && (report?.relations ?? { terms: [], relations: [] })),
  }));
  const problems = results.flatMap((result) => result.problems.map(reportProblem));
  return JSON.stringify({ lectern: version, notes, problems }, undefined, 2);
}
