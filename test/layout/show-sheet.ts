import type { Page } from 'puppeteer-core';
import { createMeasuringPage } from '../../src/layout/measuring-page.ts';
import type { Shell } from '../../src/protocol/shell.ts';

/** A shell with one style sheet. */
export function createShell(css: string): Shell {
  return { lang: 'en', dir: 'ltr', title: '', sheets: [css] };
}

/** Has a page show what it is called to show in this style sheet from now on. */
export function showSheet(page: Page, css: string): Promise<void> {
  const measuring = createMeasuringPage({ withPage: (use) => use(page) });
  return measuring.use(createShell(css), () => Promise.resolve());
}
