import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findNotes, isNoteName } from '../../src/files/find-notes.ts';
import { CliError } from '../../src/problems/cli-error.ts';
import { createProject } from '../cli/lectern.ts';

const find = (root: string, inputs: readonly string[] = []) =>
  findNotes({ inputs, root, outDir: path.join(root, 'dist') });

/** What is found: `path -> output`. */
async function list(root: string, inputs: readonly string[] = []): Promise<string[]> {
  return (await find(root, inputs)).map((note) => `${note.path} -> ${note.output}`);
}

/** Why nothing is found: the failure's name, its reason and its hint. */
async function refuse(root: string, inputs: readonly string[] = []): Promise<string[]> {
  const error: unknown = await find(root, inputs).catch((each: unknown) => each);
  return error instanceof CliError ? [error.id, error.message, error.hint] : [String(error)];
}

describe('a file is a note by its name', () => {
  test.each(['a.md', 'A.MD', 'a.markdown', 'a.b.md', '.md', '漢字.md'])('%s', (name) => {
    expect(isNoteName(name)).toBe(true);
  });

  test.each(['a', 'a.txt', 'md', 'a.md.bak', 'a.mdx', 'amd', ''])('but not "%s"', (name) => {
    expect(isNoteName(name)).toBe(false);
  });
});

describe('notes are found', () => {
  const files = {
    'notes/b.md': 'bb',
    'notes/a/c.markdown': '',
    'notes/a.md': '',
    'notes/plan.txt': '',
    'other/d.md': '',
    'e.md': '',
    'f.txt': '',
  };

  test.each([
    [
      'in notes, when nothing is named',
      [],
      ['notes/a.md -> a', 'notes/a/c.markdown -> a/c', 'notes/b.md -> b'],
    ],
    ['by name', ['e.md'], ['e.md -> e']],
    ['by name in a folder', ['notes/b.md'], ['notes/b.md -> b']],
    ['by any name', ['f.txt'], ['f.txt -> f']],
    ['in a folder', ['other'], ['other/d.md -> d']],
    ['in a folder with a slash', ['other/'], ['other/d.md -> d']],
    [
      'in the project',
      ['.'],
      [
        'e.md -> e',
        'notes/a.md -> notes/a',
        'notes/a/c.markdown -> notes/a/c',
        'notes/b.md -> notes/b',
        'other/d.md -> other/d',
      ],
    ],
    ['in the order of their naming', ['other', 'e.md'], ['other/d.md -> d', 'e.md -> e']],
    ['once, when they are named twice', ['e.md', './e.md'], ['e.md -> e']],
    ['once, in a folder named twice', ['other', 'other/'], ['other/d.md -> d']],
    ['once, in a folder and by name', ['other', 'other/d.md'], ['other/d.md -> d']],
  ])('%s', async (_, inputs, notes) => {
    expect(await list(createProject(files), inputs)).toEqual(notes);
  });

  test.each([
    ['hidden ones', { 'notes/.a.md': '', 'notes/.git/b.md': '', 'notes/c.md': '' }],
    ['packages', { 'notes/node_modules/a.md': '', 'notes/c.md': '' }],
    ['folders with a note’s name', { 'notes/a.md/x.txt': '', 'notes/c.md': '' }],
  ])('but not %s', async (_, content) => {
    expect(await list(createProject(content))).toEqual(['notes/c.md -> c']);
  });

  test('but not in the folder of the outputs', async () => {
    expect(await list(createProject({ 'dist/a.md': '', 'b.md': '' }), ['.'])).toEqual([
      'b.md -> b',
    ]);
  });

  test('there all the same, where it is named', async () => {
    expect(await list(createProject({ 'dist/a.md': '' }), ['dist/a.md'])).toEqual([
      'dist/a.md -> a',
    ]);
  });

  test('sorted by the code of their letters, on every machine', async () => {
    const root = createProject({
      'notes/b.md': '',
      'notes/B2.md': '',
      'notes/ä.md': '',
      'notes/a.md': '',
      'notes/10.md': '',
      'notes/2.md': '',
    });
    const names = (await find(root)).map(({ output }) => output);
    expect(names).toEqual(['10', '2', 'B2', 'a', 'b', 'ä']);
  });

  test('with their file and their size in bytes', async () => {
    const root = createProject({ 'notes/é.md': 'äb' });
    expect(await find(root)).toEqual([
      {
        file: path.join(root, 'notes/é.md'),
        path: 'notes/é.md',
        output: 'é',
        size: 3,
        isNamed: false,
      },
    ]);
  });

  test.each([
    ['of two extensions', 'a.b.md', 'a.b'],
    ['of no extension', 'README', 'README'],
    ['of an extension alone', '.md', '.md'],
    ['in other letters', 'שלום 漢字.md', 'שלום 漢字'],
  ])('a name %s', async (_, name, output) => {
    expect(await list(createProject({ [name]: '' }), [name])).toEqual([`${name} -> ${output}`]);
  });

  test('outside the project, where they are named', async () => {
    const outside = createProject({ 'a.md': '' });
    const file = path.join(outside, 'a.md');
    const [note] = await find(createProject(), [file]);
    expect(note).toMatchObject({ file, output: 'a' });
  });

  test.skipIf(process.platform === 'win32')('behind links to files, not to folders', async () => {
    const root = createProject({ 'real/a.md': '', 'notes/b.md': '' });
    symlinkSync(path.join(root, 'real/a.md'), path.join(root, 'notes/link.md'));
    symlinkSync(path.join(root, 'real'), path.join(root, 'notes/folder.md'));
    symlinkSync(path.join(root, 'gone.md'), path.join(root, 'notes/gone.md'));
    expect(await list(root)).toEqual(['notes/b.md -> b', 'notes/link.md -> link']);
  });
});

describe('notes are refused', () => {
  const hint =
    'Notes are files that end in .md or .markdown. lectern init makes one to begin with.';

  test.each([
    [
      'where there is no folder of notes',
      {},
      [],
      ['notes-missing', 'There are no notes in notes/', hint],
    ],
    [
      'where notes is a file',
      { notes: '' },
      [],
      ['notes-missing', 'There are no notes in notes/', hint],
    ],
    [
      'where the folder has none',
      { 'a/x.txt': '' },
      ['a'],
      ['notes-missing', 'There are no notes in a/', hint],
    ],
    [
      'where the project has none',
      { 'x.txt': '' },
      ['.'],
      ['notes-missing', 'There are no notes in ./', hint],
    ],
    [
      'that do not exist',
      {},
      ['a.md'],
      ['input-missing', 'a.md does not exist', 'Name a note, or a folder of notes.'],
    ],
    [
      'that are nearly there',
      { 'a/monday.md': '' },
      ['a/mondya.md'],
      ['input-missing', 'a/mondya.md does not exist', 'Did you mean a/monday.md?'],
    ],
    [
      'behind a file',
      { 'a.md': '' },
      ['a.md/b.md'],
      ['input-missing', 'a.md/b.md does not exist', 'Name a note, or a folder of notes.'],
    ],
    [
      'with the same output',
      { 'a/x.md': '', 'b/x.md': '' },
      ['a', 'b'],
      [
        'output-clash',
        'a/x.md and b/x.md would both be written to x.*',
        'Rename one of them, or build them into different folders.',
      ],
    ],
    [
      'with the same output but for the extension',
      { 'notes/x.md': '', 'notes/x.markdown': '' },
      [],
      [
        'output-clash',
        'notes/x.markdown and notes/x.md would both be written to x.*',
        'Rename one of them, or build them into different folders.',
      ],
    ],
    [
      'with the same output but for capitals',
      { 'a/X.md': '', 'b/x.md': '' },
      ['a', 'b'],
      [
        'output-clash',
        'a/X.md and b/x.md would both be written to x.*',
        'Rename one of them, or build them into different folders.',
      ],
    ],
    [
      'with the same output but for how an accent is written',
      { 'a/e\u0301.md': '', 'b/é.md': '' },
      ['a', 'b'],
      [
        'output-clash',
        'a/e\u0301.md and b/é.md would both be written to é.*',
        'Rename one of them, or build them into different folders.',
      ],
    ],
  ])('%s', async (...[, files, inputs, failure]) => {
    expect(await refuse(createProject(files as Record<string, string>), inputs)).toEqual(failure);
  });

  test.skipIf(process.platform === 'win32')('that are neither file nor folder', async () => {
    const root = createProject();
    execFileSync('mkfifo', [path.join(root, 'pipe')]);
    expect(await refuse(root, ['pipe'])).toEqual([
      'input-unreadable',
      'pipe cannot be read: it is neither a file nor a folder',
      'Name a note, or a folder of notes.',
    ]);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'in a folder that is not ours to read',
    async () => {
      const root = createProject({ 'notes/a.md': '' });
      chmodSync(path.join(root, 'notes'), 0);
      onTestFinished(() => chmodSync(path.join(root, 'notes'), 0o755));
      expect(await refuse(root)).toEqual([
        'input-unreadable',
        'notes cannot be read: permission denied',
        'Name a note, or a folder of notes.',
      ]);
    },
  );
});
