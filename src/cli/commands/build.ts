import path from 'node:path';
import type { NoteResult } from '../../build/build-notes.ts';
import type { WrittenIndex } from '../../course/write-index.ts';
import { isInFolder } from '../../build/write-outputs.ts';
import { findFailure } from '../../build/find-failure.ts';
import { createLineReader } from '../../files/read-lines.ts';
import { showPath } from '../../files/show-path.ts';
import { loadConfig } from '../../options/load-config.ts';
import { resolveSettings } from '../../options/resolve-settings.ts';
import { hasFailed } from '../../problems/has-failed.ts';
import type { Invocation } from '../commands.ts';
import { renderCount, renderSeverities } from '../count.ts';
import { runNotes } from '../run-notes.ts';
import { showEvent } from '../show-event.ts';

/** `lectern build`: makes decks of notes and says where they are. */
export async function runBuild({
  positionals,
  values,
  report,
  signal,
  root,
  env,
  createHeadless,
}: Invocation): Promise<number> {
  const started = performance.now();
  const settings = resolveSettings({ root, flags: values, config: await loadConfig(root), env });
  if (settings.quiet) report.silence();
  const view = { readLines: createLineReader(root), isVerbose: settings.verbose };
  const results = await runNotes({
    inputs: positionals,
    settings,
    signal,
    createHeadless,
    onEvent: (event) => {
      showEvent(event, 'Building', report);
      if (event.type === 'index-written') report.printNews(renderIndex(event, root));
      if (event.type === 'links-unbuilt') report.printProblems(event.problems, 'stderr', view);
      if (event.type !== 'note-finished') return;
      const { problems, files } = event.result;
      report.printProblems(problems, 'stderr', view);
      if (files.length > 0) report.printNews(renderFiles(event.result, root));
    },
  });
  const problems = results.flatMap((result) => result.problems);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const made = `${renderMade(results)}, in ${seconds} s`;
  report.printNews(`Built ${made}: ${renderSeverities(problems, settings)}.`);
  const failure = findFailure(results);
  if (failure) throw failure;
  return hasFailed(problems, settings.strict) ? 1 : 0;
}

/** Says where the page of a course is. */
export function renderIndex({ file, lectures }: WrittenIndex, root: string): string {
  return `${showPath(root, file)} (${renderCount(lectures, 'lecture')})`;
}

function renderFiles({ files, report }: NoteResult, root: string): string {
  const names = files.map((file) =>
    isInFolder(file) ? `${showPath(root, path.dirname(file.path))}/` : showPath(root, file.path),
  );
  return `${[...new Set(names)].join(', ')} (${renderCount(report?.slides.length ?? 0, 'slide')})`;
}

function renderMade(results: readonly NoteResult[]): string {
  const built = results.filter(({ files }) => files.length > 0);
  const slides = built.reduce((sum, { report }) => sum + (report?.slides.length ?? 0), 0);
  const share = built.length === results.length ? '' : `${built.length} of `;
  return `${share}${renderCount(results.length, 'note')}, ${renderCount(slides, 'slide')}`;
}
