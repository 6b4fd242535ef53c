import type { Browser, Page } from 'puppeteer-core';

/** A page on its own, and what ends it. */
export interface OfflinePage {
  readonly page: Page;
  /** False once it has crashed or its browser has ended. */
  readonly isUsable: boolean;
  close(): Promise<void>;
}

/** Opens an empty page, 1280 x 720 CSS pixels, in an incognito context of its own; no request of it leaves. */
export async function openOfflinePage(browser: Browser): Promise<OfflinePage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await Promise.all([page.setOfflineMode(true), page.emulateTimezone('UTC')]);
  page.setDefaultTimeout(0);
  let hasCrashed = false;
  const close = async (): Promise<void> => {
    // When the browser has ended, nothing is left to close.
    await context.close().catch(() => undefined);
  };
  page.once('error', () => {
    hasCrashed = true;
    // What the page was asked is never answered; only closing it has the questions fail.
    void close();
  });
  return {
    page,
    get isUsable() {
      return !hasCrashed && browser.connected;
    },
    close,
  };
}
