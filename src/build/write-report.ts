import { showPath } from '../files/show-path.ts';
import { createStaging } from '../files/staging.ts';
import type { Settings } from '../options/settings.ts';
import { version } from '../options/version.ts';
import { reportProblem } from '../problems/report-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { DeckReport } from './report-deck.ts';
import type { WrittenFile } from './write-outputs.ts';

/** A note, as far as the report tells of it. */
export interface ReportedNote {
  readonly note: string;
  readonly files: readonly WrittenFile[];
  readonly problems: readonly Problem[];
  readonly report: DeckReport | undefined;
}

/** Writes what a run has made and found as JSON. @throws {CliError} disk-full, output-locked, output-refused */
export async function writeReport(
  file: string,
  results: readonly ReportedNote[],
  { root }: Settings,
): Promise<void> {
  const notes = results.map(({ note, files, problems, report }) => ({
    ...report,
    note,
    files: files.map(({ format, path }) => ({ format, path: showPath(root, path) })),
    problems: problems.map(reportProblem),
  }));
  const json = `${JSON.stringify({ lectern: version, notes }, undefined, 2)}\n`;
  await using staging = createStaging(root);
  await staging.stage(file, Buffer.from(json));
  await staging.commit();
}
