import type { Page } from 'puppeteer-core';
import { callPage } from './call-page.ts';

/** Shows a document in a page that shows none yet; it is there, its fonts and images too, when the promise resolves. */
export async function showPage(page: Page, html: string): Promise<void> {
  // Large decks take longer than Puppeteer waits by itself.
  await page.setContent(html, { waitUntil: 'load', timeout: 0 });
  await callPage(page, 'settlePage');
}

/** Puts another body into the document that the page shows: its fonts and style sheets stay, which are most of it. */
export async function showBody(page: Page, html: string): Promise<void> {
  await callPage(page, 'settlePage', html);
}
