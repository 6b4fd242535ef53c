import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readZip } from '../../src/files/zip.ts';
import { createProject, lectern, listFiles } from './lectern.ts';

const files = {
  'notes/a.md':
    '# A\n\nText, [b](b/c.md), [data](data.csv).\n\n<!-- Secret to the speaker. -->\n\n:::notes\nFor readers.\n:::\n\n???\nSecret too.\n',
  'notes/b/c.md': '# C\n\nText.\n',
  'notes/draft.md': '---\ndraft: true\n---\n\n# Secret draft\n',
  'notes/data.csv': '1,2\n',
  'notes/secret.txt': 'Secret file.\n',
};

/** Every file below a folder as text, in Latin-1. */
function readAll(folder: string): string {
  return listFiles(folder)
    .map((file) => readFileSync(path.join(folder, file), 'latin1'))
    .join('\n');
}

describe('build --site', () => {
  test('makes a folder for students that any web server serves', async () => {
    const root = createProject(files);
    const formats = [
      '-f',
      'pdf,handout,notes,text',
      '--handout',
      'notes',
      '--pdf-notes',
      'comments',
    ];
    const { code, stdout } = await lectern(root, ['build', '--site', ...formats]);
    expect(code).toBe(0);
    expect(stdout).toContain('site/index.html (2 lectures)');
    const site = path.join(root, 'site');
    expect(listFiles(site)).toEqual(
      [
        '.nojekyll',
        '404.html',
        ...['a', 'b/c'].flatMap((name) =>
          ['.handout.pdf', '.html', '.notes.txt', '.pdf', '.txt'].map((end) => name + end),
        ),
        'data.csv',
        'index.html',
      ].sort(),
    );
    const all = readAll(site);
    expect(all).not.toMatch(/secret/i);
    expect(all).not.toContain(root);
    const html = readFileSync(path.join(site, 'a.html'), 'utf8');
    expect(html).toContain('For readers.');
    const pages = ['a.html', 'b/c.html', 'index.html'].map((file) =>
      readFileSync(path.join(site, file), 'utf8'),
    );
    for (const page of pages) expect(page).not.toMatch(/(?:href|src)="(?:\/|file:)/);
  });

  test('of one lecture has a page too, says what is left from before, and goes where it is told', async () => {
    const root = createProject({ 'a.md': '# A\n\nText.\n', 'web/old.html': '<p>Old</p>' });
    const build = ['build', 'a.md', '--site', '-f', 'html', '-o', 'web'];
    const { stdout } = await lectern(root, build);
    expect(stdout).toContain('From earlier builds: web/old.html.');
    expect(listFiles(path.join(root, 'web'))).toEqual([
      '.nojekyll',
      '404.html',
      'a.html',
      'index.html',
      'old.html',
    ]);
    expect((await lectern(root, build)).stdout).toContain('web/index.html (1 lecture)');
  });

  test('a lecture called index is its page', async () => {
    const root = createProject({ 'notes/index.md': '# My own\n', 'notes/a.md': '# A\n' });
    await lectern(root, ['build', '--site', '-f', 'html']);
    expect(readFileSync(path.join(root, 'site/index.html'), 'utf8')).toContain('My own');
  });
});

test('a Marp deck, a PowerPoint file and Markdown for students have no private notes either', async () => {
  const root = createProject({
    'notes/a.md': '---\nmarp: true\n---\n\n# A\n\n<!-- Secret to the speaker. -->\n',
    'notes/b.md': files['notes/a.md'].replace('b/c.md', 'a.md').replace(', [data](data.csv)', ''),
  });
  const formats = 'html,pptx,gfm,marp';
  const { stdout } = await lectern(root, [
    'build',
    '--site',
    '-f',
    formats,
    '--pdf-notes',
    'pages',
  ]);
  // What stands beside a file is of this build.
  expect(stdout).not.toContain('From earlier builds');
  const site = path.join(root, 'site');
  expect(listFiles(site)).toContain('b.pptx');
  expect(readAll(site)).not.toMatch(/secret/i);
  for (const name of listFiles(site).filter((file) => file.endsWith('.pptx')))
    for (const bytes of readZip(readFileSync(path.join(site, name)), {
      entries: 999,
      size: 1e8,
    }).values())
      expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/secret/i);
});

describe('build --zip', () => {
  test('packs what was written, the same each time', async () => {
    const root = createProject(files);
    const build = ['build', '--site', '--zip', '-f', 'html'];
    const { stdout } = await lectern(root, build);
    expect(stdout).toContain('site.zip (6 files)');
    const zip = readFileSync(path.join(root, 'site.zip'));
    const entries = readZip(zip, { entries: 99, size: 1e8 });
    expect([...entries.keys()]).toEqual(
      ['.nojekyll', '404.html', 'a.html', 'b/c.html', 'data.csv', 'index.html'].map(
        (name) => `site/${name}`,
      ),
    );
    expect(Buffer.from(entries.get('site/a.html')!)).toEqual(
      readFileSync(path.join(root, 'site/a.html')),
    );
    // What is not of this run is not in it.
    writeFileSync(path.join(root, 'site/other.txt'), 'x');
    await lectern(root, build);
    expect(readFileSync(path.join(root, 'site.zip'))).toEqual(zip);
  });
});
