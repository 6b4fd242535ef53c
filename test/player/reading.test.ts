import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSeen, openDeck, press, readNotice, shown } from './open-deck.ts';
import { createPlayerBrowser, isFirefox, type PlayerBrowser } from './player-browser.ts';
import { createPlayerPage, type PlayerPage, type TestSlide } from './player-page.ts';

const slides: readonly TestSlide[] = [
  {
    html: '<h1>Containers</h1>',
    notes: [
      { visibility: 'reader', html: '<p>Said to everybody.</p>' },
      { visibility: 'private', html: '<p>Breathe.</p>' },
    ],
  },
  '<h2>Code</h2><pre><code>let a = 1;\nlet b = 2;</code></pre>',
  { html: '<h2>Third</h2>', notes: [{ visibility: 'private', html: '<p>Hurry.</p>' }] },
  { html: '<h2>Fourth</h2>', notes: [{ visibility: 'reader', html: '<p>The last words.</p>' }] },
];

let browser: PlayerBrowser;
let deck: PlayerPage;

beforeAll(async () => {
  browser = createPlayerBrowser();
  deck = await createPlayerPage(slides);
});

afterAll(async () => {
  await browser[Symbol.asyncDispose]();
  await deck[Symbol.asyncDispose]();
});

function open<T>(use: (page: Page) => Promise<T>, hash = ''): Promise<T> {
  return openDeck({ browser, deck, hash }, use);
}

/** All the text that can be seen. */
function text(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

/** Where things stand, and whether notes are beside their slide. */
function isBeside(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const slide = document.querySelector('.marpit')?.getBoundingClientRect();
    const notes = document.querySelector('.notes')?.getBoundingClientRect();
    return !!slide && !!notes && notes.left >= slide.right && Math.abs(notes.top - slide.top) < 4;
  });
}

describe('the reading view', () => {
  it('shows every slide, beside it what was said to everybody, and nothing private', async () => {
    await open(async (page) => {
      expect(await press(page, 'r')).toEqual([1, 2, 3, 4]);
      expect(await isBeside(page)).toBe(true);
      expect(await text(page)).toContain('Said to everybody.');
      expect(await text(page)).toContain('The last words.');
      expect(await text(page)).not.toContain('Breathe.');
      expect(await text(page)).not.toContain('Hurry.');
      expect(await press(page, 'r')).toEqual([1]);
    });
  });

  it('opens at the slide, and leaves to the slide that was reached', async () => {
    await open(async (page) => {
      await press(page, 'r');
      const top = await page.$eval('#slide-3', (slide) => slide.getBoundingClientRect().top);
      expect(top).toBeGreaterThan(0);
      expect(top).toBeLessThan(240);
      await page.evaluate(() => scrollTo(0, 0));
      await page.waitForFunction(() => location.hash === '#slide-1');
      expect(await press(page, 'Escape')).toEqual([1]);
    }, '#slide-3');
  });

  it('copies code, and a link to a slide', async () => {
    await open(async (page) => {
      await page.evaluate(() => {
        navigator.clipboard.writeText = (copied) => {
          document.title = copied;
          return Promise.resolve();
        };
      });
      await press(page, 'r');
      await page.focus('#slide-2 .player-copy');
      expect(await isSeen(page, '#slide-2 .player-copy')).toBe(true);
      await press(page, 'Enter');
      expect(await page.title()).toBe('let a = 1; let b = 2;');
      expect(await readNotice(page)).toBe('Copied');
      await page.click('.marpit[aria-label="Slide 4 of 4"] .player-caption button');
      await expect.poll(() => page.title()).toBe(`${deck.url}#slide-4`);
    });
  });

  it('says when the browser does not let it copy', async () => {
    await open(async (page) => {
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
      });
      await page.focus('#slide-2 .player-copy');
      await press(page, 'Enter');
      expect(await readNotice(page)).toBe('The browser did not allow copying.');
    }, '#slide-2');
  });

  it('stands in one column on a telephone', async () => {
    await open(async (page) => {
      await page.setViewport({ width: 390, height: 800 });
      await press(page, 'r');
      expect(await isBeside(page)).toBe(false);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(overflow).toBeLessThanOrEqual(390);
    });
  });
});

/** Page sizes in points, each once, and how many pages. */
async function printPages(page: Page): Promise<{ sizes: string[]; count: number }> {
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(
    ([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
  );
  return {
    sizes: [...new Set(boxes)],
    count: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
  };
}

describe.skipIf(isFirefox)('printing', () => {
  it('puts the reading view on paper, several slides a page, without buttons', async () => {
    await open(async (page) => {
      await press(page, 'r');
      expect(await printPages(page)).toEqual({ sizes: ['595 x 842'], count: 1 });
      await page.emulateMediaType('print');
      expect(await isSeen(page, '.notes')).toBe(true);
      expect(await text(page)).not.toContain('Breathe.');
      expect(
        await page.$$eval('[class^="player-"]', (all) =>
          all.some((each) => each.checkVisibility()),
        ),
      ).toBe(false);
    });
  });

  it('puts the slides on pages of their size from any other view', async () => {
    await open(async (page) => {
      for (const key of ['ArrowRight', 'o']) {
        await press(page, key);
        expect(await printPages(page)).toEqual({ sizes: ['960 x 540'], count: 4 });
      }
    });
  });
});

describe.skipIf(isFirefox)('without scripts', () => {
  it('is the reading view, on the screen and on paper, without anything private', async () => {
    await browser.withPage(async (page) => {
      await page.setJavaScriptEnabled(false);
      await page.goto(deck.url);
      expect(await shown(page)).toEqual([1, 2, 3, 4]);
      expect(await isBeside(page)).toBe(true);
      expect(await text(page)).toContain('Said to everybody.');
      expect(await text(page)).not.toContain('Breathe.');
      expect((await printPages(page)).sizes).toEqual(['595 x 842']);
    });
  });
});
