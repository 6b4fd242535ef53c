import type { Page } from 'puppeteer-core';
import type { Headless, KeptPage, PageOptions } from './headless.ts';

/** Gives pages to work with. */
export type Pages = Pick<Headless, 'withPage'>;

/**
 * Gives the same page to all, one after the other, each time as the one before left it; and a new one when it has died. The
 * browser is asked when the first one comes.
 */
export function createKeptPage(headless: Pick<Headless, 'openPage'>): Pages & AsyncDisposable {
  let kept: KeptPage | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const ensurePage = async (options: PageOptions | undefined): Promise<Page> => {
    if (!kept?.isUsable) {
      await kept?.[Symbol.asyncDispose]();
      kept = await headless.openPage(options);
    }
    return kept.page;
  };
  const useNow = async <T>(
    use: (page: Page) => Promise<T>,
    options: PageOptions | undefined,
  ): Promise<T> => {
    try {
      return await use(await ensurePage(options));
    } catch (error) {
      if (kept?.isUsable) throw error;
      // The browser died: once more, in a new one.
      return use(await ensurePage(options));
    }
  };
  return {
    withPage(use, options) {
      const result = last.then(() => useNow(use, options));
      last = result.catch(() => undefined);
      return result;
    },
    async [Symbol.asyncDispose]() {
      await last;
      await kept?.[Symbol.asyncDispose]();
    },
  };
}
