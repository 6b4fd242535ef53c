import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headless } from '../browser.ts';
import { buildNote, htmlOf } from '../live/build-note.ts';
import { findViolations } from './axe.ts';
import { openDeck, press } from './open-deck.ts';
import { createFile, type PlayerPage } from './player-page.ts';

const sample = path.resolve(import.meta.dirname, '../../notes/running-containers.md');

let deck: PlayerPage;

beforeAll(async () => {
  const text = readFileSync(sample);
  deck = await createFile(htmlOf(await buildNote({ text, headless })));
});

afterAll(async () => {
  await deck[Symbol.asyncDispose]();
});

test.each(['light', 'dark'] as const)('slides with maps break no rule, in %s', async (scheme) => {
  await openDeck({ browser: headless, deck, scheme }, async (page) => {
    if (scheme === 'dark') await press(page, 't');
    const numbers = await page.$$eval('svg[data-marpit-svg]', (slides) =>
      slides.flatMap((slide, index) =>
        slide.querySelector('[data-part^="edge "]') ? [index + 1] : [],
      ),
    );
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) {
      expect(await press(page, ...Array.from(String(number)), 'Enter')).toEqual([number]);
      expect(await findViolations(page)).toEqual([]);
    }
  });
});
