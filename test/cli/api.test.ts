import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as library from '../../lib/index.js';
import { useSameBuild } from '../browser.ts';
import { createProject, listFiles } from './lectern.ts';

useSameBuild();

describe('the library', () => {
  test('exports what it did', () => {
    expect(Object.keys(library).sort()).toMatchInlineSnapshot(`
      [
        "CliError",
        "analyse",
        "build",
        "buildDeck",
        "check",
        "createConfigSchema",
        "createHeadless",
        "formats",
        "render",
        "resolveSettings",
        "rules",
        "version",
      ]
    `);
  });

  test('refuses a misspelled option, as the command does', async () => {
    const misspelled = { formatz: ['html'] } as library.BuildOptions;
    await expect(library.build({ cwd: createProject(), ...misspelled })).rejects.toMatchObject({
      name: 'CliError',
      id: 'flag-unknown',
      message: 'Unknown option formatz',
      hint: 'Did you mean formats?',
      exitCode: 2,
    });
    const wrong = { prose: 'all' } as unknown as library.BuildOptions;
    await expect(library.build({ cwd: createProject(), ...wrong })).rejects.toMatchObject({
      id: 'option-value',
    });
  });

  test('renders a text in memory, as bytes and as text', async () => {
    const cwd = createProject({ 'in/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' });
    const note = '# A\n\n![What](a.svg)\n\n<!-- said -->\n';
    const options = { cwd, path: 'in/b.md', formats: ['marp', 'notes', 'pdf', 'gfm'] } as const;
    const { files, problems, ok } = await library.render(note, options);
    expect({ problems, ok }).toEqual({ problems: [], ok: true });
    const main = files.filter(({ name }) => !name.startsWith('b.marp/'));
    expect(main.map(({ name, text }) => [name, text?.includes('said')])).toEqual([
      ['b.marp.md', true],
      ['b.notes.txt', true],
      ['b.pdf', undefined],
      ['b.gfm.md', true],
    ]);
    expect(files.map(({ name }) => name)).toContain('b.marp/theme.css');
    expect(Buffer.from(main[2]!.bytes).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(listFiles(cwd)).toEqual(['in/a.svg']);
    const { ok: isFine } = await library.render('![](none.png)\n', { cwd, formats: ['text'] });
    expect(isFine).toBe(false);
  });

  test('builds, tells, and gives problems as data', async () => {
    const project = createProject({ 'notes/a.md': '# A\n\nText.\n', 'notes/b.md': '' });
    const events: string[] = [];
    const { notes, problems, ok } = await library.build({
      cwd: project,
      formats: ['html'],
      jobs: 1,
      onEvent: (event) => events.push(event.type),
    });
    expect(ok).toBe(false);
    expect(problems).toEqual([
      {
        rule: 'note-empty',
        severity: 'error',
        reason: 'There is nothing to show in this note',
        hint: 'No deck was made of it. Add a heading and some text.',
        file: 'notes/b.md',
        line: 1,
        column: 1,
        facts: {},
      },
    ]);
    expect(notes.map(({ note, files }) => [note, files])).toEqual([
      ['notes/a.md', [{ format: 'html', path: path.join(project, 'dist/a.html') }]],
      ['notes/b.md', []],
    ]);
    expect(events.join(' ')).toBe(
      'note-started note-step note-step note-finished note-started note-finished',
    );
  });

  test('checks without writing', async () => {
    const project = createProject({ 'notes/a.md': '# A\n\nText.\n' });
    expect(await library.check({ cwd: project })).toMatchObject({
      ok: true,
      problems: [],
      notes: [{ files: [] }],
    });
    expect(listFiles(project)).toEqual(['notes/a.md']);
  });

  test('is ended by a signal', async () => {
    const project = createProject({ 'notes/a.md': '# A\n\nText.\n' });
    const reason = new Error('enough');
    const ending = new AbortController();
    const built = library.build({
      cwd: project,
      signal: ending.signal,
      onEvent: () => setTimeout(() => ending.abort(reason), 100),
    });
    await expect(built).rejects.toBe(reason);
    expect(listFiles(project)).toEqual(['notes/a.md']);
  });
});
