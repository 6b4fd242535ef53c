import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headless } from '../browser.ts';
import { openDeck, press, readNotice, shown } from './open-deck.ts';
import { buildNote, htmlOf } from '../live/build-note.ts';
import { createPlayerBrowser, isFirefox, type PlayerBrowser } from './player-browser.ts';
import { createFile, createPlayerPage, type PlayerPage } from './player-page.ts';

const slides = [
  '<h1>Containers</h1><p><a id="link" href="#slide-4">To the fourth</a></p>',
  '<h2>Steps</h2><ul><li data-marpit-fragment="1">one</li><li data-marpit-fragment="2">two</li></ul>',
  '<h2>Third</h2><p><input></p>',
  '<h2>Fourth</h2><p id="place">here</p>',
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

function waiting(page: Page): Promise<string[]> {
  return page.$$eval('li', (all) =>
    all
      .filter((item) => getComputedStyle(item).visibility === 'hidden')
      .map((item) => item.textContent),
  );
}

describe('moving', () => {
  it('shows one slide and moves by keys', async () => {
    await open(async (page) => {
      expect(await shown(page)).toEqual([1]);
      expect(await press(page, 'ArrowRight')).toEqual([2]);
      expect(await press(page, 'End')).toEqual([4]);
      expect(await press(page, 'PageUp')).toEqual([3]);
      expect(await press(page, 'Home')).toEqual([1]);
      expect(await press(page, '4', 'Enter')).toEqual([4]);
      expect(await press(page, 'Backspace', 'ArrowUp')).toEqual([2]);
    });
  });

  it('shows the digits while they are typed', async () => {
    await open(async (page) => {
      await press(page, '1', '2');
      expect(
        await page.$eval('.player-jump', (box) => [box.textContent, box.checkVisibility()]),
      ).toEqual(['12', true]);
      await press(page, 'Escape');
      expect(await page.$eval('.player-jump', (box) => box.checkVisibility())).toBe(false);
    });
  });

  it('reveals fragments one after another', async () => {
    await open(async (page) => {
      await press(page, ' ');
      expect(await waiting(page)).toEqual(['one', 'two']);
      await press(page, ' ');
      expect(await waiting(page)).toEqual(['two']);
      expect(await press(page, ' ')).toEqual([2]);
      expect(await press(page, ' ')).toEqual([3]);
      await press(page, 'ArrowLeft');
      expect(await waiting(page)).toEqual([]);
    });
  });

  it('shows the parts of a diagram one after another, in their places, and says what is new', async () => {
    const built = await buildNote({
      text: '# T\n\n## Flow\n\n```mermaid {2|3|all}\nflowchart LR\n  A --> B\n  B -->|then| C\n  C --> D\n```\n\n## End\n',
      headless,
    });
    const drawn = await createFile(htmlOf(built));
    await openDeck({ browser, deck: drawn, hash: '#flow' }, async (page) => {
      const read = (): Promise<readonly [seen: string, said: string, dots: string]> =>
        page.evaluate(() => {
          const texts = [...document.querySelectorAll<SVGElement>('#flow .diagram text')];
          const seen = texts.filter((text) => getComputedStyle(text).visibility === 'visible');
          return [
            seen.map(({ textContent }) => textContent).join(' '),
            document.querySelector('.player-status')?.textContent ?? '',
            document.querySelector('.player-place > span:last-child')?.textContent ?? '',
          ] as const;
        });
      const places = (): Promise<string> =>
        page.$$eval('#flow .diagram *', (all) =>
          JSON.stringify(all.map((each) => each.getBoundingClientRect())),
        );
      const before = await places();
      expect(await read()).toEqual(['A B', 'Slide 2 of 3: Flow', '●○○']);
      await press(page, 'ArrowRight');
      expect(await read()).toEqual(['then A B C', 'B leads to C (then).', '●●○']);
      await press(page, 'ArrowRight');
      expect(await read()).toEqual(['then A B C D', 'C leads to D.', '●●●']);
      expect(await places()).toBe(before);
      expect(await press(page, 'ArrowRight')).toEqual([3]);
      await press(page, 'ArrowLeft');
      expect((await read())[0]).toBe('then A B C D');
    });
  });

  it('marks lines of code one group after another, where the note asks for it', async () => {
    const built = await buildNote({
      text: '# T\n\n## Code\n\n```js {1|2-3}\nlet a;\nlet b;\nlet c;\n```\n\n## End\n',
      headless,
    });
    const code = await createFile(htmlOf(built));
    await openDeck({ browser, deck: code, hash: '#code' }, async (page) => {
      const marked = (): Promise<string[]> =>
        page.$$eval('.highlighted', (lines) => lines.map(({ textContent }) => textContent));
      expect(await marked()).toEqual(['let a;']);
      await press(page, 'ArrowRight');
      expect(await marked()).toEqual(['let b;', 'let c;']);
      await press(page, 'ArrowRight');
      expect(page.url()).toContain('#end');
    });
    await code[Symbol.asyncDispose]();
  });

  it('leaves keys to a field, and those with modifiers to the browser', async () => {
    await open(async (page) => {
      await page.focus('#slide-3 input');
      expect(await press(page, '1', 'Enter', 'ArrowLeft')).toEqual([3]);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.down('Control');
      expect(await press(page, 'ArrowRight')).toEqual([3]);
      await page.keyboard.up('Control');
    }, '#slide-3');
  });

  it('moves by a swipe', async () => {
    await open(async (page) => {
      const swipe = async (from: number, to: number): Promise<number[]> => {
        await page.touchscreen.touchStart(from, 300);
        await page.touchscreen.touchMove(to, 310);
        await page.touchscreen.touchEnd();
        return shown(page);
      };
      await page.setViewport({ width: 800, height: 400, hasTouch: true });
      expect(await swipe(600, 300)).toEqual([2]);
      expect(await swipe(300, 600)).toEqual([1]);
      expect(await swipe(300, 320)).toEqual([1]);
    });
  });
});

describe('the address', () => {
  it.each(Object.entries({ '#slide-3': 3, '#2': 2, '#place': 4, '#99': 1, '#%E0%A4%A': 1 }))(
    '%s opens slide %i',
    (hash, slide) => open(async (page) => expect(await shown(page)).toEqual([slide]), hash),
  );

  it('that names none opens the first and says so', () =>
    open(async (page) => {
      expect(await shown(page)).toEqual([1]);
      expect(await readNotice(page)).toBe('There is no slide “nowhere” in this deck.');
    }, '#nowhere'));

  it('stays where it is when it comes to name nothing', async () => {
    await open(async (page) => {
      await page.evaluate(() => location.assign('#gone'));
      expect(await readNotice(page)).toContain('gone');
      expect(await shown(page)).toEqual([3]);
    }, '#slide-3');
  });

  it('names the slide, so that reload, back and forward keep the place', async () => {
    await open(async (page) => {
      await press(page, 'ArrowRight', 'ArrowRight');
      expect(page.url()).toBe(`${deck.url}#slide-2`);
      await page.reload();
      expect(await shown(page)).toEqual([2]);
      expect(await waiting(page)).toEqual(['two']);
      await press(page, 'End');
      await page.goBack();
      expect(await shown(page)).toEqual([2]);
      await page.goForward();
      expect(await shown(page)).toEqual([4]);
    });
  });

  it('follows links within the deck, and back', async () => {
    await open(async (page) => {
      await page.click('#link');
      expect(await shown(page)).toEqual([4]);
      await page.goBack();
      expect(await shown(page)).toEqual([1]);
    });
  });
});

describe('seeing', () => {
  it.each([
    [1280, 720],
    [400, 900],
    [1600, 300],
  ])('fits a window of %i x %i', async (width, height) => {
    await open(async (page) => {
      await page.setViewport({ width, height });
      const frame = await page.$eval(
        '#slide-1',
        (section) => section.getBoundingClientRect().toJSON() as DOMRect,
      );
      const scale = Math.min(width / 1280, height / 720);
      expect(frame.width).toBeCloseTo(1280 * scale, 0);
      expect(frame.x).toBeCloseTo((width - 1280 * scale) / 2, 0);
      expect(frame.y).toBeCloseTo((height - 720 * scale) / 2, 0);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
    });
  });

  it('fills the screen on f, and leaves it on f', async () => {
    await open(async (page) => {
      const isFull = (): Promise<boolean> =>
        page.evaluate(() => document.fullscreenElement !== null);
      await press(page, 'f');
      await page.waitForFunction(() => document.fullscreenElement !== null, { timeout: 60_000 });
      await press(page, 'f');
      await page.waitForFunction(() => document.fullscreenElement === null, { timeout: 60_000 });
      expect(await isFull()).toBe(false);
    });
  });

  it('tells a screen reader the slide and its title', async () => {
    await open(async (page) => {
      await press(page, 'ArrowRight');
      expect(await page.$eval('.player-status', (region) => region.textContent)).toBe(
        'Slide 2 of 4: Steps',
      );
    });
  });

  it.skipIf(isFirefox)(
    'moves no progress line and makes no transition for those who asked for less motion',
    async () => {
      await open(async (page) => {
        const duration = (): Promise<string> =>
          page.$eval('.player-progress', (line) => getComputedStyle(line).transitionDuration);
        await page.evaluate(() => {
          const start = document.startViewTransition.bind(document);
          document.startViewTransition = (...args) => {
            document.title += '!';
            return start(...args);
          };
        });
        expect(await duration()).toBe('0s');
        await press(page, 'o');
        expect(await page.title()).toBe('Lecture');
        await page.emulateMediaFeatures([]);
        expect(await duration()).toBe('0.2s');
        await press(page, 'Escape');
        expect(await page.title()).toBe('Lecture!');
      });
    },
  );
});

describe('without the player', () => {
  it.skipIf(isFirefox)('shows all slides when scripts are off', async () => {
    await browser.withPage(async (page) => {
      await page.setJavaScriptEnabled(false);
      await page.goto(deck.url);
      const tops = await page.$$eval('section', (all) =>
        all.map((section) => section.getBoundingClientRect().top),
      );
      expect(tops).toHaveLength(4);
      expect(tops).toEqual(tops.toSorted((a, b) => a - b));
      expect(new Set(tops).size).toBe(4);
    });
  });

  it.skipIf(isFirefox)(
    'prints every slide on a page of its own, with all fragments, wherever the player stands',
    async () => {
      await open(async (page) => {
        await press(page, 'ArrowRight');
        await page.emulateMediaType('print');
        expect(await shown(page)).toEqual([1, 2, 3, 4]);
        expect(await waiting(page)).toEqual([]);
        expect(
          await page.$$eval('body > [class^="player-"]', (all) =>
            all.some((each) => each.checkVisibility()),
          ),
        ).toBe(false);
        const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(4);
      });
    },
  );
});
