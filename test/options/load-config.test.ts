import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/options/load-config.ts';
import { findOptionKeys } from '../../src/options/option-keys.ts';
import { CliError } from '../../src/problems/cli-error.ts';
import { createProject } from '../cli/lectern.ts';

/** Why a project's config file is refused: the failure's name, its reason and its hint. */
async function refuse(root: string): Promise<string[]> {
  const error: unknown = await loadConfig(root).catch((each: unknown) => each);
  return error instanceof CliError ? [error.id, error.message, error.hint] : ['not refused'];
}

describe('a config file', () => {
  test.each([
    ['none', {}, {}],
    ['an empty one', { 'lectern.config.yml': '' }, {}],
    ['comments alone', { 'lectern.config.yml': '# theme: gaia' }, {}],
    [
      'YAML',
      { 'lectern.config.yml': 'theme: gaia\nagenda: false' },
      { theme: 'gaia', agenda: false },
    ],
    ['YAML by its longer name', { 'lectern.config.yaml': 'theme: gaia' }, { theme: 'gaia' }],
    ['JSON', { 'lectern.config.json': '{"theme": "gaia"}' }, { theme: 'gaia' }],
    [
      'JSON with its schema',
      { 'lectern.config.json': '{"$schema": "x", "theme": "a"}' },
      { theme: 'a' },
    ],
    [
      'one with a byte order mark',
      { 'lectern.config.json': '\uFEFF{"theme": "a"}' },
      { theme: 'a' },
    ],
    ['one with a value left out', { 'lectern.config.yml': 'theme:\nquiet: true' }, { quiet: true }],
    [
      'lists',
      { 'lectern.config.yml': 'formats: [pdf, html]\npacks: a.yml' },
      { formats: ['pdf', 'html'], packs: ['a.yml'] },
    ],
    ['a course by its title', { 'lectern.config.yml': 'course: Rivers' }, { course: 'Rivers' }],
    [
      'all about a course in one place',
      {
        'lectern.config.yml':
          'course:\n  title: Rivers\n  term: Winter 2026\n  author: [A, B]\n  licence: CC BY 4.0\n',
      },
      { course: 'Rivers', term: 'Winter 2026', author: 'A, B', licence: 'CC BY 4.0' },
    ],
    ['a number for a name', { 'lectern.config.yml': 'handout: 3' }, { handout: '3' }],
    ['text of any script', { 'lectern.config.yml': 'theme: 漢字.css' }, { theme: '漢字.css' }],
    [
      'Windows line ends',
      { 'lectern.config.yml': 'theme: a\r\nquiet: true\r\n' },
      { theme: 'a', quiet: true },
    ],
    ['one of another name', { 'lectern.yml': 'theme: gaia' }, {}],
  ])('%s', async (_, files, values) => {
    expect(await loadConfig(createProject(files))).toEqual(values);
  });
});

describe('a config file is refused', () => {
  const yml = 'lectern.config.yml';

  test.each([
    [
      'beside another',
      { [yml]: '', 'lectern.config.json': '{}' },
      [
        'config-two',
        `There are two config files, ${yml} and lectern.config.json`,
        'Keep one of them.',
      ],
    ],
    [
      'with a setting that nobody knows',
      { [yml]: 'thme: gaia' },
      ['config-key', `${yml} has an unknown setting "thme"`, 'Did you mean theme?'],
    ],
    [
      'with something unknown about a course',
      { [yml]: 'course: { titel: Rivers }' },
      ['config-key', `${yml} has an unknown setting "titel"`, expect.stringMatching(/^Known: /)],
    ],
    [
      'with a setting of front matter alone',
      { [yml]: 'marp: true' },
      [
        'config-key',
        `${yml} has an unknown setting "marp"`,
        `Known: ${findOptionKeys('config').join(', ')}.`,
      ],
    ],
    [
      'with a value that cannot be',
      { [yml]: 'prose: leed' },
      ['option-value', `${yml}: prose cannot be "leed"`, 'Did you mean lead?'],
    ],
    [
      'with a list for a name',
      { [yml]: 'theme: [a, b]' },
      ['option-value', `${yml}: theme cannot be "["a","b"]"`, 'It is a name or a path.'],
    ],
    [
      'as a list',
      { [yml]: '- theme' },
      [
        'config-broken',
        `${yml} cannot be read: it is not a list of settings such as "theme: gaia"`,
        'Put it right, or remove it to go on with the defaults.',
      ],
    ],
    [
      'as a text',
      { [yml]: 'theme' },
      [
        'config-broken',
        `${yml} cannot be read: it is not a list of settings such as "theme: gaia"`,
        'Put it right, or remove it to go on with the defaults.',
      ],
    ],
    [
      'as broken YAML',
      { [yml]: 'a: b: c' },
      [
        'config-broken',
        `${yml} cannot be read: Nested mappings are not allowed in compact mappings at line 1, column 4`,
        'Put it right, or remove it to go on with the defaults.',
      ],
    ],
  ])('%s', async (_, files, failure) => {
    expect(await refuse(createProject(files))).toEqual(failure);
  });

  test('as broken JSON', async () => {
    const failure = await refuse(createProject({ 'lectern.config.json': '{"theme":' }));
    expect(failure[0]).toBe('config-broken');
    expect(failure[1]).toMatch(/^lectern\.config\.json cannot be read: .*JSON/);
  });

  test('as a folder', async () => {
    const root = createProject();
    mkdirSync(path.join(root, yml));
    expect((await refuse(root)).slice(0, 2)).toEqual([
      'config-broken',
      `${yml} cannot be read: EISDIR: illegal operation on a directory, read`,
    ]);
  });
});
