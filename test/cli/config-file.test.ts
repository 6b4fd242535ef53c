import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createProject, lectern, listFiles } from './lectern.ts';

interface Case {
  readonly name: string;
  readonly config: string;
  readonly stderr: string;
}

const refused: readonly Case[] = [
  {
    name: 'lectern.config.yml',
    config: 'them: gaia\n',
    stderr: 'error lectern.config.yml has an unknown setting "them"\n    Did you mean theme?\n',
  },
  {
    name: 'lectern.config.yml',
    config: 'prose: led\n',
    stderr: 'error lectern.config.yml: prose cannot be "led"\n    Did you mean lead?\n',
  },
  {
    name: 'lectern.config.json',
    config: '{ "agenda": "no" }',
    stderr: 'error lectern.config.json: agenda cannot be "no"\n    It is true or false.\n',
  },
  {
    name: 'lectern.config.yml',
    config: 'title: Mine\n',
    stderr: 'error lectern.config.yml has an unknown setting "title"\n',
  },
  {
    name: 'lectern.config.yml',
    config: '- theme\n',
    stderr:
      'error lectern.config.yml cannot be read: it is not a list of settings such as "theme: gaia"\n',
  },
  {
    name: 'lectern.config.yml',
    config: 'theme: [gaia\n',
    stderr: 'error lectern.config.yml cannot be read: Flow sequence in block collection must be',
  },
  {
    name: 'lectern.config.json',
    config: '{',
    stderr: 'error lectern.config.json cannot be read: Expected property name',
  },
];

test.each(refused)('$name with $config is refused', async ({ name, config, stderr }) => {
  const project = createProject({ 'x.md': '# X\n', [name]: config });
  const outcome = await lectern(project, ['build', 'x.md']);
  expect(outcome).toMatchObject({ code: 2, stdout: '' });
  expect(outcome.stderr).toContain(stderr);
  expect(outcome.stderr).not.toMatch(/^ +at /m);
});

test('two config files are refused', async () => {
  const project = createProject({
    'x.md': '# X\n',
    'lectern.config.yml': '',
    'lectern.config.json': '{}',
  });
  expect(await lectern(project, ['build', 'x.md'])).toMatchObject({
    code: 2,
    stderr:
      'error There are two config files, lectern.config.yml and lectern.config.json\n    Keep one of them.\n',
  });
});

test('the config file sets what flags can still change', async () => {
  const config = 'outDir: slides\nformats: [html]\nquiet: true\n';
  const project = createProject({ 'x.md': '# X\n', 'lectern.config.yml': config });
  expect(await lectern(project, ['build', 'x.md'])).toEqual(
    expect.objectContaining({ code: 0, stdout: '', stderr: '' }),
  );
  expect(listFiles(path.join(project, 'slides'))).toEqual(['x.html']);
  await lectern(project, ['build', 'x.md', '-o', 'other', '-f', 'html']);
  expect(listFiles(path.join(project, 'other'))).toEqual(['x.html']);
  expect(existsSync(path.join(project, 'dist'))).toBe(false);
});
