import type { Writable } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { inspect, styleText } from 'node:util';
import type { CliError } from '../problems/cli-error.ts';
import { compareStarts } from '../problems/collect-problems.ts';
import { describeProblem } from '../problems/describe-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { Severity } from '../problems/rules.ts';

/** A stream that may be a terminal. */
export type Terminal = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Where a run prints. */
export interface Streams {
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  /** Where keys come from. */
  readonly stdin?: ReadStream;
}

/** The one printer. What was asked for goes to stdout; progress, failures and a build's problems to stderr. */
export interface Report {
  /** From now on only problems and failures are printed. */
  readonly silence: () => void;
  /** Shows what is being done, on a terminal only; the next thing printed replaces it. */
  readonly showProgress: (text: string) => void;
  /** Prints what was asked for, also when silenced; nothing when it is empty. */
  readonly printLine: (text: string) => void;
  /** Prints what is good to know. */
  readonly printNews: (text: string) => void;
  /** Prints problems grouped by note, each with its hint; remarks on stdout alone, where they were asked for. */
  readonly printProblems: (problems: readonly Problem[], to: 'stdout' | 'stderr') => void;
  readonly printFailure: (failure: CliError) => void;
  readonly printInterruption: () => void;
  /** Prints an unexpected error with its stack and causes. */
  readonly printBug: (error: unknown) => void;
  /** Waits until everything is written; false when a part of it could not be. */
  readonly flush: () => Promise<boolean>;
}

type Environment = Readonly<Record<string, string | undefined>>;
// One style at a time: Node 20 colours a list of them on every stream, terminal or not.
type Style = Extract<Parameters<typeof styleText>[0], string>;

const styles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' };

/** Creates the printer of a run. */
export function createReport({ stdout, stderr }: Streams, env: Environment): Report {
  let isSilent = false;
  let hasProgress = false;
  const isLively = stderr.isTTY === true && isUnset(env.CI) && env.TERM !== 'dumb';
  let isLost = false;
  for (const stream of [stdout, stderr]) {
    stream.on('error', ({ code }: NodeJS.ErrnoException) => {
      // A reader that has seen enough (`lectern check | head`) is no failure, and neither is a terminal that went away.
      if (code !== 'EPIPE' && code !== 'EIO') isLost = true;
    });
  }

  const print = (stream: Terminal, text: string): void => {
    if (hasProgress) stderr.write('\r\u001B[2K');
    hasProgress = false;
    stream.write(`${text}\n`);
  };
  const printError = (reason: string, hint: string): void => {
    print(stderr, `${styleText(styles.error, 'error', { stream: stderr })} ${clean(reason)}`);
    print(stderr, renderHint(hint, stderr));
  };
  return {
    silence: () => {
      isSilent = true;
    },
    showProgress: (text) => {
      if (!isLively || isSilent) return;
      const line = clean(text).slice(0, (stderr.columns || 80) - 1);
      stderr.write(`\r\u001B[2K${styleText('dim', line, { stream: stderr })}`);
      hasProgress = true;
    },
    printLine: (text) => {
      if (text !== '') print(stdout, text);
    },
    printNews: (text) => {
      if (!isSilent) print(stdout, text);
    },
    printProblems: (problems, to) => {
      for (const problem of sortProblems(problems)) {
        if (to === 'stdout') print(stdout, renderProblem(problem, stdout));
        else if (describeProblem(problem).severity !== 'info')
          print(stderr, renderProblem(problem, stderr));
      }
    },
    printFailure: ({ message, hint }) => printError(message, hint),
    printInterruption: () => print(stderr, 'Interrupted. Earlier outputs are as they were.'),
    printBug: (error) => {
      const { name, message } = findRoot(error);
      printError(
        `This is a bug in Lectern: ${name}: ${message}`,
        'Please report it, with the note if you can, and with this:',
      );
      print(stderr, inspect(error));
    },
    flush: async () => {
      await Promise.all([drain(stdout), drain(stderr)]);
      return !isLost;
    },
  };
}

/** Waits until everything before is written, or is known to be lost. */
function drain(stream: Terminal): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}

function renderProblem(problem: Problem, stream: Terminal): string {
  const { file, rule, range } = problem;
  const { severity, reason, hint } = describeProblem(problem);
  const { line, column } = range.start;
  const place = styleText('bold', clean(`${file}:${line}:${column}`), { stream });
  const name = styleText('dim', `[${rule}]`, { stream });
  return `${place} ${styleText(styles[severity], severity, { stream })} ${clean(reason)} ${name}\n${renderHint(hint, stream)}`;
}

function renderHint(hint: string, stream: Terminal): string {
  return `    ${styleText('dim', clean(hint), { stream })}`;
}

/** In the order of the notes, and of the lines in each. */
function sortProblems(problems: readonly Problem[]): Problem[] {
  const order = [...new Set(problems.map((problem) => problem.file))];
  return [...problems].sort(
    (a, b) => order.indexOf(a.file) - order.indexOf(b.file) || compareStarts(a, b),
  );
}

/** Notes are quoted in messages: none of their control characters may reach the terminal. */
function clean(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is removed
  return text.replace(/[\u0000-\u001F\u007F-\u009F]+/g, ' ').trimEnd();
}

/** The error that began it all. */
function findRoot(error: unknown): Error {
  const one = error instanceof Error ? error : new Error(String(error));
  return one.cause instanceof Error ? findRoot(one.cause) : one;
}

function isUnset(value: string | undefined): boolean {
  return value === undefined || value === '' || value === 'false' || value === '0';
}
