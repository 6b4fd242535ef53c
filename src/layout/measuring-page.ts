import type { Page } from 'puppeteer-core';
import type { Pages } from '../browser/kept-page.ts';
import { pageOrigin } from '../browser/page-files.ts';
import { showShell } from '../browser/show-page.ts';

/** A page for all measuring of a session. */
export interface FitPage {
  /** Has `use` work with the page when it shows these style sheets; one after the other. */
  use<T>(shell: string, use: (page: Page) => Promise<T>): Promise<T>;
}

/** Creates the page, which keeps the style sheets of the deck that was measured last; `pages` gives always the same one. */
export function createFitPage(pages: Pages): FitPage {
  const shown = new WeakMap<Page, string>();
  return {
    use: (shell, use) =>
      pages.withPage(async (page) => {
        const last = shown.get(page);
        if (last !== shell) {
          shown.delete(page);
          // In the same document the policy of the style sheets before would hold for these too.
          if (last !== undefined) await page.goto(`${pageOrigin}/`);
          await showShell(page, shell);
          shown.set(page, shell);
        }
        return use(page);
      }),
  };
}
