import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headless } from '../browser.ts';
import { buildNote, htmlOf, root } from '../live/build-note.ts';
import { openDeck, press } from './open-deck.ts';
import { createFile, type PlayerPage } from './player-page.ts';

/** The tour has one of everything. */
let deck: PlayerPage;
let titles: readonly string[];

beforeAll(async () => {
  const text = await readFile(path.join(root, 'notes/tour.md'));
  const built = await buildNote({ text, headless });
  titles = built.report.slides.flatMap(({ title }) => title ?? []);
  deck = await createFile(htmlOf(built));
});

afterAll(async () => {
  await deck[Symbol.asyncDispose]();
});

describe('what a screen reader has of the tour', () => {
  it('is one main part with a heading for each slide, its title, in order', async () => {
    await openDeck({ browser: headless, deck }, async (page) => {
      await press(page, 'r');
      expect(await page.$$eval('main', (all) => all.length)).toBe(1);
      const heard = await page.$$eval('main section[id]', (all) =>
        all.flatMap((section) => {
          const heading = section.querySelector('h1,h2,h3,h4,h5,h6');
          heading?.querySelector('.part-mark')?.remove();
          return heading ? [heading.textContent.replace(/\s+/g, ' ').trim()] : [];
        }),
      );
      expect(heard).toEqual(titles);
      // What is in notes has no heading of its own among them.
      expect(await page.$$eval('.notes :is(h1,h2,h3,h4,h5,h6)', (all) => all.length)).toBe(0);
    });
  });

  it('has words for every diagram, formula, picture and emoji', async () => {
    await openDeck({ browser: headless, deck }, async (page) => {
      const named = await page.$$eval('main :is(.diagram, .maths, img:not(.logo), .emoji)', (all) =>
        all.map((each) => ({
          kind: each.className || each.tagName,
          words: each.getAttribute('aria-label') ?? each.getAttribute('alt') ?? each.textContent,
          // A reader of screens speaks MathML itself.
          isSpoken: each.getAttribute('role') === 'img' || each.querySelector('math') !== null,
        })),
      );
      for (const kind of ['diagram', 'maths', 'IMG', 'emoji'])
        expect([kind, named.some((each) => each.kind.startsWith(kind))]).toEqual([kind, true]);
      expect(named.filter(({ words }) => words.trim() === '')).toEqual([]);
      expect(
        named.filter(({ kind, isSpoken }) => /^(?:diagram|maths)/.test(kind) && !isSpoken),
      ).toEqual([]);
    });
  });
});
