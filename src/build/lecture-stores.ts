import type { NoteSource } from '../source/note-source.ts';
import type { Store } from '../store/store.ts';

/** What lectures are read into before any is built. */
export interface LectureStores {
  /** Has `read` read a lecture into a store of its own, which is kept until it is released. */
  readonly use: <Result>(source: NoteSource, read: (store: Store) => Result) => Result;
  readonly release: (source: NoteSource | undefined) => void;
}

/** Characters of the notes that are kept as they were read; their trees take some fifty times the room. */
const maxKept = 2_000_000;

/** Creates such stores over the memory of a run: a note that is built takes out of it what it was read into. */
export function createLectureStores(run: Store): LectureStores {
  const stores = new Map<NoteSource, Store>();
  let kept = 0;
  return {
    use(source, read) {
      const store = run.open();
      const result = read(store);
      kept += source.text.length;
      if (kept > maxKept) store.close();
      else stores.set(source, store);
      return result;
    },
    release(source) {
      if (source) stores.get(source)?.close();
    },
  };
}
