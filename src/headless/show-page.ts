import type { Page } from 'puppeteer-core';
import { settlePage } from './settle.page.ts';

/** Shows a document in the page; it is there, its fonts and images too, when the promise resolves. */
export async function showPage(page: Page, html: string): Promise<void> {
  // Large decks take longer than Puppeteer waits by itself.
  await page.setContent(html, { waitUntil: 'load', timeout: 0 });
  await page.evaluate(settlePage);
}
