import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createLectureStores } from '../../src/build/lecture-stores.ts';
import { parseSource } from '../../src/build/parse-source.ts';
import { relateLectures } from '../../src/build/relate-lectures.ts';
import { readNote } from '../../src/files/read-note.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import { createSource, type NoteSource } from '../../src/source/note-source.ts';
import { hashOf } from '../../src/store/hash.ts';
import { createStore, type Store } from '../../src/store/store.ts';

function sourceOf(text: string): NoteSource {
  return createSource({ path: 'notes/a.md', dir: '/', bytes: new TextEncoder().encode(text) })!;
}

const make = (store: Store, what: string): string => store.get('tree', ['a'], () => what);
/** Asks a store that nobody keeps. */
const ask = (run: Store): string => {
  const store = run.open();
  const value = make(store, 'anew');
  store.close();
  return value;
};

test('what a lecture was read into is there for its build, and no longer', () => {
  const run = createStore();
  const stores = createLectureStores(run, [hashOf('text')]);
  expect(stores.use(sourceOf('text'), (store) => make(store, 'read'))).toBe('read');
  expect(ask(run)).toBe('read');
  stores.release(hashOf('text'));
  expect(ask(run)).toBe('anew');
});

test('what a build has taken stays with it', () => {
  const run = createStore();
  const stores = createLectureStores(run, [hashOf('text')]);
  stores.use(sourceOf('text'), (store) => make(store, 'read'));
  const build = run.open();
  make(build, 'anew');
  stores.release(hashOf('text'));
  stores.release(hashOf('another'));
  expect(make(build, 'anew')).toBe('read');
});

test('the chapters of a book have what it was read into up to the last', () => {
  const run = createStore();
  const stores = createLectureStores(run, [hashOf('book'), hashOf('book')]);
  stores.use(sourceOf('book'), (store) => make(store, 'read'));
  stores.release(hashOf('book'));
  expect(ask(run)).toBe('read');
  stores.release(hashOf('book'));
  expect(ask(run)).toBe('anew');
});

test('a library of notes is not kept in memory', () => {
  const run = createStore();
  const text = 'x'.repeat(2_000_001);
  createLectureStores(run, [hashOf(text)]).use(sourceOf(text), (store) => make(store, 'read'));
  expect(ask(run)).toBe('anew');
});

test('a lecture is parsed once: its build takes what relating it has read', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-test-'));
  const file = path.join(folder, 'a.md');
  writeFileSync(file, '# A\n\nA pod is a group.\n\n## B\n\nSee [there].\n\n[there]: #a\n');
  const note = { file, path: 'a.md', output: 'a', size: 0, isNamed: true };
  const settings = resolveSettings({ root: folder, flags: {} });
  const parsed: string[] = [];
  const run = record(createStore(), parsed);
  const { release } = await relateLectures([note], { links: new Map() }, { settings, store: run });
  expect(parsed).toHaveLength(2);
  const read = await readNote(note);
  if (read.type !== 'read') throw new Error('It cannot be read');
  await parseSource(read.source, settings, { store: run.open() });
  expect(parsed).toHaveLength(2);
  release(note);
  rmSync(folder, { recursive: true });
});

/** A store that notes the sections that are parsed. */
function record(store: Store, parsed: string[]): Store {
  return {
    get: (kind, inputs, make) =>
      store.get(kind, inputs, () => {
        if (kind === 'section') parsed.push(String(inputs[0]));
        return make();
      }),
    turn: store.turn,
    close: store.close,
    open: () => record(store.open(), parsed),
  };
}
