import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import type { Settings } from '../../src/options/settings.ts';
import { CliError } from '../../src/problems/cli-error.ts';
import type { PageMessage } from '../../src/watch/messages.ts';
import { createDecks, type Decks, everything } from '../../src/watch/decks.ts';
import { createProject, type Files } from '../cli/lectern.ts';
import { headless } from '../browser.ts';
import { createFreshTools } from '../build-tools.ts';

/** The decks of a project, and all that they tell. */
interface Opened {
  readonly decks: Decks;
  readonly folder: string;
  /** Writes a file, or removes it, and has rebuilt what depends on it. */
  readonly change: (name: string, text: string | undefined) => Promise<void>;
  /** A page that shows a deck; gives what it is told from then on. */
  readonly connect: (url: string) => {
    readonly messages: PageMessage[];
    readonly close: () => void;
  };
  /** Notes that were built since the last time. */
  readonly takeBuilt: () => string[];
  readonly failures: CliError[];
  /** Aborts what is built. */
  readonly abort: () => void;
  /** How often the list was another. */
  readonly lists: () => number;
}

/** Finds the notes of a new project, and builds the deck of each page that is named. */
async function open(
  files: Files,
  urls: readonly string[],
  inputs: readonly string[] = ['notes'],
): Promise<Opened> {
  const folder = createProject(files);
  const built: string[] = [];
  const failures: CliError[] = [];
  const ending = new AbortController();
  let lists = 0;
  const loadSettings = (): Promise<Settings> => {
    const config = existsSync(path.join(folder, 'lectern.config.yml')) ? { theme: 'own.css' } : {};
    return Promise.resolve(resolveSettings({ root: folder, flags: { formats: ['html'] }, config }));
  };
  const decks = createDecks({
    inputs,
    settings: await loadSettings(),
    loadSettings,
    tools: createFreshTools(headless),
    signal: ending.signal,
    onBuilt: ({ note }) => built.push(note.path),
    onListChanged: () => (lists += 1),
    onFailure: (error) => failures.push(error),
  });
  await decks.find();
  if (urls.length > 0) await decks.rebuild(new Set(urls));
  return {
    decks,
    folder,
    failures,
    lists: () => lists,
    takeBuilt: () => built.splice(0).sort(),
    abort: () => ending.abort(),
    async change(name, text) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      if (text === undefined) rmSync(file);
      else writeFileSync(file, text);
      await decks.rebuild(new Set([file]));
    },
    connect(url) {
      const messages: PageMessage[] = [];
      const client = {
        send: (message: PageMessage) => void messages.push(message),
        onMessage: () => undefined,
        onClose: () => undefined,
      };
      const clients = decks.served.get(url)?.clients;
      clients?.add(client);
      return { messages, close: () => void clients?.delete(client) };
    },
  };
}

function listOf({ decks }: Opened): string[] {
  return decks.list().map(([url]) => url);
}

const a = '# A\n\n## One\n\nText.\n';
const b = '# B\n\n## Two\n\n![x](x.svg)\n';
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>';
const theme = (colour: string): string =>
  `/* @theme own */\n@import "lectern";\nsection { --lectern-accent: ${colour}; }\n`;

describe('what is built again', () => {
  test('is nothing that nobody has opened', async () => {
    const opened = await open({ 'notes/a.md': a, 'notes/b.md': b }, []);
    await opened.change('notes/a.md', `${a}\nMore.\n`);
    await opened.decks.rebuild(new Set([everything]));
    expect(opened.takeBuilt()).toEqual([]);
  });

  test('is the note that changes, and what shows the picture that changes', async () => {
    const opened = await open({ 'notes/a.md': a, 'notes/b.md': b }, ['/a.html', '/b.html']);
    expect(opened.takeBuilt()).toEqual(['notes/a.md', 'notes/b.md']);
    await opened.change('notes/a.md', `${a}\nMore.\n`);
    expect(opened.takeBuilt()).toEqual(['notes/a.md']);
    await opened.change('notes/x.svg', svg);
    expect(opened.takeBuilt()).toEqual(['notes/b.md']);
    await opened.change('notes/other.svg', svg);
    expect(opened.takeBuilt()).toEqual([]);
    await opened.decks.rebuild(new Set([everything]));
    expect(opened.takeBuilt()).toEqual(['notes/a.md', 'notes/b.md']);
  });

  test.each<[string, Files, string]>([
    [
      'the theme of its front matter',
      { 'notes/a.md': `---\ntheme: looks/own.css\n---\n${a}`, 'looks/own.css': theme('#123') },
      'looks/own.css',
    ],
    [
      'a theme that is missing yet',
      { 'notes/a.md': `---\ntheme: looks/own.css\n---\n${a}` },
      'looks/own.css',
    ],
    [
      'the theme of the config',
      { 'notes/a.md': a, 'own.css': theme('#123'), 'lectern.config.yml': 'theme: own.css' },
      'own.css',
    ],
  ])('is a note with %s', async (_name, files, changed) => {
    const opened = await open(files, ['/a.html']);
    const before = opened.decks.served.get('/a.html')?.deck.state;
    opened.takeBuilt();
    await opened.change(changed, theme('#456'));
    expect(opened.takeBuilt()).toEqual(['notes/a.md']);
    expect(opened.decks.served.get('/a.html')?.deck.state?.pageHash).not.toBe(before?.pageHash);
  });

  test.each(['notes/packs/kitchen.yml', 'packs/kitchen.yml'])(
    'is a single note with the pack %s',
    async (pack) => {
      const opened = await open({ 'notes/a.md': a, 'notes/b.md': b }, ['/a.html'], ['notes/a.md']);
      opened.takeBuilt();
      await opened.change(pack, 'pack: [');
      expect(opened.takeBuilt()).toEqual(['notes/a.md']);
      const { state } = opened.decks.served.get('/a.html')?.deck ?? {};
      expect(state?.problems.map(({ rule, file }) => [rule, file])).toEqual([
        ['pack-broken', pack],
      ]);
    },
  );

  test('is everything with other settings when the config changes', async () => {
    const opened = await open({ 'notes/a.md': a, 'own.css': theme('#123') }, ['/a.html']);
    const before = opened.decks.served.get('/a.html')?.deck.state;
    opened.takeBuilt();
    await opened.change('lectern.config.yml', 'theme: own.css');
    expect(opened.takeBuilt()).toEqual(['notes/a.md']);
    expect(opened.decks.served.get('/a.html')?.deck.state?.pageHash).not.toBe(before?.pageHash);
  });

  test('is nothing once the session ends', async () => {
    const opened = await open({ 'notes/a.md': a }, ['/a.html']);
    opened.takeBuilt();
    opened.abort();
    await opened.change('notes/a.md', `${a}\nMore.\n`);
    expect([opened.takeBuilt(), opened.failures]).toEqual([[], []]);
  });
});

describe('a note that is deleted', () => {
  test('leaves the list, is not built again, and gives no error', async () => {
    const opened = await open({ 'notes/a.md': a, 'notes/b.md': b }, ['/a.html', '/b.html']);
    const lists = opened.lists();
    opened.takeBuilt();
    await opened.change('notes/a.md', undefined);
    expect(listOf(opened)).toEqual(['/b.html']);
    expect(opened.lists()).toBeGreaterThan(lists);
    await opened.decks.rebuild(new Set([everything]));
    expect(opened.takeBuilt()).toEqual(['notes/b.md']);
    expect(opened.failures).toEqual([]);
    expect(opened.decks.served.has('/a.html')).toBe(false);
  });

  test('may be the last one', async () => {
    const opened = await open({ 'notes/a.md': a }, ['/a.html']);
    await opened.change('notes/a.md', undefined);
    await opened.decks.rebuild(new Set([everything]));
    expect([listOf(opened), opened.failures]).toEqual([[], []]);
    await opened.change('notes/b.md', a);
    expect(listOf(opened)).toEqual(['/b.html']);
  });

  test('may be the one that was named', async () => {
    const opened = await open({ 'notes/a.md': a }, ['/a.html'], ['notes/a.md']);
    await opened.change('notes/a.md', undefined);
    expect([listOf(opened), opened.failures]).toEqual([[], []]);
    await opened.change('notes/a.md', a);
    expect(listOf(opened)).toEqual(['/a.html']);
  });

  test('keeps its deck for the pages that show it, until it comes back', async () => {
    const opened = await open({ 'notes/a.md': a, 'notes/b.md': b }, ['/a.html']);
    const { messages, close } = opened.connect('/a.html');
    opened.takeBuilt();
    await opened.change('notes/a.md', undefined);
    expect([listOf(opened), opened.takeBuilt(), messages]).toEqual([['/b.html'], [], []]);
    await opened.change('notes/a.md', a.replace('Text', 'Other'));
    expect(listOf(opened)).toEqual(['/a.html', '/b.html']);
    expect(messages.map(({ type }) => type)).toEqual(['preview', 'frames', 'problems']);
    close();
    await opened.change('notes/a.md', undefined);
    expect(opened.decks.served.has('/a.html')).toBe(false);
  });
});

describe('the list', () => {
  test('follows notes that come, and what is said of each', async () => {
    const opened = await open({ 'notes/a.md': a }, []);
    const lists = opened.lists();
    await opened.change('notes/sub/#1 what?.md', b);
    expect(listOf(opened)).toEqual(['/a.html', '/sub/#1 what?.html']);
    expect(opened.lists()).toBe(lists + 1);
    await opened.decks.rebuild(new Set(['/a.html']));
    expect(opened.lists()).toBe(lists + 2);
  });
});

describe('what cannot be done', () => {
  test('is told, and the other notes are built', async () => {
    const opened = await open({ 'notes/a.md': a, 'notes/b.md': b }, ['/a.html', '/b.html']);
    opened.takeBuilt();
    // The config names a theme that is not there.
    await opened.change('lectern.config.yml', 'theme: own.css');
    expect(opened.failures.map(({ id }) => id)).toEqual(['theme-unknown', 'theme-unknown']);
    await opened.change('notes/b.md', `---\ntheme: paper\n---\n${b}`);
    expect(opened.takeBuilt()).toEqual(['notes/b.md']);
  });
});
