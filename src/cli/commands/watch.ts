import { findFailure } from '../../build/find-failure.ts';
import { openEditor, openInBrowser } from '../open.ts';
import { createLineReader } from '../../files/read-lines.ts';
import { showPath } from '../../files/show-path.ts';
import { loadConfig } from '../../options/load-config.ts';
import type { Format } from '../../options/formats.ts';
import { resolveSettings } from '../../options/resolve-settings.ts';
import type { Settings } from '../../options/settings.ts';
import { listErrors, listFailures } from '../../problems/cli-error.ts';
import { type WatchEvent, watchNotes, type WatchSession } from '../../watch/session.ts';
import type { Invocation } from '../commands.ts';
import { renderCount, renderSeverities } from '../count.ts';
import { listenToKeys } from '../keys.ts';
import type { ProblemView } from '../problem-text.ts';
import type { Report } from '../report.ts';
import { runNotes } from '../run-notes.ts';

const defaultPort = 4300;

/** `lectern watch`: serves decks that follow their notes, until it is ended. */
export async function runWatch(invocation: Invocation): Promise<number> {
  const { positionals: inputs, values, report, root, env, createHeadless } = invocation;
  const loadSettings = async (): Promise<Settings> =>
    resolveSettings({ root, flags: values, config: await loadConfig(root), env });
  const config = await loadConfig(root);
  const settings = resolveSettings({ root, flags: values, config, env });
  if (settings.quiet) report.silence();
  const { open = false, follow = true } = { ...config, ...values };
  await using session = await watchNotes({
    inputs,
    loadSettings,
    port: values.port ?? defaultPort,
    isPortAsked: values.port !== undefined,
    follow,
    openEditor: (file, line) => openEditor(`${file}:${line}`, report.printNews),
    onEvent: (event) =>
      // Read anew each time: the lines change while it is watched.
      printEvent(event, report, {
        readLines: createLineReader(root),
        isVerbose: settings.verbose,
      }),
    createHeadless,
  });
  report.printNews(`Watching ${renderCount(session.notes.length, 'note')} at ${session.url}`);
  const show = (): void => openInBrowser(session.url, report.printNews);
  if (open) show();
  await untilEnded(invocation, { session, show, loadSettings });
  return 0;
}

interface Running {
  readonly session: WatchSession;
  readonly show: () => void;
  readonly loadSettings: () => Promise<Settings>;
}

/** Settles by the key q, or when the run is ended from outside. */
async function untilEnded(
  { positionals: inputs, stdin, signal, report, createHeadless }: Invocation,
  { session, show, loadSettings }: Running,
): Promise<void> {
  const write = async (format: Format): Promise<void> => {
    try {
      const settings = { ...(await loadSettings()), formats: [format], report: undefined };
      const results = await runNotes({ inputs, settings, signal, createHeadless });
      for (const { path } of results.flatMap(({ files }) => files))
        report.printNews(showPath(settings.root, path));
      const failure = findFailure(results);
      if (failure) throw failure;
    } catch (error) {
      const failures = listFailures(error);
      if (failures.length < listErrors(error).length) throw error;
      for (const failure of failures) report.printFailure(failure);
    }
  };
  let stop: (() => void) | undefined;
  const ended = new Promise<void>((resolve, reject) => {
    stop = listenToKeys(stdin, {
      r: session.rebuildAll,
      o: show,
      p: () => void write('pdf').catch(reject),
      h: () => void write('handout').catch(reject),
      q: resolve,
      // Ctrl-C, which a terminal that gives single keys does not turn into a signal.
      '\u0003': resolve,
    });
    signal.addEventListener('abort', () => resolve(), { once: true });
    void session.failed.catch(reject);
    if (stop !== undefined)
      report.printNews('Keys: r build all anew, o open, p PDF, h handout, q quit');
  });
  await ended.finally(() => stop?.());
}

function printEvent(event: WatchEvent, report: Report, view: ProblemView): void {
  if (event.type === 'failed') {
    report.printFailure(event.error);
    return;
  }
  const { note, milliseconds, problems } = event;
  const time =
    milliseconds < 1000
      ? `${Math.round(milliseconds)} ms`
      : `${(milliseconds / 1000).toFixed(1)} s`;
  report.printNews(
    `${note} in ${time}: ${renderSeverities(problems, { verbose: view.isVerbose })}`,
  );
  report.printProblems(problems, 'stderr', view);
}
