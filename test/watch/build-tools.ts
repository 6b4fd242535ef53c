import { afterAll, beforeAll } from 'vitest';
import { createHeadless, type Headless } from '../../src/browser/browser.ts';
import { type BuildTools, createBuildTools } from '../../src/build/build-tools.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { plain } from '../browser.ts';

/** One browser for the tests of a file. */
export interface SharedTools {
  /** Tools that remember nothing of any note. */
  readonly createFresh: () => BuildTools;
}

/** Opens a browser before the tests of this file, and closes it after them. */
export function shareTools(): SharedTools {
  const constants = createStore();
  let headless: Headless;
  let tools: BuildTools;
  beforeAll(() => {
    headless = createHeadless({ env: plain });
    tools = createBuildTools(headless);
  });
  afterAll(() => headless[Symbol.asyncDispose]());
  return { createFresh: () => ({ ...tools, store: keepConstants(createStore(), constants) }) };
}

/** What is made of nothing, such as the list of English words, takes long and is the same for every note. */
function keepConstants(store: Store, constants: Store): Store {
  return {
    get: (kind, inputs, make) => (inputs.length === 0 ? constants : store).get(kind, inputs, make),
    turn: store.turn,
    open: () => keepConstants(store.open(), constants),
  };
}
