import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headless } from '../browser.ts';
import { openDeck, openPresenter, press } from './open-deck.ts';
import { createPlayerPage, type PlayerPage, type TestSlide } from './player-page.ts';

const said = 'What is said to everybody about it, in a sentence of usual length. '.repeat(8);
const brain = '<span class="emoji e-1f9e0">\u{1F9E0}</span>';
const slides: readonly TestSlide[] = Array.from({ length: 24 }, (_, index) => ({
  html: `<h2>${index === 1 ? brain : ''} Slide ${index + 1}</h2><p>A line of text.</p>`,
  notes: [{ visibility: 'reader' as const, html: `<p>${said}</p>` }],
}));

let deck: PlayerPage;

beforeAll(async () => {
  deck = await createPlayerPage(slides);
});

afterAll(async () => {
  await deck[Symbol.asyncDispose]();
});

const parts = {
  slide: '.marpit[data-current] > svg',
  next: '.marpit[data-next] > svg',
  label: '.player-next-label',
  notes: '.marpit[data-current] + .notes',
  'notes bar': '.player-notes-bar',
  list: '.player-presenter-list',
  bar: '.player-presenter-bar',
};

describe('the presenter view', () => {
  it.each([
    [1366, 768],
    [1280, 720],
    [1920, 1080],
    [1280, 800],
  ])('uses more than 85 %% of a window of %d x %d', async (width, height) => {
    await openDeck({ browser: headless, deck }, async (page) => {
      await press(page, 'ArrowRight');
      const presenter = await openPresenter(page);
      await presenter.setViewport({ width, height });
      await presenter.waitForSelector('[data-current] [data-slide="2"]');
      const boxes = await presenter.evaluate(
        (selectors) =>
          Object.values(selectors).map((selector) => {
            const { left, right, top, bottom } = document
              .querySelector(selector)!
              .getBoundingClientRect();
            return { left, right, top, bottom, width: right - left, height: bottom - top };
          }),
        parts,
      );
      // A point every 4 px: what no part has is unused.
      let unused = 0;
      let all = 0;
      for (let x = 2; x < width; x += 4)
        for (let y = 2; y < height; y += 4) {
          all += 1;
          const isUsed = boxes.some(
            ({ left, right, top, bottom }) => x >= left && x < right && y >= top && y < bottom,
          );
          if (!isUsed) unused += 1;
        }
      expect(unused / all).toBeLessThan(0.15);
      const [slide, next, , notes] = boxes;
      expect(next!.width).toBeGreaterThan(0.36 * width);
      expect(slide!.width).toBeGreaterThan(1.3 * next!.width);
      // Four lines of 20 px at least, and all within the window.
      expect(notes!.height).toBeGreaterThan(4 * 29);
      expect(boxes.filter(({ right, bottom }) => right > width || bottom > height)).toEqual([]);
    });
  });

  it('has its drawing tools behind one button', async () => {
    await openDeck({ browser: headless, deck }, async (page) => {
      const presenter = await openPresenter(page);
      const isShown = (): Promise<boolean> =>
        presenter.$eval('.player-ink-bar', (bar) => bar.checkVisibility());
      expect(await isShown()).toBe(false);
      await presenter.click('.player-presenter-bar [data-key="d"]');
      expect(await isShown()).toBe(true);
      await press(presenter, 'Escape');
      expect(await isShown()).toBe(false);
    });
  });

  it('scrolls as a whole where it is small, and loses nothing', async () => {
    await openDeck({ browser: headless, deck }, async (page) => {
      const presenter = await openPresenter(page);
      await presenter.setViewport({ width: 640, height: 360 });
      const seen = await presenter.evaluate(
        (selectors) =>
          Object.values(selectors).map((selector) => {
            const box = document.querySelector(selector)?.getBoundingClientRect();
            return box !== undefined && box.width > 200 && box.right <= innerWidth;
          }),
        parts,
      );
      expect(seen).toEqual(Object.keys(parts).map(() => true));
      expect(
        await presenter.evaluate(() => document.documentElement.scrollHeight > innerHeight),
      ).toBe(true);
    });
  });

  it('scrolls notes by the arrows when they have the focus, and changes slides by all other keys', async () => {
    await openDeck({ browser: headless, deck }, async (page) => {
      const presenter = await openPresenter(page);
      await presenter.setViewport({ width: 640, height: 200 });
      await presenter.focus('.marpit[data-current] + .notes');
      await press(presenter, 'ArrowDown');
      await presenter.waitForFunction(
        () => (document.querySelector('.marpit[data-current] + .notes')?.scrollTop ?? 0) > 0,
      );
      expect(await presenter.$eval('[data-current] section', (each) => each.id)).toBe('slide-1');
      await press(presenter, 'PageDown');
      expect(await presenter.$eval('[data-current] section', (each) => each.id)).toBe('slide-2');
    });
  });
});

describe('emoji of titles', () => {
  const findEmoji = (page: Page, place: string): Promise<string[]> =>
    page.$$eval(`${place} .emoji.e-1f9e0`, (all) => all.map(({ textContent }) => textContent));

  it('are the deck’s own pictures in the overview, the list and the label of the next slide', async () => {
    await openDeck({ browser: headless, deck }, async (page) => {
      const presenter = await openPresenter(page);
      for (const place of ['.player-presenter-list', '.player-next-label'])
        expect([place, await findEmoji(presenter, place)]).toEqual([place, ['\u{1F9E0}']]);
      await press(page, 'o');
      expect(await findEmoji(page, '.player-pick')).toEqual(['\u{1F9E0}']);
    });
  });
});
