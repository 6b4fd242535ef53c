import type { Page } from 'puppeteer-core';
import { unlinkPaper } from '../paper-links.ts';
import { normalisePdf } from './normalise.ts';

/**
 * Prints what a page shows as a PDF with tags and bookmarks, on pages of the size that its CSS asks for; its fonts and images
 * are there. It says that it was made at `epoch`, seconds since 1970; without it, now. With it the same page gives the same
 * bytes in the same browser build.
 */
export async function renderPdf(
  page: Page,
  { epoch }: { readonly epoch?: number | undefined } = {},
): Promise<Uint8Array> {
  const bytes = await page.pdf({
    outline: true,
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    // Large decks take minutes, and the fonts are there.
    timeout: 0,
    waitForFonts: false,
  });
  return normalisePdf(unlinkPaper(bytes), epoch);
}
