import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDeck, press } from './open-deck.ts';
import { createPlayerBrowser, type PlayerBrowser } from './player-browser.ts';
import { createPlayerPage } from './player-page.ts';

let browser: PlayerBrowser;

beforeAll(() => {
  browser = createPlayerBrowser();
});

afterAll(() => browser[Symbol.asyncDispose]());

it('plays a deck of one slide', async () => {
  await using one = await createPlayerPage(['<h1>Alone</h1>']);
  await openDeck({ browser, deck: one }, async (page) => {
    expect(await press(page, 'ArrowRight', 'End', '9', 'Enter', 'ArrowLeft')).toEqual([1]);
    expect(await press(page, 'o', 'Enter')).toEqual([1]);
  });
});

it('plays a deck of 2,000 slides', async () => {
  await using many = await createPlayerPage(
    Array.from({ length: 2000 }, (_, index) => `<h2>Slide ${index + 1}</h2><p>word${index}</p>`),
  );
  await openDeck({ browser, deck: many }, async (page) => {
    expect(await press(page, '1', '9', '9', '9', 'Enter')).toEqual([1999]);
    await press(page, 'o');
    await page.keyboard.type('word1234');
    expect(await press(page, 'Enter')).toEqual([1235]);
  });
});
