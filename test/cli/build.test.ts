import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createProject, lectern, lecternProcess, listFiles } from './lectern.ts';

const note = '# A lecture\n\nSome text.\n\n## A section\n\n- One\n- Two\n';
const missing = '# A lecture\n\n![chart](chart.png)\n';

describe('lectern build', () => {
  test('several files and folders in one call, each where it belongs', async () => {
    const project = createProject({
      'notes/a.md': note,
      'notes/week 1/b.markdown': note,
      'notes/week 1/.draft.md': note,
      'notes/week 1/data.txt': 'x',
      'elsewhere/deep/c.md': note,
    });
    const { code, stdout, stderr } = await lectern(project, [
      'build',
      'notes',
      'elsewhere/deep/c.md',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(listFiles(path.join(project, 'dist'))).toEqual([
      'a.html',
      'a.pdf',
      'c.html',
      'c.pdf',
      'index.html',
      'week 1/b.html',
      'week 1/b.pdf',
    ]);
    const lines = stdout.split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'dist/a.html, dist/a.pdf (2 slides)',
      'dist/week 1/b.html, dist/week 1/b.pdf (2 slides)',
      'dist/c.html, dist/c.pdf (2 slides)',
    ]);
    expect(lines[3]).toBe('dist/index.html (3 lectures)');
    expect(lines[4]).toMatch(/^Built 3 notes, 6 slides, in \d+\.\d s: 0 errors, 0 warnings\.$/);
    expect(readFileSync(path.join(project, 'dist/a.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    expect(readFileSync(path.join(project, 'dist/a.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('the folder notes/ is what it takes without arguments, and outputs are never notes', async () => {
    const project = createProject({ 'notes/a.md': note, 'notes/out/old.md': note });
    const { stdout } = await lectern(project, ['build', '-o', 'notes/out', '-f', 'html']);
    expect(stdout).toContain('notes/out/a.html (2 slides)\nBuilt 1 note,');
    expect(listFiles(path.join(project, 'notes/out'))).toEqual(['a.html', 'old.md']);
  });

  test('a note named twice is built once', async () => {
    const project = createProject({ 'notes/a.md': note });
    const { stdout } = await lectern(project, [
      'build',
      'notes',
      'notes/a.md',
      './notes/',
      '-f',
      'html',
    ]);
    expect(stdout).toContain('Built 1 note,');
  });

  test('formats in the order asked for, each once', async () => {
    const project = createProject({ 'a.md': note });
    const { stdout } = await lectern(project, ['build', 'a.md', '-f', 'pdf', '--format=html,pdf']);
    expect(stdout).toContain('dist/a.pdf, dist/a.html (2 slides)');
  });

  test('exit code 1 for errors in the notes, with the outputs written', async () => {
    const project = createProject({ 'a.md': missing });
    const { code, stderr } = await lectern(project, ['build', 'a.md', '-f', 'html']);
    expect(code).toBe(1);
    expect(stderr).toContain('a.md:3:1 error Image "chart.png" was not found [image-missing]\n');
    expect(listFiles(path.join(project, 'dist'))).toEqual(['a.html']);
  });

  test('--quiet prints problems and nothing else', async () => {
    const project = createProject({ 'a.md': note, 'b.md': missing });
    expect(await lectern(project, ['build', 'a.md', '-qf', 'html'])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: '',
    });
    const { stdout, stderr } = await lectern(project, ['build', 'b.md', '-qf', 'html']);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^b\.md:3:1 error /);
  });

  test('--report says what every slide is', async () => {
    const project = createProject({ 'a.md': note, 'b.md': missing, 'c.md': '' });
    await lectern(project, [
      'build',
      'a.md',
      'b.md',
      'c.md',
      '-f',
      'html',
      '--report',
      'reports/all.json',
    ]);
    const report = JSON.parse(readFileSync(path.join(project, 'reports/all.json'), 'utf8'));
    expect(report).toMatchObject({
      lectern: '0.1.0',
      notes: [
        {
          note: 'a.md',
          title: 'A lecture',
          files: [{ format: 'html', path: 'dist/a.html' }],
          problems: [],
          coverage: { missing: [] },
        },
        {
          note: 'b.md',
          problems: [
            { rule: 'image-missing', file: 'b.md', line: 3, column: 1, severity: 'error' },
          ],
        },
        { note: 'c.md', files: [], problems: [{ rule: 'note-empty' }] },
      ],
    });
    expect(
      report.notes[0].slides.map((slide: { type: string; title: string }) => [
        slide.type,
        slide.title,
      ]),
    ).toEqual([
      ['title', 'A lecture'],
      ['content', 'A section'],
    ]);
    expect(JSON.stringify(report)).not.toContain(JSON.stringify(project).slice(1, -1));
  });

  test('nothing that a run says or writes holds a control character of the notes', async () => {
    const project = createProject({ 'a.md': '# A\n\n![x](\u001B]0;owned\u0007.png)\n' });
    const { stderr } = await lectern(project, ['build', 'a.md', '-f', 'html']);
    // oxlint-disable-next-line no-control-regex -- they are what must not be there
    expect(stderr.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001F]/);
  });

  test('colours and progress are for terminals', async () => {
    const project = createProject({ 'a.md': missing });
    const plain = await lectern(project, ['build', 'a.md', '-f', 'html']);
    expect(plain.stdout + plain.stderr).not.toContain('\u001B');
    const forced = await lecternProcess(project, ['build', 'a.md', '-f', 'html'], {
      FORCE_COLOR: '1',
    });
    expect(forced.stderr).toContain('\u001B[31merror\u001B[39m');
  });

  test('a rebuilt deck replaces the old one', async () => {
    const project = createProject({ 'a.md': note });
    await lectern(project, ['build', 'a.md', '-f', 'html']);
    writeFileSync(path.join(project, 'a.md'), note.replace('Some text', 'Other words'));
    await lectern(project, ['build', 'a.md', '-f', 'html']);
    expect(readFileSync(path.join(project, 'dist/a.html'), 'utf8')).toContain('Other words');
    expect(listFiles(path.join(project, 'dist'))).toEqual(['a.html']);
  });
});
