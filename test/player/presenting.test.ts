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
import { createPlayerPage, type PlayerPage, type TestSlide } from './player-page.ts';

const words = (count: number): string => 'word '.repeat(count);
const slides: readonly TestSlide[] = [
  {
    html: '<h1>Containers</h1>',
    notes: [
      { visibility: 'reader', html: '<p>Said to everybody.</p>' },
      { visibility: 'private', html: '<p>Breathe.</p>' },
    ],
  },
  '<h2>Steps</h2><ul><li data-marpit-fragment="1">one</li><li data-marpit-fragment="2">two</li></ul>',
  `<h2>Third</h2><p>${words(600)}</p>`,
  '<h2>Fourth</h2>',
];

let browser: PlayerBrowser;
let deck: PlayerPage;

beforeAll(async () => {
  browser = createPlayerBrowser();
  deck = await createPlayerPage(slides, { duration: 30 });
});

afterAll(async () => {
  await browser[Symbol.asyncDispose]();
  await deck[Symbol.asyncDispose]();
});

/** Opens the slides and their presenter. */
function open<T>(use: (slides: Page, presenter: Page) => Promise<T>, hash = ''): Promise<T> {
  return openDeck({ browser, deck, hash }, async (page) => use(page, await openPresenter(page)));
}

function text(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => (element as HTMLElement).innerText.trim());
}

describe('the presenter view', () => {
  it('shows the slide, the next one, the notes, private ones too, and the list', async () => {
    await open(async (_, presenter) => {
      await waitForSlide(presenter, 1);
      expect(await shown(presenter)).toEqual([1, 2]);
      expect(await text(presenter, '.player-next-label p')).toBe('Steps');
      expect(await text(presenter, '.marpit[data-current] + .notes')).toMatch(
        /^Said to everybody\.\s+Breathe\.$/,
      );
      expect(await text(presenter, '.player-presenter-list [aria-current]')).toMatch(
        /1\s+Containers/,
      );
      expect(await presenter.$$eval('.player-presenter-list button', (all) => all.length)).toBe(4);
      await press(presenter, 'End');
      expect(await shown(presenter)).toEqual([4]);
      expect(await text(presenter, '.player-next-label p')).toBe('This is the last slide.');
      expect(await text(presenter, '.player-notes-bar')).toContain('No notes for this slide.');
    });
  });

  it('opens where the slides are, and both steer each other', async () => {
    await open(async (page, presenter) => {
      await waitForSlide(presenter, 3);
      await press(page, 'ArrowRight');
      await waitForSlide(presenter, 4);
      await press(presenter, 'Home');
      await waitForSlide(page, 1);
      await presenter.click('.player-presenter-list li:nth-child(2) button');
      await waitForSlide(page, 2);
      await press(presenter, 'ArrowRight');
      await page.waitForFunction(() => document.querySelectorAll('[data-waiting]').length === 1);
      await press(presenter, 'b');
      await page.waitForFunction(() => document.querySelector('.player-screen')?.checkVisibility());
      expect(await isSeen(presenter, '.player-presenter-screen')).toBe(true);
      await press(page, 'b');
      await presenter.waitForFunction(
        () => !document.querySelector('.player-presenter-screen')?.checkVisibility(),
      );
    }, '#slide-3');
  });

  it('keeps up when both are used at once', async () => {
    await open(async (page, presenter) => {
      await waitForSlide(presenter, 1);
      await Promise.all([press(page, 'End'), press(presenter, 'ArrowRight', 'ArrowRight')]);
      const at = (target: Page): Promise<string | null | undefined> =>
        target.$eval('.marpit[data-current] section', (section) =>
          section.getAttribute('data-slide'),
        );
      await expect.poll(async () => (await at(page)) === (await at(presenter))).toBe(true);
    });
  });

  it('keeps the size of the notes', async () => {
    await open(async (page, presenter) => {
      const size = (): Promise<string> =>
        presenter.$eval(
          '.marpit[data-current] + .notes',
          (notes) => getComputedStyle(notes).fontSize,
        );
      expect(await size()).toBe('20px');
      await presenter.click('[data-key="larger"]');
      expect(await size()).toBe('22px');
      await presenter.reload();
      await presenter.waitForSelector('[data-view="presenter"]');
      expect(await size()).toBe('22px');
      await page.bringToFront();
    });
  });
});

describe('reloading and closing', () => {
  it('the presenter loses nothing by a reload', async () => {
    await open(async (page, presenter) => {
      await waitForSlide(presenter, 1);
      await press(presenter, 'ArrowRight', 'ArrowRight', 'd');
      await presenter.reload();
      await waitForSlide(presenter, 2);
      await presenter.waitForFunction(
        () => document.querySelectorAll('[data-waiting]').length === 1,
      );
      expect(await text(presenter, '.player-elapsed b')).toMatch(/^0:0\d$/);
      expect(await isSeen(presenter, '[data-key="pause"]')).toBe(true);
      await press(presenter, 'End');
      await waitForSlide(page, 4);
    });
  });

  it('the slides lose nothing by a reload', async () => {
    await open(async (page, presenter) => {
      await waitForSlide(presenter, 1);
      await press(presenter, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
      await waitForSlide(page, 3);
      await page.reload();
      await waitForSlide(page, 3);
      // The presenter finds the slides again by itself.
      await new Promise((resolve) => setTimeout(resolve, 1200));
      await press(presenter, 'ArrowRight');
      await waitForSlide(page, 4);
      await press(page, 'Home');
      await waitForSlide(presenter, 1);
      expect(await shown(presenter)).toEqual([1, 2]);
    });
  });

  it('slides that were closed come back, where the presenter is', async () => {
    await open(async (page, presenter) => {
      await waitForSlide(presenter, 1);
      await page.close();
      expect(await readNotice(presenter)).toContain('The window with the slides is closed.');
      await press(presenter, 'End');
      const [again] = await Promise.all([
        new Promise<Page>((resolve) => {
          presenter.once('popup', (popup) => popup && resolve(popup));
        }),
        presenter.click('.player-notice button'),
      ]);
      await waitForSlide(again, 4);
      await press(presenter, 'Home');
      await waitForSlide(again, 1);
      await press(again, 'End');
      await waitForSlide(presenter, 4);
    });
  });

  it('a presenter that was closed comes back by p, and there is one at a time', async () => {
    await open(async (page, presenter) => {
      await waitForSlide(presenter, 1);
      const windows = async (): Promise<number> => (await page.browserContext().pages()).length;
      await page.bringToFront();
      await press(page, 'p');
      expect(await windows()).toBe(2);
      await presenter.close();
      await press(page, 'ArrowRight');
      const second = await openPresenter(page);
      await waitForSlide(second, 2);
      expect(await windows()).toBe(2);
    });
  });

  it('a copy of the presenter window is steered and steers through slides of its own', async () => {
    await open(async (page, presenter) => {
      const copy = await page.browserContext().newPage();
      await copy.goto(presenter.url());
      expect(await readNotice(copy)).toContain('The window with the slides is closed.');
      await press(copy, 'ArrowRight');
      await waitForSlide(page, 1);
    });
  });
});

describe('a browser that opens no windows', () => {
  it('is reported, with what to do', async () => {
    await openDeck(
      {
        browser,
        deck,
        prepare: (page) =>
          page.evaluateOnNewDocument(() => {
            window.open = () => null;
          }),
      },
      async (page) => {
        await press(page, 'p');
        expect(await readNotice(page)).toBe(
          'The browser blocked the presenter window. Allow pop-up windows for this page, then press P again.',
        );
        expect(await press(page, 'ArrowRight')).toEqual([2]);
      },
    );
  });
});

describe('messages of strangers', () => {
  it('steer nothing', async () => {
    await open(async (page, presenter) => {
      await waitForSlide(presenter, 1);
      await page.evaluate(() => {
        for (const lectern of ['', undefined, 'f'.repeat(32)])
          window.postMessage({ lectern, revision: 99, state: { slide: 2 } }, '*');
        window.postMessage(null, '*');
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await shown(page)).toEqual([1]);
    });
  });
});

describe('time', () => {
  it('starts with the first step, pauses, and goes to zero', async () => {
    await open(async (_, presenter) => {
      await waitForSlide(presenter, 1);
      expect(await text(presenter, '.player-elapsed')).toMatch(/^0:00\s+\/ 30 min$/);
      expect(await isSeen(presenter, '[data-key="start"]')).toBe(true);
      await press(presenter, 'ArrowRight');
      await presenter.waitForFunction(
        () => document.querySelector('.player-elapsed b')?.textContent !== '0:00',
      );
      await presenter.click('[data-key="pause"]');
      const stopped = await text(presenter, '.player-elapsed b');
      await new Promise((resolve) => setTimeout(resolve, 1300));
      expect(await text(presenter, '.player-elapsed b')).toBe(stopped);
      await presenter.click('[data-key="reset"]');
      expect(await text(presenter, '.player-elapsed b')).toBe('0:00');
    });
  });

  it('says how far the lecture is from its plan', async () => {
    await open(async (_, presenter) => {
      await waitForSlide(presenter, 1);
      await press(presenter, 'End');
      await expect.poll(() => text(presenter, '.player-pace')).toBe('28 min ahead');
    });
  });
});
