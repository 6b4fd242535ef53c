import { expect, test } from 'vitest';
import { findLectures } from '../../src/build/find-lectures.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import { createProject, type Files, lectern, listFiles } from '../cli/lectern.ts';

const note = '# T\n\nText.\n';

/** The lectures of a folder `notes` with these files. */
async function listLectures(files: Files, exclude: readonly string[] = []): Promise<string[]> {
  const root = createProject(files);
  const settings = resolveSettings({ root, flags: {}, config: { exclude } });
  const { lectures } = await findLectures([], settings);
  return lectures.map(({ output }) => output);
}

test.each<[name: string, files: Files, lectures: readonly string[], exclude?: readonly string[]]>([
  [
    'drafts are none, in YAML, in TOML, with CRLF, and as other tools say it',
    {
      'notes/a.md': note,
      'notes/b.md': `---\ndraft: true\n---\n${note}`,
      'notes/c.md': `+++\ndraft = true\n+++\n${note}`,
      'notes/d.md': `---\r\ntitle: D\r\ndraft: true\r\n---\r\n${note}`,
      'notes/e.md': `---\npublished: false\n---\n${note}`,
      'notes/f.md': `---\ndraft: false\n---\n${note}`,
      'notes/g.md': `# Drafts\n\ndraft: true\n`,
    },
    ['a', 'f', 'g'],
  ],
  [
    'names that begin with _ are none, of folders too',
    { 'notes/a.md': note, 'notes/_b.md': note, 'notes/_old/c.md': note, 'notes/x/_d.md': note },
    ['a'],
  ],
  [
    'what tells of a folder of lectures is none',
    { 'notes/README.md': note, 'notes/CONTRIBUTING.md': note, 'notes/week1/a.md': note },
    ['week1/a'],
  ],
  [
    'a README that is the lecture of its folder is one',
    { 'notes/w1/README.md': note, 'notes/w1/exercises.md': note, 'notes/w2/readme.md': note },
    ['w1/README', 'w1/exercises', 'w2/readme'],
  ],
  ['a README alone is one', { 'notes/README.md': note }, ['README']],
  [
    'what the config file excludes is none: names, folders, patterns',
    {
      'notes/a.md': note,
      'notes/plan.md': note,
      'notes/x/plan.md': note,
      'notes/old/b.md': note,
      'notes/old/c/d.md': note,
      'notes/x/ex-1.md': note,
      'notes/x/keep.md': note,
    },
    ['a', 'x/keep'],
    ['plan.md', 'notes/old', 'notes/**/ex-*.md'],
  ],
])('%s', async (_name, files, ...[lectures, exclude]) => {
  expect(await listLectures(files, exclude)).toEqual(lectures);
});

test('a folder of drafts alone is refused, and a draft that is named is built', async () => {
  const project = createProject({ 'notes/a.md': `---\ndraft: true\n---\n${note}` });
  expect(await lectern(project, ['build', '-f', 'html'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('All notes there are left out: notes/a.md'),
  });
  const named = await lectern(project, ['build', 'notes/a.md', '-f', 'html']);
  expect(named).toMatchObject({ code: 0, stderr: '' });
  expect(listFiles(`${project}/dist`)).toEqual(['a.html']);
});

test('what is left out is said once', async () => {
  const project = createProject({
    'lectern.config.yml': 'exclude: [plan.md]\n',
    'notes/a.md': note,
    'notes/_b.md': note,
    'notes/c.md': `---\ndraft: true\n---\n${note}`,
    'notes/plan.md': note,
    'notes/README.md': note,
  });
  const { stdout } = await lectern(project, ['build', '-f', 'html']);
  expect(stdout).toContain(
    'Left out: notes/README.md, notes/_b.md, notes/c.md (a draft), notes/plan.md (by the config file)\n',
  );
});
