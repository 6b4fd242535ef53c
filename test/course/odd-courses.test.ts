import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createProject, type Files, lectern, listFiles } from '../cli/lectern.ts';

/** What `check` says of lectures' numbers. */
async function listDoubles(files: Files): Promise<string[]> {
  const { stdout } = await lectern(createProject(files), ['check', '--verbose']);
  return [...stdout.matchAll(/^(\S+):1:1 info (.*) \[number-double\]$/gm)].map(
    ([, file, text]) => `${file}: ${text}`,
  );
}

const note = '# A\n\nText.\n';

describe('two lectures of one number', () => {
  test.each<[name: string, files: Files, said: readonly string[]]>([
    [
      'in their names are said',
      { 'notes/03-a.md': note, 'notes/3-b.md': note, 'notes/04-c.md': note },
      ['notes/3-b.md: The number 3 is that of notes/03-a.md too'],
    ],
    [
      'with a word before it too',
      { 'notes/week-1.md': note, 'notes/week 01 more.md': note },
      ['notes/week-1.md: The number 1 is that of notes/week 01 more.md too'],
    ],
    ['in two folders are two', { 'notes/x/01-a.md': note, 'notes/y/01-b.md': note }, []],
    ['as dates and years are none', { 'notes/2026-a.md': note, 'notes/2026-b.md': note }, []],
    [
      'by their front matter are said, wherever they lie',
      {
        'notes/a.md': `---\norder: 2\n---\n\n${note}`,
        'notes/x/b.md': `---\norder: 2\n---\n\n${note}`,
      },
      ['notes/x/b.md: The number 2 is that of notes/a.md too'],
    ],
    [
      'are not those of chapters',
      { 'notes/01-a.md': `---\ndecks: chapters\n---\n\n# X\n\n# Y\n` },
      [],
    ],
  ])('%s', async (_name, files, said) => {
    expect(await listDoubles(files)).toEqual(said);
  });
});

describe('links', () => {
  test('in a ring lead round', async () => {
    const names = ['a', 'b', 'c'];
    const ring = names.map((name, index) => {
      const next = names[(index + 1) % names.length]!;
      return [
        `notes/${name}.md`,
        `# ${name}\n\n[on](${next}.md#${next}) [[${next}]] [me](${name}.md)\n`,
      ];
    });
    const root = createProject(Object.fromEntries(ring) as Files);
    expect(await lectern(root, ['build', '-f', 'html'])).toMatchObject({ code: 0, stderr: '' });
    for (const [index, name] of names.entries()) {
      const html = readFileSync(path.join(root, `dist/${name}.html`), 'utf8');
      expect(html).toContain(`href="${names[(index + 1) % names.length]}.html`);
    }
  });
});

test('nobody is led to a note that has no deck', async () => {
  const root = createProject({
    'notes/1-a.md': note,
    'notes/2-b.md': '---\nauthor: B\n---\n\n<!-- later -->\n',
    'notes/3-c.md': note,
  });
  expect((await lectern(root, ['build', '-f', 'html'])).stderr).toContain('[note-empty]');
  const html = readFileSync(path.join(root, 'dist/1-a.html'), 'utf8');
  expect(html).toContain('href="3-c.html"');
  expect(html).not.toContain('2-b.html');
});

describe('a course of one', () => {
  test('is a deck, without a page or links to others', async () => {
    const root = createProject({ 'notes/a.md': note, 'notes/README.md': note });
    expect((await lectern(root, ['build', '-f', 'html'])).code).toBe(0);
    expect(listFiles(path.join(root, 'dist'))).toEqual(['a.html']);
    expect(readFileSync(path.join(root, 'dist/a.html'), 'utf8')).not.toContain(
      '<nav class="player-course"',
    );
  });

  test('of a book that is named has a page, with the decks that are there', async () => {
    const book = '---\ndecks: chapters\n---\n\n# X\n\nText.\n\n# Y\n\nText.\n';
    const root = createProject({ 'notes/a.md': note, 'notes/book.md': book, 'notes/z.md': note });
    await lectern(root, ['build', '-f', 'html']);
    const { stdout } = await lectern(root, ['build', 'notes/book.md', '-f', 'html']);
    expect(stdout).toContain('dist/index.html (4 lectures)');
  });
});
