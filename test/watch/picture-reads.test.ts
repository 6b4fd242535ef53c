import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { loadImages } from '../../src/assets/images.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { createWatchedDeck } from '../../src/watch/watched-deck.ts';
import { headless } from '../browser.ts';
import { createFreshTools } from '../build-tools.ts';
import { blackPng } from '../assets/image-bytes.ts';

const read: string[] = [];

/** A store that notes the files of pictures that are made from them. */
function watchStore(store: Store): Store {
  return {
    get: (kind, inputs, make) =>
      store.get(kind, inputs, () => {
        if (kind === 'picture file') read.push(path.basename(String(inputs[0])));
        return make();
      }),
    turn: store.turn,
    close: store.close,
    open: () => watchStore(store.open()),
  };
}

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'lectern-test-')));
const at = (name: string): string => path.join(folder, name);

beforeEach(() => {
  for (const name of ['one.png', 'two.png']) writeFileSync(at(name), blackPng(30, 20));
  read.length = 0;
});
afterAll(() => rmSync(folder, { recursive: true }));

function listRead(): string[] {
  return read.splice(0).sort();
}

test('a picture is read when it is new and when it changes, and not otherwise', async () => {
  const store = watchStore(createStore());
  const load = async (...urls: readonly string[]): Promise<number[]> => {
    const requests = urls.map((url) => ({ url, place: undefined }));
    const images = await loadImages(requests, { noteDir: folder, root: folder, store });
    store.turn();
    return [...images.values()].map((image) => (image.type === 'loaded' ? image.width : 0));
  };
  expect(await load('one.png', './one.png', 'two.png')).toEqual([30, 30, 30]);
  expect(listRead()).toEqual(['one.png', 'two.png']);
  expect(await load('one.png', 'two.png')).toEqual([30, 30]);
  expect(listRead()).toEqual([]);
  writeFileSync(at('two.png'), blackPng(50, 20));
  expect(await load('one.png', 'two.png')).toEqual([30, 50]);
  expect(listRead()).toEqual(['two.png']);
  // Forgotten when two builds in a row did not ask for it.
  await load('two.png');
  await load('two.png');
  expect(listRead()).toEqual([]);
  await load('one.png');
  expect(listRead()).toEqual(['one.png']);
});

test('a save of the note reads no picture again, and one of a picture reads that one', async () => {
  const write = (text: string): void =>
    writeFileSync(at('a.md'), `# A\n\n## B\n\n${text}\n\n![one](one.png)\n\n![two](two.png)\n`);
  const note = { file: at('a.md'), path: 'a.md', output: 'a', size: 0, isNamed: true };
  const settings = resolveSettings({ root: folder, flags: { formats: ['html'] } });
  const tools = createFreshTools(headless);
  const deck = createWatchedDeck(note, { ...tools, store: watchStore(tools.store) });
  write('Text.');
  await deck.rebuild(settings);
  expect(listRead()).toEqual(['one.png', 'two.png']);
  for (const word of ['Water.', 'Ice.', 'Steam.']) {
    write(word);
    const state = await deck.rebuild(settings);
    expect(state.slides.map(({ html }) => html).join('')).toContain(word);
    expect(listRead()).toEqual([]);
  }
  writeFileSync(at('one.png'), blackPng(90, 20));
  await deck.rebuild(settings);
  expect(listRead()).toEqual(['one.png']);
});
