import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findProject } from '../../src/options/find-project.ts';
import { createProject, type Files, lectern, listFiles } from '../cli/lectern.ts';

const config = 'theme: plain\n';
const note = '# A\n\nText.\n';

/** The project of a command line, relative to `top`, when `top` is a home, a repository, or neither. */
async function find(
  ...[files, cwd, positionals, kind]: readonly [
    files: Files,
    cwd: string,
    positionals: readonly string[],
    kind: 'home' | 'git' | 'none',
  ]
): Promise<string> {
  const top = createProject({ ...files, ...(kind === 'git' && { '.git/HEAD': '' }) });
  const from = path.join(top, cwd);
  mkdirSync(from, { recursive: true });
  const home = kind === 'home' ? top : '/nowhere';
  const { root, positionals: seen } = await findProject(
    from,
    { positionals, values: {} },
    { home },
  );
  return [path.relative(top, root) || '.', ...seen].join(' ');
}

const course = { 'course/lectern.config.yml': config, 'course/notes/week1/a.md': note };

describe('the project of notes', () => {
  test.each<[name: string, given: Parameters<typeof find>, expected: string]>([
    ['is where the config file is', [course, 'course', [], 'none'], 'course'],
    ['is above the working directory', [course, 'course/notes', [], 'home'], 'course'],
    [
      'is above the notes',
      [course, '', ['course/notes/week1/a.md'], 'home'],
      'course notes/week1/a.md',
    ],
    [
      'is above a folder of notes',
      [course, 'course/notes', ['week1'], 'git'],
      'course notes/week1',
    ],
    [
      'may be the top of a repository',
      [{ 'lectern.config.json': '{}', 'x/a.md': note }, 'x', ['a.md'], 'git'],
      '. x/a.md',
    ],
    [
      'is never the home itself',
      [{ 'lectern.config.yml': config, 'x/a.md': note }, 'x', ['a.md'], 'home'],
      'x a.md',
    ],
    ['is not looked for elsewhere', [course, 'course/notes', [], 'none'], 'course/notes'],
    [
      'is the nearest',
      [
        { ...course, 'course/notes/lectern.config.yml': config },
        'course/notes/week1',
        ['a.md'],
        'git',
      ],
      'course/notes week1/a.md',
    ],
    [
      'ends with the repository that the notes are in',
      [
        { 'lectern.config.yml': config, 'sub/.git/HEAD': '', 'sub/n/a.md': note },
        'sub/n',
        ['a.md'],
        'home',
      ],
      'sub/n a.md',
    ],
    [
      'without a config file is the working directory',
      [{ 'n/a.md': note }, 'n', ['a.md'], 'git'],
      'n a.md',
    ],
    [
      'leaves what is no file as it is',
      [course, 'course/notes', ['HEAD~1'], 'git'],
      'course HEAD~1',
    ],
  ])('%s', async (_name, given, expected) => {
    expect(await find(...given)).toBe(expected);
  });

  test('paths of a command line stay those of the working directory', async () => {
    const top = createProject({ ...course, '.git/HEAD': '' });
    const cwd = path.join(top, 'course/notes');
    const values = { outDir: 'out', theme: 'mine.css', report: '../r.json', cache: false } as const;
    const { values: seen } = await findProject(cwd, { positionals: [], values });
    expect(seen).toEqual({
      outDir: path.join('notes', 'out'),
      theme: path.join('notes', 'mine.css'),
      report: 'r.json',
      cache: false,
    });
    const named = await findProject(cwd, { positionals: [], values: { theme: 'gaia' } });
    expect(named.values).toEqual({ theme: 'gaia' });
  });
});

test('a build in a folder of a project takes its settings, and says so', async () => {
  const root = createProject({
    '.git/HEAD': '',
    'lectern.config.yml': 'formats: [html]\ncourse: Waters\noutDir: public\n',
    'notes/week1/a.md': '# A\n\n[b](../b.md)\n',
    'notes/b.md': '# B\n\nText.\n',
  });
  const { code, stdout } = await lectern(path.join(root, 'notes/week1'), ['build', 'a.md']);
  expect([code, stdout]).toEqual([0, expect.stringContaining(`those of ${root}\n`)]);
  expect(listFiles(path.join(root, 'public'))).toEqual(['a.html']);
  expect(readFileSync(path.join(root, 'public/a.html'), 'utf8')).toContain('Waters');
});
