import { chmodSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createProject, type Files, lectern, listFiles, type Outcome } from './lectern.ts';

const bytes = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index * 7919) % 256);
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

interface Case {
  readonly name: string;
  readonly files: Files;
  readonly args: readonly string[];
  readonly code: number;
  /** What stderr must hold, in this order. */
  readonly says: string;
}

const cases: readonly Case[] = [
  {
    name: 'no such file',
    files: { 'monday.md': '# M\n' },
    args: ['tuesday.md'],
    code: 2,
    says: 'error tuesday.md does not exist\n    Name a note, or a folder of notes.\n',
  },
  {
    name: 'a misspelled file',
    files: { 'week/monday.md': '# M\n' },
    args: ['week/mondai.md'],
    code: 2,
    says: `error week/mondai.md does not exist\n    Did you mean ${path.join('week', 'monday.md')}?\n`,
  },
  {
    name: 'no notes folder',
    files: {},
    args: [],
    code: 2,
    says: 'error There are no notes in notes/\n',
  },
  {
    name: 'a folder without notes',
    files: { 'week/readme.txt': 'x', 'week/.git/x.md': '# X', 'week/node_modules/x.md': '# X' },
    args: ['week'],
    code: 2,
    says: 'error There are no notes in week/\n    Notes are files that end in .md or .markdown. lectern init makes one to begin with.\n',
  },
  {
    name: 'two notes for one output',
    files: { 'a/x.md': '# A\n', 'b/x.md': '# B\n' },
    args: ['a/x.md', 'b'],
    code: 2,
    says: 'error a/x.md and b/x.md would both be written to x.*\n    Rename one of them, or build them into different folders.\n',
  },
  {
    name: 'two notes that differ in their extension alone',
    files: { 'notes/x.md': '# A\n', 'notes/X.markdown': '# B\n' },
    args: [],
    code: 2,
    says: 'error notes/X.markdown and notes/x.md would both be written to x.*\n',
  },
  {
    name: 'a note that would be overwritten',
    files: { 'page.html': '# A\n' },
    args: ['page.html', '-o', '.'],
    code: 2,
    says: 'error page.html is a note, and would be overwritten\n    Choose another name or folder for what is written.\n',
  },
  {
    name: 'a note in place of the report',
    files: { 'x.md': '# A\n', 'y.md': '# B\n' },
    args: ['--report', 'x.md', 'y.md'],
    code: 2,
    says: 'error x.md is a note, and would be overwritten\n',
  },
  {
    name: 'a picture named as a note',
    files: { 'x.md': png },
    args: ['x.md'],
    code: 1,
    says: 'x.md:1:1 error This file is not text [note-binary]\n    Notes are Markdown, saved as UTF-8 or UTF-16.\n',
  },
  {
    name: 'any bytes',
    files: { 'x.md': bytes(5000) },
    args: ['x.md'],
    code: 1,
    says: 'x.md:1:1 error This file is not text [note-binary]\n',
  },
  {
    name: 'an empty file',
    files: { 'x.md': '' },
    args: ['x.md'],
    code: 1,
    says: 'x.md:1:1 error There is nothing to show in this note [note-empty]\n    No deck was made of it. Add a heading and some text.\n',
  },
  {
    name: 'a file of white space',
    files: { 'x.md': '\uFEFF \n\n\t\n' },
    args: ['x.md'],
    code: 1,
    says: 'x.md:1:1 error There is nothing to show in this note [note-empty]\n',
  },
  {
    name: 'a note with nothing but front matter and comments',
    files: { 'x.md': '---\ntags: [a]\n---\n\n<!-- later -->\n' },
    args: ['x.md'],
    code: 1,
    says: 'x.md:1:1 error There is nothing to show in this note [note-empty]\n',
  },
  {
    name: 'an unknown theme',
    files: { 'x.md': '# X\n\nText.\n' },
    args: ['x.md', '--theme', 'gaya'],
    code: 2,
    says: 'error There is no theme "gaya"\n    Did you mean gaia?\n',
  },
];

const isStackless = ({ stdout, stderr }: Outcome): boolean => !/^\s+at /m.test(stdout + stderr);

test.each(cases)('$name: exit code $code', async ({ files, args, code, says }) => {
  const project = createProject(files);
  const outcome = await lectern(project, ['build', ...args]);
  expect(outcome).toMatchObject({ code, stderr: expect.stringContaining(says) });
  expect(isStackless(outcome)).toBe(true);
  expect(listFiles(project)).toEqual(Object.keys(files).sort());
});

test('10 MB of text are refused, with the limit named', async () => {
  const project = createProject({ 'x.md': '# Much\n\nMore and more words.\n'.repeat(370_000) });
  expect(await lectern(project, ['build', 'x.md'])).toMatchObject({
    code: 1,
    stderr:
      'x.md:1:1 error This note has 10.7 MB, and the limit is 5 MB [note-too-large]\n    Divide it into several lectures.\n',
  });
});

test('what is too large is refused at once: nobody could read 8 GB', async () => {
  const project = createProject({ 'x.md': '# Much\n' });
  // The file has holes, and takes no room.
  truncateSync(path.join(project, 'x.md'), 8e9);
  const outcome = await lectern(project, ['build', 'x.md']);
  expect(outcome.code).toBe(1);
  expect(outcome.stderr).toContain('has 8000.0 MB, and the limit is 5 MB [note-too-large]');
});

test('front matter that is not YAML is an error at its line, and the deck is built', async () => {
  const project = createProject({ 'x.md': '---\ntitle: "open\nauthor: A\n---\n\n# X\n\nText.\n' });
  const outcome = await lectern(project, ['build', 'x.md', '-f', 'html']);
  expect(outcome.code).toBe(1);
  expect(outcome.stderr).toMatch(
    /^x\.md:\d+:\d+ error The front matter is not valid YAML: .+ \[front-matter-broken\]\n {4}\S/,
  );
  expect(isStackless(outcome)).toBe(true);
  expect(listFiles(path.join(project, 'dist'))).toEqual(['x.html']);
});

test('a value that front matter cannot have is a warning', async () => {
  const project = createProject({ 'x.md': '---\nagenda: maybe\n---\n\n# X\n\nText.\n' });
  const outcome = await lectern(project, ['build', 'x.md', '-f', 'html']);
  expect(outcome).toMatchObject({
    code: 0,
    stderr:
      'x.md:2:1 warning Front matter "agenda" cannot be "maybe" [front-matter-value]\n    2 | agenda: maybe\n      | ^\n    It is true or false.\n',
  });
  expect((await lectern(project, ['build', 'x.md', '-f', 'html', '--strict'])).code).toBe(1);
});

test('an unknown theme in the front matter is a warning, and the deck is built in the theme of the others', async () => {
  const project = createProject({ 'x.md': '---\ntheme: lecturn\n---\n\n# X\n\nText.\n' });
  const outcome = await lectern(project, ['build', 'x.md', '-f', 'html']);
  expect(outcome).toMatchObject({
    code: 0,
    stderr: expect.stringContaining(
      'x.md:2:1 warning There is no theme "lecturn" [theme-unknown]\n',
    ),
  });
  expect(listFiles(path.join(project, 'dist'))).toEqual(['x.html']);
});

test('images that are missing or outside the project are errors at their place, and the deck is built', async () => {
  const folder = createProject({
    'secret.png': png,
    'project/x.md': '# X\n\n![A chart](chart.png)\n\n## Y\n\nText ![s](../secret.png) goes on.\n',
  });
  const project = path.join(folder, 'project');
  const outcome = await lectern(project, ['build', 'x.md', '-f', 'html']);
  expect(outcome.code).toBe(1);
  expect(outcome.stderr).toBe(
    'x.md:3:1 error Image "chart.png" was not found [image-missing]\n' +
      '    3 | ![A chart](chart.png)\n' +
      '      | ^^^^^^^^^^^^^^^^^^^^^\n' +
      '    Paths are relative to the note. The slide shows its description.\n' +
      'x.md:7:6 error Image "../secret.png" is outside the project [image-outside]\n' +
      '    7 | Text ![s](../secret.png) goes on.\n' +
      '      |      ^^^^^^^^^^^^^^^^^^^\n' +
      '    Copy it beside the note, or run lectern from a folder that contains both.\n',
  );
  expect(listFiles(path.join(project, 'dist'))).toEqual(['x.html']);
});

test('one bad note does not stop the others', async () => {
  const project = createProject({
    'notes/a.md': '',
    'notes/b.md': '# B\n\nText.\n',
    'notes/c.md': png,
  });
  const { code, stdout } = await lectern(project, ['build', '-f', 'html']);
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^dist\/b\.html \(2 slides\)\nBuilt 1 of 3 notes, 2 slides, in \d+\.\d s: 2 errors, 0 warnings\.\n$/,
  );
});

test.skipIf(process.platform === 'win32')('a device is no note', async () => {
  const { code, stderr } = await lectern(createProject(), ['build', '/dev/zero']);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr:
      'error /dev/zero cannot be read: it is neither a file nor a folder\n    Name a note, or a folder of notes.\n',
  });
});

// Root reads everything.
test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a note that may not be read',
  async () => {
    const project = createProject({ 'x.md': '# X\n' });
    chmodSync(path.join(project, 'x.md'), 0);
    expect(await lectern(project, ['build', 'x.md'])).toMatchObject({
      code: 1,
      stderr:
        'x.md:1:1 error This note cannot be read: permission denied [note-unreadable]\n    Check that the file is yours to read.\n',
    });
  },
);

test.skipIf(process.platform === 'win32')(
  'links that lead in circles are not followed',
  async () => {
    const project = createProject({ 'notes/a.md': '# A\n\nText.\n' });
    symlinkSync('.', path.join(project, 'notes/loop'));
    symlinkSync('nowhere.md', path.join(project, 'notes/broken.md'));
    expect(await lectern(project, ['build', '-f', 'html'])).toMatchObject({ code: 0, stderr: '' });
    expect(listFiles(path.join(project, 'dist'))).toEqual(['a.html']);
  },
);
