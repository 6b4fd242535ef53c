import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildDeck } from '../../src/build/build-note.ts';
import { createFitPage } from '../../src/layout/measuring-page.ts';
import { createKeptPage } from '../../src/browser/kept-page.ts';
import { createLiveDeck, type LiveState, type LiveTools } from '../../src/watch/watched-deck.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import { headless } from '../browser.ts';
import { createBlocks, createRandom, editBlocks, renderBlocks } from './random-edits.js';

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-test-'));
const note = { file: path.join(folder, 'a.md'), path: 'a.md', output: 'a', size: 0 };
const settings = resolveSettings({ root: folder, flags: { formats: ['html'] } });
const kept = [createKeptPage(headless), createKeptPage(headless)] as const;
const tools: LiveTools = { fitPage: createFitPage(kept[0]), drawPages: kept[1] };

afterAll(async () => {
  for (const page of kept) await page[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

function shown({ slides, around, problems }: LiveState): unknown {
  return { slides, around, problems };
}

test(
  'after any edit a deck is what a new one of the same text is',
  { timeout: 300_000 },
  async () => {
    const random = createRandom(7);
    const live = createLiveDeck(note, tools);
    let blocks = createBlocks(random);
    for (let edit = 0; edit < 25; edit += 1) {
      writeFileSync(note.file, renderBlocks(blocks));
      const state = await live.rebuild(settings);
      const anew = await createLiveDeck(note, tools).rebuild(settings);
      expect([edit, shown(state)]).toEqual([edit, shown(anew)]);
      blocks = editBlocks(blocks, random);
    }
  },
);

test('its page is the one that a build writes', async () => {
  writeFileSync(note.file, renderBlocks(createBlocks(createRandom(3))));
  const live = await createLiveDeck(note, tools).rebuild(settings);
  const input = { path: note.path, bytes: readFileSync(note.file), dir: folder };
  const built = await buildDeck(input, settings, headless);
  const html = new TextDecoder().decode(built.outputs[0]?.bytes);
  for (const slide of live.slides) expect(html).toContain(slide.html);
  const served = await live.renderPage?.({ styles: [], scripts: [], body: '' });
  expect(served?.replace("; connect-src 'self'", '').replace('\n\n<script', '\n<script')).toBe(
    html,
  );
});
