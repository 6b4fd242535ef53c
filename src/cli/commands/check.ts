import path from 'node:path';
import { renderAccessPage, renderAccessText, renderLimits } from '../../access/render-report.ts';
import type { NoteResult } from '../../build/build-notes.ts';
import { findFailure } from '../../build/find-failure.ts';
import { createStaging } from '../../files/staging.ts';
import { createLineReader } from '../../files/read-lines.ts';
import { showPath } from '../../files/show-path.ts';
import { loadConfig } from '../../options/load-config.ts';
import type { MessageFormat } from '../../options/option-values.ts';
import { version } from '../../options/version.ts';
import { resolveSettings } from '../../options/resolve-settings.ts';
import { hasFailed } from '../../problems/has-failed.ts';
import type { Invocation } from '../commands.ts';
import type { ContentKind } from '../../coverage/content.ts';
import type { Coverage } from '../../coverage/coverage.ts';
import { renderCount, renderSeverities } from '../count.ts';
import { renderGithub } from '../messages/github.ts';
import { renderJson } from '../messages/json.ts';
import { renderSarif } from '../messages/sarif.ts';
import { renderRelations, renderSuggestions } from '../render-relations.ts';
import { readInput } from '../read-input.ts';
import { runNotes } from '../run-notes.ts';
import { showEvent } from '../show-event.ts';

/** For programs: one text for the whole run. */
const renderers: Readonly<
  Record<
    Exclude<MessageFormat, 'text'>,
    (results: readonly NoteResult[], options: { readonly relations: boolean }) => string
  >
> = { github: renderGithub, json: renderJson, sarif: renderSarif };

/** `lectern check`: makes the decks in memory and prints what is wrong with the notes. */
export async function runCheck({
  positionals,
  values,
  report,
  signal,
  root,
  env,
  stdin: input,
  createHeadless,
}: Invocation): Promise<number> {
  const resolved = resolveSettings({ root, flags: values, config: await loadConfig(root), env });
  const settings = { ...resolved, formats: [], report: undefined };
  const { messages = 'text', coverage = false, listRelations = false, suggest = false } = values;
  if (settings.quiet) report.silence();
  const stdin = await readInput({ positionals, input, report, signal });
  const view = { readLines: createLineReader(root, stdin), isVerbose: settings.verbose };
  const results = await runNotes({
    inputs: positionals,
    stdin,
    settings,
    signal,
    createHeadless,
    onEvent: (event) => {
      showEvent(event, 'Checking', report);
      if (event.type === 'links-unbuilt' && messages === 'text')
        report.printProblems(event.problems, 'stdout', view);
      if (event.type !== 'note-finished' || messages !== 'text') return;
      report.printProblems(event.result.problems, 'stdout', view);
      if (coverage) report.printLine(renderCoverage(event.result));
      const { access } = event.result.report ?? {};
      if (access) report.printLine(renderAccessText(event.result.note, access, view));
      if (listRelations) report.printLine(renderRelations(event.result));
      if (suggest) report.printLine(renderSuggestions(event.result));
    },
  });
  const problems = results.flatMap((result) => result.problems);
  if (settings.access && messages === 'text') report.printLine(renderLimits());
  if (values.accessReport !== undefined)
    await writeAccess(path.resolve(root, values.accessReport), results, root);
  const outdated = problems.filter(({ rule }) => rule === 'deck-outdated').length;
  if (messages === 'text' && outdated > 0 && !settings.verbose)
    report.printNews(
      `${renderCount(outdated, 'deck')} in ${showPath(root, settings.outDir)}/ ${outdated === 1 ? 'is' : 'are'} not of the notes as they are now: lectern build makes them anew.`,
    );
  if (messages === 'text')
    report.printNews(
      `Checked ${renderCount(results.length, 'note')}: ${renderSeverities(problems, settings)}.`,
    );
  else report.printLine(renderers[messages](results, { relations: listRelations }));
  const failure = findFailure(results);
  if (failure) throw failure;
  return hasFailed(problems, settings.strict) ? 1 : 0;
}

/** The page to hand in. @throws {CliError} disk-full, output-locked, output-refused */
async function writeAccess(
  file: string,
  results: readonly NoteResult[],
  root: string,
): Promise<void> {
  const reports = results.flatMap(({ note, report }) =>
    report?.access ? [{ note, report: report.access }] : [],
  );
  await using staging = createStaging(root);
  await staging.stage(file, Buffer.from(renderAccessPage(reports, version)));
  await staging.commit();
}

const contents: Readonly<Record<ContentKind, string>> = {
  word: 'word',
  code: 'line of code',
  cell: 'cell',
  formula: 'formula',
  picture: 'picture',
};

function renderCoverage({ note, report }: NoteResult): string {
  if (!report?.coverage) return `${note}: no deck`;
  const { counts, missing, leftOut } = report.coverage;
  const kinds = (Object.keys(contents) as ContentKind[]).filter((kind) => counts[kind] > 0);
  const parts = kinds.map((kind) => {
    const lost = missing.filter((content) => content.kind === kind).length;
    const all = renderCount(counts[kind], contents[kind]);
    return lost === 0 ? all : `${counts[kind] - lost} of ${all}`;
  });
  const verb = missing.length === 0 ? 'has all: ' : 'has ';
  const rest = leftOut.length === 0 ? '' : `; left out by a rule: ${renderLeftOut(leftOut)}`;
  return `${note}: the deck ${verb}${parts.join(', ')}${rest}`;
}

function renderLeftOut(leftOut: Coverage['leftOut']): string {
  return (Object.keys(contents) as ContentKind[])
    .map((kind) => ({ kind, count: leftOut.filter((content) => content.kind === kind).length }))
    .flatMap(({ kind, count }) => (count > 0 ? [renderCount(count, contents[kind])] : []))
    .join(', ');
}
