import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  isSeen,
  openDeck,
  openPresenter,
  press,
  readNotice,
  shown,
  waitForSlide,
} from './open-deck.ts';
import { createPlayerBrowser, type PlayerBrowser } from './player-browser.ts';
import { createPlayerPage, type PlayerPage } from './player-page.ts';

let browser: PlayerBrowser;
let deck: PlayerPage;

beforeAll(async () => {
  browser = createPlayerBrowser();
  deck = await createPlayerPage(['<h1>One</h1>', '<h2>Two</h2>']);
});

afterAll(async () => {
  await browser[Symbol.asyncDispose]();
  await deck[Symbol.asyncDispose]();
});

function open<T>(use: (page: Page) => Promise<T>): Promise<T> {
  return openDeck({ browser, deck }, use);
}

/** Draws a line from left to right across the slide at this height of the window. */
async function drag(page: Page, height: number): Promise<void> {
  await page.mouse.move(300, height);
  await page.mouse.down();
  await page.mouse.move(900, height, { steps: 6 });
  await page.mouse.up();
}

/** What is drawn on the present slide: tool, colour and place of each stroke, in px of the slide. */
function strokes(page: Page): Promise<string[]> {
  return page.$$eval('.marpit[data-current] .player-ink path', (all) =>
    all.map((path) => {
      const { x, y, width, height } = (path as SVGPathElement).getBBox();
      const round = (value: number): number => Math.round(value / 10) * 10;
      return `${path.getAttribute('class')} ${path.getAttribute('data-colour')} ${round(x)}-${round(x + width)} at ${round(y + height / 2)}`;
    }),
  );
}

const redLine = 'player-pen red 300-900 at 300';

describe('drawing', () => {
  it('pen and highlighter draw in the colour that is chosen, and the tool goes with its key', async () => {
    await open(async (page) => {
      await press(page, 'd');
      expect(await isSeen(page, '.player-ink-bar')).toBe(true);
      await drag(page, 300);
      await page.click('.player-ink-bar [data-colour="blue"]');
      await press(page, 'h');
      await drag(page, 400);
      expect(await strokes(page)).toEqual([redLine, 'player-highlighter blue 290-910 at 400']);
      await press(page, 'h');
      expect(await isSeen(page, '.player-ink-bar')).toBe(false);
      await drag(page, 500);
      expect(await strokes(page)).toHaveLength(2);
    });
  });

  it('belongs to its slide, in a window of any size', async () => {
    await open(async (page) => {
      await page.setViewport({ width: 640, height: 720 });
      await press(page, 'd');
      // The slide is 360 px high there, in the middle.
      await page.mouse.move(100, 330);
      await page.mouse.down();
      await page.mouse.move(500, 330, { steps: 4 });
      await page.mouse.up();
      expect(await strokes(page)).toEqual(['player-pen red 200-1000 at 300']);
      await press(page, 'ArrowRight');
      expect(await strokes(page)).toEqual([]);
      await press(page, 'ArrowLeft');
      expect(await strokes(page)).toHaveLength(1);
    });
  });

  it('is erased, and every step of it is undone', async () => {
    await open(async (page) => {
      await press(page, 'd');
      await drag(page, 300);
      await drag(page, 400);
      await press(page, 'e');
      await page.mouse.move(600, 250);
      await page.mouse.down();
      await page.mouse.move(600, 340, { steps: 10 });
      await page.mouse.up();
      expect(await strokes(page)).toEqual(['player-pen red 300-900 at 400']);
      await press(page, 'c');
      expect(await strokes(page)).toEqual([]);
      await press(page, 'u');
      expect(await strokes(page)).toHaveLength(1);
      await press(page, 'u');
      expect(await strokes(page)).toHaveLength(2);
      await page.keyboard.down('Control');
      await press(page, 'z');
      await page.keyboard.up('Control');
      expect(await strokes(page)).toEqual([redLine]);
    });
  });

  it('takes no step while a line is drawn by touch', async () => {
    await open(async (page) => {
      await page.setViewport({ width: 1280, height: 720, hasTouch: true });
      await press(page, 'd');
      await page.touchscreen.touchStart(900, 300);
      await page.touchscreen.touchMove(300, 300);
      await page.touchscreen.touchEnd();
      expect(await shown(page)).toEqual([1]);
      expect(await strokes(page)).toHaveLength(1);
    });
  });

  it('is there after a reload, and in the reading view', async () => {
    await open(async (page) => {
      await press(page, 'd');
      await drag(page, 300);
      await page.reload();
      expect(await strokes(page)).toEqual([redLine]);
      await press(page, 'r');
      expect(await isSeen(page, '.player-ink path')).toBe(true);
    });
  });
});

describe('in both windows', () => {
  it('lines and laser appear in the other', async () => {
    await open(async (page) => {
      const presenter = await openPresenter(page);
      await waitForSlide(presenter, 1);
      await presenter.bringToFront();
      await press(presenter, 'd');
      const box = await presenter.$eval('.marpit[data-current]', (frame) =>
        frame.getBoundingClientRect().toJSON(),
      );
      const at = (x: number, y: number): [number, number] => [
        box.x + (x / 1280) * box.width,
        box.y + (y / 720) * box.height,
      ];
      await presenter.mouse.move(...at(300, 300));
      await presenter.mouse.down();
      await presenter.mouse.move(...at(900, 300), { steps: 6 });
      await presenter.mouse.up();
      await expect.poll(() => strokes(page)).toEqual([redLine]);
      await press(presenter, 'l');
      await presenter.mouse.move(...at(640, 360));
      await page.waitForFunction(
        () =>
          Math.abs(Number(document.querySelector('.player-ink circle')?.getAttribute('cx')) - 640) <
          2,
      );
      await press(presenter, 'Escape');
      await page.waitForFunction(() => !document.querySelector('.player-ink circle'));
      await press(presenter, 'd');
      await presenter.click('.player-ink-bar [data-key="c"]');
      await expect.poll(() => strokes(page)).toEqual([]);
    });
  });
});

describe('what cannot be kept', () => {
  it.each([
    ['off', 'SecurityError', 'The browser stores nothing for this page'],
    ['full', 'QuotaExceededError', 'The browser’s store is full'],
  ])('a store that is %s is reported once, and drawing goes on', async (_, name, message) => {
    const breakStore = (page: Page): Promise<unknown> =>
      page.evaluateOnNewDocument((error) => {
        const fail = (): never => {
          throw new DOMException('no', error);
        };
        if (error === 'SecurityError') Object.defineProperty(window, 'localStorage', { get: fail });
        else Storage.prototype.setItem = fail;
      }, name);
    await openDeck({ browser, deck, prepare: breakStore }, async (page) => {
      await press(page, 'd');
      await drag(page, 300);
      expect(await readNotice(page)).toContain(message);
      await page.$eval('.player-notice', (notice) => notice.remove());
      await drag(page, 400);
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(await page.$('.player-notice')).toBeNull();
      expect(await strokes(page)).toHaveLength(2);
    });
  });

  it('what others wrote there does no harm', async () => {
    await open(async (page) => {
      for (const value of ['{', '3', '[]', '{"slide-1":[{"type":"pen"}],"x":3,"slide-2":[null]}']) {
        await page.evaluate(
          (text) => localStorage.setItem(`lectern ink ${location.pathname}`, text),
          value,
        );
        await page.reload();
        expect(await strokes(page)).toEqual([]);
        expect(await press(page, 'End', 'Home')).toEqual([1]);
      }
    });
  });
});
