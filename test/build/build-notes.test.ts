import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BuildEvent, buildNotes } from '../../src/build/build-notes.ts';
import { findFailure } from '../../src/build/find-failure.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import type { Settings } from '../../src/options/settings.ts';
import { CliError } from '../../src/problems/cli-error.ts';
import { lendHeadless } from '../browser.ts';
import { createProject, lecternProcess, listFiles } from '../cli/lectern.ts';

const notes = {
  'notes/a.md': '# A\n\n## One\n\nText.\n',
  'notes/bad/b.md': '# B\n\n## Two\n\nText.\n',
  'notes/c.md': '# C\n\n## Three\n\nText.\n',
};

/** Stands for a bug: with it the program throws for one note what nobody throws on purpose. */
const breakOneNote = `
import { syncBuiltinESMExports } from 'node:module';
import fs from 'node:fs/promises';
const { readdir } = fs;
fs.readdir = (folder, ...rest) => {
  if (String(folder).endsWith('bad/packs')) throw new TypeError('x is undefined');
  return readdir(folder, ...rest);
};
syncBuiltinESMExports();
`;

describe('a note that fails with an internal error', () => {
  const run = (folder: string, args: readonly string[]): ReturnType<typeof lecternProcess> =>
    lecternProcess(folder, args, {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(breakOneNote)}`,
    });

  test('is named, the others are built, and the exit code is 70', async () => {
    const folder = createProject(notes);
    const { code, stdout, stderr } = await run(folder, ['build', '-f', 'html']);
    expect(code).toBe(70);
    expect(stderr).toContain('This is a bug in Lectern: TypeError: x is undefined');
    expect(stderr).toContain('notes/bad/b.md could not be built');
    expect(listFiles(path.join(folder, 'dist'))).toEqual(['a.html', 'c.html', 'index.html']);
    expect(stdout).toContain('dist/c.html');
  });

  test('leaves its last good output whole', async () => {
    const folder = createProject({ ...notes, 'dist/bad/b.html': 'before' });
    await run(folder, ['build', '-f', 'html']);
    expect(readFileSync(path.join(folder, 'dist/bad/b.html'), 'utf8')).toBe('before');
  });

  test('does not hide what check finds in the others', async () => {
    const folder = createProject({ ...notes, 'notes/c.md': '# C\n\n## Three\n\n![x](x.png)\n' });
    const { code, stdout, stderr } = await run(folder, ['check']);
    expect(code).toBe(70);
    expect(stdout + stderr).toContain('notes/c.md:5:1 error Image "x.png" was not found');
    expect(stderr).toContain('notes/bad/b.md could not be built');
  });
});

describe('a run over several notes', () => {
  const settingsOf = (root: string): Settings =>
    resolveSettings({ root, flags: { cache: false, formats: ['html'], jobs: 1, quiet: true } });

  /** Settings that break for the n-th note that asks them for packs. */
  function breakFor(settings: Settings, ...broken: readonly number[]): Settings {
    let asked = 0;
    return new Proxy(settings, {
      get(target, key) {
        if (key === 'packs' && broken.includes((asked += 1))) throw new RangeError(`no. ${asked}`);
        return target[key as keyof Settings];
      },
    });
  }

  test('tells of each note, with its failure in its result', async () => {
    const folder = createProject(notes);
    const events: BuildEvent[] = [];
    const results = await buildNotes({
      createHeadless: lendHeadless,
      inputs: [],
      settings: breakFor(settingsOf(folder), 2),
      onEvent: (event) => events.push(event),
    });
    expect(results.map(({ note, failure }) => [note, failure?.message])).toEqual([
      ['notes/a.md', undefined],
      ['notes/bad/b.md', 'notes/bad/b.md could not be built'],
      ['notes/c.md', undefined],
    ]);
    expect(results[1]).toMatchObject({ files: [], problems: [], report: undefined });
    expect(results[1]?.failure?.cause).toBeInstanceOf(RangeError);
    expect(events.filter(({ type }) => type === 'note-finished')).toHaveLength(3);
    expect(findFailure(results)).toBe(results[1]?.failure);
    expect(existsSync(path.join(folder, 'dist/c.html'))).toBe(true);
  });

  test('has all that failed in one error, and none where nothing did', async () => {
    const folder = createProject(notes);
    const settings = breakFor(settingsOf(folder), 1, 3);
    const results = await buildNotes({
      createHeadless: lendHeadless,
      inputs: [],
      settings,
    });
    const failure = findFailure(results);
    expect(failure).toBeInstanceOf(AggregateError);
    expect((failure as AggregateError).errors.map(String)).toEqual([
      'Error: notes/a.md could not be built',
      'Error: notes/c.md could not be built',
    ]);
    expect(findFailure(results.slice(1, 2))).toBeUndefined();
  });

  test('ends at once by what no note can help', async () => {
    const folder = createProject(notes);
    const settings = { ...settingsOf(folder), theme: 'missing.css' };
    await expect(
      buildNotes({
        createHeadless: lendHeadless,
        inputs: [],
        settings,
      }),
    ).rejects.toMatchObject({
      id: 'theme-unknown',
    });
    await expect(
      buildNotes({
        createHeadless: lendHeadless,
        inputs: [],
        settings,
      }),
    ).rejects.toBeInstanceOf(CliError);
  });
});
