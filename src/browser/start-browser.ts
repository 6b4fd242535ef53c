import { debuglog } from 'node:util';
import type { Browser, Puppeteer } from 'puppeteer-core';
import { type BrowserProcess, type Ending, startBrowserProcess } from './browser-process.ts';
import { createFlags } from './flags.ts';
import { pageSize } from './offline-page.ts';
import type { Program } from './program.ts';
import { createWorkspace } from './workspace.ts';

/** A browser that runs and answers. */
export interface RunningBrowser {
  readonly browser: Browser;
  readonly isRunning: boolean;
  /** Settles when it has ended, with why. */
  readonly ended: Promise<Ending>;
  /** Ends it and removes everything that it has written. */
  stop(): Promise<void>;
}

/** Milliseconds for anything that a browser is asked. Printing 2,000 slides takes ten seconds of a processor. */
const protocolTimeout = 600_000;

/** Milliseconds until a started browser answers at all. */
const startPatience = 60_000;

const log = debuglog('lectern');

/**
 * Starts a program, with its sandbox wherever that works: Chromium refuses to use it as root, and in most containers
 * the system does.
 * @throws {Error} when it ends or does not answer
 */
export async function startBrowser(program: Program, signal: AbortSignal): Promise<RunningBrowser> {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (isRoot) return startTwice(program, signal, false);
  try {
    return await startTwice(program, signal, true);
  } catch (error) {
    if (!(error instanceof StartError) || !/sandbox|new namespace/i.test(error.ending.stderr))
      throw error;
    log('%s: the sandbox does not work here, so it is started without', program.path);
    return startTwice(program, signal, false);
  }
}

/** Signals of a program that crashes, not of somebody who ends it. */
const crashes: ReadonlySet<unknown> = new Set(['SIGSEGV', 'SIGABRT', 'SIGBUS', 'SIGTRAP']);

/** Where a machine has much to do, Chromium crashes now and then as it starts; the next start succeeds. */
async function startTwice(
  program: Program,
  signal: AbortSignal,
  sandbox: boolean,
): Promise<RunningBrowser> {
  try {
    return await startWith(program, signal, sandbox);
  } catch (error) {
    if (!(error instanceof StartError) || !crashes.has(error.ending.signal)) throw error;
    log('%s: %s as it started, so it is started again', program.path, error.ending.reason);
    return startWith(program, signal, sandbox);
  }
}

async function startWith(
  program: Program,
  signal: AbortSignal,
  sandbox: boolean,
): Promise<RunningBrowser> {
  signal.throwIfAborted();
  const workspace = createWorkspace();
  try {
    const child = startBrowserProcess({
      path: program.path,
      flags: createFlags(workspace.profile, sandbox),
      env: await program.createEnv(workspace),
    });
    log('%s: started with process id %d', program.path, child.pid);
    const browser = await connectTo(child, signal);
    return {
      browser,
      get isRunning() {
        // The connection may be known to have ended some milliseconds before the process is.
        return child.isRunning && browser.connected;
      },
      ended: child.ended,
      async stop() {
        // Elsewhere it has files outside the workspace, which it removes when it is asked to end.
        if (process.platform !== 'linux' && child.isRunning)
          await browser.close().catch(() => undefined);
        child.kill();
        await child.ended;
        await workspace.remove();
      },
    };
  } catch (error) {
    await workspace.remove();
    throw error;
  }
}

async function connectTo(child: BrowserProcess, signal: AbortSignal): Promise<Browser> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(startPatience)]);
  const end = (): void => child.kill();
  limit.addEventListener('abort', end);
  if (limit.aborted) end();
  const failure = child.ended.then((ending) => {
    throw new StartError(ending);
  });
  try {
    return await Promise.race([openConnection(child), failure]);
  } catch (error) {
    child.kill();
    throw error instanceof StartError ? error : new StartError(await child.ended, { cause: error });
  } finally {
    limit.removeEventListener('abort', end);
  }
}

async function openConnection({ transport }: BrowserProcess): Promise<Browser> {
  // The whole of puppeteer-core takes as long again to load, for a way to start browsers that hides what they say.
  const { connect } =
    (await import('puppeteer-core/internal/puppeteer-core-browser.js')) as unknown as {
      readonly connect: Puppeteer['connect'];
    };
  return connect({ transport, defaultViewport: pageSize, protocolTimeout });
}

/** A browser ended before it answered. */
class StartError extends Error {
  readonly ending: Ending;

  constructor(ending: Ending, options?: ErrorOptions) {
    const lines = ending.stderr.trim().split('\n');
    const last =
      lines.findLast((line) => /FATAL|ERROR|error while loading/.test(line)) ?? lines.at(-1);
    super(last === '' ? ending.reason : `${ending.reason} (${last})`, options);
    this.name = 'StartError';
    this.ending = ending;
  }
}
