import { findProject } from '../options/find-project.ts';
import { parseFlags } from '../options/parse-flags.ts';
import { CliError, listErrors } from '../problems/cli-error.ts';
import { renderSuggestion } from '../problems/suggest.ts';
import { version } from '../options/version.ts';
import { type CommandEntry, commands, findCommand, type Invocation } from './commands.ts';
import { renderCommandHelp, renderHelp } from './help.ts';
import { createReport, type Report, type Streams } from './report.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Milliseconds that an interrupted run has to close the browser and remove what it began. */
const grace = 5_000;

/** Everything that a run has from outside; `process` is one. */
export interface RunContext extends Streams, Pick<Invocation, 'env'> {
  /** Absolute folder to run in. */
  readonly cwd: () => string;
  /** Replaces the browser of the command. @default one that is started when needed and ended with the run */
  readonly createHeadless?: Invocation['createHeadless'];
}

/** The user ended the run. */
class Interruption extends Error {}

/**
 * Runs one command line. Prints to the context's streams and nowhere else, and never throws.
 * Gives the exit code: 0 fine, 1 errors in the notes, 2 usage or configuration, 3 machine, 70 a bug, 130 interrupted.
 */
export async function run(argv: readonly string[], context: RunContext): Promise<number> {
  const report = createReport(context, context.env);
  const ending = new AbortController();
  const interrupt = (): void => ending.abort(new Interruption());
  const crash = (error: unknown): void => ending.abort(error);
  // Once: a second Ctrl-C ends the process at once.
  for (const signal of signals) process.once(signal, interrupt);
  process.on('uncaughtException', crash);
  const command = Promise.race([
    runCommand(argv, { report, signal: ending.signal, context }),
    untilGivenUp(ending.signal),
  ]);
  const code = await command.catch((error: unknown) => printEnd(error, report));
  const isWritten = await report.flush();
  for (const signal of signals) process.off(signal, interrupt);
  process.off('uncaughtException', crash);
  return isWritten ? code : 3;
}

async function runCommand(
  argv: readonly string[],
  { report, signal, context }: Pick<Invocation, 'report' | 'signal'> & { context: RunContext },
): Promise<number> {
  const [name = '--help', ...rest] = argv;
  if (['--help', '-h'].includes(name)) return printText(renderHelp(), report);
  if (['--version', '-v'].includes(name)) return printText(version, report);
  if (name === 'help')
    return printText(
      rest[0] === undefined ? renderHelp() : renderCommandHelp(findEntry(rest[0])),
      report,
    );
  const entry = findEntry(name);
  const { values, positionals } = parseFlags(entry.name, rest);
  if (values.help) return printText(renderCommandHelp(entry), report);
  if (values.version) return printText(version, report);
  const extra = positionals[entry.maximum];
  if (extra !== undefined)
    throw new CliError('argument-extra', { command: entry.name, argument: extra });
  const command = await entry.load();
  const { stdin, env, createHeadless } = context;
  const cwd = context.cwd();
  const line = { positionals, values };
  const project = entry.isOfProject ? await findProject(cwd, line) : { ...line, root: cwd };
  // What is for programs stays alone.
  const isForPeople = !values.quiet && values.messages === undefined && !values.changes;
  if (project.root !== cwd && isForPeople)
    report.printNews(`Settings and paths are those of ${project.root}`);
  return command({ ...project, report, signal, env, stdin, createHeadless });
}

function findEntry(name: string): CommandEntry {
  const entry = findCommand(name);
  if (entry !== undefined) return entry;
  if (name.startsWith('-')) {
    throw new CliError('flag-unknown', {
      flag: name,
      suggestion: 'Options come after the command: lectern build ...',
    });
  }
  const names = commands.map((command) => command.name);
  const isNote = /[./\\]/.test(name);
  throw new CliError('command-unknown', {
    name,
    suggestion: isNote ? `To build it: lectern build ${name}` : renderSuggestion(name, names),
  });
}

function printText(text: string, report: Report): number {
  report.printLine(text);
  return 0;
}

function printEnd(error: unknown, report: Report): number {
  if (error instanceof Interruption) {
    report.printInterruption();
    return 130;
  }
  const codes = listErrors(error).map((each) => {
    if (each instanceof CliError) {
      report.printFailure(each);
      return each.exitCode;
    }
    report.printBug(each);
    return 70;
  });
  return codes.includes(70) ? 70 : (codes[0] ?? 70);
}

/** A command ends by itself when the signal comes; this is for one that does not. */
function untilGivenUp(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener(
      'abort',
      () => setTimeout(() => reject(signal.reason as Error), grace).unref(),
      { once: true },
    );
  });
}
