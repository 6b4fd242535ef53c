import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { plain } from '../browser.ts';
import { createProject, finish, lectern, listFiles, start } from './lectern.ts';

const note = '# A lecture\n\nSome text.\n\n![](chart.png)\n';

describe('a note on the standard input', () => {
  test('is called stdin, and its problems show its lines', async () => {
    const project = createProject();
    const { code, stderr } = await lectern(project, ['build', '-', '-f', 'text'], { input: note });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: [
        'stdin.md:5:1 error Image "chart.png" was not found [image-missing]',
        '    5 | ![](chart.png)',
        '      | ^^^^^^^^^^^^^^',
        '    Paths are relative to the note. The slide shows its description.',
        '',
      ].join('\n'),
    });
    expect(listFiles(project)).toEqual(['dist/stdin.txt']);
  });

  test('is checked', async () => {
    const { code, stdout } = await lectern(createProject(), ['check', '-', '--coverage'], {
      input: note,
    });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^stdin\.md:5:1 error Image .*\n[^]*stdin\.md: the deck has all: /);
  });

  test('has its pictures from the folder, and none from outside', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
    const project = createProject({ 'in/a.svg': svg, 'secret.svg': svg });
    const inside = path.join(project, 'in');
    const text = '# T\n\n![A](a.svg)\n\n![B](../secret.svg)\n';
    const { stderr } = await lectern(inside, ['check', '-'], { input: text });
    const { stdout } = await lectern(inside, ['check', '-'], { input: text });
    expect(stdout.match(/\[image-[a-z]+\]/g)).toEqual(['[image-outside]']);
    expect(stderr).toBe('');
  });

  test.each([
    ['is empty', '', '[note-empty]'],
    ['is too large', 'a'.repeat(5_000_002), '[note-too-large]'],
  ])('that %s is refused', async (_, text, says) => {
    const { stdout } = await lectern(createProject(), ['check', '-'], { input: text });
    expect(stdout).toContain(says);
  });
});

describe('a deck on the standard output', () => {
  test('is alone there: what is told goes to the standard error', async () => {
    const project = createProject({ 'a.md': '# A lecture\n' });
    const args = ['build', 'a.md', '-f', 'text', '-o', '-'];
    const { code, stdout, stderr } = await lectern(project, args);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'A lecture\n\n\nSlide 1 of 1: A lecture\n',
    });
    expect(stderr).toMatch(/^Built 1 note, 1 slide, in [\d.]+ s: 0 errors, 0 warnings/);
    expect(listFiles(project)).toEqual(['a.md']);
  });

  test('has no byte changed', async () => {
    const project = createProject();
    const env = { ...plain, SOURCE_DATE_EPOCH: '1700000000' };
    const args = ['build', '-', '-f', 'pdf', '-q', '--no-cache'];
    const written = start(project, args, { env });
    written.stdin?.end(note);
    await finish(written);
    const piped = start(project, [...args, '-o', '-'], { env });
    piped.stdin?.end(note);
    const chunks: Buffer[] = [];
    piped.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    await new Promise((resolve) => void piped.on('close', resolve));
    const file = readFileSync(path.join(project, 'dist/stdin.pdf'));
    expect(Buffer.concat(chunks).equals(file)).toBe(true);
  });

  test('may be left by its reader', async () => {
    const child = start(createProject({ 'a.md': note }), ['build', 'a.md', '-o', '-', '-q']);
    child.stdout?.destroy();
    expect((await finish(child)).code).toBe(1);
  });
});

describe('one file', () => {
  test('is written where -o says', async () => {
    const project = createProject({ 'a.md': '# A lecture\n' });
    const { stdout } = await lectern(project, ['build', 'a.md', '-o', 'out/deck.html']);
    expect(stdout).toMatch(/^out\/deck\.html \(1 slide\)\n/);
    expect(listFiles(project)).toEqual(['a.md', 'out/deck.html']);
  });

  test.each([
    ['of several notes', ['a.md', 'b.md', '-o', 'x.pdf'], 'x.pdf is one file, and the notes are 2'],
    ['of several formats', ['a.md', '-f', 'html,pdf', '-o', '-'], '- is one file, and html and'],
    ['of maps that are none', ['a.md', '-f', 'mermaid', '-o', '-'], '- is one file, and mermaid g'],
  ])('%s is refused', async (_, args, says) => {
    const project = createProject({ 'a.md': '# A\n', 'b.md': '# B\n' });
    const { code, stdout, stderr } = await lectern(project, ['build', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`error --out-dir ${says}`);
    expect(listFiles(project)).toEqual(['a.md', 'b.md']);
  });
});
