import type { Page } from 'puppeteer-core';
import { loadFonts, settlePage } from './page/settle.page.ts';

/** Shows a document in a page that shows none yet; it is there, its fonts and images too, when the promise resolves. */
export async function showPage(page: Page, html: string): Promise<void> {
  // Large decks take longer than Puppeteer waits by itself.
  await page.setContent(html, { waitUntil: 'load', timeout: 0 });
  await page.evaluate(settlePage);
}

/** Shows a document of style sheets alone, to show bodies in. */
export async function showShell(page: Page, html: string): Promise<void> {
  await page.setContent(html, { waitUntil: 'load', timeout: 0 });
  await page.evaluate(loadFonts);
}

/**
 * Puts another body into the document that the page shows, and looks at it there, in one call: between two calls the page
 * paints, for nobody. `look` is the code of a function without arguments. Of calls that overlap, each waits in the page for
 * the one before.
 */
export async function showAndLook<Seen>(page: Page, html: string, look: string): Promise<Seen> {
  const before = 'Promise.resolve(globalThis.lastLook).catch(() => undefined)';
  const show = `(${String(settlePage)})(${JSON.stringify(html)})`;
  // As JSON: the protocol is slow to hand over many objects.
  const code = `globalThis.lastLook = ${before}.then(() => ${show}).then(${look}).then(JSON.stringify)`;
  return JSON.parse((await page.evaluate(code)) as string) as Seen;
}

/** Puts another body into the document that the page shows: its fonts and style sheets stay, which are most of it. */
export async function showBody(page: Page, html: string): Promise<void> {
  await page.evaluate(settlePage, html);
}
