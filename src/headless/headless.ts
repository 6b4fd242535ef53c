import type { Page } from 'puppeteer-core';
import { CliError } from '../problems/cli-error.ts';
import { launchBrowser } from './launch.ts';
import { type OfflinePage, openOfflinePage } from './offline-page.ts';
import { type PageFiles, servePageFiles } from './page-files.ts';
import type { RunningBrowser } from './start-browser.ts';
import { readSystem } from './system.ts';
import type { UnpackProgress } from './unpack.ts';

/**
 * One browser for as long as it is needed. It never starts for nothing, is replaced when it has died, and is gone with
 * all its files after disposal or when the process exits, also by `process.exit` in the middle of anything.
 */
export interface Headless extends AsyncDisposable {
  /** Starts the browser without waiting for it. A failure shows at the first use. */
  warm(): void;
  /**
   * Has `use` work with a fresh page, 1280 x 720 CSS pixels, offline, in an incognito context of its own, which is
   * closed afterwards.
   * @throws {CliError} browser-choice, browser-crashed, browser-failed, browser-missing, no-browser
   */
  withPage<T>(use: (page: Page) => Promise<T>, options?: PageOptions): Promise<T>;
}

/** What a page is given. */
export interface PageOptions {
  /** Served under `pageOrigin`; without it the page can load nothing at all. */
  readonly files?: PageFiles;
}

/** What the browser depends on. */
export interface HeadlessOptions {
  /** Where CHROME_PATH, LECTERN_BROWSER, PATH and the cache folder are read from. @default process.env */
  readonly env?: NodeJS.ProcessEnv;
  /** Told about unpacking the embedded browser, once a machine, some seconds. */
  readonly onProgress?: (progress: UnpackProgress) => void;
}

/** Creates the handle; no browser is started yet. */
export function createHeadless({ env, onProgress }: HeadlessOptions = {}): Headless {
  const disposal = new AbortController();
  const { signal } = disposal;
  let running: Promise<RunningBrowser> | undefined;
  let spare: Promise<OfflinePage> | undefined;

  const ensureRunning = async (): Promise<RunningBrowser> => {
    signal.throwIfAborted();
    running ??= launchBrowser({ system: readSystem(env), onProgress, signal });
    const current = running;
    const forget = (): void => {
      if (running === current) running = undefined;
    };
    const browser = await current.catch((error: unknown) => {
      forget();
      throw error;
    });
    if (browser.isRunning) return browser;
    forget();
    await browser.stop();
    return ensureRunning();
  };

  const openPage = async (): Promise<OfflinePage> =>
    openOfflinePage((await ensureRunning()).browser);

  const takePage = async (): Promise<OfflinePage> => {
    const ready = spare;
    spare = undefined;
    const page = await (ready ?? openPage());
    return page.isUsable ? page : openPage();
  };

  return {
    warm() {
      spare ??= openPage();
      spare.catch(() => undefined);
    },
    async withPage(use, { files } = {}) {
      const opened = await takePage();
      try {
        if (files !== undefined) await servePageFiles(opened.page, files);
        return await use(opened.page);
      } catch (error) {
        if (opened.isUsable || signal.aborted) throw error;
        throw new CliError('browser-crashed', {}, { cause: error });
      } finally {
        // Nobody need wait for it: the next page has a context of its own.
        void opened.close();
      }
    },
    async [Symbol.asyncDispose]() {
      disposal.abort(new Error('The browser was closed'));
      const browser = await running?.catch(() => undefined);
      await browser?.stop();
    },
  };
}
