import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { readBookmarks } from '../outputs/read-pdf.ts';
import { createProject, lectern } from './lectern.ts';

test('formulas in headings have their text in bookmarks and in the title of the page', async () => {
  const note = '# On $\\alpha^2$\n\n## The $x^2$ law\n\na\n\n## $y$\n\nb\n';
  const project = createProject({ 'a.md': note });
  const formats = 'html,pdf,handout';
  expect(await lectern(project, ['build', 'a.md', '-f', formats])).toMatchObject({ code: 0 });
  const read = (name: string): Buffer => readFileSync(path.join(project, 'dist', name));
  expect(read('a.html').toString()).toContain('<title>On α²</title>');
  for (const name of ['a.pdf', 'a.handout.pdf']) {
    const bookmarks = readBookmarks(await PDFDocument.load(read(name)));
    expect(bookmarks).toEqual(['On α²', '  The x² law', '  y']);
  }
});

test('a macro that nobody defined is said once, and all of the note is there', async () => {
  const note = [
    '---\nmacros:\n  vB: \\mathbf{B}\n---\n# A\n\n$\\vE$, $\\vB$, $\\vE + 1$ and \\(x\\) by \\eqref{eq:a}.',
    '\\begin{align}\na &= 1 \\label{eq:a} \\\\\nb &= 2\n\\end{align}.',
    '$$\nx\n$$ so it is',
    '| a | b |\n|---|---|\n| `x|y` | $|z|$ |\n',
  ].join('\n\n');
  const project = createProject({ 'a.md': note });
  const { stdout } = await lectern(project, ['check', 'a.md', '--coverage']);
  const said = stdout.split('\n').filter((line) => line.startsWith('a.md:'));
  expect(said).toEqual([
    'a.md:7:1 error TeX does not know \\vE, used first here and in 2 formulas [macro-unknown]',
    'a.md: the deck has all: 10 words, 2 cells, 7 formulas',
  ]);
});
