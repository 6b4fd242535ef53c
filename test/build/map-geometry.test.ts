import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Drawings } from '../../src/blocks/drawing.ts';
import { createBuildTools } from '../../src/build/build-tools.ts';
import { buildNote } from '../../src/build/build-note.ts';
import { prepareNote, type PreparedNote } from '../../src/build/prepare-note.ts';
import { findFaults } from '../../src/maps/find-faults.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import { createSource, type NoteSource } from '../../src/source/note-source.ts';
import { headless } from '../browser.ts';
import { readSvg, type ReadMap } from '../maps/read-svg.ts';

const root = path.resolve(import.meta.dirname, '../..');
const corpus = path.resolve(root, '../shared/corpus/dev');
const settingsOf = (theme: string) => resolveSettings({ root, flags: { theme }, env: {} });

function read(file: string): NoteSource {
  return createSource({
    path: path.basename(file),
    dir: path.dirname(file),
    bytes: readFileSync(file),
  })!;
}

async function prepare(file: string, theme = 'lectern'): Promise<PreparedNote> {
  await using tools = createBuildTools(headless);
  return prepareNote(read(file), settingsOf(theme), tools);
}

/** The maps of a deck, by the names that its slides give them. */
function mapsOf({
  context: { drawings },
}: {
  readonly context: { readonly drawings: Drawings };
}): Map<string, ReadMap> {
  return new Map(
    [...drawings].flatMap(([name, drawing]) =>
      name.startsWith('map ') && drawing.type === 'drawn'
        ? [[name, readSvg(drawing.svg)] as const]
        : [],
    ),
  );
}

/** What is not as it should be with any map: lines through things, small type, frames round one box, the same line twice. */
function listFaults(map: ReadMap): string[] {
  const { sizes, frames, said } = map;
  return [
    ...findFaults(map).map(
      ({ line, type, thing }) => `line ${line} passes through ${type} ${thing}`,
    ),
    ...sizes.filter((size) => size < 22).map((size) => `type of ${size} px`),
    ...[...frames].flatMap(([name, boxes]) =>
      boxes.length < 2 ? [`frame ${name} of one box`] : [],
    ),
    ...said.filter((line, index) => said.indexOf(line) < index).map((line) => `twice ${line}`),
  ];
}

/** Boxes hang together by lines, and by a frame around them that a line leads to. */
function countPieces({ things, said, frames }: ReadMap): number {
  const piece = new Map(things.flatMap(({ type, name }) => (type === 'box' ? [[name, name]] : [])));
  const join = (ids: readonly string[]): void => {
    const [first = ''] = ids.map((id) => piece.get(id)!);
    const joined = new Set(ids.map((id) => piece.get(id)));
    for (const [id, own] of piece) if (joined.has(own)) piece.set(id, first);
  };
  for (const boxes of frames.values()) join(boxes);
  for (const line of said)
    join(
      line
        .split(':', 1)[0]!
        .split(' ')
        .flatMap((end) => frames.get(end) ?? [end]),
    );
  return new Set(piece.values()).size;
}

describe('the sample', () => {
  const file = path.join(root, 'notes/running-containers.md');

  test('has nine slides or fewer, and a whole map that is large and clear', async () => {
    await using tools = createBuildTools(headless);
    const { prepared, deck } = await buildNote(read(file), {
      settings: settingsOf('lectern'),
      tools,
    });
    expect(deck.slides.length).toBeLessThanOrEqual(9);
    const maps = mapsOf(prepared);
    expect([...maps.values()].flatMap(listFaults)).toEqual([]);
    const whole = maps.get('map map')!;
    expect(whole.lines.length).toBeLessThanOrEqual(8);
    const shown = prepared.maps.flatMap(({ version }) => version.terms.map(({ id }) => id));
    const tied = ['ecs', 'eks', 'fargate', 'ecr', 'ec2', 'kubernetes'];
    expect(shown).toEqual(expect.arrayContaining(tied));
    const index = deck.slides.findIndex(({ id }) => id === 'map');
    expect(deck.verifications[index]?.smallestText).toBeGreaterThanOrEqual(22);
    expect(whole.area).toBeGreaterThanOrEqual(0.1 * 1280 * 720);
  });

  test('says the same in every theme', async () => {
    const all: (readonly string[])[] = [];
    for (const theme of ['lectern', 'chalk', 'paper', 'plain', 'default', 'gaia', 'uncover'])
      all.push(
        mapsOf(await prepare(file, theme))
          .get('map map')
          ?.said.toSorted() ?? [theme],
      );
    expect(new Set(all.map((said) => said.join('\n'))).size).toBe(1);
  });
});

test('the maps of the tour are clear', async () => {
  const maps = mapsOf(await prepare(path.join(root, 'notes/tour.md')));
  expect([...maps.values()].flatMap(listFaults)).toEqual([]);
});

/** Notes with maps, a few each. */
const withMaps = [
  'donnemartin+system-design-primer/README.md',
  'cs231n+cs231n.github.io/convolutional-networks.md',
  'cs231n+cs231n.github.io/optimization-2.md',
  'omerbsezer+Fast-Kubernetes/README.md',
  'SherryS997+BS-Degree-Course-Notes/pages/AI/Week06.md',
];

test.skipIf(!existsSync(corpus))(
  '30 maps of real notes are clear, and each in one piece; skipped without ../shared',
  { timeout: 240_000 },
  async () => {
    const found: ReadMap[] = [];
    for (const name of withMaps)
      found.push(...mapsOf(await prepare(path.join(corpus, name))).values());
    expect(found.length).toBeGreaterThanOrEqual(30);
    expect(found.flatMap(listFaults)).toEqual([]);
    expect(found.flatMap((map) => (countPieces(map) > 1 ? [map.said] : []))).toEqual([]);
  },
);
