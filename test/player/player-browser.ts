import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Headless } from '../../src/browser/browser.ts';
import { headless, installed } from '../browser.ts';

/** Gives pages in which decks are played. */
export type PlayerBrowser = Pick<Headless, 'withPage'> & AsyncDisposable;

/**
 * Set by the project `firefox`; otherwise the player is tested in Chromium. Over BiDi, Firefox can neither be told to run no
 * scripts nor to show what it prints: tests of these are skipped.
 */
export const isFirefox: boolean = process.env['LECTERN_TEST_BROWSER'] === 'firefox';

const firefox = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';

/** Whether there is a Firefox on this machine. */
export const hasFirefox: boolean = existsSync(firefox);

/** Starts Firefox, driven over WebDriver BiDi. Nothing fades in there, so that a key has done its work when the next comes. */
export function launchFirefox(isDark = false): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: firefox,
    defaultViewport: { width: 1280, height: 720 },
    extraPrefsFirefox: {
      'ui.prefersReducedMotion': 1,
      'ui.systemUsesDarkTheme': isDark ? 1 : 0,
      'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1,
      'dom.disable_open_during_load': false,
    },
  });
}

/**
 * The same for what the embedded Chromium does otherwise: it tells a page that opens of a pointer that nobody moved, and
 * now and then opens no dialog right after another one was closed.
 */
export function createWholeBrowser(): PlayerBrowser {
  return isFirefox ? createPlayerBrowser() : installed;
}

/** The browser that this run of the tests is for. */
export function createPlayerBrowser(): PlayerBrowser {
  if (!isFirefox) return headless;
  let started: Promise<Browser> | undefined;
  return {
    async withPage<T>(use: (page: Page) => Promise<T>) {
      started ??= launchFirefox();
      const context = await (await started).createBrowserContext();
      try {
        return await use(await context.newPage());
      } finally {
        await context.close();
      }
    },
    async [Symbol.asyncDispose]() {
      await (await started)?.close();
    },
  };
}
