import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDeck, press } from './open-deck.ts';
import { createPlayerBrowser, type PlayerBrowser } from './player-browser.ts';
import { createPlayerPage } from './player-page.ts';

let browser: PlayerBrowser;

beforeAll(() => {
  browser = createPlayerBrowser();
});

afterAll(() => browser[Symbol.asyncDispose]());

const groundOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => getComputedStyle(element).backgroundColor);

describe('dark and light', () => {
  it.each([
    ['of a theme that is light', '', ['rgb(255, 255, 255)', 'rgb(17, 17, 17)', 'rgb(21, 25, 27)']],
    [
      'of a theme that is dark',
      'section{--lectern-scheme: dark;background:#222}section.invert{background:#eee}',
      ['rgb(34, 34, 34)', 'rgb(238, 238, 238)', 'rgb(232, 229, 220)'],
    ],
  ])('turns the slides %s and what is around them', async (_, colours, [own, other, around]) => {
    await using deck = await createPlayerPage(['<h1>Containers</h1>'], {}, { colours });
    await openDeck({ browser, deck }, async (page) => {
      expect(await groundOf(page, '#slide-1')).toBe(own);
      await press(page, 't', 'o');
      expect(await groundOf(page, '#slide-1')).toBe(other);
      expect(await groundOf(page, 'html')).toBe(around);
      await press(page, 'Escape', 't');
      expect(await groundOf(page, '#slide-1')).toBe(own);
    });
  });
});
