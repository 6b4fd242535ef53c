import path from 'node:path';
import type { BuildNotesRequest, NoteResult } from '../build/build-notes.ts';
import { isInFolder } from '../build/write-outputs.ts';
import { findFailure } from '../build/find-failure.ts';
import type { WrittenIndex } from '../course/write-index.ts';
import { createLineReader } from '../files/read-lines.ts';
import { showPath } from '../files/show-path.ts';
import { hasFailed } from '../problems/has-failed.ts';
import type { Invocation } from './commands.ts';
import { renderCount, renderSeverities } from './count.ts';
import { runNotes } from './run-notes.ts';
import { showEvent } from './show-event.ts';

/** Makes decks of notes and says where they are; gives the exit code. */
export async function buildAndPrint(
  request: Pick<BuildNotesRequest, 'inputs' | 'parts' | 'settings' | 'stdin'>,
  { report, signal, root, createHeadless }: Invocation,
): Promise<number> {
  const started = performance.now();
  const { settings, stdin } = request;
  const view = { readLines: createLineReader(root, stdin), isVerbose: settings.verbose };
  const results = await runNotes({
    ...request,
    signal,
    createHeadless,
    onEvent: (event) => {
      showEvent(event, 'Building', report);
      if (event.type === 'index-written') report.printNews(renderIndex(event, root));
      if (event.type === 'files-left')
        report.printNews(
          `From earlier builds: ${event.files.map((file) => showPath(root, file)).join(', ')}. Remove what is not for students.`,
        );
      if (event.type === 'course-pdf-written')
        report.printNews(
          `${showPath(root, event.file)} (${renderCount(event.lectures, 'lecture')})`,
        );
      if (event.type === 'zip-written')
        report.printNews(`${showPath(root, event.file)} (${renderCount(event.files, 'file')})`);
      if (event.type === 'links-unbuilt') report.printProblems(event.problems, 'stderr', view);
      if (event.type !== 'note-finished') return;
      const { problems, files, output } = event.result;
      report.printProblems(problems, 'stderr', view);
      if (output) report.writeBytes(output);
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
export function renderIndex({ file, lectures, old }: WrittenIndex, root: string): string {
  const made = `${showPath(root, file)} (${renderCount(lectures, 'lecture')})`;
  if (old.length === 0) return made;
  return `${made}, without ${old.join(', ')}: an older version of Lectern made that. Build it again.`;
}

function renderFiles({ files, report }: NoteResult, root: string): string {
  const names = files.map((file) =>
    isInFolder(file) ? `${showPath(root, path.dirname(file.path))}/` : showPath(root, file.path),
  );
  return `${[...new Set(names)].join(', ')} (${renderCount(report?.slides.length ?? 0, 'slide')})`;
}

function renderMade(results: readonly NoteResult[]): string {
  const built = results.filter(({ files, output }) => files.length > 0 || output !== undefined);
  const slides = built.reduce((sum, { report }) => sum + (report?.slides.length ?? 0), 0);
  const share = built.length === results.length ? '' : `${built.length} of `;
  return `${share}${renderCount(results.length, 'note')}, ${renderCount(slides, 'slide')}`;
}
