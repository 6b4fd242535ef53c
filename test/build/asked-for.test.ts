import { expect, test } from 'vitest';
import { buildDeck } from '../../src/build/build-note.ts';
import { createBuildTools } from '../../src/build/build-tools.ts';
import type { Format } from '../../src/options/formats.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import { createSource } from '../../src/source/note-source.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { headless } from '../browser.ts';

/** A store that notes the kinds of what is made. */
function watchStore(kinds: Set<string>): Store {
  const store = createStore();
  return {
    ...store,
    get: (kind, inputs, make) => store.get(kind, inputs, () => (kinds.add(kind), make())),
  };
}

test.each<[formats: readonly Format[], hasPage: boolean]>([
  [[], false],
  [['mermaid', 'notes'], false],
  [['pdf'], false],
  [['handout'], false],
  [['html'], true],
])('of %j no page for people is put together unless it is asked for: %s', async (...row) => {
  const [formats, hasPage] = row;
  const kinds = new Set<string>();
  const bytes = Buffer.from('# A\n\nText of *A*.\n\n## B\n\n- one\n- two\n');
  const source = createSource({ path: 'notes/a.md', dir: '/', bytes })!;
  const settings = resolveSettings({ root: '/', flags: { formats: [...formats] }, env: {} });
  await using tools = createBuildTools(headless);
  const deck = await buildDeck(source, settings, { ...tools, store: watchStore(kinds) });
  expect(deck.outputs.map(({ format }) => format)).toEqual(
    formats.filter((format) => format !== 'mermaid'),
  );
  // The player is in every page that people open, and nowhere else.
  expect(kinds.has('player')).toBe(hasPage);
});
