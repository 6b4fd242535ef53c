import type { Page } from 'puppeteer-core';
import { CliError } from '../problems/cli-error.ts';
import type { Headless, KeptPage, PageOptions } from './browser.ts';
import { isTargetGone } from './is-target-gone.ts';
import type { PageFiles } from './page-files.ts';

/**
 * After how many uses a page throws away what earlier ones left in it. A browser does that when a page is idle for long, or
 * when hundreds of megabytes have come together; writing a lecture is a save every few seconds.
 */
const usesKept = 50;

/** Gives pages to work with. */
export type Pages = Pick<Headless, 'withPage'>;

/**
 * Gives the same page to all, one after the other, each time as the one before left it; and a new one when it has died, or
 * when it is served other files than are asked for. The browser is asked when the first one comes.
 */
export function createKeptPage(headless: Pick<Headless, 'openPage'>): Pages & AsyncDisposable {
  let kept: KeptPage | undefined;
  let files: PageFiles | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let uses = 0;

  const ensurePage = async (options: PageOptions | undefined): Promise<Page> => {
    const isServed = options?.files === undefined || options.files === files;
    if (!kept?.isUsable || !isServed) {
      await kept?.[Symbol.asyncDispose]();
      kept = await headless.openPage(options);
      files = options?.files;
    }
    return kept.page;
  };
  const isLost = async (error: unknown): Promise<boolean> => {
    if (kept?.isUsable && !isTargetGone(error)) return false;
    const lost = kept;
    kept = undefined;
    await lost?.[Symbol.asyncDispose]();
    return true;
  };
  const useNow = async <T>(
    use: (page: Page) => Promise<T>,
    options: PageOptions | undefined,
  ): Promise<T> => {
    try {
      return await use(await ensurePage(options));
    } catch (error) {
      if (!(await isLost(error))) throw error;
      // The page or its browser died: once more, in a new one.
      return await use(await ensurePage(options)).catch(async (again: unknown) => {
        if (!(await isLost(again))) throw again;
        throw new CliError('browser-crashed', {}, { cause: again });
      });
    }
  };
  const tidy = async (): Promise<void> => {
    uses += 1;
    if (uses % usesKept !== 0 || !kept?.isUsable) return;
    await kept.collectGarbage();
  };
  return {
    withPage(use, options) {
      const result = last.then(() => useNow(use, options));
      // Nobody waits for the tidying, and a browser that dies in it is replaced at the next use.
      last = result.then(tidy).catch(() => undefined);
      return result;
    },
    async [Symbol.asyncDispose]() {
      await last;
      await kept?.[Symbol.asyncDispose]();
    },
  };
}
