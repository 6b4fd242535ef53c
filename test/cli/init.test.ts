import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createProject, lectern, listFiles } from './lectern.ts';

const files = ['lectern.config.yml', 'notes/first-lecture.md'];

test('init writes a lecture that builds without a single problem', async () => {
  const project = createProject();
  expect(await lectern(project, ['init'])).toMatchObject({
    code: 0,
    stdout: 'Wrote lectern.config.yml\nWrote notes/first-lecture.md\n\nNow: npx lectern build\n',
    stderr: '',
  });
  expect(listFiles(project)).toEqual(files);
  const { code, stdout, stderr } = await lectern(project, ['build', '--strict']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/: 0 errors, 0 warnings\.\n$/);
  expect(listFiles(path.join(project, 'dist'))).toEqual([
    'first-lecture.html',
    'first-lecture.pdf',
  ]);
});

test('init writes the starter of a theme that builds without a single problem', async () => {
  const project = createProject({ 'notes/a.md': '# A\n\n## B\n\n- One\n- Two\n' });
  expect(await lectern(project, ['init', '--theme'])).toMatchObject({
    code: 0,
    stdout: 'Wrote theme.css\n\nNow: npx lectern build -t theme.css\n',
    stderr: '',
  });
  const build = ['build', '--strict', '-f', 'html', '-t', 'theme.css'];
  expect(await lectern(project, build)).toMatchObject({ code: 0, stderr: '' });
  const deck = readFileSync(path.join(project, 'dist/a.html'), 'utf8');
  expect(deck).toContain('--lectern-accent: #7a2a63');
  expect((await lectern(project, ['init', '--theme'])).code).toBe(2);
});

test('init in a folder of its own, which it makes', async () => {
  const project = createProject();
  const { code, stdout } = await lectern(project, ['init', 'my/course']);
  expect(code).toBe(0);
  expect(stdout).toContain('\nNow: cd my/course && npx lectern build\n');
  expect(listFiles(path.join(project, 'my/course'))).toEqual(files);
});

test('init never overwrites, and then writes nothing at all', async () => {
  const project = createProject({ 'notes/first-lecture.md': 'mine' });
  expect(await lectern(project, ['init'])).toMatchObject({
    code: 2,
    stdout: '',
    stderr:
      'error notes/first-lecture.md is already there\n' +
      '    Nothing was written. Name an empty folder: lectern init my-course.\n',
  });
  expect(listFiles(project)).toEqual(['notes/first-lecture.md']);
  expect(readFileSync(path.join(project, 'notes/first-lecture.md'), 'utf8')).toBe('mine');
});

test('init where nothing can be made', async () => {
  const project = createProject({ course: 'a file' });
  expect(await lectern(project, ['init', 'course'])).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(
      /^error course.\S+ cannot be written: a part of its path is a file, not a folder\n/,
    ),
  });
});
