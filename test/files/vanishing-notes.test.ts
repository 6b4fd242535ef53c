import { rmSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { findNotes } from '../../src/files/find-notes.ts';
import { createProject } from '../cli/lectern.ts';

// A watch looks for notes while somebody removes a folder of them, or changes the branch.
test.each([0, 1, 2, 3, 4, 6, 8, 12, 16])(
  'notes that go while they are looked for are left out: after %i turns',
  async (turns) => {
    const names = Array.from({ length: 200 }, (_, index) => `notes/many/${index % 5}/${index}.md`);
    const files = Object.fromEntries([...names, 'notes/a.md'].map((name) => [name, 'Text.']));
    const root = createProject(files);
    const finding = findNotes({ inputs: [], root, outDir: path.join(root, 'dist') });
    finding.catch(() => undefined);
    for (let each = 0; each < turns; each += 1) await turn();
    rmSync(path.join(root, 'notes/many'), { recursive: true });
    const found = await finding;
    expect(found.map((note) => note.path)).toContain('notes/a.md');
  },
);
