import { expect, test } from 'vitest';
import { createLectureStores } from '../../src/build/lecture-stores.ts';
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
