import type { NoteSource } from '../source/note-source.ts';
import { hashOf } from '../store/hash.ts';
import type { Store } from '../store/store.ts';

/** What lectures are read into before any is built. */
export interface LectureStores {
  /** Has `read` read a lecture into a store, which is kept until its text is released. */
  readonly use: <Result>(source: NoteSource, read: (store: Store) => Result) => Result;
  /** One of the lectures with a text of this hash is built. */
  readonly release: (hash: string) => void;
}

/** Characters of the notes that are kept as they were read; their trees take some fifty times the room. */
const maxKept = 2_000_000;

/**
 * Creates such stores over the memory of a run: a note that is built takes out of it what it was read into. `hashes` are those
 * of the texts of all that will be released; the chapters of a book have the same text.
 */
export function createLectureStores(run: Store, hashes: readonly string[]): LectureStores {
  const left = new Map<string, number>();
  for (const hash of hashes) left.set(hash, (left.get(hash) ?? 0) + 1);
  const stores = new Map<string, Store>();
  let kept = 0;
  return {
    use(source, read) {
      const store = run.open();
      const result = read(store);
      kept += source.text.length;
      if (kept > maxKept) store.close();
      else stores.set(hashOf(source.text), store);
      return result;
    },
    release(hash) {
      const rest = (left.get(hash) ?? 0) - 1;
      left.set(hash, rest);
      if (rest > 0) return;
      stores.get(hash)?.close();
      stores.delete(hash);
    },
  };
}
