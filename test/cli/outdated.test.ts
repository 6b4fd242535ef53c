import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createProject, lectern } from './lectern.ts';

const files = { 'notes/a.md': '# A\n\nText.\n', 'notes/b.md': '# B\n\nText.\n' };

test('check says when a deck is not of its note as it is now', async () => {
  const root = createProject(files);
  const check = (...args: readonly string[]) => lectern(root, ['check', ...args]);
  expect((await check()).stdout).toBe('Checked 2 notes: 0 errors, 0 warnings.\n');
  await lectern(root, ['build', '-f', 'html']);
  expect((await check()).stdout).toBe('Checked 2 notes: 0 errors, 0 warnings.\n');
  writeFileSync(path.join(root, 'notes/b.md'), '# B\n\nOther text.\n');
  expect(await check('--strict')).toMatchObject({
    code: 0,
    stdout: [
      '1 deck in dist/ is not of the notes as they are now: lectern build makes them anew.',
      'Checked 2 notes: 0 errors, 0 warnings, 1 remark (--verbose shows).',
      '',
    ].join('\n'),
  });
  const { stdout } = await check('--verbose');
  expect(stdout).toContain(
    'dist/b.html is not of the note as it is now: the note has changed since [deck-outdated]',
  );
  // It carries the hash of its note, and times of files say nothing.
  writeFileSync(path.join(root, 'notes/b.md'), files['notes/b.md']);
  expect((await check()).stdout).toBe('Checked 2 notes: 0 errors, 0 warnings.\n');
});

test('a deck of an older version is said, and not listed', async () => {
  const root = createProject({ ...files, 'notes/c.md': '# C\n\nText.\n' });
  await lectern(root, ['build', '-f', 'html']);
  const deck = path.join(root, 'dist/c.html');
  const html = readFileSync(deck, 'utf8');
  writeFileSync(deck, html.replace(/"note":"[^"]*",/, '').replace('"lecture":', '"lesson":'));
  expect((await lectern(root, ['index'])).stdout).toBe(
    'dist/index.html (2 lectures), without c.html: an older version of Lectern made that. Build it again.\n',
  );
  expect((await lectern(root, ['check', '--verbose'])).stdout).toContain(
    'dist/c.html is not of the note as it is now: another version of Lectern made it',
  );
});
