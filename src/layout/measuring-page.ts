import type { Page } from 'puppeteer-core';
import type { Pages } from '../browser/kept-page.ts';
import { pageOrigin } from '../browser/page-files.ts';
import { showShell } from '../browser/show-page.ts';
import { createHtmlSender, type SendHtml } from '../html/sent.ts';

/** A page for all measuring and printing of a session. */
export interface MeasuringPage {
  /**
   * Has `use` work with the page when it shows these style sheets; one after the other, and once more where the page turns out
   * to have lost them. What slides measure goes to the page through `send`.
   */
  use<Result>(shell: string, use: (page: Page, send: SendHtml) => Promise<Result>): Promise<Result>;
}

/** What a page shows that holds these style sheets. */
interface Shown {
  readonly page: Page;
  readonly shell: string;
  readonly send: SendHtml;
}

/** Creates the page, which keeps the style sheets of the deck that was measured last; `pages` gives always the same one. */
export function createMeasuringPage(pages: Pages): MeasuringPage {
  let shown: Shown | undefined;
  let written: Page | undefined;

  const show = async (page: Page, shell: string): Promise<Shown> => {
    shown = undefined;
    // In the same document the policy of the style sheets before would hold for these too, also of those that failed to come.
    if (written === page) await page.goto(`${pageOrigin}/`);
    written = page;
    await showShell(page, shell);
    shown = { page, shell, send: createHtmlSender() };
    return shown;
  };
  return {
    use: (shell, use) =>
      pages.withPage(async (page) => {
        const isThere = shown?.page === page && shown.shell === shell;
        const { send } = isThere && shown ? shown : await show(page, shell);
        try {
          return await use(page, send);
        } catch (error) {
          if (isWithoutStyles(error)) return use(page, (await show(page, shell)).send);
          // What it was sent last may not have come there.
          shown = { page, shell, send: createHtmlSender() };
          throw error;
        }
      }),
  };
}

/** As the page says it: see `browser/page/settle`. */
function isWithoutStyles(error: unknown): boolean {
  return error instanceof Error && error.message.includes('no style sheets');
}
