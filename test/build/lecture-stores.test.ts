import { expect, test } from 'vitest';
import { createLectureStores } from '../../src/build/lecture-stores.ts';
import { createSource, type NoteSource } from '../../src/source/note-source.ts';
import { createStore, type Store } from '../../src/store/store.ts';

function sourceOf(text: string): NoteSource {
  return createSource({ path: 'notes/a.md', dir: '/', bytes: new TextEncoder().encode(text) })!;
}

const make = (store: Store, what: () => string): string => store.get('tree', ['a'], what);

test('what a lecture was read into is there for its build, and no longer', () => {
  const run = createStore();
  const stores = createLectureStores(run);
  const source = sourceOf('text');
  expect(stores.use(source, (store) => make(store, () => 'read'))).toBe('read');
  const build = run.open();
  expect(make(build, () => 'anew')).toBe('read');
  build.close();
  stores.release(source);
  expect(make(run.open(), () => 'anew')).toBe('anew');
});

test('what a build has taken stays with it', () => {
  const run = createStore();
  const stores = createLectureStores(run);
  const source = sourceOf('text');
  stores.use(source, (store) => make(store, () => 'read'));
  const build = run.open();
  make(build, () => 'anew');
  stores.release(source);
  stores.release(undefined);
  expect(make(build, () => 'anew')).toBe('read');
});

test('a library of notes is not kept in memory', () => {
  const run = createStore();
  const stores = createLectureStores(run);
  stores.use(sourceOf('x'.repeat(2_000_001)), (store) => make(store, () => 'read'));
  expect(make(run.open(), () => 'anew')).toBe('anew');
});
