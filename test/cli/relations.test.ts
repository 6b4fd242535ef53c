import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createProject, lectern, listFiles } from './lectern.ts';

const note =
  '# Tea\n\nText.\n\n**Kettle** and **Teapot**.\n\nThe kettle heats water. The kettle fills the teapot.\n';
const pack = [
  'pack: kitchen',
  'title: Kitchen',
  'terms:',
  '  kettle: { name: Kettle, aliases: [Boiler] }',
  '  water: { name: Water }',
  'relations:',
  '  - { from: water, label: boils in, to: kettle, only: at sea level, page: "https://example.org/tea", asOf: 2026-01-31 }',
  '',
].join('\n');

describe('lectern check --suggest', () => {
  test('prints what the notes say, and what they may say, as front matter', async () => {
    const project = createProject({ 'notes/tea.md': `${note}\nThe teapot warms a cup.\n` });
    const { stdout } = await lectern(project, ['check', '--suggest']);
    expect(stdout.split('\n').slice(0, 4)).toEqual([
      'relations:',
      '  - Kettle -> Teapot: fills',
      '  - Kettle -> water: heats',
      '  - Teapot -> cup: warms',
    ]);
  });
});

describe('lectern check --relations', () => {
  test('lists terms and relations with lines and pages, for people and for programs', async () => {
    const project = createProject({ 'notes/tea.md': note, 'packs/kitchen.yml': pack });
    const text = await lectern(project, ['check', '--relations']);
    expect(text.stdout.split('\n').slice(0, 7)).toEqual([
      'notes/tea.md: 4 terms, 3 relations',
      '  Kettle (Boiler) [notes/tea.md:5]',
      '  Water [notes/tea.md:7]',
      '  Tea [notes/tea.md:1]',
      '  Teapot [notes/tea.md:5]',
      '  Kettle -> Water: heats [notes/tea.md:7]',
      '  Kettle -> Teapot: fills [notes/tea.md:7]',
    ]);
    expect(text.stdout).toContain(
      'Water -> Kettle: boils in [kitchen: https://example.org/tea, at sea level]',
    );
    const json = await lectern(project, ['check', '--relations', '--format', 'json']);
    const [first] = (JSON.parse(json.stdout) as { notes: unknown[] }).notes;
    expect(first).toMatchObject({
      note: 'notes/tea.md',
      terms: [
        {
          id: 'kettle',
          label: 'Kettle',
          aliases: ['Boiler'],
          source: { type: 'notes', file: 'notes/tea.md', line: 5 },
        },
        {},
        {},
        {},
      ],
      relations: [
        {
          from: 'kettle',
          to: 'water',
          label: 'heats',
          source: { type: 'notes', file: 'notes/tea.md', line: 7 },
        },
        { from: 'kettle', to: 'teapot' },
        {
          from: 'water',
          to: 'kettle',
          label: 'boils in',
          source: { type: 'pack', pack: 'kitchen', url: 'https://example.org/tea' },
        },
      ],
    });
  });
});

describe('knowledge packs of a project', () => {
  test('are named in the config, lie beside the notes or in the folder packs; each fault is said once with its place', async () => {
    const project = createProject({
      'notes/tea.md': note,
      'notes/milk.md': note,
      'notes/packs/a.yml': pack.replace('kitchen', 'beside').replace('boils in', 'cooks in'),
      'packs/b.yml': pack.replace('asOf: 2026-01-31', 'asOf: soon'),
      'named.yml': pack,
      'lectern.config.yml': 'packs: [named.yml, nowhere.yml, ../outside.yml]\n',
    });
    const { code, stderr } = await lectern(project, ['build', '-f', 'html']);
    expect(code).toBe(1);
    expect(stderr.split('\n').filter((line) => !line.startsWith(' ') && line !== '')).toEqual([
      'nowhere.yml:1:1 error The knowledge pack "nowhere.yml" cannot be read: it does not exist [pack-missing]',
      '../outside.yml:1:1 error The knowledge pack "../outside.yml" cannot be read: it does not exist [pack-missing]',
      expect.stringMatching(
        /^notes\/packs\/a\.yml:7:\d+ warning The packs "kitchen" and "beside" disagree on Water and Kettle: "boils in", "cooks in" \[pack-disagrees\]$/,
      ),
      expect.stringMatching(
        /^packs\/b\.yml:7:\d+ error This knowledge pack cannot be used: relations\.0\.asOf: it is a day such as 2026-11-24 \[pack-broken\]$/,
      ),
    ]);
    expect(listFiles(path.join(project, 'dist'))).toEqual(['index.html', 'milk.html', 'tea.html']);
  });

  test('nothing to draw is said where a map was asked for', async () => {
    const project = createProject({ 'notes/a.md': '# A\n\nText.\n' });
    const { code, stderr } = await lectern(project, ['build', '-f', 'mermaid']);
    expect([code, stderr]).toEqual([0, expect.stringContaining('[map-none]')]);
    expect(listFiles(project)).toEqual(['notes/a.md']);
  });

  test('the report has the relations', async () => {
    const project = createProject({ 'notes/tea.md': note });
    await lectern(project, ['build', '-f', 'html', '--report', 'report.json']);
    const report = JSON.parse(readFileSync(path.join(project, 'report.json'), 'utf8')) as {
      notes: unknown[];
    };
    expect(report.notes[0]).toMatchObject({
      relations: { relations: [{ label: 'fills' }] },
    });
  });
});
