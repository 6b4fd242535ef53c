import type { Browser, Page } from 'puppeteer-core';
import { addPageScript } from './call-page.ts';
import { type PageFiles, pageOrigin, servePageFiles } from './page-files.ts';

/** A page on its own, and what ends it. */
export interface OfflinePage {
  readonly page: Page;
  /** False once it has crashed or was closed, or its browser has ended. */
  readonly isUsable: boolean;
  /** It shows a document of ours and not, say, a file, whose storage others share: it can be cleared. */
  readonly isAtHome: boolean;
  /** What it can load under `pageOrigin`, until it is cleared. */
  serve(files: PageFiles): void;
  /** Empties it for its next use, with nothing left of this one: an eighth of the time that a new page takes. */
  clear(): Promise<void>;
  /** Gives memory back that nothing holds any more. */
  collectGarbage(): Promise<void>;
  close(): Promise<void>;
}

/** CSS pixels; that of a slide. */
export const pageSize = { width: 1280, height: 720 };

const nothing: PageFiles = () => Promise.resolve(undefined);

/** Opens an empty page, 1280 x 720 CSS pixels, in an incognito context of its own; no request of it leaves. */
export async function openOfflinePage(browser: Browser): Promise<OfflinePage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  // One for the page's whole life: detaching a session ends the page's offline mode.
  const session = await page.createCDPSession();
  let files = nothing;
  await Promise.all([
    page.setOfflineMode(true),
    page.emulateTimezone('UTC'),
    servePageFiles(session, (name) => files(name)),
    addPageScript(page),
  ]);
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
      return !hasCrashed && !page.isClosed() && browser.connected;
    },
    get isAtHome() {
      return page.url() === 'about:blank' || page.url().startsWith(`${pageOrigin}/`);
    },
    serve(given) {
      files = given;
    },
    async clear() {
      files = nothing;
      for (const other of await context.pages()) if (other !== page) await other.close();
      // A new document, and of the same site: another one would have a process of its own started.
      await page.goto(`${pageOrigin}/`);
      await Promise.all([
        // The document may have a new process, which does not know it yet.
        page.setOfflineMode(true),
        page.emulateMediaType(),
        page.setViewport(pageSize),
      ]);
      const storage = { origin: pageOrigin, storageTypes: 'all' };
      await session.send('Storage.clearDataForOrigin', storage);
    },
    async collectGarbage() {
      await session.send('HeapProfiler.collectGarbage');
    },
    close,
  };
}
