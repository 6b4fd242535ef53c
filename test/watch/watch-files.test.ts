import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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
  await expect.poll(() => told.push(...take()) && told, { timeout: 60_000 }).toContain(name);
  await wait(150);
  return [...told, ...take()];
}

/** Longer than any news takes. */
const quiet = 400;

describe('a change is told', () => {
  test.each([
    ['of a file that is named', { files: ['a.md'], paths: ['a.md'], changed: 'a.md' }],
    ['of a file in a folder', { files: ['notes/a.md'], paths: ['notes'], changed: 'notes/a.md' }],
    [
      'of a file far below a folder',
      { files: ['notes/b/c/a.md'], paths: ['notes'], changed: 'notes/b/c/a.md' },
    ],
    [
      'of a name with signs and spaces',
      { files: ['notes/a #1? 50%.md'], paths: ['notes'], changed: 'notes/a #1? 50%.md' },
    ],
    [
      'of a new file in a folder',
      { files: ['notes/a.md'], paths: ['notes'], changed: 'notes/b.md' },
    ],
    [
      'of a new file in a new folder',
      { files: ['notes/a.md'], paths: ['notes'], changed: 'notes/new/b.md' },
    ],
    ['of a file that was missing', { files: ['x.txt'], paths: ['own.css'], changed: 'own.css' }],
    [
      'of a file in a folder that was missing',
      { files: ['x.txt'], paths: ['packs'], changed: 'packs/kitchen.yml' },
    ],
    [
      'of a file that was missing with its folders',
      { files: ['x.txt'], paths: ['a/b/c.css'], changed: 'a/b/c.css' },
    ],
  ])('%s', async (_name, { files, paths, changed }) => {
    const watched = await open(files, paths);
    // What is missing is looked for a moment later than what is there.
    await wait(quiet / 4);
    watched.write(changed);
    const told = await waitFor(watched, changed);
    // A new folder is told of too, for what it may hold.
    expect(told.filter((each) => path.extname(each) !== '' && each !== changed)).toEqual([]);
  });

  test.each(['own.css', 'a/b/c.css'])('of %s, which comes while it is looked for', async (name) => {
    const watched = await open(['x.txt'], [name]);
    watched.write(name);
    expect(await waitFor(watched, name)).toContain(name);
  });

  test('of a file that is named later, and comes while it is looked for', async () => {
    const watched = await open(['x.txt'], ['x.txt']);
    watched.watch.add([watched.at('own.css')]);
    watched.write('own.css');
    expect(await waitFor(watched, 'own.css')).toContain('own.css');
  });

  test('of a file that is replaced by another of its name', async () => {
    const watched = await open(['notes/a.md'], ['notes']);
    watched.write('notes/.a.md.tmp');
    renameSync(watched.at('notes/.a.md.tmp'), watched.at('notes/a.md'));
    expect(new Set(await waitFor(watched, 'notes/a.md'))).toEqual(new Set(['notes/a.md']));
  });

  test.each([
    ['in a folder', { files: ['notes/a.md'], paths: ['notes'], changed: 'notes/a.md' }],
    [
      'that is named',
      { files: ['own.css', 'b.css'], paths: ['own.css', 'b.css'], changed: 'own.css' },
    ],
  ])(
    'of a file %s that goes, and each time it comes back',
    async (_name, { files, paths, changed: name }) => {
      const watched = await open(files, paths);
      for (const text of ['once', 'twice']) {
        watched.remove(name);
        await waitFor(watched, name);
        watched.write(name, text);
        await waitFor(watched, name);
        watched.write(name, `${text} more`);
        expect(await waitFor(watched, name)).toContain(name);
      }
    },
  );

  test('of a folder that goes and comes back', async () => {
    const watched = await open(['packs/a.yml', 'a.md'], ['a.md', 'packs']);
    watched.remove('packs');
    await waitFor(watched, 'packs/a.yml');
    await wait(quiet);
    watched.write('packs/b.yml');
    expect(await waitFor(watched, 'packs/b.yml')).not.toContain('a.md');
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
    await expect.poll(watched.take, { timeout: 60_000, interval: 5 }).toContain('notes/a.md');
    watched.write('notes/a.md', 'fourth');
    await waitFor(watched, 'notes/a.md');
  });
});

describe('nothing is told', () => {
  test.each([
    [
      'of a file beside one that is named',
      { files: ['a.md', 'b.md'], paths: ['a.md'], changed: 'b.md' },
    ],
    [
      'of a file beside a folder',
      { files: ['notes/a.md', 'b.md'], paths: ['notes'], changed: 'b.md' },
    ],
    [
      'of a folder whose name begins alike',
      { files: ['notes/a.md', 'notes2/b.md'], paths: ['notes'], changed: 'notes2/b.md' },
    ],
    [
      'of outputs',
      {
        files: ['notes/a.md', 'notes/dist/a.html'],
        paths: ['notes'],
        changed: 'notes/dist/a.html',
      },
    ],
    ['of hidden files', { files: ['notes/a.md'], paths: ['notes'], changed: 'notes/.a.md' }],
    [
      'of hidden folders',
      { files: ['notes/a.md', 'notes/.git/HEAD'], paths: ['notes'], changed: 'notes/.git/HEAD' },
    ],
    [
      'of modules',
      {
        files: ['notes/a.md', 'notes/node_modules/b.md'],
        paths: ['notes'],
        changed: 'notes/node_modules/b.md',
      },
    ],
    ['of backups', { files: ['notes/a.md'], paths: ['notes'], changed: 'notes/a.md~' }],
    ['of what Vim writes', { files: ['notes/a.md'], paths: ['notes'], changed: 'notes/4913' }],
    ['of what Vim keeps', { files: ['notes/a.md'], paths: ['notes'], changed: 'notes/a.md.swp' }],
    ['of what Emacs keeps', { files: ['notes/a.md'], paths: ['notes'], changed: 'notes/#a.md#' }],
  ])('%s', async (_name, { files, paths, changed }) => {
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
    expect(await waitFor(watched, changed)).not.toContain('a.md');
  });

  test('thousands of times takes no more memory than one that is added once', async () => {
    const { watch, at } = await open(['a.md', 'packs/a.yml'], ['a.md']);
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const measure = async (): Promise<number> => {
      await wait(quiet);
      collect();
      return process.memoryUsage().heapUsed;
    };
    const added = ['packs', 'own.css'].map(at);
    watch.add(added);
    const before = await measure();
    for (let time = 0; time < 3000; time += 1) watch.add(added);
    expect((await measure()) - before).toBeLessThan(1_000_000);
  });
});
