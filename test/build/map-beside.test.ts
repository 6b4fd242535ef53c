import { expect, test } from 'vitest';
import { buildNote } from '../../src/build/build-note.ts';
import { createBuildTools } from '../../src/build/build-tools.ts';
import type { LaidOutDeck } from '../../src/layout/laid-out.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import { createSource } from '../../src/source/note-source.ts';
import type { Disk } from '../../src/store/disk.ts';
import { createStore } from '../../src/store/store.ts';
import type { DrawnMap } from '../../src/relations/map-view.ts';
import { headless } from '../browser.ts';

const names = ['Client', 'Gateway', 'Server', 'Cache', 'Database'];
const lengths = [8, 24, 40, 52, 66];

/** Sections whose texts are longer and longer; each term has to do with two others. */
const text = [
  '---\nrelations:\n  - Client -> Gateway: asks\n  - Gateway -> Server: forwards requests to\n  - Server -> Cache: looks in\n  - Server -> Database: reads\n  - Cache -> Database: is filled from\n---\n\n# Servers\n',
  ...names.map(
    (name, index) =>
      `## ${name}\n\n- ${'word '.repeat(lengths[index]! / 2).trim()}\n- ${'text '.repeat(lengths[index]! / 2).trim()}\n`,
  ),
].join('\n');

async function build(relations: 'focus' | 'overview'): Promise<LaidOutDeck> {
  await using tools = createBuildTools(headless);
  const source = createSource({
    path: 'note.md',
    dir: '/',
    bytes: new TextEncoder().encode(text),
  })!;
  const settings = resolveSettings({ root: '/', flags: { relations }, env: {} });
  return (await buildNote(source, { settings, tools })).deck;
}

test('a map stands beside a text where both fit, and costs no section a slide', async () => {
  const [focus, overview] = [await build('focus'), await build('overview')];
  const contentOf = ({ slides }: LaidOutDeck): string[] =>
    slides.filter(({ type }) => type !== 'map').map(({ id }) => id);
  expect(contentOf(focus)).toEqual(contentOf(overview));
  const beside = focus.slides.filter(
    ({ type, blocks }) => type === 'content' && blocks.some((block) => block.type === 'diagram'),
  );
  expect(beside.length).toBeGreaterThan(0);
  for (const { id } of beside) {
    const at = focus.slides.findIndex((slide) => slide.id === id);
    expect(focus.verifications[at]).toMatchObject({ overflow: 0 });
    expect(focus.verifications[at]?.smallestText).toBeGreaterThanOrEqual(20);
  }
});

test('a map whose terms and relations are as before is laid out once', async () => {
  await using tools = createBuildTools(headless);
  const settings = resolveSettings({ root: '/', flags: {}, env: {} });
  const sheetOf = async (note: string): Promise<unknown> => {
    const bytes = new TextEncoder().encode(note);
    const source = createSource({ path: 'note.md', dir: '/', bytes })!;
    return (await buildNote(source, { settings, tools })).prepared.maps[0]?.sheet;
  };
  const sheet = await sheetOf(text);
  expect(sheet).toBeDefined();
  expect(await sheetOf(text.replace('- word', '- sword'))).toBe(sheet);
  expect(await sheetOf(text.replace('reads', 'writes'))).not.toBe(sheet);
});

/** A disk in memory. */
function createDisk(kept: Map<string, Buffer>): Disk {
  return {
    load: (key) => Promise.resolve(kept.get(key)),
    save: (key, bytes) => void kept.set(key, Buffer.from(bytes)),
    close: () => Promise.resolve(),
    failure: undefined,
  };
}

test('what a run has laid out, the next one draws alike', async () => {
  const kept = new Map<string, Buffer>();
  const disk = createDisk(kept);
  const settings = resolveSettings({ root: '/', flags: {}, env: {} });
  const drawingsOf = async (note: string): Promise<unknown> => {
    await using tools = createBuildTools(headless, { store: createStore(disk) });
    const bytes = new TextEncoder().encode(note);
    const source = createSource({ path: 'note.md', dir: '/', bytes })!;
    return (await buildNote(source, { settings, tools })).prepared.context.drawings;
  };
  const layouts = (): string[] => [...kept.keys()].filter((key) => key.startsWith('map layout'));
  const first = await drawingsOf(text);
  const before = layouts();
  expect(before).not.toEqual([]);
  expect(await drawingsOf(text.replace('- word', '- sword'))).toEqual(first);
  expect(layouts()).toEqual(before);
  await drawingsOf(text.replace('reads', 'writes'));
  expect(layouts().length).toBeGreaterThan(before.length);
});

test('a map that is no longer pasted is drawn like one that never was', async () => {
  const chapter = (name: string, terms: readonly string[], pasted = ''): string =>
    `# ${name}\n\n${pasted}${terms.map((term) => `## ${term}\n\nThe ${term} is here.\n`).join('\n')}`;
  const one = ['Client', 'Gateway', 'Server', 'Cache'];
  // A lecture with fewer terms has one map for all of it.
  const two = 'Packet Router Link Frame Switch Bridge Cable Antenna Modem Signal Port Hub'.split(
    ' ',
  );
  const ring = (terms: readonly string[]): string[] =>
    terms.map((term, index) => `  - ${term} -> ${terms[(index + 1) % terms.length]}: feeds`);
  const matter = ['---', 'relations:', ...ring(one), ...ring(two), '---', ''].join('\n');
  const noteOf = (pasted: string): string =>
    [matter, chapter('One', one, pasted), chapter('Two', two)].join('\n');
  const fence = '```mermaid\n%% Relation map by Lectern: One\nflowchart LR\n  a --> b\n```\n\n';
  const disk = createDisk(new Map());
  const settings = resolveSettings({ root: '/', flags: {}, env: {} });
  const build = async (note: string, over?: Disk): Promise<readonly DrawnMap[]> => {
    await using tools = createBuildTools(headless, { store: createStore(over) });
    const bytes = new TextEncoder().encode(note);
    const source = createSource({ path: 'note.md', dir: '/', bytes })!;
    return (await buildNote(source, { settings, tools })).prepared.maps;
  };
  const pasted = await build(noteOf(fence), disk);
  expect(pasted.map(({ plan }) => plan.isPasted)).toEqual([true, false]);
  const layouts = (maps: readonly DrawnMap[]): unknown => maps.map(({ sheet }) => sheet?.layout);
  expect(layouts(await build(noteOf(''), disk))).toEqual(layouts(await build(noteOf(''))));
});
