import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';
import { addExitTask, runExitTask } from '../files/exit-tasks.ts';
import { createPipeTransport } from './pipe-transport.ts';

/** A browser as a child process, with all that it started itself. */
export interface BrowserProcess {
  /** Undefined when it could not be started. */
  readonly pid: number | undefined;
  readonly transport: ConnectionTransport;
  /** False as soon as it is known to have ended. */
  readonly isRunning: boolean;
  /** Settles when it has ended or could not be started, with why and with what it last wrote to stderr. */
  readonly ended: Promise<Ending>;
  /** Ends it and all its children at once. */
  kill(): void;
}

/** How a browser ended. */
export interface Ending {
  /** One line. */
  readonly reason: string;
  /** What ended it, undefined where it ended by itself or was never started. */
  readonly signal?: NodeJS.Signals;
  /** The last 16 kB at most. */
  readonly stderr: string;
}

/** What to start. */
export interface BrowserCommand {
  readonly path: string;
  readonly flags: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

type Pipes = [stdin: null, stdout: null, stderr: Readable, write: Writable, read: Readable];

const isWindows = process.platform === 'win32';

/** Starts a browser that is driven over pipes. It ends with this process, whatever ends that. */
export function startBrowserProcess({ path, flags, env }: BrowserCommand): BrowserProcess {
  const child = spawn(path, flags, {
    env,
    // A process group of its own, so that it can be ended as a whole and a Ctrl-C is ours alone to answer.
    detached: !isWindows,
    windowsHide: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [, , stderr, write, read] = child.stdio as unknown as Pipes;
  let text = '';
  stderr.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-16_384);
  });
  let isRunning = true;
  const task = child.pid === undefined ? undefined : ({ type: 'kill', pid: child.pid } as const);
  const forget = task && addExitTask(task);
  const kill = (): void => {
    if (task && (isRunning || !isWindows)) runExitTask(task);
  };
  const ended = new Promise<Ending>((resolve) => {
    const end = (reason: string, signal?: NodeJS.Signals): void => {
      isRunning = false;
      forget?.();
      // Children that outlive the browser would keep the pipes open.
      kill();
      write.destroy();
      read.destroy();
      const resolveEnding = (): void =>
        resolve({ reason, ...(signal && { signal }), stderr: text });
      if (stderr.readableEnded) resolveEnding();
      else stderr.once('close', resolveEnding);
    };
    child.once('error', (error) => {
      // It was never started, so its pipes need not close.
      stderr.destroy();
      end(error.message);
    });
    child.once('exit', (code, signal) =>
      signal === null
        ? end(`it ended with exit code ${code}`)
        : end(`it was ended by ${signal}`, signal),
    );
  });
  return {
    pid: child.pid,
    transport: createPipeTransport(write, read),
    get isRunning() {
      return isRunning;
    },
    ended,
    kill,
  };
}
