import { buildNotes, findFailure, type NoteResult } from '../../build/build-notes.ts';
import { loadConfig } from '../../options/load-config.ts';
import type { MessageFormat } from '../../options/options.ts';
import { resolveSettings } from '../../options/resolve-settings.ts';
import { hasFailed } from '../../problems/has-failed.ts';
import type { Invocation } from '../commands.ts';
import { renderCount, renderSeverities } from '../count.ts';
import { renderGithub } from '../messages/github.ts';
import { renderJson } from '../messages/json.ts';
import { renderSarif } from '../messages/sarif.ts';
import { renderRelations } from '../render-relations.ts';
import { showEvent } from '../show-event.ts';

/** For programs: one text for the whole run. */
const renderers: Readonly<
  Record<
    Exclude<MessageFormat, 'text'>,
    (results: readonly NoteResult[], options: { readonly relations: boolean }) => string
  >
> = {
  github: renderGithub,
  json: renderJson,
  sarif: renderSarif,
};

/** `lectern check`: makes the decks in memory and prints what is wrong with the notes. */
export async function runCheck({
  positionals,
  values,
  report,
  signal,
  root,
  env,
  createHeadless,
}: Invocation): Promise<number> {
  const resolved = resolveSettings({ root, flags: values, config: await loadConfig(root), env });
  const settings = { ...resolved, formats: [], report: undefined };
  const { messages = 'text', coverage = false, listRelations = false } = values;
  if (settings.quiet) report.silence();
  const results = await buildNotes({
    inputs: positionals,
    settings,
    signal,
    createHeadless,
    onEvent: (event) => {
      showEvent(event, 'Checking', report);
      if (event.type !== 'note-finished' || messages !== 'text') return;
      report.printProblems(event.result.problems, 'stdout');
      if (coverage) report.printLine(renderCoverage(event.result));
      if (listRelations) report.printLine(renderRelations(event.result));
    },
  });
  const problems = results.flatMap((result) => result.problems);
  if (messages === 'text')
    report.printNews(
      `Checked ${renderCount(results.length, 'note')}: ${renderSeverities(problems)}.`,
    );
  else report.printLine(renderers[messages](results, { relations: listRelations }));
  const failure = findFailure(results);
  if (failure) throw failure;
  return (coverage && results.some(hasLost)) || hasFailed(problems, settings.strict) ? 1 : 0;
}

function hasLost({ report }: NoteResult): boolean {
  return report !== undefined && report.coverage.missing.length > 0;
}

function renderCoverage({ note, report }: NoteResult): string {
  if (report === undefined) return `${note}: no deck`;
  const { words, missing } = report.coverage;
  if (missing.length === 0) return `${note}: all ${renderCount(words, 'word')} are in the deck`;
  const some = missing.slice(0, 10).map((word) => `"${word}"`);
  const more = missing.length > some.length ? ', ...' : '';
  return `${note}: ${missing.length} of ${renderCount(words, 'word')} are not in the deck: ${some.join(', ')}${more}`;
}
