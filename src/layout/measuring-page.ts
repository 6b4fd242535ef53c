import type { Page } from 'puppeteer-core';
import type { Pages } from '../browser/kept-page.ts';
import { callPage } from '../browser/call-page.ts';
import { createHtmlSender, type SendHtml } from '../html/sent.ts';
import type { Shell } from '../protocol/shell.ts';
import { hashOf } from '../store/hash.ts';

/** A page for all measuring and printing of a session. */
export interface MeasuringPage {
  /**
   * Has `use` work with the page when it shows this shell; one after the other, and once more where the page turns out
   * to have lost its style sheets. What slides measure goes to the page through `send`.
   */
  use<Result>(shell: Shell, use: (page: Page, send: SendHtml) => Promise<Result>): Promise<Result>;
}

/** What a page shows that holds a shell. */
interface Shown {
  readonly page: Page;
  readonly shell: Shell;
  readonly send: SendHtml;
}

/** A document in the mode of standards, to put shells into. */
const empty = '<!doctype html>';

/** Creates the page, which keeps the style sheets of the deck that was measured last; `pages` gives always the same one. */
export function createMeasuringPage(pages: Pages): MeasuringPage {
  let shown: Shown | undefined;
  let prepared: Page | undefined;

  const show = async (page: Page, shell: Shell): Promise<Shown> => {
    const before = shown?.page === page ? shown.shell.sheets : [];
    shown = undefined;
    if (prepared !== page) await page.setContent(empty, { timeout: 0 });
    prepared = page;
    await showShell(page, shell, before);
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

/** Shows a shell; sheets that are among those `before` are sent only where the page does not have them any more. */
async function showShell(page: Page, shell: Shell, before: readonly string[]): Promise<void> {
  const all = shell.sheets.map((css) => [hashOf(css), css] as const);
  const send = (sheets: typeof all): Promise<string[]> =>
    callPage(page, 'showShell', { ...shell, names: all.map(([name]) => name), sheets });
  const known = new Set(before);
  const missing = new Set(await send(all.filter(([, css]) => !known.has(css))));
  if (missing.size > 0) await send(all.filter(([name]) => missing.has(name)));
}

/** As the page says it: see `browser/page/settle`. */
function isWithoutStyles(error: unknown): boolean {
  return error instanceof Error && error.message.includes('no style sheets');
}
