import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadPacks } from '../../src/files/load-packs.ts';
import { createProject } from '../cli/lectern.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { drawFinding } from '../markdown/draw-tree.ts';

/** What is loaded for a note in `notes`: each pack's file and text, and what was wrong. */
async function load(root: string, named: readonly string[] = []) {
  const noteDir = path.join(root, 'notes');
  const { packs, findings, folders } = await loadPacks(deepFreeze({ root, noteDir, named }));
  return {
    packs: packs.map(({ file, text }) => `${file}: ${text}`),
    findings: findings.map((finding) => `${finding.file} ${drawFinding(finding)}`),
    folders,
  };
}

describe('the packs of a note', () => {
  test.each([
    ['none', {}, [], []],
    ['those beside the note', { 'notes/packs/a.yml': 'x' }, [], ['notes/packs/a.yml: x']],
    ['those of the project', { 'packs/a.yaml': 'x' }, [], ['packs/a.yaml: x']],
    ['those that the config names', { 'b/c.yml': 'x' }, ['b/c.yml'], ['b/c.yml: x']],
    [
      'named ones first, then those beside the note, then those of the project, each sorted',
      { 'packs/a.yml': '1', 'notes/packs/c.YML': '2', 'notes/packs/b.yml': '3', 'z.yml': '4' },
      ['z.yml'],
      ['z.yml: 4', 'notes/packs/b.yml: 3', 'notes/packs/c.YML: 2', 'packs/a.yml: 1'],
    ],
    [
      'one once, however it is found',
      { 'packs/a.yml': 'x' },
      ['packs/a.yml', './packs/a.yml'],
      ['packs/a.yml: x'],
    ],
    ['no other files', { 'packs/a.txt': 'x', 'packs/yml': 'x', 'packs/b/c.yml': 'x' }, [], []],
    ['without a byte order mark', { 'packs/a.yml': '\uFEFFx' }, [], ['packs/a.yml: x']],
    ['in any script', { 'packs/漢字.yml': 'שלום' }, [], ['packs/漢字.yml: שלום']],
  ])('%s', async (...[, files, named, packs]) => {
    const root = createProject(files as Record<string, string>);
    expect(await load(root, named)).toEqual({
      packs,
      findings: [],
      folders: [path.join(root, 'notes/packs'), path.join(root, 'packs')],
    });
  });

  test('are looked for once, where the note lies in the project’s own folder', async () => {
    const root = createProject({ 'packs/a.yml': 'x' });
    const { packs, folders } = await loadPacks({ root, noteDir: root, named: [] });
    expect(packs.map(({ file }) => file)).toEqual(['packs/a.yml']);
    expect(folders).toEqual([path.join(root, 'packs')]);
  });

  test('are not Lectern’s own, which are there already', async () => {
    const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
    const { packs } = await loadPacks({ root, noteDir: path.join(root, 'notes'), named: [] });
    expect(packs).toEqual([]);
  });
});

describe('a pack is reported', () => {
  test.each([
    ['that is not there', {}, ['a.yml'], 'a.yml pack-missing 1:1 a.yml it does not exist'],
    [
      'that is a folder',
      { 'a.yml/b': '' },
      ['a.yml'],
      'a.yml pack-missing 1:1 a.yml it is a folder',
    ],
    [
      'that is too large',
      { 'packs/a.yml': 'x'.repeat(2_000_001) },
      [],
      'packs/a.yml pack-missing 1:1 packs/a.yml it is larger than 2 MB',
    ],
  ])('%s', async (...[, files, named, finding]) => {
    const root = createProject(files as Record<string, string>);
    expect(await load(root, named)).toMatchObject({ packs: [], findings: [finding] });
  });

  test('that is outside the project, and the others are loaded', async () => {
    const outside = createProject({ 'a.yml': 'x' });
    const root = createProject({ 'packs/b.yml': 'y' });
    const named = path.join(outside, 'a.yml');
    const { packs, findings } = await load(root, [named]);
    expect(packs).toEqual(['packs/b.yml: y']);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/a\.yml pack-missing 1:1 .*a\.yml it is outside the project$/);
  });

  test.skipIf(process.platform === 'win32')('that a link leads out of the project', async () => {
    const outside = createProject({ 'a.yml': 'secret' });
    const root = createProject({ 'packs/b.yml': 'y' });
    symlinkSync(path.join(outside, 'a.yml'), path.join(root, 'packs/a.yml'));
    expect(await load(root)).toMatchObject({
      packs: ['packs/b.yml: y'],
      findings: ['packs/a.yml pack-missing 1:1 packs/a.yml it is outside the project'],
    });
  });
});
