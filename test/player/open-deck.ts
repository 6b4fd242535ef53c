import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { isFirefox, type PlayerBrowser } from './player-browser.ts';
import type { PlayerPage } from './player-page.ts';

/** How a deck is opened. */
export interface OpenRequest {
  readonly browser: Pick<PlayerBrowser, 'withPage'>;
  readonly deck: PlayerPage;
  readonly hash?: string;
  /** @default 'light' */
  readonly scheme?: 'light' | 'dark';
  /** Told before the page is there: what happens in it from the start. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** Opens a deck from its file and uses it; nothing may fail in the page, and nothing may be asked of the network. */
export function openDeck<T>(
  { browser, deck, hash = '', scheme = 'light', prepare }: OpenRequest,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  return browser.withPage(async (page) => {
    const problems: string[] = [];
    await watch(page, problems, scheme);
    await prepare?.(page);
    await page.goto(deck.url + hash);
    const result = await use(page);
    expect(problems).toEqual([]);
    return result;
  });
}

async function watch(page: Page, problems: string[], scheme: string): Promise<void> {
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => {
    if (!/^(?:file|data|about):/.test(request.url())) problems.push(request.url());
  });
  page.on('popup', (popup) => {
    if (!popup) return;
    watch(popup, problems, scheme).catch((error: unknown) => {
      // One that was closed at once can be told nothing any more.
      if ((error as Error).name !== 'TargetCloseError') throw error;
    });
  });
  // Firefox gets them by its preferences.
  if (isFirefox) return;
  // Without transitions a key has done its work when the next one comes.
  await page.emulateMediaFeatures([
    { name: 'prefers-reduced-motion', value: 'reduce' },
    { name: 'prefers-color-scheme', value: scheme },
  ]);
}

/** Numbers of the slides that can be seen. */
export function shown(page: Page): Promise<number[]> {
  return page.$$eval('svg[data-marpit-svg]', (all) =>
    all.flatMap((svg, index) => (svg.checkVisibility() ? [index + 1] : [])),
  );
}

/** Presses keys and tells which slides are seen then. */
export async function press(page: Page, ...keys: readonly string[]): Promise<number[]> {
  for (const key of keys) await page.keyboard.press(key as 'Enter');
  return shown(page);
}

/** Whether the first element that fits is there to see. */
export function isSeen(page: Page, selector: string): Promise<boolean> {
  return page.$eval(selector, (element) => element.checkVisibility({ visibilityProperty: true }));
}

/** What a notice says; waits for it. */
export async function readNotice(page: Page): Promise<string> {
  const notice = await page.waitForSelector('.player-notice', { timeout: 60_000 });
  return (await notice?.evaluate((element) => element.textContent)) ?? '';
}

/** Waits until the page shows exactly this slide. */
export async function waitForSlide(page: Page, number: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('.marpit[data-current] section')?.getAttribute('data-slide') ===
      String(wanted),
    { timeout: 60_000 },
    number,
  );
}

/** Presses `p` and gives the window that opens, once the slides have told it where they are. */
export async function openPresenter(page: Page): Promise<Page> {
  const [popup] = await Promise.all([
    new Promise<Page>((resolve) => {
      page.once('popup', (opened) => opened && resolve(opened));
    }),
    page.keyboard.press('p'),
  ]);
  await popup.waitForSelector('[data-linked][data-view="presenter"] .player-presenter-list button');
  return popup;
}
