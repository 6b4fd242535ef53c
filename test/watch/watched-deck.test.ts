import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { buildDeck } from '../../src/build/build-note.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import { createSource } from '../../src/source/note-source.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import type { DeckState } from '../../src/watch/watched-deck.ts';
import { blackPng } from '../assets/image-bytes.ts';
import { fillSlides, shareDeck, shown } from './open-deck.ts';
import { createProject, createRandom, editProject, writeProject } from './random-edits.js';

const { folder, note, settings, write, openDeck, buildAnew, createFresh } = shareDeck();

test(
  'after any edit a deck is what a new one of the same files is',
  { timeout: 300_000 },
  async () => {
    const random = createRandom(7);
    const deck = openDeck();
    let project = createProject(random, 16);
    writeProject(folder, project);
    for (let edit = 0; edit < 15; edit += 1) {
      const state = await deck.rebuild(settings);
      expect([edit, shown(state)]).toEqual([edit, shown(await buildAnew())]);
      const before = project;
      project = editProject(project, random);
      writeProject(folder, project, before);
    }
  },
);

test('its page is the one that a build writes', async () => {
  writeProject(folder, createProject(createRandom(3)));
  const state = await openDeck().rebuild(settings);
  const bytes = readFileSync(note.file);
  const source = createSource({ path: note.path, bytes, dir: path.dirname(note.file) });
  const built = await buildDeck(source!, settings, createFresh());
  const html = new TextDecoder().decode(built.outputs[0]?.bytes);
  for (const slide of fillSlides(state)) expect(html).toContain(slide);
  const served = await state.renderPage?.({ styles: [], scripts: [], body: '' });
  expect(served?.replace("; connect-src 'self'", '').replace('\n\n<script', '\n<script')).toBe(
    html,
  );
});

describe('the version of a deck', () => {
  test('counts the builds that changed what is shown', async () => {
    const deck = openDeck('# A\n\n## B\n\nText.\n');
    expect(deck.state).toBeUndefined();
    expect((await deck.rebuild(settings)).version).toBe(1);
    expect((await deck.rebuild(settings)).version).toBe(1);
    write('notes/deck.md', '# A\n\n## B\n\nOther text.\n');
    expect((await deck.rebuild(settings)).version).toBe(2);
    expect(deck.state?.version).toBe(2);
    write('notes/deck.md', '# A\n\n## B\n\nOther text.\n\n## C\n\nMore.\n');
    expect((await deck.rebuild(settings)).version).toBe(3);
  });

  test('counts another page around the same slides', async () => {
    const deck = openDeck('# A\n\n## B\n\nText.\n');
    const { pageHash } = await deck.rebuild(settings);
    const dark = await deck.rebuild(
      resolveSettings({ root: folder, flags: { formats: ['html'], theme: 'paper' } }),
    );
    expect(dark.version).toBe(2);
    expect(dark.pageHash).not.toBe(pageHash);
  });
});

describe('a note that cannot be read', () => {
  test.each([
    ['is empty', ' \n', 'note-empty'],
    ['has no text', new Uint8Array([0, 1, 2, 0, 0, 0, 3, 0, 0, 0, 0, 255]), 'note-binary'],
    ['is gone', undefined, 'note-unreadable'],
  ])('and %s keeps the last good deck', async (_name, content, rule) => {
    const deck = openDeck('# A\n\n## B\n\nText.\n');
    const before = await deck.rebuild(settings);
    if (content === undefined) rmSync(note.file);
    else write('notes/deck.md', content);
    const after = await deck.rebuild(settings);
    expect(after.problems.map((problem) => problem.rule)).toEqual([rule]);
    expect({ ...after, problems: [] }).toEqual({ ...before, problems: [] });
  });

  test('has no page when there was none before', async () => {
    const state = await openDeck('').rebuild(settings);
    expect(state).toMatchObject({ version: 1, slides: [], inputs: [], renderPage: undefined });
  });
});

describe('a picture that changes its size', () => {
  const svg = (width: number, height: number): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;

  test.each<[string, string | Uint8Array, string | Uint8Array]>([
    ['picture.svg', svg(800, 60), svg(300, 1400)],
    ['picture.png', blackPng(800, 60), blackPng(300, 1400)],
  ])('gives another layout: %s', async (name, wide, tall) => {
    const items = Array.from({ length: 7 }, (_, index) => `- item ${index}`).join('\n');
    const deck = openDeck(`# A\n\n## B\n\n${items}\n\n![Water](${name})\n`);
    write(`notes/${name}`, wide);
    const before = await deck.rebuild(settings);
    write(`notes/${name}`, tall);
    const after = await deck.rebuild(settings);
    const anew = await buildAnew();
    expect(shown(after)).toEqual(shown(anew));
    const layoutOf = (state: DeckState): string[] =>
      fillSlides(state).map((html) => html.replaceAll(/data:[^"']+/g, ''));
    expect(layoutOf(after)).not.toEqual(layoutOf(before));
    write(`notes/${name}`, wide);
    expect(shown(await deck.rebuild(settings))).toEqual(shown(before));
  });
});

test('a picture is reported as missing for as long as it is', async () => {
  const deck = openDeck('# A\n\n## B\n\n![Water](picture.svg)\n');
  const rules = async (): Promise<string[]> =>
    (await deck.rebuild(settings)).problems.map(({ rule }) => rule);
  expect(await rules()).toEqual(['image-missing']);
  write('notes/picture.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>');
  expect(await rules()).toEqual([]);
  rmSync(path.join(folder, 'notes/picture.svg'));
  expect(await rules()).toEqual(['image-missing']);
});

test('a state does not keep the states before it', async () => {
  const deck = openDeck('# A\n\n## B\n\nText 0.\n');
  const states: WeakRef<DeckState>[] = [];
  for (let save = 1; save < 6; save += 1) {
    const before = deck.state;
    // As a session does, which tells its pages what a preview follows.
    states.push(
      new WeakRef(await deck.rebuild(settings, () => expect(before?.version).toBeGreaterThan(0))),
    );
    write('notes/deck.md', `# A\n\n## B\n\nText ${save}.\n`);
  }
  setFlagsFromString('--expose-gc');
  // A reference lives to the end of the turn that has made it.
  await new Promise((resolve) => setTimeout(resolve, 10));
  (runInNewContext('gc') as () => void)();
  expect(states.slice(0, 3).map((state) => state.deref()?.version)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(deck.state?.version).toBe(5);
});

describe('a preview', () => {
  test('shows an edited slide in its new words before it is measured', async () => {
    const deck = openDeck('# A\n\n## B\n\nText.\n\n## C\n\nMore.\n');
    const previews: string[][] = [];
    const rebuild = (): Promise<DeckState> =>
      deck.rebuild(settings, ({ slides }) => previews.push(slides.map(({ id }) => id)));
    await rebuild();
    expect(previews).toEqual([]);
    write('notes/deck.md', '# A\n\n## B\n\nOther text.\n\n## C\n\nMore.\n');
    await rebuild();
    expect(previews).toEqual([['b']]);
    write('notes/deck.md', '# A\n\n## B\n\nOther text.\n\n## C\n\nMore.\n\n## D\n\nLast.\n');
    await rebuild();
    expect(previews).toEqual([['b']]);
  });

  test('comes before anything is related, and is the slide that the build ends with', async () => {
    const asked: string[] = [];
    const deck = openDeck('# A\n\n## B\n\nText.\n', { ...createFresh(), store: record(asked) });
    await deck.rebuild(settings);
    write('notes/deck.md', '# A\n\n## B\n\n*Other* text.\n');
    const previews: { html: string; isRelated: boolean }[] = [];
    asked.length = 0;
    const state = await deck.rebuild(settings, (edited) =>
      previews.push({ html: fillSlides(edited).join(''), isRelated: asked.includes('knowledge') }),
    );
    expect(asked).toContain('knowledge');
    expect(previews).toEqual([{ html: fillSlides(state)[1], isRelated: false }]);
  });
});

/** A store that says what it is asked for. */
function record(asked: string[], store = createStore()): Store {
  return {
    get: (kind, inputs, make) => {
      asked.push(kind);
      return store.get(kind, inputs, make);
    },
    turn: store.turn,
    close: store.close,
    open: () => record(asked, store.open()),
  };
}

test('a deck is made of the notes that it embeds, too', async () => {
  write('notes/embedded.md', '## Inner\n\nFirst words.\n');
  const deck = openDeck('# A\n\n## B\n\n![[embedded]]\n');
  const state = await deck.rebuild(settings);
  expect(fillSlides(state).join('')).toContain('First words.');
  expect(state.inputs).toContain(path.join(folder, 'notes/embedded.md'));
  write('notes/embedded.md', '## Inner\n\nOther words.\n');
  const next = await deck.rebuild(settings);
  expect(fillSlides(next).join('')).toContain('Other words.');
  expect(shown(next)).toEqual(shown(await buildAnew()));
});
