import { buildNotes, findFailure, type NoteResult } from '../../build/build-notes.ts';
import { showPath } from '../../files/show-path.ts';
import { loadConfig } from '../../options/load-config.ts';
import { resolveSettings } from '../../options/resolve-settings.ts';
import { describeProblem } from '../../problems/describe-problem.ts';
import { hasFailed } from '../../problems/has-failed.ts';
import type { Invocation } from '../commands.ts';
import { renderCount, renderSeverities } from '../count.ts';
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
  const results = await buildNotes({
    inputs: positionals,
    settings,
    signal,
    createHeadless,
    onEvent: (event) => {
      showEvent(event, 'Building', report);
      if (event.type !== 'note-finished') return;
      const { problems, files } = event.result;
      report.printProblems(
        problems.filter((problem) => describeProblem(problem).severity !== 'info'),
        'stderr',
      );
      if (files.length > 0) report.printNews(renderFiles(event.result, root));
    },
  });
  report.printNews(renderSummary(results, performance.now() - started));
  const failure = findFailure(results);
  if (failure) throw failure;
  return hasFailed(
    results.flatMap(({ problems }) => problems),
    settings.strict,
  )
    ? 1
    : 0;
}

function renderFiles({ files, report }: NoteResult, root: string): string {
  const names = files.map((file) => showPath(root, file.path)).join(', ');
  return `${names} (${renderCount(report?.slides.length ?? 0, 'slide')})`;
}

function renderSummary(results: readonly NoteResult[], milliseconds: number): string {
  const built = results.filter(({ files }) => files.length > 0);
  const slides = built.reduce((sum, { report }) => sum + (report?.slides.length ?? 0), 0);
  const notes =
    built.length === results.length
      ? renderCount(results.length, 'note')
      : `${built.length} of ${renderCount(results.length, 'note')}`;
  const seconds = (milliseconds / 1000).toFixed(1);
  return `Built ${notes}, ${renderCount(slides, 'slide')}, in ${seconds} s: ${renderSeverities(results.flatMap(({ problems }) => problems))}.`;
}
