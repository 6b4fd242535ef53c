import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type FileWatch, watchFiles } from '../../src/watch/watch-files.ts';
import { createProject } from '../cli/lectern.ts';

/** A folder, some paths of which are watched. */
interface Watched {
  readonly write: (name: string, text?: string) => void;
  readonly remove: (name: string) => void;
  readonly at: (name: string) => string;
  readonly watch: FileWatch;
  /** Names of the files that were told of since the last time, each as often as it was told. */
  readonly take: () => readonly string[];
}

/** Watches paths of a new folder that holds these files. */
async function open(
  files: readonly string[],
  paths: readonly string[],
  ignored: readonly string[] = [],
): Promise<Watched> {
  const folder = createProject(Object.fromEntries(files.map((name) => [name, 'first'])));
  const at = (name: string): string => path.join(folder, name);
  const told: string[] = [];
  const watch = await watchFiles({ paths: paths.map(at), ignored: ignored.map(at) }, (file) =>
    told.push(path.relative(folder, file)),
  );
  onTestFinished(() => watch[Symbol.asyncDispose]());
  return {
    at,
    watch,
    take: () => told.splice(0),
    remove: (name) => rmSync(at(name), { recursive: true }),
    write(name, text = 'second') {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), text);
    },
  };
}

/** Waits until a file is told of; then nothing else is left to be told. */
async function waitFor({ take }: Watched, name: string): Promise<readonly string[]> {
  const told: string[] = [];
  await expect.poll(() => told.push(...take()) && told, { timeout: 10_000 }).toContain(name);
  await wait(150);
  return [...told, ...take()];
}

/** Longer than any news takes. */
const quiet = 400;

describe('a change is told', () => {
  test.each([
    ['of a file that is named', ['a.md'], ['a.md'], 'a.md'],
    ['of a file in a folder', ['notes/a.md'], ['notes'], 'notes/a.md'],
    ['of a file far below a folder', ['notes/b/c/a.md'], ['notes'], 'notes/b/c/a.md'],
    ['of a name with signs and spaces', ['notes/a #1? 50%.md'], ['notes'], 'notes/a #1? 50%.md'],
    ['of a new file in a folder', ['notes/a.md'], ['notes'], 'notes/b.md'],
    ['of a new file in a new folder', ['notes/a.md'], ['notes'], 'notes/new/b.md'],
    ['of a file that was missing', ['x.txt'], ['own.css'], 'own.css'],
    ['of a file in a folder that was missing', ['x.txt'], ['packs'], 'packs/kitchen.yml'],
    ['of a file that was missing with its folders', ['x.txt'], ['a/b/c.css'], 'a/b/c.css'],
  ])('%s', async (_name, files, paths, changed) => {
    const watched = await open(files, paths);
    // What is missing is looked for a moment later than what is there.
    await wait(quiet / 4);
    watched.write(changed);
    const told = await waitFor(watched, changed);
    // A new folder is told of too, for what it may hold.
    expect(told.filter((each) => path.extname(each) !== '' && each !== changed)).toEqual([]);
  });

  test('of a file that is replaced by another of its name', async () => {
    const watched = await open(['notes/a.md'], ['notes']);
    watched.write('notes/.a.md.tmp');
    renameSync(watched.at('notes/.a.md.tmp'), watched.at('notes/a.md'));
    expect(new Set(await waitFor(watched, 'notes/a.md'))).toEqual(new Set(['notes/a.md']));
  });

  test.each([
    ['in a folder', ['notes/a.md'], ['notes'], 'notes/a.md'],
    ['that is named', ['own.css', 'b.css'], ['own.css', 'b.css'], 'own.css'],
  ])('of a file %s that goes, and each time it comes back', async (_name, files, paths, name) => {
    const watched = await open(files, paths);
    for (const text of ['once', 'twice']) {
      watched.remove(name);
      await waitFor(watched, name);
      watched.write(name, text);
      await waitFor(watched, name);
      watched.write(name, `${text} more`);
      await waitFor(watched, name);
    }
  });

  test('of a folder that goes and comes back', async () => {
    const watched = await open(['packs/a.yml', 'a.md'], ['a.md', 'packs']);
    watched.remove('packs');
    await waitFor(watched, 'packs/a.yml');
    await wait(quiet);
    watched.write('packs/b.yml');
    await waitFor(watched, 'packs/b.yml');
  });

  test('of two changes at once, of both', async () => {
    const watched = await open(['notes/a.md', 'notes/b.md'], ['notes']);
    watched.write('notes/a.md');
    watched.write('notes/b.md');
    const told = [...(await waitFor(watched, 'notes/b.md'))];
    expect(told).toContain('notes/a.md');
  });

  test('of a second change a moment later', async () => {
    const watched = await open(['notes/a.md'], ['notes']);
    watched.write('notes/a.md', 'second');
    await waitFor(watched, 'notes/a.md');
    watched.write('notes/a.md', 'third');
    await expect.poll(watched.take, { timeout: 10_000, interval: 5 }).toContain('notes/a.md');
    watched.write('notes/a.md', 'fourth');
    await waitFor(watched, 'notes/a.md');
  });
});

describe('nothing is told', () => {
  test.each([
    ['of a file beside one that is named', ['a.md', 'b.md'], ['a.md'], 'b.md'],
    ['of a file beside a folder', ['notes/a.md', 'b.md'], ['notes'], 'b.md'],
    [
      'of a folder whose name begins alike',
      ['notes/a.md', 'notes2/b.md'],
      ['notes'],
      'notes2/b.md',
    ],
    ['of outputs', ['notes/a.md', 'notes/dist/a.html'], ['notes'], 'notes/dist/a.html'],
    ['of hidden files', ['notes/a.md'], ['notes'], 'notes/.a.md'],
    ['of hidden folders', ['notes/a.md', 'notes/.git/HEAD'], ['notes'], 'notes/.git/HEAD'],
    ['of modules', ['notes/a.md', 'notes/node_modules/b.md'], ['notes'], 'notes/node_modules/b.md'],
    ['of backups', ['notes/a.md'], ['notes'], 'notes/a.md~'],
    ['of what Vim writes', ['notes/a.md'], ['notes'], 'notes/4913'],
    ['of what Vim keeps', ['notes/a.md'], ['notes'], 'notes/a.md.swp'],
    ['of what Emacs keeps', ['notes/a.md'], ['notes'], 'notes/#a.md#'],
  ])('%s', async (_name, files, paths, changed) => {
    const watched = await open(files, paths, ['notes/dist']);
    watched.write(changed);
    await wait(quiet);
    expect(watched.take()).toEqual([]);
  });

  test('of what comes in a folder beside the file that is waited for', async () => {
    const watched = await open(['x.txt'], ['a/own.css']);
    await wait(quiet / 4);
    watched.write('a/other.css');
    await wait(quiet);
    expect(watched.take()).toEqual([]);
    watched.write('a/own.css');
    await waitFor(watched, 'a/own.css');
  });

  test('before anything changes, and after the end', async () => {
    const watched = await open(['notes/a.md'], ['notes']);
    await wait(quiet);
    expect(watched.take()).toEqual([]);
    await watched.watch[Symbol.asyncDispose]();
    watched.write('notes/a.md');
    await wait(quiet);
    expect(watched.take()).toEqual([]);
  });
});

describe('a path that is added', () => {
  test.each([
    ['is watched from then on', ['own.css'], 'own.css'],
    ['is watched when it comes', [], 'own.css'],
    ['may be a folder', ['packs/a.yml'], 'packs/b.yml'],
    ['may be a folder that is missing', [], 'packs/b.yml'],
  ])('%s', async (_name, files, changed) => {
    const watched = await open(['a.md', ...files], ['a.md']);
    watched.watch.add([watched.at(changed.split('/')[0] ?? '')]);
    await wait(quiet);
    watched.write(changed);
    await waitFor(watched, changed);
  });

  test('a hundred times is told of as often as one that is added once', async () => {
    const watched = await open(['a.md', 'packs/a.yml'], ['a.md']);
    const added = ['packs', 'own.css'].map(watched.at);
    for (let time = 0; time < 100; time += 1) watched.watch.add(added);
    await wait(quiet);
    watched.write('packs/a.yml');
    expect((await waitFor(watched, 'packs/a.yml')).length).toBeLessThan(10);
    watched.write('own.css');
    expect((await waitFor(watched, 'own.css')).length).toBeLessThan(10);
  });
});
