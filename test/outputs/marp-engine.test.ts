import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import createEngine from '../../src/marp-engine.ts';
import { createProject, lectern } from '../cli/lectern.ts';
import { plain } from '../browser.ts';
import { PDFDocument } from 'pdf-lib';
import { readBookmarks } from './read-pdf.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"/>';
const note =
  '---\nauthor: Ada Byron\n---\n\n# Stores\n\n![What](a.svg)\n\n<!-- said -->\n\n## Kept\n\n- [ ] One\n\n## Lost\n\n==Two==\n';

test(
  'marp-cli shows the slides of Lectern, in its own player and as a PDF',
  { timeout: 60_000 },
  async () => {
    const project = createProject({ 'in/a.md': note, 'in/a.svg': svg });
    mkdirSync(path.join(project, 'node_modules'));
    symlinkSync(root, path.join(project, 'node_modules/lectern'), 'junction');
    const marp = (...args: readonly string[]): void => {
      const command = [path.join(root, 'node_modules/.bin/marp'), '--no-stdin', ...args];
      execFileSync(process.execPath, command, { cwd: project, env: plain, stdio: 'pipe' });
    };
    marp('--engine', 'lectern/marp', '--theme', 'chalk', 'in/a.md', '-o', 'a.html');
    const page = readFileSync(path.join(project, 'a.html'), 'utf8');
    const own = await lectern(project, [
      'build',
      'in/a.md',
      '-f',
      'html',
      '-t',
      'chalk',
      '-o',
      '-',
    ]);
    const sections = (html: string): string[] =>
      [...html.matchAll(/(?<=<section id=")([^"]*)"[^>]*data-slide="(\d+)"/g)].map(
        (match) => match[0],
      );
    expect(sections(page)).toEqual(sections(own.stdout));
    const parts = ['<title>Stores</title>', 'content="Ada Byron"', '><p>said<', '"What"'];
    expect(parts.filter((part) => !page.includes(part))).toEqual([]);
    marp('--engine', 'lectern/marp', '--pdf', '--pdf-outlines', 'in/a.md', '-o', 'a.pdf');
    const pdf = await PDFDocument.load(readFileSync(path.join(project, 'a.pdf')));
    expect([pdf.getPageCount(), readBookmarks(pdf)]).toEqual([
      4,
      ['Page 1', '  Stores', 'Page 2', '  Stores', 'Page 3', '  Kept', 'Page 4', '  Lost'],
    ]);
  },
);

test('a Marp deck is left to Marp', async () => {
  const themes: string[] = [];
  const marp = {
    render: (markdown: string) => ({ html: markdown, css: '', comments: [] }),
    themeSet: { add: (css: string) => themes.push(css) },
  };
  const deck = '---\nmarp: true\n---\n\n# A\n';
  expect(await createEngine({ marp }).render(deck)).toMatchObject({ html: deck });
  expect(themes.join('\n')).toContain('@theme lectern\n');
});
