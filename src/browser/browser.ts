import type { Page } from 'puppeteer-core';
import { CliError } from '../problems/cli-error.ts';
import { isTargetGone } from './is-target-gone.ts';
import { createKeeper } from './keeper.ts';
import { launchBrowser } from './launch.ts';
import type { OfflinePage } from './offline-page.ts';
import type { PageFiles } from './page-files.ts';
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
   * Has `use` work with an empty page, 1280 x 720 CSS pixels, offline, in an incognito context of its own, that knows
   * nothing of earlier ones. It may close the page when that is of no more use.
   * @throws {CliError} browser-choice, browser-crashed, browser-failed, browser-missing, no-browser
   */
  withPage<T>(use: (page: Page) => Promise<T>, options?: PageOptions): Promise<T>;
  /** Gives such a page to keep, for work that goes on. */
  openPage(options?: PageOptions): Promise<KeptPage>;
}

/** A page that is its user's until it is disposed. */
export interface KeptPage extends AsyncDisposable {
  readonly page: Page;
  /** False once it has crashed or was closed, or its browser has ended. */
  readonly isUsable: boolean;
  /** Gives memory back that nothing holds any more. */
  collectGarbage(): Promise<void>;
}

/** What a page is given. */
export interface PageOptions {
  /** Served under `pageOrigin`; without it the page can load nothing but an empty document there. */
  readonly files?: PageFiles;
}

/** What the browser depends on. */
export interface HeadlessOptions {
  /** Where CHROME_PATH, LECTERN_BROWSER, PATH and the cache folder are read from. @default process.env */
  readonly env?: NodeJS.ProcessEnv;
  /** Told about unpacking the embedded browser, once a machine, some seconds. */
  readonly onProgress?: (progress: UnpackProgress) => void;
}

/** Creates a handle; whoever asked for it disposes of it. */
export type CreateHeadless = (options?: HeadlessOptions) => Headless;

/** Creates the handle; no browser is started yet. */
export function createHeadless({ env, onProgress }: HeadlessOptions = {}): Headless {
  const keeper = createKeeper((signal) =>
    launchBrowser({ system: readSystem(env), onProgress, signal }),
  );
  let spare: Promise<OfflinePage> | undefined;
  let isDisposed = false;

  const takePage = async ({ files }: PageOptions): Promise<OfflinePage> => {
    const ready = spare;
    spare = undefined;
    const found = await (ready ?? keeper.openPage());
    const page = found.isUsable ? found : await keeper.openPage();
    if (files !== undefined) page.serve(files);
    return page;
  };

  const release = (opened: OfflinePage): void => {
    if (!opened.isUsable || !opened.isAtHome || spare || isDisposed) {
      void opened.close();
      return;
    }
    spare = opened.clear().then(
      () => opened,
      () => {
        void opened.close();
        return keeper.openPage();
      },
    );
    spare.catch(() => undefined);
  };

  return {
    warm() {
      spare ??= keeper.openPage();
      spare.catch(() => undefined);
    },
    async withPage(use, options = {}) {
      const opened = await takePage(options);
      try {
        return await use(opened.page);
      } catch (error) {
        if ((opened.isUsable && !isTargetGone(error)) || isDisposed) throw error;
        throw new CliError('browser-crashed', {}, { cause: error });
      } finally {
        // Nobody need wait for it: the next user does, if there is one.
        release(opened);
      }
    },
    async openPage(options = {}) {
      return keepPage(await takePage(options), release);
    },
    async [Symbol.asyncDispose]() {
      isDisposed = true;
      await keeper.stop(new Error('The browser was closed'));
    },
  };
}

function keepPage(opened: OfflinePage, release: (page: OfflinePage) => void): KeptPage {
  return {
    page: opened.page,
    get isUsable() {
      return opened.isUsable;
    },
    collectGarbage: () => opened.collectGarbage(),
    // The next user waits until it is cleared.
    [Symbol.asyncDispose]: () => Promise.resolve(release(opened)),
  };
}
