import type { Page } from 'puppeteer-core';
import { normalisePdf } from './normalise.ts';
import { callPage } from '../../browser/call-page.ts';

/** How to render a PDF. */
export interface PdfOptions {
  /** Seconds since 1970 that the PDF says it was made at, as SOURCE_DATE_EPOCH gives them. @default now */
  readonly epoch?: number | undefined;
}

/**
 * Prints a loaded page as a PDF with tags and bookmarks, on pages of the size that its CSS asks for. The same page gives
 * the same bytes in the same browser build when `epoch` is given.
 */
export async function renderPdf(page: Page, { epoch }: PdfOptions = {}): Promise<Uint8Array> {
  await page.emulateMediaType('print');
  await callPage(page, 'settlePage');
  const bytes = await page.pdf({
    outline: true,
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    // Large decks take minutes, and the fonts are there.
    timeout: 0,
    waitForFonts: false,
  });
  // What is measured next is measured as on a screen.
  await page.emulateMediaType();
  return normalisePdf(bytes, epoch);
}
