import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import * as library from '../../lib/index.js';
import { useSameBuild } from '../browser.ts';
import { createProject, lectern, listFiles } from './lectern.ts';

useSameBuild();

const note = '# Tea\n\n## Water\n\n- Boil it\n\n## Leaves\n\n- Add them\n';

async function sizeOf(project: string, name: string): Promise<{ pages: number; width: number }> {
  const pdf = await PDFDocument.load(readFileSync(path.join(project, 'dist', name)));
  return { pages: pdf.getPageCount(), width: Math.round(pdf.getPage(0).getWidth()) };
}

describe('lectern build -f handout', () => {
  test('writes a file of its own beside the others', async () => {
    const project = createProject({ 'notes/tea.md': note });
    const args = ['build', '-f', 'html,pdf,handout', '--handout', '9'];
    expect(await lectern(project, args)).toMatchObject({ code: 0, stderr: '' });
    expect(listFiles(path.join(project, 'dist'))).toEqual([
      'tea.handout.pdf',
      'tea.html',
      'tea.pdf',
    ]);
    expect(await sizeOf(project, 'tea.handout.pdf')).toEqual({ pages: 1, width: 842 });
  });

  test('takes its layout and paper from front matter, else from the config file, and a flag goes first', async () => {
    const project = createProject({
      'notes/own.md': `---\nhandout: 3\n---\n\n${note}`,
      'notes/tea.md': note,
      'lectern.config.yml': 'handout: cornell\npaper: letter\nformats: [handout]\n',
    });
    expect((await lectern(project, ['build'])).code).toBe(0);
    expect(await sizeOf(project, 'own.handout.pdf')).toEqual({ pages: 1, width: 612 });
    expect(await sizeOf(project, 'tea.handout.pdf')).toEqual({ pages: 2, width: 612 });
    expect((await lectern(project, ['build', '--handout', '1', '--paper', 'a4'])).code).toBe(0);
    expect(await sizeOf(project, 'own.handout.pdf')).toEqual({ pages: 3, width: 842 });
  });

  test('refuses an unknown layout with a suggestion, and a note that names one gets a warning', async () => {
    const project = createProject({ 'notes/tea.md': `---\nhandout: 5\n---\n\n${note}` });
    expect(await lectern(project, ['build', '--handout', 'cornel'])).toMatchObject({
      code: 2,
      stderr: 'error --handout cannot be "cornel"\n    Did you mean cornell?\n',
    });
    const { code, stderr } = await lectern(project, ['build', '-f', 'handout']);
    expect(code).toBe(0);
    expect(stderr).toContain(
      'notes/tea.md:2:1 warning Front matter "handout" cannot be 5 [front-matter-value]\n',
    );
    expect(stderr).toContain('\n    Known: notes, 1, 2, 3, 4, 6, 9, cornell, cloze, large.');
    expect(listFiles(path.join(project, 'dist'))).toEqual(['tea.handout.pdf']);
  });

  test('leaves the files of a note whole when one of them cannot be written, and writes those of the others', async () => {
    const project = createProject({
      'notes/a.md': note,
      'notes/b.md': note,
      'notes/c.md': note,
      'dist/a.html': 'old',
      'dist/a.handout.pdf/keep': '',
      'dist/c.handout.pdf/keep': '',
    });
    const { code, stdout, stderr } = await lectern(project, ['build', '-f', 'html,handout']);
    const hint =
      '    Earlier outputs are as they were. Check the folder, or choose another one with --out-dir.\n';
    const refuse = (name: string): string =>
      `error ${path.join('dist', name)} cannot be written: it is a folder\n${hint}`;
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: refuse('a.handout.pdf') + refuse('c.handout.pdf'),
    });
    expect(stdout).toContain(path.join('dist', 'b.handout.pdf'));
    expect(readFileSync(path.join(project, 'dist/a.html'), 'utf8')).toBe('old');
    expect(listFiles(path.join(project, 'dist'))).toEqual([
      'a.handout.pdf/keep',
      'a.html',
      'b.handout.pdf',
      'b.html',
      'c.handout.pdf/keep',
    ]);
  });
});

test('the library builds handouts too', async () => {
  const project = createProject({ 'notes/tea.md': note });
  const { notes } = await library.build({
    cwd: project,
    formats: ['handout'],
    handout: '2',
    paper: 'letter',
  });
  expect(notes[0]?.files).toEqual([
    { format: 'handout', path: path.join(project, 'dist/tea.handout.pdf') },
  ]);
  expect(await sizeOf(project, 'tea.handout.pdf')).toEqual({ pages: 2, width: 612 });
});
