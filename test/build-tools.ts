import type { Headless } from '../src/browser/browser.ts';
import { type BuildTools, createBuildTools } from '../src/build/build-tools.ts';
import { createStore, type Store } from '../src/store/store.ts';

const shared = new WeakMap<Headless, BuildTools>();
const constants = createStore();

/**
 * Tools of this process that remember nothing of any note, or what `store` does; their pages are those of the decks before, as
 * in a run that builds many notes.
 */
export function createFreshTools(headless: Headless, store: Store = createStore()): BuildTools {
  const tools = shared.get(headless) ?? createBuildTools(headless);
  shared.set(headless, tools);
  return { ...tools, store: keepConstants(store) };
}

/** What is made of nothing, such as the list of English words, takes long and is the same for every note. */
function keepConstants(store: Store): Store {
  return {
    get: (kind, inputs, make) => (inputs.length === 0 ? constants : store).get(kind, inputs, make),
    turn: store.turn,
    close: store.close,
    open: () => keepConstants(store.open()),
  };
}
