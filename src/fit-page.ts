import type { Page } from 'puppeteer-core';
import type { Headless, KeptPage } from './headless/headless.ts';
import { pageOrigin } from './headless/page-files.ts';
import { showShell } from './headless/show-page.ts';

/** One page for all measuring of a session; it keeps the style sheets of the deck that was measured last. */
export interface FitPage extends AsyncDisposable {
  /** Has `use` work with the page when it shows these style sheets; one after the other. */
  use<T>(shell: string, use: (page: Page) => Promise<T>): Promise<T>;
}

/** Creates the page; the browser is asked when it is first used, and again when it has died. */
export function createFitPage(headless: Headless): FitPage {
  let kept: KeptPage | undefined;
  let shown: string | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const ensureShown = async (shell: string): Promise<Page> => {
    if (!kept?.isUsable) {
      await kept?.[Symbol.asyncDispose]();
      kept = await headless.openPage();
      shown = undefined;
    }
    if (shown !== shell) {
      // In the same document the policy of the style sheets before would hold for these too.
      if (shown !== undefined) await kept.page.goto(`${pageOrigin}/`);
      shown = undefined;
      await showShell(kept.page, shell);
      shown = shell;
    }
    return kept.page;
  };
  const useNow = async <T>(shell: string, use: (page: Page) => Promise<T>): Promise<T> => {
    try {
      return await use(await ensureShown(shell));
    } catch (error) {
      if (kept?.isUsable) throw error;
      // The browser died: once more, in a new one.
      return use(await ensureShown(shell));
    }
  };
  return {
    use(shell, use) {
      const result = last.then(() => useNow(shell, use));
      last = result.catch(() => undefined);
      return result;
    },
    async [Symbol.asyncDispose]() {
      await last;
      await kept?.[Symbol.asyncDispose]();
    },
  };
}
