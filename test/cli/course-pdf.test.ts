import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { listPages } from '../../src/outputs/pdf/pages.ts';
import { readPdf } from '../../src/outputs/pdf/objects.ts';
import { createProject, lectern, listFiles } from './lectern.ts';

const table = '| x | y |\n|---|---|\n| 1 | 2 |\n';
const files = {
  'lectern.config.yml': 'course:\n  title: Waters\n  author: Ada\n',
  'notes/1-rivers.md': `# Rivers\n\nSee [layers](2-lakes.md#layers), [sizes](#sizes).\n\n## Sizes\n\n${table}`,
  'notes/2-lakes.md':
    '---\nlang: de\n---\n\n# Seen\n\nZu [den Flüssen](1-rivers.md).\n\n## Layers\n\nSchichten.[^1]\n\n[^1]: Fuß.\n',
  'notes/sub/3-seas.md': `# Meere\n\n[back](../2-lakes.md#layers), [data](../data.csv).\n\n## Sizes\n\n${table}`,
  'notes/data.csv': '1\n',
};

/** Every link of a PDF: its words and where it leads. */
function listLinks(text: string): string[] {
  return [...text.matchAll(/<<\/Type \/Annot\n([^]*?)>>\nendobj/g)].map(([, entries = '']) => {
    const [, words = ''] = /\/Contents \(([^)]*)\)/.exec(entries) ?? [];
    const [, place] = /\/Dest (\/\S+|\[[^\]]*\])/.exec(entries) ?? [];
    const [, address] = /\/URI \(([^)]*)\)/.exec(entries) ?? [];
    return `${words}: ${place?.replace(/\d+ 0 R/, 'page') ?? address ?? ''}`;
  });
}

test('build --course-pdf binds all lectures, with contents, bookmarks and links between them', async () => {
  const root = createProject(files);
  // What `lectern` of the tests does with every PDF: it checks this one by PDF/UA too.
  const { code, stdout } = await lectern(root, ['build', '--course-pdf', '-f', 'html'], {
    SOURCE_DATE_EPOCH: '1700000000',
  });
  expect([code, stdout]).toEqual([0, expect.stringContaining('dist/course.pdf (3 lectures)')]);
  const file = path.join(root, 'dist/course.pdf');
  const bytes = readFileSync(file);
  expect(listPages(readPdf(bytes))).toHaveLength(1 + 2 + 2 + 2);
  const text = bytes.toString('latin1');
  expect(listLinks(text)).toEqual([
    'Rivers 2: [page /Fit]',
    'Seen 4: [page /Fit]',
    'Meere 6: [page /Fit]',
    'layers: /2-layers',
    'sizes: /1-sizes',
    expect.stringContaining(': [page /Fit]'),
    'back: /2-layers',
    'data: sub/files/notes/data.csv',
  ]);
  for (const place of ['/1-sizes [', '/2-layers [', '/3-sizes [']) expect(text).toContain(place);
  const titles = [...text.matchAll(/\/Title \(([^)]*)\)\n\/Dest/g)].map(([, title]) => title);
  expect(titles).toEqual(['Waters', 'Rivers', 'Sizes', 'Seen', 'Layers', 'Meere', 'Sizes']);
  expect(text).toMatch(/\/S \/Part\n[^]*?\/Lang \(de\)/);
  expect(text).toContain('/Title (Waters)\n/Author (Ada)');
  const index = readFileSync(path.join(root, 'dist/index.html'), 'utf8');
  expect(index).toContain('<a href="course.pdf" aria-label="PDF: Waters">PDF</a>');
  // The same notes give the same bytes, also when the decks come from the cache.
  await lectern(root, ['build', '--course-pdf', '-f', 'html'], { SOURCE_DATE_EPOCH: '1700000000' });
  expect(readFileSync(file)).toEqual(bytes);
});

test('of one lecture there is none, and a lecture of its name is not overwritten', async () => {
  const one = createProject({ 'notes/a.md': '# A\n\nText.\n' });
  expect((await lectern(one, ['build', '--course-pdf', '-f', 'html'])).code).toBe(0);
  expect(listFiles(path.join(one, 'dist'))).toEqual(['a.html', 'a.pdf']);
  const two = createProject({ 'notes/course.md': '# A\n', 'notes/b.md': '# B\n' });
  expect(await lectern(two, ['build', '--course-pdf', '-f', 'html'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('would both be written to course.pdf'),
  });
});
