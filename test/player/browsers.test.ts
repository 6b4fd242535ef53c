import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, shown, waitForSlide } from './open-deck.ts';
import { hasFirefox, launchFirefox } from './player-browser.ts';
import { createPlayerPage, type PlayerPage } from './player-page.ts';
import { startWebKit, type WebKit } from './webkit.ts';

let deck: PlayerPage;

beforeAll(async () => {
  deck = await createPlayerPage([
    {
      html: '<h1>Containers</h1>',
      notes: [{ visibility: 'reader', html: '<p>Said to everybody.</p>' }],
    },
    '<h2>Steps</h2><ul><li data-marpit-fragment="1">one</li></ul>',
    '<h2>Third</h2>',
  ]);
});

afterAll(() => deck[Symbol.asyncDispose]());

describe('Firefox', () => {
  let browser: Browser | undefined;

  beforeAll(async () => {
    if (hasFirefox) browser = await launchFirefox();
  });

  afterAll(() => browser?.close());

  it('plays from a file, in two windows that outlive a reload', async ({ skip }) => {
    if (!browser) return skip('no Firefox (Debian: firefox-esr)');
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(deck.url);
    expect(await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight')).toEqual([3]);
    expect(page.url()).toBe(`${deck.url}#slide-3`);
    expect(await press(page, 'o')).toEqual([1, 2, 3]);
    expect(await press(page, 'Escape', 'r')).toEqual([1, 2, 3]);
    expect(await page.$eval('.notes', (notes) => notes.checkVisibility())).toBe(true);
    await press(page, 'r', 'd');
    await page.mouse.move(300, 300);
    await page.mouse.down();
    await page.mouse.move(600, 300, { steps: 5 });
    await page.mouse.up();
    expect(await page.$$eval('.player-ink path', (all) => all.length)).toBe(1);
    await press(page, 'Escape');
    const presenter = await openPresenter(page);
    await waitForSlide(presenter, 3);
    await press(presenter, 'Home');
    await waitForSlide(page, 1);
    await page.reload();
    await waitForSlide(page, 1);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await press(presenter, 'End');
    await waitForSlide(page, 3);
    await presenter.reload();
    await waitForSlide(presenter, 3);
    await press(page, 'Home');
    await waitForSlide(presenter, 1);
    expect(await shown(presenter)).toEqual([1, 2]);
    expect(problems).toEqual([]);
  });
});

/** Firefox tells of a popup before its page can be asked for anything. */
async function openPresenter(page: Page): Promise<Page> {
  const [popup] = await Promise.all([
    new Promise<Page>((resolve) => {
      page.once('popup', (opened) => opened && resolve(opened));
    }),
    page.keyboard.press('p'),
  ]);
  await popup.waitForSelector('[data-view="presenter"]');
  return popup;
}

describe('WebKit', () => {
  let webkit: WebKit | undefined;

  beforeAll(async () => {
    webkit = await startWebKit();
  });

  afterAll(() => webkit?.[Symbol.asyncDispose]());

  it('plays from a file, and scales its slides by Marp’s remedy', async ({ skip }) => {
    if (!webkit) return skip('no WebKit (Debian: webkit2gtk-driver and xvfb)');
    const numbers = (): Promise<unknown> =>
      (webkit as WebKit).run(
        `return [...document.querySelectorAll('.marpit')].flatMap((frame, index) => frame.getClientRects().length ? [index + 1] : [])`,
      );
    await webkit.open(deck.url);
    expect(await numbers()).toEqual([1]);
    for (let count = 0; count < 3; count += 1) await webkit.press('ArrowRight');
    await expect.poll(numbers).toEqual([3]);
    await webkit.press('Escape');
    await expect.poll(numbers).toEqual([1, 2, 3]);
    await webkit.press('Escape');
    await expect.poll(numbers).toEqual([3]);
    // The remedy follows the window's size by a frame.
    const error = async (): Promise<number> => {
      const [scale, wanted] = (await (webkit as WebKit).run(
        `const { style } = document.querySelector('.marpit[data-current] section'); return [Number(/matrix\\(([\\d.]+)/.exec(style.transform)?.[1]), Math.min(innerWidth / 1280, innerHeight / 720)]`,
      )) as [number, number];
      return Math.abs(scale - wanted);
    };
    await expect.poll(error).toBeLessThan(0.005);
    await webkit.press('r');
    await expect.poll(numbers).toEqual([1, 2, 3]);
  });
});
