import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildNote, htmlOf } from '../live/build-note.ts';
import { ownThemes } from '../../src/render/theme.ts';
import { renderIndex } from '../../src/watch/index-page.ts';
import { headless } from '../browser.ts';
import { emulate, findViolations, looks } from './axe.ts';
import { isSeen, openDeck, openPresenter, press } from './open-deck.ts';
import { createFile, type PlayerPage } from './player-page.ts';

const note = `---
title: Containers
author: A. Lecturer
---

# Containers

## Images

An image is a stack of layers, each of which is the difference to the one below it; whoever pulls an image gets the
layers that are not there yet, and nothing else, which is why the second pull of a large image is usually quick.

<!-- Show the registry. -->

### Layers

| Layer | Size |
|---|---|
| base | 5 MB |

\`\`\`js {1}
const a = 1; // one
\`\`\`

### Registry

- [ ] push
- [x] pull

$$
a^2 + b^2
$$

## Running

\`\`\`mermaid
flowchart LR
  A[Task] --> B[Service]
\`\`\`

## Storage

> [!TIP]
> Use volumes.
`;

let deck: PlayerPage;

beforeAll(async () => {
  deck = await createFile(htmlOf(await buildNote({ text: note, headless })));
});

afterAll(async () => {
  await deck[Symbol.asyncDispose]();
});

/** Keys that lead to a view from the first slide, and the one that leads back. */
const views = {
  'title slide': { there: [], back: 'Home' },
  'agenda slide': { there: ['ArrowRight'], back: 'Home' },
  'content slide': { there: ['5', 'Enter'], back: 'Home' },
  overview: { there: ['o'], back: 'Escape' },
  'reading view': { there: ['r'], back: 'Escape' },
  search: { there: ['/', 'l', 'a', 'y'], back: 'Escape' },
  help: { there: ['?'], back: 'Escape' },
  drawing: { there: ['d'], back: 'Escape' },
};

describe.each(looks)('in the look %s', (look) => {
  const scheme = look === 'light' ? 'light' : 'dark';
  let page: Page;
  let close: () => void;
  let closed: Promise<void>;

  // Opening a real deck takes longer than looking for violations in it.
  beforeAll(async () => {
    const ending = new Promise<void>((resolve) => {
      close = resolve;
    });
    page = await new Promise<Page>((resolve, reject) => {
      closed = openDeck({ browser: headless, deck, scheme }, async (opened) => {
        await emulate(opened, look);
        if (look === 'dark') await press(opened, 't');
        resolve(opened);
        await ending;
      });
      closed.catch(reject);
    });
  });

  afterAll(async () => {
    close();
    await closed;
  });

  it.each(Object.entries(views))('the %s breaks no rule of axe', async (_, { there, back }) => {
    // The toolbar comes with a pointer that moves.
    for (const y of [90, 100]) await page.mouse.move(640, y);
    await press(page, ...there);
    expect(await findViolations(page)).toEqual([]);
    expect(await press(page, back)).toEqual([1]);
  });

  it.each([
    [1366, 768],
    [640, 360],
  ])('the presenter view with notes that scroll breaks none at %d x %d', async (width, height) => {
    await openDeck({ browser: headless, deck, scheme }, async (opened) => {
      if (look === 'dark') await press(opened, 't');
      await press(opened, 'ArrowRight', 'ArrowRight');
      const presenter = await openPresenter(opened);
      await emulate(presenter, look);
      await presenter.setViewport({ width, height });
      await presenter.waitForSelector('[data-current] [data-slide="3"]');
      const scrolls = await presenter.$eval('[data-current] + .notes', (notes) => {
        (notes as HTMLElement).style.fontSize = '200px';
        return notes.scrollHeight > notes.clientHeight;
      });
      expect(scrolls).toBe(true);
      expect(await findViolations(presenter)).toEqual([]);
    });
  });

  it('running text on a telephone breaks none', async () => {
    const prepare = (opened: Page): Promise<void> =>
      opened.setViewport({ width: 390, height: 844 });
    await openDeck({ browser: headless, deck, scheme, prepare }, async (opened) => {
      await emulate(opened, look);
      if (look === 'dark') await press(opened, 't');
      expect(await findViolations(opened)).toEqual([]);
    });
  });
});

describe.each(ownThemes)('in the theme %s', (theme) => {
  let themed: PlayerPage;

  beforeAll(async () => {
    const options = { theme, relations: 'off' } as const;
    themed = await createFile(htmlOf(await buildNote({ text: note, headless, options })));
  });

  afterAll(() => themed[Symbol.asyncDispose]());

  it.each(looks)('no view breaks a rule in the look %s', async (look) => {
    const scheme = look === 'light' ? 'light' : 'dark';
    await openDeck({ browser: headless, deck: themed, scheme }, async (opened) => {
      await emulate(opened, look);
      if (look === 'dark') await press(opened, 't');
      for (const keys of [[], ['5', 'Enter'], ['o'], ['Escape', 'r']]) {
        await press(opened, ...keys);
        expect([keys, await findViolations(opened)]).toEqual([keys, []]);
      }
    });
  });
});

it.each(looks)('the list of decks of lectern watch breaks no rule in the look %s', async (look) => {
  const entries = [
    { url: '/a', note: 'notes/a.md', errors: 1, warnings: 2 },
    { url: '/b', note: 'notes/b.md', errors: 0, warnings: 0 },
  ];
  await headless.withPage(async (page) => {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: look === 'light' ? 'light' : 'dark' },
    ]);
    await emulate(page, look);
    await page.setContent(renderIndex(entries, '/?token=abc'));
    expect(await findViolations(page)).toEqual([]);
  });
});

describe('the keyboard', () => {
  it('reaches every button, with a focus that is seen', async () => {
    await openDeck({ browser: headless, deck }, async (page) => {
      const names: string[] = [];
      for (let count = 0; count < 12; count += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          const isPage = element === document.body;
          const name = isPage ? '' : (element.getAttribute('aria-label') ?? element.innerText);
          return { name, seen: outlineStyle !== 'none' && Number.parseInt(outlineWidth, 10) >= 2 };
        });
        // Between the last button and the first one the focus is the browser's own.
        names.push(focused.name === '' || focused.seen ? focused.name : `${focused.name}, unseen`);
      }
      for (const name of ['Next', 'Overview', 'Search', 'Presenter view', 'Reading view', 'Keys'])
        expect(names).toContain(name);
      expect(names.filter((name) => name.endsWith('unseen'))).toEqual([]);
      expect(await isSeen(page, '.player-toolbar')).toBe(true);
    });
  });

  it('takes the focus out of a dialog that closes, so that the next key is the lecture’s', () =>
    openDeck({ browser: headless, deck }, async (page) => {
      await press(page, '/');
      const focused = await page.$eval('.player-search input', (field) => {
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        return document.activeElement?.tagName;
      });
      expect(focused).toBe('BODY');
    }));

  it('is heard: a screen reader gets the slide’s number and title', async () => {
    await openDeck({ browser: headless, deck }, async (page) => {
      await press(page, 'ArrowRight');
      const status = await page.$eval('.player-status', (region) => region.textContent);
      expect(status).toMatch(/^Slide 2 of \d+: Agenda$/);
      expect(await page.$eval('.player-status', (region) => region.getAttribute('role'))).toBe(
        'status',
      );
    });
  });
});

describe('colours that people ask for', () => {
  it('with more contrast, lines and text are black and white', async () => {
    await openDeck({ browser: headless, deck }, async (page) => {
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-contrast', value: 'more' }],
      });
      await press(page, 'o');
      expect(await page.$eval('html', (root) => getComputedStyle(root).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      );
    });
  });

  it('with forced colours, bars have a border', async () => {
    await openDeck({ browser: headless, deck }, async (page) => {
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: 'active' }],
      });
      await press(page, 'd');
      expect(
        await page.$eval('.player-ink-bar', (bar) => getComputedStyle(bar).borderTopWidth),
      ).toBe('2px');
    });
  });
});
