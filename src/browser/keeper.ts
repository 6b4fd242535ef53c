import { CliError } from '../problems/cli-error.ts';
import { type OfflinePage, openOfflinePage } from './offline-page.ts';
import type { RunningBrowser } from './start-browser.ts';

/** Holds one browser, launched when a page is needed, replaced when it has died. */
export interface Keeper {
  /** @throws {CliError} browser-crashed, and what launching throws; a failed launch is tried again the next time */
  openPage(): Promise<OfflinePage>;
  /** Ends the browser, also one that is just being launched, for good. */
  stop(reason: Error): Promise<void>;
}

/** Creates a keeper around what launches a browser; the signal gives a launch up. */
export function createKeeper(launch: (signal: AbortSignal) => Promise<RunningBrowser>): Keeper {
  const ending = new AbortController();
  const { signal } = ending;
  let running: Promise<RunningBrowser> | undefined;

  const ensureRunning = async (): Promise<RunningBrowser> => {
    signal.throwIfAborted();
    running ??= launch(signal);
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

  const openPage = async (isSecondTry = false): Promise<OfflinePage> => {
    const found = await ensureRunning();
    try {
      return await openOfflinePage(found.browser);
    } catch (error) {
      if (found.isRunning || signal.aborted) throw error;
      // It had died already, and only now we know.
      if (!isSecondTry) return openPage(true);
      throw new CliError('browser-crashed', {}, { cause: error });
    }
  };

  return {
    openPage: () => openPage(),
    async stop(reason) {
      ending.abort(reason);
      const browser = await running?.catch(() => undefined);
      await browser?.stop();
    },
  };
}
