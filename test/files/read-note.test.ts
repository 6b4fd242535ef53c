import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { maxNoteSize, readNote, type ReadNote } from '../../src/files/read-note.ts';
import { createProject } from '../cli/lectern.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { drawFinding } from '../markdown/draw-tree.ts';

function read(root: string, size = 0): Promise<ReadNote> {
  const file = path.join(root, 'notes/a.md');
  return readNote(deepFreeze({ file, path: 'notes/a.md', output: 'a', size }));
}

const said = {
  rule: 'encoding-detected',
  facts: { encoding: 'Windows-1252', doubt: '' },
  range: { start: { line: 1, column: 6 } },
};

describe('a note is read', () => {
  test.each([
    ['as UTF-8', Buffer.from('# é\n'), '# é\n', []],
    ['as UTF-16', Buffer.from('\uFEFF# é 漢\r\n', 'utf16le'), '# é 漢\n', []],
    ['as Windows-1252', Buffer.from('# Café à Orléans', 'latin1'), '# Café à Orléans', [said]],
  ])('%s', async (...[, bytes, text, findings]) => {
    const root = createProject({ 'notes/a.md': bytes });
    expect(await read(root)).toEqual({
      type: 'read',
      source: {
        path: 'notes/a.md',
        dir: path.join(root, 'notes'),
        text,
        lines: text.split('\n'),
        findings,
      },
    });
  });

  test('up to the largest size', async () => {
    expect(await read(createProject({ 'notes/a.md': '# A' }), maxNoteSize)).toMatchObject({
      type: 'read',
    });
  });
});

describe('a note is refused, and nothing is thrown', () => {
  test.each([
    ['when it is empty', { 'notes/a.md': '' }, 0, 'note-empty 1:1'],
    ['when it is blank', { 'notes/a.md': ' \r\n\t\n' }, 0, 'note-empty 1:1'],
    ['when it is a mark alone', { 'notes/a.md': '\uFEFF' }, 0, 'note-empty 1:1'],
    [
      'when it is no text',
      { 'notes/a.md': Buffer.from([0x89, 0x50, 0, 0, 0, 13]) },
      0,
      'note-binary 1:1',
    ],
    ['when it is not there', {}, 0, 'note-unreadable 1:1 it does not exist'],
    ['when it is a folder', { 'notes/a.md/x': '' }, 0, 'note-unreadable 1:1 it is a folder'],
    ['when it is too large', {}, maxNoteSize + 1, 'note-too-large 1:1 5.0 5'],
    ['when it is much too large', {}, 12_340_000, 'note-too-large 1:1 12.3 5'],
  ])('%s', async (...[, files, size, finding]) => {
    const note = await read(createProject(files as Record<string, string>), size);
    expect(note.type === 'refused' && drawFinding(note.finding)).toBe(finding);
  });
});
