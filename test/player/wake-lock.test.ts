import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDeck, openPresenter, press } from './open-deck.ts';
import { createPlayerBrowser, type PlayerBrowser } from './player-browser.ts';
import { createPlayerPage, type PlayerPage } from './player-page.ts';

let browser: PlayerBrowser;
let deck: PlayerPage;

beforeAll(async () => {
  browser = createPlayerBrowser();
  deck = await createPlayerPage(['<h1>One</h1>', '<h2>Two</h2>', '<h2>Three</h2>']);
});

afterAll(async () => {
  await browser[Symbol.asyncDispose]();
  await deck[Symbol.asyncDispose]();
});

describe('the screen', () => {
  it('stays on in full screen and while the stopwatch runs, and may sleep after that', async () => {
    await openDeck({ browser, deck }, async (page) => {
      await countLocks(page);
      await page.bringToFront();
      await press(page, 'f');
      await expect.poll(() => readLocks(page)).toBe(1);
      await press(page, 'f');
      await expect.poll(() => readLocks(page)).toBe(0);
      const presenter = await openPresenter(page);
      await press(presenter, 'ArrowRight');
      await page.bringToFront();
      await expect.poll(() => readLocks(page)).toBe(1);
      await presenter.bringToFront();
      await presenter.click('[data-key="pause"]');
      await expect.poll(() => readLocks(page)).toBe(0);
    });
  });

  it('does not keep a lecture from going on where the browser refuses', async () => {
    await openDeck({ browser, deck }, async (page) => {
      await page.evaluate(() => {
        navigator.wakeLock.request = () => Promise.reject(new Error('Refused'));
      });
      await press(page, 'f');
      expect(await press(page, 'f', 'End')).toEqual([3]);
    });
  });
});

/** The browser of a test has no screen: what is asked of it is noted in its place. */
async function countLocks(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset['locks'] = '0';
    const add = (count: number): void => {
      const { dataset } = document.documentElement;
      dataset['locks'] = String(Number(dataset['locks']) + count);
    };
    navigator.wakeLock.request = () => {
      add(1);
      const lock = {
        released: false,
        release() {
          if (!lock.released) add(-1);
          lock.released = true;
          return Promise.resolve();
        },
      };
      return Promise.resolve(lock as unknown as WakeLockSentinel);
    };
  });
}

function readLocks(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.documentElement.dataset['locks']));
}
