import type { Page, Viewport } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headless } from '../browser.ts';
import { buildNote, htmlOf } from '../live/build-note.ts';
import { openDeck, press } from './open-deck.ts';
import { createFile, type PlayerPage } from './player-page.ts';

const note = `---
title: Containers
---

# Containers

Read this anywhere.

## Text

A heading of the fourth level stays with its neighbours where all of them fit.

- One item of some length that has to wrap on a telephone, since it goes on
- Another

## Columns

| A rather long name | Another long name | A third long name | A fourth one | The last of them |
|---|---|---|---|---|
| incomprehensibility | internationalisation | counterrevolutionary | disproportionately | uncharacteristically |

## Code

\`\`\`js
const container = await start({ image: 'registry.example.org/a-rather-long-name', memory: '512 MiB' });
\`\`\`

## Drawing

\`\`\`mermaid
flowchart LR
  A[Task] --> B[Service] --> C[Cluster] --> D[Region]
\`\`\`

## Formula

$$
a^2 + b^2 + c^2 + d^2 + e^2 + f^2 + g^2 + h^2 + i^2 + j^2 + k^2 + l^2 = m^2 + n^2 + o^2
$$
`;

let deck: PlayerPage;

beforeAll(async () => {
  const options = { relations: 'off' } as const;
  deck = await createFile(htmlOf(await buildNote({ text: note, headless, options })));
});

afterAll(async () => {
  await deck[Symbol.asyncDispose]();
});

function open(viewport: Viewport, use: (page: Page) => Promise<void>, hash = ''): Promise<void> {
  const prepare = (page: Page): Promise<unknown> => page.setViewport(viewport);
  return openDeck({ browser: headless, deck, hash, prepare }, use);
}

const viewOf = (page: Page): Promise<string | undefined> =>
  page.$eval(
    'html',
    (root) => `${root.dataset['view']}${root.dataset['flow'] === '' ? ', text' : ''}`,
  );

/** The smallest size of a text that is shown, indices and drawings apart. */
function findSmallest(page: Page): Promise<number> {
  return page.$$eval('.marpit section :is(h1, h2, h3, p, li, td, th, code)', (all) =>
    Math.min(...all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize))),
  );
}

/** How far a page goes beyond its window sideways. */
const findOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

const telephones = [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];

describe.each(telephones)('on a telephone of $width px', (size) => {
  it('opens as running text of 16 px or more, and nothing scrolls sideways', async () => {
    await open(size, async (page) => {
      expect(await viewOf(page)).toBe('reading, text');
      expect(await findSmallest(page)).toBeGreaterThanOrEqual(16);
      expect(await findOverflow(page)).toBe(0);
      const cut = await page.$$eval('.marpit section *', (all) =>
        all
          .filter(
            (each) =>
              !each.closest('.katex') &&
              each.scrollWidth > each.clientWidth + 1 &&
              getComputedStyle(each).overflowX === 'hidden',
          )
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
      );
      expect(cut).toEqual([]);
    });
  });

  it('has lines as long as the screen, whatever keeps words together on a slide', async () => {
    await open(size, async (page) => {
      const displays = await page.$$eval('.marpit section .end', (all) =>
        all.map((each) => getComputedStyle(each).display),
      );
      expect(new Set(displays)).toEqual(new Set(['inline']));
    });
  });

  it('loses nothing with the spacing of letters, words and lines that readers may ask for', async () => {
    await open(size, async (page) => {
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
            'p { margin-bottom: 2em !important }',
        );
        document.adoptedStyleSheets = [sheet];
      });
      expect(await findOverflow(page)).toBe(0);
      const cut = await page.$$eval(
        '.marpit section > *',
        (all) =>
          all.filter(
            (each) =>
              each.scrollHeight > each.clientHeight + 2 &&
              getComputedStyle(each).overflowY === 'hidden' &&
              !each.matches('.maths-block'),
          ).length,
      );
      expect(cut).toBe(0);
    });
  });

  it('has tables, code and formulas that are too wide scroll, by the keyboard too', async () => {
    await open(size, async (page) => {
      const boxes = await page.$$eval('.marpit section :is(table, pre, .maths-block)', (all) =>
        all
          .filter((each) => each.scrollWidth > each.clientWidth)
          .map((each) => `${each.tagName} ${(each as HTMLElement).tabIndex}`),
      );
      expect(boxes).toEqual(expect.arrayContaining(['TABLE 0', 'PRE 0']));
      expect(boxes.filter((box) => !box.endsWith(' 0'))).toEqual([]);
      await page.focus('table');
      await press(page, 'ArrowRight');
      await page.waitForFunction(() => (document.querySelector('table')?.scrollLeft ?? 0) > 0);
    });
  });

  it('shows a drawing larger while it has the focus', async () => {
    await open(size, async (page) => {
      const width = (): Promise<number> =>
        page.$eval('.diagram > svg', (svg) => svg.getBoundingClientRect().width);
      const before = await width();
      await page.focus('.diagram');
      expect(await width()).toBeGreaterThan(2 * before);
      expect(await findOverflow(page)).toBe(0);
    });
  });

  it('leads to the slides and back, each as it was', async () => {
    await open(
      size,
      async (page) => {
        await page.click('.player-reading-bar [data-key="r"]');
        expect(await viewOf(page)).toBe('slide');
        const isThere = await page.$eval(
          '#drawing',
          (section) =>
            section.parentElement?.tagName === 'foreignObject' && section.checkVisibility(),
        );
        expect(isThere).toBe(true);
        expect(await page.$$eval('section [tabindex="0"]', (all) => all.length)).toBe(0);
        await press(page, 'r');
        expect(await viewOf(page)).toBe('reading, text');
      },
      '#drawing',
    );
  });
});

it.each([
  { width: 1280, height: 720, view: 'slide' },
  { width: 844, height: 390, view: 'slide' },
  { width: 820, height: 1180, view: 'slide' },
])('a window of $width x $height opens with its $view', async ({ view, ...size }) => {
  await open(size, async (page) => {
    expect(await viewOf(page)).toBe(view);
  });
});

it('the reading view becomes text, and slides again, as the window gets narrow and wide', async () => {
  await open({ width: 1280, height: 720 }, async (page) => {
    await press(page, 'r');
    expect(await viewOf(page)).toBe('reading');
    await page.setViewport({ width: 640, height: 360 });
    await page.waitForSelector('[data-flow]');
    await page.setViewport({ width: 1280, height: 720 });
    await page.waitForSelector('html:not([data-flow])');
    expect(await page.$eval('#text', (section) => section.parentElement?.tagName)).toBe(
      'foreignObject',
    );
  });
});
