import type { ReadStream } from 'node:tty';
import { inspect, styleText } from 'node:util';
import type { CliError } from '../problems/cli-error.ts';
import type { Problem } from '../problems/problem.ts';
import { clean, type ProblemView, renderHint, renderProblems, styles } from './problem-text.ts';
import { createProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

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
  /** From now on the standard output is for a deck alone. */
  readonly reserveOutput: () => void;
  /** Writes a deck to the standard output. */
  readonly writeBytes: (bytes: Uint8Array) => void;
  /**
   * Shows what is being done, on a terminal only, and from the second second on how long the run takes; the next thing
   * printed replaces it.
   */
  readonly showProgress: (text: string) => void;
  /** Prints what was asked for, also when silenced; nothing when it is empty. */
  readonly printLine: (text: string) => void;
  /** Prints what is good to know. */
  readonly printNews: (text: string) => void;
  /** Prints problems grouped by note, each with its line and its hint. */
  readonly printProblems: (
    problems: readonly Problem[],
    to: 'stdout' | 'stderr',
    view?: ProblemView,
  ) => void;
  readonly printFailure: (failure: CliError) => void;
  readonly printInterruption: () => void;
  /** Prints an unexpected error with its stack and causes. */
  readonly printBug: (error: unknown) => void;
  /** Waits until everything is written; false when a part of it could not be. */
  readonly flush: () => Promise<boolean>;
}

type Environment = Readonly<Record<string, string | undefined>>;
/** Creates the printer of a run. */
export function createReport({ stdout, stderr }: Streams, env: Environment): Report {
  let isSilent = false;
  let newsTo = stdout;
  const isLively = stderr.isTTY === true && isUnset(env.CI) && env.TERM !== 'dumb';
  const losses = watchLosses([stdout, stderr]);
  const progress = createProgress(stderr);

  const print = (stream: Terminal, text: string): void => {
    progress.end();
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
    reserveOutput: () => {
      newsTo = stderr;
    },
    writeBytes: (bytes) => {
      progress.end();
      stdout.write(bytes);
    },
    showProgress: (text) => {
      if (isLively && !isSilent) progress.show(text);
    },
    printLine: (text) => {
      if (text !== '') print(stdout, text);
    },
    printNews: (text) => {
      if (!isSilent) print(newsTo, text);
    },
    printProblems: (problems, to, view = { readLines: () => undefined, isVerbose: true }) => {
      const stream = to === 'stdout' ? stdout : stderr;
      for (const text of renderProblems(problems, view, stream)) print(stream, text);
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
      progress.stop();
      await Promise.all([drain(stdout), drain(stderr)]);
      return !losses.isLost;
    },
  };
}

/** Notices what cannot be written. */
function watchLosses(streams: readonly Terminal[]): { readonly isLost: boolean } {
  const losses = { isLost: false };
  for (const stream of streams) {
    stream.on('error', ({ code }: NodeJS.ErrnoException) => {
      // A reader that has seen enough (`lectern check | head`) is no failure, and neither is a terminal that went away.
      if (code !== 'EPIPE' && code !== 'EIO') losses.isLost = true;
    });
  }
  return losses;
}

/** Waits until everything before is written, or is known to be lost. */
function drain(stream: Terminal): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}

/** The error that began it all. */
function findRoot(error: unknown): Error {
  const one = error instanceof Error ? error : new Error(String(error));
  return one.cause instanceof Error ? findRoot(one.cause) : one;
}

function isUnset(value: string | undefined): boolean {
  return value === undefined || value === '' || value === 'false' || value === '0';
}
