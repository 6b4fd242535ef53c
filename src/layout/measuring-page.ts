import type { Page } from 'puppeteer-core';
import type { Pages } from '../browser/kept-page.ts';
import { pageOrigin } from '../browser/page-files.ts';
import { showShell } from '../browser/show-page.ts';
import { createHtmlSender, type SendHtml } from '../html/sent.ts';

/** A page for all measuring and printing of a session. */
export interface MeasuringPage {
  /**
   * Has `use` work with the page when it shows these style sheets; one after the other. What slides measure goes to the page
   * through `send`.
   */
  use<Result>(shell: string, use: (page: Page, send: SendHtml) => Promise<Result>): Promise<Result>;
}

/** Creates the page, which keeps the style sheets of the deck that was measured last; `pages` gives always the same one. */
export function createMeasuringPage(pages: Pages): MeasuringPage {
  let shown: { readonly page: Page; readonly shell: string; readonly send: SendHtml } | undefined;
  return {
    use: (shell, use) =>
      pages.withPage(async (page) => {
        if (shown?.page !== page || shown.shell !== shell) {
          const isFirst = shown?.page !== page;
          shown = undefined;
          // In the same document the policy of the style sheets before would hold for these too.
          if (!isFirst) await page.goto(`${pageOrigin}/`);
          await showShell(page, shell);
          shown = { page, shell, send: createHtmlSender() };
        }
        try {
          return await use(page, shown.send);
        } catch (error) {
          // What it was sent last may not have come there.
          shown = { page, shell, send: createHtmlSender() };
          throw error;
        }
      }),
  };
}
