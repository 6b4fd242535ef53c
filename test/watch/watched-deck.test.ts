import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { buildDeck } from '../../src/build/build-note.ts';
import type { BuildTools } from '../../src/build/build-tools.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import type { Settings } from '../../src/options/settings.ts';
import { createSource } from '../../src/source/note-source.ts';
import { createProblemMessage } from '../../src/watch/messages.ts';
import {
  createWatchedDeck,
  type DeckState,
  type WatchedDeck,
} from '../../src/watch/watched-deck.ts';
import { blackPng } from '../assets/image-bytes.ts';
import { shareTools } from './build-tools.ts';
import { createProject, createRandom, editProject, writeProject } from './random-edits.js';

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'lectern-test-')));
const note = {
  file: path.join(folder, 'notes/deck.md'),
  path: 'notes/deck.md',
  output: 'deck',
  size: 0,
};
const settings = resolveSettings({ root: folder, flags: { formats: ['html'] } });
const { createFresh } = shareTools();
let tools: BuildTools;

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'notes'), { recursive: true });
  tools = createFresh();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function openDeck(text: string | Uint8Array): WatchedDeck {
  write('notes/deck.md', text);
  return createWatchedDeck(note, tools);
}

/** The same files, built by tools that have built nothing before. */
function buildAnew(given: Settings = settings): Promise<DeckState> {
  return createWatchedDeck(note, createFresh()).rebuild(given);
}

function shown({ slides, pageHash, problems, inputs }: DeckState): unknown {
  return { slides, pageHash, problems, inputs };
}

function textOf({ slides }: DeckState): string {
  return slides.map(({ html }) => html.replace(/<[^>]+>/g, ' ')).join(' ');
}

test(
  'after any edit a deck is what a new one of the same files is',
  { timeout: 300_000 },
  async () => {
    const random = createRandom(7);
    const deck = createWatchedDeck(note, tools);
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
  const state = await createWatchedDeck(note, tools).rebuild(settings);
  const bytes = readFileSync(note.file);
  const source = createSource({ path: note.path, bytes, dir: path.dirname(note.file) });
  const built = await buildDeck(source!, settings, createFresh());
  const html = new TextDecoder().decode(built.outputs[0]?.bytes);
  for (const slide of state.slides) expect(html).toContain(slide.html);
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
      resolveSettings({ root: folder, flags: { formats: ['html'], theme: 'folio' } }),
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
    const layoutOf = ({ slides }: DeckState): string[] =>
      slides.map(({ html }) => html.replaceAll(/data:[^"']+/g, ''));
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

describe('what a deck is made of', () => {
  const at = (name: string): string => path.join(folder, name);

  test.each<[string, string, readonly string[]]>([
    ['pictures, there or not', '![a](a.png)\n\n![b](sub/b%20c.svg?x#y)', ['a.png', 'sub/b c.svg']],
    ['pictures of the project', '![a](/logo.png)', ['../logo.png']],
    ['no picture of the network', '![a](https://example.org/a.png)', []],
  ])('is %s', async (_name, text, pictures) => {
    const { inputs } = await openDeck(`# A\n\n## B\n\n${text}\n`).rebuild(settings);
    const packs = [at('notes/packs'), at('packs')];
    expect([...inputs].sort()).toEqual(
      [...pictures.map((name) => path.resolve(folder, 'notes', name)), ...packs].sort(),
    );
  });

  test('is the theme of its front matter, whether it is there or not', async () => {
    const deck = openDeck('---\ntheme: looks/own.css\n---\n\n# A\n\n## B\n\nText.\n');
    const missing = await deck.rebuild(settings);
    expect(missing.inputs).toContain(at('looks/own.css'));
    expect(missing.problems.map(({ rule }) => rule)).toEqual(['theme-unknown']);
    write('looks/own.css', '/* @theme own */\n@import "lectern";\nsection { color: #321; }\n');
    const found = await deck.rebuild(settings);
    expect(found.problems).toEqual([]);
    expect(found.inputs).toContain(at('looks/own.css'));
    expect(shown(found)).toEqual(shown(await buildAnew()));
  });

  test('is the theme and the packs of the config', async () => {
    write('own.css', '/* @theme own */\nsection { background: url(paper.svg); }\n');
    write('kitchen.yml', 'pack: [');
    const flags = { formats: ['html'] } as const;
    const config = { theme: 'own.css', packs: ['kitchen.yml'] };
    const given = resolveSettings({ root: folder, flags, config });
    const { inputs, problems } = await openDeck('# A\n\n## B\n\nText.\n').rebuild(given);
    expect(inputs).toEqual(expect.arrayContaining([at('own.css'), at('kitchen.yml')]));
    expect(inputs).toContain(at('paper.svg'));
    expect(problems.map(({ rule, file }) => [rule, file])).toContainEqual([
      'pack-broken',
      'kitchen.yml',
    ]);
  });
});

describe('text', () => {
  test.each([
    ['utf-16le', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['utf-16be', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['utf-16le without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['utf-8 with CRLF', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ])('in %s is excerpted as it reads', async (_name, encode) => {
    const deck = openDeck(encode('# Wärme\n\n## B\n\nA kettle, $\\frac{1$, and more.\n'));
    const state = await deck.rebuild(settings);
    expect(state.lines[0]).toBe('# Wärme');
    const message = createProblemMessage(state);
    expect(message).toMatchObject({
      problems: [{ line: 5, excerpt: 'A kettle, $\\frac{1$, and more.' }],
    });
  });

  test.each([
    ['a → b', 'a → b ◇ c'],
    ['one ◇ two → three', 'one → two ◇ three'],
    ['→◇→', '◇→◇'],
  ])('with characters that could part keys is told apart: %s', async (first, second) => {
    const text = (x: string, y: string): string => `# A\n\n## B\n\n- ${x}\n\n## C\n\n- ${y}\n`;
    const deck = openDeck(text(first, second));
    const before = await deck.rebuild(settings);
    expect(textOf(before)).toContain(second);
    write('notes/deck.md', text(second, first));
    const after = await deck.rebuild(settings);
    expect(shown(after)).toEqual(shown(await buildAnew()));
    write('notes/deck.md', text(first, second));
    expect(shown(await deck.rebuild(settings))).toEqual(shown(before));
  });

  test('that a save leaves as it is gives the same values again', async () => {
    const made: string[] = [];
    const { store, ...rest } = createFresh();
    const count = (inner: BuildTools['store']): BuildTools['store'] => ({
      get: (kind, inputs, make) =>
        inner.get(kind, inputs, () => {
          made.push(kind);
          return make();
        }),
      turn: inner.turn,
      open: () => count(inner.open()),
    });
    tools = { ...rest, store: count(store) };
    const deck = openDeck('# A\n\n## B\n\nsteam → water ◇ ice\n\n## C\n\nText.\n');
    await deck.rebuild(settings);
    expect(made).toContain('slide html');
    made.length = 0;
    await deck.rebuild(settings);
    expect(made).toEqual([]);
    write('notes/deck.md', '# A\n\n## B\n\nsteam → water ◇ ice\n\n## C\n\nOther text.\n');
    await deck.rebuild(settings);
    expect(made.filter((kind) => kind === 'measurement')).toHaveLength(1);
    expect(made.filter((kind) => kind === 'slide html').length).toBeLessThanOrEqual(2);
  });

  test.each([
    ['de', 'Hinweis', 'Notizen'],
    ['fr', 'Remarque', 'Notes'],
  ])('of Lectern is in the language of the note: %s', async (lang, alert, label) => {
    const text = '# A\n\n## B\n\n> [!NOTE]\n> Mind the gap.\n\n:::notes\nSaid.\n:::\n';
    const state = await openDeck(`---\nlang: ${lang}\n---\n\n${text}`).rebuild(settings);
    expect(textOf(state)).toContain(alert);
    expect(textOf(state)).toContain(label);
  });
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
      deck.rebuild(settings, (slides) => previews.push(slides.map(({ id }) => id)));
    await rebuild();
    expect(previews).toEqual([]);
    write('notes/deck.md', '# A\n\n## B\n\nOther text.\n\n## C\n\nMore.\n');
    await rebuild();
    expect(previews).toEqual([['b']]);
    write('notes/deck.md', '# A\n\n## B\n\nOther text.\n\n## C\n\nMore.\n\n## D\n\nLast.\n');
    await rebuild();
    expect(previews).toEqual([['b']]);
  });
});
