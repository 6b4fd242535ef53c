import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSeen, openDeck, press, shown } from './open-deck.ts';
import { createPlayerBrowser, createWholeBrowser, type PlayerBrowser } from './player-browser.ts';
import { createPlayerPage, type PlayerPage, type TestSlide } from './player-page.ts';

const picture =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='200' height='100'/%3E";
const above = (name: string): string =>
  `<header><nav class="breadcrumb"><span>${name}</span></nav></header>`;
const below = (name: string): { breadcrumb: string[]; chapter: string } => ({
  breadcrumb: [name],
  chapter: name,
});
const slides: readonly TestSlide[] = [
  '<h1>Containers</h1>',
  {
    html: '<h2>Images</h2>',
    slide: { title: { depth: 2, content: [{ type: 'text', value: 'Images' }] }, chapter: 'Images' },
  },
  {
    html: `${above('Images')}<h3>Layers</h3><p>Crème brûlée</p><img style="position:absolute;left:900px;top:500px" src="${picture}">`,
    slide: below('Images'),
    notes: [
      { visibility: 'reader', html: '<p>said to everybody</p>' },
      { visibility: 'private', html: '<p>breathe</p>' },
    ],
  },
  { html: `${above('Running')}<h3>Scheduling</h3><p>layers again</p>`, slide: below('Running') },
  '<h2>End</h2>',
];

let browser: PlayerBrowser;
let whole: PlayerBrowser;
let deck: PlayerPage;

beforeAll(async () => {
  browser = createPlayerBrowser();
  whole = createWholeBrowser();
  deck = await createPlayerPage(slides);
});

afterAll(async () => {
  await browser[Symbol.asyncDispose]();
  await whole[Symbol.asyncDispose]();
  await deck[Symbol.asyncDispose]();
});

function open<T>(use: (page: Page) => Promise<T>, hash = ''): Promise<T> {
  return openDeck({ browser, deck, hash }, use);
}

function openWhole<T>(use: (page: Page) => Promise<T>, hash = ''): Promise<T> {
  return openDeck({ browser: whole, deck, hash }, use);
}

function texts(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (all) =>
    all.filter((each) => each.checkVisibility()).map((each) => each.textContent),
  );
}

describe('the overview', () => {
  it('shows all slides under their sections, and goes to one', async () => {
    await open(async (page) => {
      expect(await press(page, 'o')).toEqual([1, 2, 3, 4, 5]);
      expect(await texts(page, 'h2.player-section')).toEqual(['Images', 'Running']);
      expect(await texts(page, '.player-pick')).toEqual([
        '1 Containers',
        '2 Images',
        '3 Layers',
        '4 Scheduling',
        '5 End',
      ]);
      await page.click('.marpit[aria-label="Slide 4 of 5"] .player-pick');
      expect(await shown(page)).toEqual([4]);
      expect(page.url()).toContain('#slide-4');
    });
  });

  it('opens and closes with Escape, where it was', async () => {
    await open(async (page) => {
      expect(await press(page, 'Escape')).toHaveLength(5);
      expect(await press(page, 'Escape')).toEqual([2]);
    }, '#slide-2');
  });

  it('keeps the slides that hold what is typed, accents or not, notes for readers too', async () => {
    await open(async (page) => {
      await press(page, 'o');
      await page.keyboard.type('LAYERS');
      expect(await shown(page)).toEqual([3, 4]);
      expect(await texts(page, '.player-overview-bar p')).toEqual(['Slides found: 2']);
      await press(page, 'Escape');
      await page.keyboard.type('creme everybody');
      expect(await shown(page)).toEqual([3]);
      expect(await texts(page, 'h2.player-section')).toEqual(['Images']);
      expect(await press(page, 'Enter')).toEqual([3]);
      expect(await isSeen(page, '.player-toolbar')).toBe(true);
    });
  });

  it('does not find what is private', async () => {
    await open(async (page) => {
      await press(page, 'o');
      await page.keyboard.type('breathe');
      expect(await shown(page)).toEqual([]);
      expect(await texts(page, '.player-overview-bar p')).toEqual(['Nothing found']);
    });
  });

  it('is walked through by arrows', async () => {
    await open(async (page) => {
      const focused = (): Promise<string | undefined> =>
        page.evaluate(() => document.activeElement?.textContent);
      await press(page, 'o', 'ArrowDown');
      expect(await focused()).toBe('2 Images');
      await press(page, 'ArrowRight');
      expect(await focused()).toBe('3 Layers');
      await press(page, 'ArrowDown');
      expect(await focused()).toBe('4 Scheduling');
      expect(await press(page, 'Enter')).toEqual([4]);
    }, '#slide-2');
  });

  it('is still there after a reload', async () => {
    await open(async (page) => {
      await press(page, 'o');
      await page.reload();
      expect(await shown(page)).toHaveLength(5);
    });
  });
});

describe('the search', () => {
  it('lists slides with the text around, titles first, and goes to the one that is chosen', async () => {
    await open(async (page) => {
      await press(page, '/');
      await page.keyboard.type('layers');
      expect(await texts(page, '.player-search-title')).toEqual(['Layers', 'Scheduling']);
      expect(await texts(page, '.player-search-text mark')).toEqual(['Layers', 'layers']);
      expect(await press(page, 'ArrowDown', 'ArrowDown', 'Enter')).toEqual([4]);
      expect(await isSeen(page, '.player-search')).toBe(false);
    });
  });

  it('takes Enter for the first, says when there is none, and closes on Escape', async () => {
    await openWhole(async (page) => {
      await press(page, '/');
      await page.keyboard.type('zebra');
      expect(await texts(page, '.player-search-count')).toEqual(['Nothing found']);
      expect(await press(page, 'Enter', 'Escape')).toEqual([1]);
      expect(await isSeen(page, '.player-search')).toBe(false);
      await press(page, '/');
      await page.keyboard.type('schedul');
      expect(await press(page, 'Enter')).toEqual([4]);
    });
  });
});

describe('the help', () => {
  it('lists the keys, holds others back, and goes with the same key', async () => {
    await open(async (page) => {
      await press(page, '?');
      expect(await texts(page, '.player-keys dd')).toContain('Presenter view');
      expect(await press(page, 'ArrowRight')).toEqual([1]);
      await press(page, '?');
      expect(await isSeen(page, '.player-help')).toBe(false);
      expect(await press(page, 'ArrowRight')).toEqual([2]);
    });
  });
});

describe('black and white', () => {
  it.each([
    ['b', 'rgb(0, 0, 0)'],
    ['.', 'rgb(0, 0, 0)'],
    ['w', 'rgb(255, 255, 255)'],
    [',', 'rgb(255, 255, 255)'],
  ])(
    '%s covers the slide until it is pressed again or the lecture goes on',
    async (key, colour) => {
      await open(async (page) => {
        const atMiddle = (): Promise<string> =>
          page.evaluate(
            () =>
              getComputedStyle(document.elementFromPoint(640, 360) ?? document.body)
                .backgroundColor,
          );
        await press(page, key);
        expect(await atMiddle()).toBe(colour);
        await press(page, key);
        expect(await isSeen(page, '.player-screen')).toBe(false);
        await press(page, key, 'ArrowRight');
        expect(await isSeen(page, '.player-screen')).toBe(false);
      });
    },
  );
});

describe('zoom', () => {
  const width = (page: Page): Promise<number> =>
    page.$eval('img', (image) => image.getBoundingClientRect().width);

  it('brings a picture near by a click, moves it, and lets go by another', async () => {
    await open(async (page) => {
      expect(await width(page)).toBe(200);
      await page.click('img');
      expect(await width(page)).toBeCloseTo(200 * 6.016, 0);
      const left = await page.$eval('img', (image) => image.getBoundingClientRect().left);
      await page.mouse.move(640, 360);
      await page.mouse.down();
      await page.mouse.move(540, 360, { steps: 4 });
      await page.mouse.up();
      const moved = await page.$eval('img', (image) => image.getBoundingClientRect().left);
      expect(moved).toBeCloseTo(left - 100, 0);
      await page.mouse.click(640, 360);
      expect(await width(page)).toBe(200);
    }, '#slide-3');
  });

  it('goes through the pictures by z, nearer by + and the wheel, and ends with the slide', async () => {
    await open(async (page) => {
      await press(page, 'z');
      expect(await width(page)).toBeCloseTo(200 * 6.016, 0);
      await press(page, '+');
      expect(await width(page)).toBeCloseTo(200 * 7.52, 0);
      await page.mouse.move(640, 360);
      await page.mouse.wheel({ deltaY: 400 });
      await page.waitForFunction(
        () => (document.querySelector('img')?.getBoundingClientRect().width ?? 0) < 700,
      );
      await press(page, 'Escape');
      expect(await width(page)).toBe(200);
      await press(page, 'z', 'ArrowRight', 'ArrowLeft');
      expect(await width(page)).toBe(200);
    }, '#slide-3');
  });
});

describe('the toolbar', () => {
  it('comes with the pointer, goes with it, and says where we are', async () => {
    await openWhole(async (page) => {
      const opacity = (): Promise<string> =>
        page.$eval('.player-toolbar', (bar) => getComputedStyle(bar).opacity);
      await expect.poll(opacity).toBe('0');
      await page.mouse.move(100, 100);
      await page.waitForFunction(
        () =>
          getComputedStyle(document.querySelector('.player-toolbar') as Element).opacity === '1',
      );
      expect(await texts(page, '.player-toolbar .player-place > *')).toEqual([
        '3 / 5',
        'Images',
        '2 / 2',
      ]);
      await page.waitForFunction(
        () => getComputedStyle(document.documentElement).cursor === 'none',
      );
      await expect.poll(opacity).toBe('0');
    }, '#slide-3');
  });

  it('has buttons of 44 px, with names, that do what the keys do', async () => {
    await open(async (page) => {
      const buttons = await page.$$eval('.player-toolbar button', (all) =>
        all.map((button) => ({
          name: button.getAttribute('aria-label'),
          size: Math.min(button.offsetWidth, button.offsetHeight),
        })),
      );
      expect(buttons.length).toBeGreaterThan(8);
      for (const { name, size } of buttons) {
        expect(name).toMatch(/\w/);
        expect(size).toBeGreaterThanOrEqual(44);
      }
      await page.mouse.move(100, 100);
      await page.click('.player-toolbar [data-key="ArrowRight"]');
      expect(await shown(page)).toEqual([2]);
      await page.click('.player-toolbar [data-key="o"]');
      expect(await shown(page)).toHaveLength(5);
    });
  });
});
