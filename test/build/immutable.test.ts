import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildDeck } from '../../src/build/build-note.ts';
import { createBuildTools } from '../../src/build/build-tools.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import { createSource } from '../../src/source/note-source.ts';
import { hashOf } from '../../src/store/hash.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { headless } from '../browser.ts';
import { deepFreeze } from '../deep-freeze.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** Objects of libraries, which work by changing themselves. */
const machines = ['marp', 'highlighter', 'engine of grammars'];

/** A store that freezes all that it gives: whoever writes into another's value throws. */
function createFreezingStore(store: Store = createStore()): Store {
  return {
    get: (kind, inputs, make) => {
      const value = store.get(kind, inputs, make);
      if (!machines.includes(kind)) void Promise.resolve(value).then(freezePlain, () => undefined);
      return value instanceof Promise ? value : freezePlain(value);
    },
    turn: store.turn,
    close: store.close,
    open: () => createFreezingStore(store.open()),
  };
}

function freezePlain<Value>(value: Value): Value {
  return typeof value === 'function' ? value : deepFreeze(value);
}

test.each(['tour.md', 'running-containers.md'])(
  'no step writes into the value of another: %s, first and again',
  async (name) => {
    const dir = path.join(root, 'notes');
    const bytes = readFileSync(path.join(dir, name));
    const source = deepFreeze(createSource({ path: `notes/${name}`, dir, bytes })!);
    const settings = resolveSettings({ root, flags: { formats: ['html', 'mermaid'] }, env: {} });
    await using tools = createBuildTools(headless);
    const expected = await buildDeck(source, settings, tools);
    const hashes = expected.outputs.map(({ bytes: own }) => hashOf(own));
    const frozen = { ...tools, store: createFreezingStore() };
    for (const _ of ['first', 'again']) {
      const { outputs, problems } = await buildDeck(source, settings, frozen);
      expect(problems).toEqual(expected.problems);
      expect(outputs.map(({ bytes: own }) => hashOf(own))).toEqual(hashes);
      frozen.store.turn();
    }
  },
);
