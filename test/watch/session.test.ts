import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { loadConfig } from '../../src/options/load-config.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import type { ServerMessage } from '../../src/protocol/watch-message.ts';
import { type WatchEvent, watchNotes, type WatchSession } from '../../src/watch/session.ts';
import { lendHeadless } from '../browser.ts';
import { createProject, type Files, listFiles } from '../cli/lectern.ts';

/** A session over a project. */
interface Watched {
  readonly session: WatchSession;
  readonly folder: string;
  /** Writes a file; without a text it goes. */
  readonly write: (name: string, text?: string) => void;
  /** Waits for a rebuild after `change` whose problems are of these rules; one of what was there before may come late. */
  readonly rebuild: (change: () => void, rules?: readonly string[]) => Promise<void>;
  /** What was told since the last time. */
  readonly takeEvents: () => WatchEvent[];
  readonly load: (address: string) => Promise<string>;
}

async function open(files: Files, inputs: readonly string[] = []): Promise<Watched> {
  const folder = createProject(files);
  const events: WatchEvent[] = [];
  const session = await watchNotes({
    createHeadless: lendHeadless,
    inputs,
    loadSettings: async () =>
      resolveSettings({
        root: folder,
        flags: { cache: false, formats: ['html'] },
        config: await loadConfig(folder),
      }),
    port: 45_600,
    isPortAsked: false,
    follow: true,
    onEvent: (event) => events.push(event),
    openEditor: () => undefined,
  });
  onTestFinished(() => session[Symbol.asyncDispose]());
  // What is missing is watched a moment later than what is there.
  const settle = (): Promise<void> => wait(150);
  await settle();
  return {
    session,
    folder,
    takeEvents: () => events.splice(0),
    load: async (address) => (await fetch(new URL(address, session.url))).text(),
    write(name, text) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      if (text === undefined) rmSync(file);
      else writeFileSync(file, text);
    },
    async rebuild(change, rules = []) {
      await settle();
      events.length = 0;
      change();
      const find = (): string[] | undefined =>
        events
          .flatMap((event) => (event.type === 'rebuilt' ? [event] : []))
          .at(-1)
          ?.problems.map(({ rule }) => rule);
      await expect.poll(find, { timeout: 60_000 }).toEqual(rules);
    },
  };
}

/** Connects as a page does; gives what it is told. */
async function connect(html: string, url: string): Promise<ServerMessage[]> {
  const [, path = ''] = /data-socket="([^"]*)"/.exec(html) ?? /"socket":"([^"]*)"/.exec(html) ?? [];
  const { host, origin } = new URL(url);
  const socket = new WebSocket(`ws://${host}${path}`, { origin });
  const messages: ServerMessage[] = [];
  socket.on('message', (data: Buffer) =>
    messages.push(JSON.parse(data.toString()) as ServerMessage),
  );
  await new Promise((resolve, reject) => {
    socket.on('open', resolve);
    socket.on('error', reject);
  });
  onTestFinished(() => socket.terminate());
  return messages;
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => href);
}

const note = '# Water\n\n## Boiling\n\n- at 100 degrees\n';
const theme = (colour: string): string =>
  `/* @theme own */\n@import "lectern";\nsection { --lectern-accent: ${colour}; }\n`;

describe('a session watches', () => {
  test('a theme that the config names', async () => {
    const watched = await open({
      'notes/a.md': note,
      'looks/own.css': theme('#123123'),
      'lectern.config.yml': 'theme: looks/own.css\n',
    });
    expect(await watched.load('a.html')).toContain('#123123');
    await watched.rebuild(() => watched.write('looks/own.css', theme('#456456')));
    expect(await watched.load('a.html')).toContain('#456456');
  });

  test('decks with the files that they have links to', async () => {
    const watched = await open({
      'notes/a.md': '# A\n\n## B\n\n[data](data/d.csv)\n',
      'notes/data/d.csv': 'one,two\n',
    });
    expect(linksOf(await watched.load('a.html'))).toContain('data/d.csv');
    expect(await watched.load('data/d.csv')).toBe('one,two\n');
  });

  test('a theme that front matter names, which may come later and go again', async () => {
    const watched = await open({ 'notes/a.md': `---\ntheme: looks/own.css\n---\n${note}` });
    await watched.load('a.html');
    const change = (text?: string) => () => watched.write('looks/own.css', text);
    await watched.rebuild(change(theme('#123123')), []);
    expect(await watched.load('a.html')).toContain('#123123');
    await watched.rebuild(change(theme('#456456')), []);
    expect(await watched.load('a.html')).toContain('#456456');
    await watched.rebuild(change(), ['theme-unknown']);
    await watched.rebuild(change(theme('#321321')), []);
  });

  test('packs beside a single note', async () => {
    const watched = await open({ 'notes/a.md': note, 'notes/b.md': note }, ['notes/a.md']);
    await watched.load('a.html');
    const change = (text?: string) => () => watched.write('notes/packs/kitchen.yml', text);
    await watched.rebuild(change('pack: ['), ['pack-broken']);
    await watched.rebuild(change(), []);
    await watched.rebuild(change('pack: {'), ['pack-broken']);
    // A write may be seen as two.
    await wait(500);
    watched.takeEvents();
    watched.write('notes/b.md', `${note}\nMore.\n`);
    await wait(300);
    expect(watched.takeEvents()).toEqual([]);
  });

  test('pictures of a single note, in a folder that is missing yet', async () => {
    const text = `${note}\n![A kettle](pictures/kettle.svg)\n`;
    const watched = await open({ 'notes/a.md': text }, ['notes/a.md']);
    await watched.load('a.html');
    const change = (size: number) => () =>
      watched.write(
        'notes/pictures/kettle.svg',
        `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="20"/>`,
      );
    await watched.rebuild(change(30), []);
    expect(await watched.load('a.html')).toMatch(/<img[^>]*alt="A kettle"/);
    await watched.rebuild(change(3000), []);
  });
});

describe('the list page', () => {
  test('leads to notes of any name', async () => {
    const names = ['a #1', 'what?', '50% done', 'a%23b', 'Wärme & "Eis"', "it's", 'week 1/a+b'];
    const watched = await open(
      Object.fromEntries(
        names.map((name, index) => [`notes/${name}.md`, `# N${index}\n\nText.\n`]),
      ),
    );
    const links = linksOf(await watched.load('/'));
    expect(links).toHaveLength(names.length);
    const titles: string[] = [];
    for (const link of links) {
      const [, title = ''] = /<title>(.*?)<\/title>/.exec(await watched.load(link)) ?? [];
      titles.push(title);
    }
    expect(titles.sort()).toEqual(names.map((_, index) => `N${index}`));
  });

  test('is told of notes that come, change and go', async () => {
    const watched = await open({ 'notes/a.md': note, 'notes/b.md': note });
    const html = await watched.load('/');
    const messages = await connect(html, watched.session.url);
    const waitForList = async (text: string): Promise<void> => {
      await expect.poll(() => messages.splice(0).length, { timeout: 60_000 }).toBeGreaterThan(0);
      await expect.poll(() => watched.load('/'), { timeout: 60_000 }).toContain(text);
    };
    watched.write('notes/c.md', note);
    await waitForList('notes/c.md');
    await watched.load('b.html');
    await watched.rebuild(
      () => watched.write('notes/b.md', `${note}\n![x](x.png)\n`),
      ['image-missing'],
    );
    await waitForList('1 error');
    expect(messages.every(({ type }) => type === 'reload')).toBe(true);
    watched.write('notes/b.md');
    await expect.poll(() => watched.load('/'), { timeout: 60_000 }).not.toContain('notes/b.md');
    await expect.poll(() => messages.length, { timeout: 60_000 }).toBeGreaterThan(0);
    expect(linksOf(await watched.load('/'))).toEqual(['/a.html', '/c.html']);
    expect((await fetch(new URL('b.html', watched.session.url))).status).toBe(404);
  });
});

describe('a note that is deleted', () => {
  test('gives no error, however often all is built anew', async () => {
    const watched = await open({ 'notes/a.md': note, 'notes/b.md': note });
    await watched.load('a.html');
    const html = await watched.load('b.html');
    const messages = await connect(html, watched.session.url);
    watched.write('notes/b.md');
    await expect
      .poll(async () => linksOf(await watched.load('/')), { timeout: 60_000 })
      .toEqual(['/a.html']);
    for (let time = 0; time < 2; time += 1)
      await watched.rebuild(() => watched.session.rebuildAll());
    expect(watched.takeEvents().filter(({ type }) => type === 'failed')).toEqual([]);
    expect(messages).toEqual([]);
    await watched.rebuild(() => watched.write('notes/b.md', note.replace('100', '99')));
    await expect
      .poll(() => messages.map(({ type }) => type), { timeout: 60_000 })
      .toEqual(expect.arrayContaining(['preview', 'frames']));
    expect(messages.some(({ type }) => type === 'reload')).toBe(false);
  });

  test('may be the only one', async () => {
    const watched = await open({ 'notes/a.md': note }, ['notes/a.md']);
    await watched.load('a.html');
    watched.write('notes/a.md');
    await expect
      .poll(async () => linksOf(await watched.load('/')), { timeout: 60_000 })
      .toEqual([]);
    watched.write('notes/a.md', note);
    await expect
      .poll(async () => linksOf(await watched.load('/')), { timeout: 60_000 })
      .toEqual(['/a.html']);
    expect(watched.takeEvents().filter(({ type }) => type === 'failed')).toEqual([]);
  });
});

test('a session tells of what is wrong, and leaves nothing behind', async () => {
  const watched = await open({ 'notes/a.md': note });
  await watched.load('a.html');
  const breakNote = (): void => watched.write('notes/a.md', `${note}\n![x](x.png)\n`);
  await watched.rebuild(breakNote, ['image-missing']);
  watched.write('lectern.config.yml', 'prose: [');
  await expect
    .poll(
      () => watched.takeEvents().flatMap((each) => (each.type === 'failed' ? each.error.id : [])),
      {
        timeout: 60_000,
      },
    )
    .toContain('config-broken');
  await watched.session[Symbol.asyncDispose]();
  await expect(watched.load('a.html')).rejects.toThrow('fetch failed');
  expect(listFiles(watched.folder)).toEqual(['lectern.config.yml', 'notes/a.md']);
});

test('each chapter of a book is served, and follows its lines', async () => {
  const book = (text: string): string =>
    `---\ndecks: chapters\n---\n\n# Rivers\n\n${text}\n\n# Lakes\n\nThey lie still.\n`;
  const { load, rebuild, write } = await open({ 'notes/book.md': book('They flow.') });
  expect(await load('/book/02-lakes.html')).toContain('They lie still.');
  expect(await load('/book/01-rivers.html')).not.toContain('They lie still.');
  await rebuild(() => write('notes/book.md', book('They flow.\n\nAll the year.')));
  expect(await load('/book/02-lakes.html')).toContain('data-source="notes/book.md:11-13"');
  expect(await load('/')).toContain('notes/book.md: 01-rivers');
});
