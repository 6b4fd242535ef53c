import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findChapters } from '../../src/build/list-chapters.ts';
import { createProject, lectern, listFiles } from '../cli/lectern.ts';

describe('the chapters of a note', () => {
  test.each<[name: string, text: string, chapters: readonly string[]]>([
    ['of the first level', '# A b\n\n1\n\n## x\n\n# C\n\n2\n', ['01-a-b 1-6', '02-c 7-10']],
    [
      'of the second where the first occurs once',
      '# Book\n\n## A\n\n1\n\n## C\n\n2\n',
      ['01-a 3-6', '02-c 7-10'],
    ],
    ['of the second without a first', '## A\n\n1\n\n## C\n', ['01-a 1-4', '02-c 5-6']],
    [
      'with text before them, which is one too',
      '---\ntitle: T\n---\n\n# Book\n\nHello.\n\n## A\n\n## C\n',
      ['00-book 5-8', '01-a 9-10', '02-c 11-12'],
    ],
    [
      'without a heading above that text',
      'Hello.\n\n# A\n\n# C\n',
      ['00-introduction 1-2', '01-a 3-4', '02-c 5-6'],
    ],
    [
      'without a list of contents',
      '# Book\n\n## Contents\n\n- [A](#a)\n- [C](#c)\n\n[TOC]\n\n## A\n\n## C\n',
      ['01-a 10-11', '02-c 12-13'],
    ],
    ['with underlined headings', 'A\n=\n\n1\n\nC\n===\n', ['01-a 1-5', '02-c 6-8']],
    ['not in code', '# A\n\n```sh\n# no\n```\n\n# C\n', ['01-a 1-6', '02-c 7-8']],
    ['with marks in their titles', '# `A` [b](c.md) {#x}\n\n# *C* #\n', ['01-a-b 1-2', '02-c 3-4']],
    ['one alone is none', '# A\n\n## B\n\nText.\n', []],
    ['without headings there are none', 'Text.\n', []],
  ])('%s', (_name, text, chapters) => {
    const found = findChapters(text).map(({ name, lines }) => `${name} ${lines.join('-')}`);
    expect(found).toEqual(chapters);
  });

  test('have numbers of three digits where there are a hundred', () => {
    const text = Array.from({ length: 100 }, (_, index) => `# C ${index}\n`).join('\n');
    expect(findChapters(text)[0]?.name).toBe('001-c-0');
  });
});

const book = `---
title: The Book
author: Ada
decks: chapters
---

# The Book

- [Rivers](#rivers)
- [Lakes](#lakes)

## Rivers

Rivers flow.[^1] See [their size](#size), [that of lakes](#size-1), [data](data.csv), [a](1-a.md#part), [a site][r].

### Size

Long. $$x = 1$$

## Lakes

Lakes lie still.[^1] Again [rivers](2-book.md#rivers), and [nothing](#nowhere).

### Size

Deep.

### Shores

- Sand
- Stone

[^1]: A footnote of *both*.

[r]: https://example.org
`;

const course = {
  'notes/1-a.md':
    '# A\n\nSee [lakes](2-book.md#size-1) and [the book](2-book.md).\n\n## Part\n\nText.\n',
  'notes/2-book.md': book,
  'notes/3-end.md': '# End\n\nText.\n',
  'notes/data.csv': '1,2\n',
};

/** Addresses of a page's links that lead elsewhere. */
function listLinks(file: string): string[] {
  const html = readFileSync(file, 'utf8');
  const found = [...html.matchAll(/<a [^>]*href="([^"#:][^"]*)"/g)].map(([, href = '']) => href);
  return [...new Set(found)].sort();
}

describe('decks: chapters', () => {
  test('makes a deck of each chapter, and links between them lead from one to the other', async () => {
    const root = createProject(course);
    const { code, stderr } = await lectern(root, ['build', '-f', 'html']);
    expect(code).toBe(0);
    expect(stderr.match(/^notes\/2-book\.md:\S+ \w+ .*/gm)).toEqual([
      'notes/2-book.md:22:60 warning No heading is called "#nowhere" [anchor-missing]',
    ]);
    const dist = path.join(root, 'dist');
    expect(listFiles(dist)).toEqual([
      '1-a.html',
      '2-book/01-rivers.html',
      '2-book/02-lakes.html',
      '2-book/data.csv',
      '3-end.html',
      'index.html',
    ]);
    expect(listLinks(path.join(dist, '1-a.html'))).toEqual([
      '2-book/01-rivers.html',
      '2-book/02-lakes.html#size',
      'index.html',
    ]);
    expect(listLinks(path.join(dist, '2-book/01-rivers.html'))).toEqual([
      '../1-a.html',
      '../1-a.html#part',
      '../index.html',
      '02-lakes.html',
      '02-lakes.html#size',
      'data.csv',
      'https://example.org',
    ]);
    expect(listLinks(path.join(dist, '2-book/02-lakes.html'))).toEqual([
      '../3-end.html',
      '../index.html',
      '01-rivers.html',
      '01-rivers.html#rivers',
    ]);
    const lakes = readFileSync(path.join(dist, '2-book/02-lakes.html'), 'utf8');
    expect(lakes).toContain('A footnote of <em>both</em>');
    // The book is what its chapters are part of, and lines are those of the note.
    expect(lakes).toMatch(/<h1[^>]*>Lakes<\/h1>/);
    expect(lakes).toContain('The Book');
    expect(lakes).toContain('data-source="notes/2-book.md:20-');
    const index = readFileSync(path.join(dist, 'index.html'), 'utf8');
    const titles = [...index.matchAll(/class="course-title">([^<]*)/g)].map(([, title]) => title);
    expect(titles).toEqual(['A', 'Rivers', 'Lakes', 'End']);
  });

  test('loses nothing', async () => {
    const root = createProject(course);
    const { stdout } = await lectern(root, ['check', '--coverage']);
    expect(stdout).not.toContain('content-missing');
  });

  test('is taken from the config file, for a note that is named too', async () => {
    const root = createProject({
      'a.md': '# A\n\n1\n\n# B\n\n2\n',
      'lectern.config.yml': 'decks: chapters\n',
    });
    expect((await lectern(root, ['build', 'a.md', '-f', 'html'])).code).toBe(0);
    expect(listFiles(path.join(root, 'dist/a'))).toEqual(['01-a.html', '02-b.html']);
  });

  test('two decks of one name are refused', async () => {
    const files = {
      'notes/a.md': `---\ndecks: chapters\n---\n# X\n\n# Y\n`,
      'notes/a/01-x.md': '# Z\n',
    };
    const { code, stderr } = await lectern(createProject(files), ['build', '-f', 'html']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('would both be written to a/01-x')]);
  });

  test('what is kept of a chapter is not taken for another', async () => {
    const root = createProject(course);
    const build = (): Promise<unknown> =>
      lectern(root, ['build', '-f', 'html', '--cache', 'cache']);
    await build();
    const first = listFiles(path.join(root, 'dist')).map((file) =>
      readFileSync(path.join(root, 'dist', file), 'utf8'),
    );
    await build();
    const again = listFiles(path.join(root, 'dist')).map((file) =>
      readFileSync(path.join(root, 'dist', file), 'utf8'),
    );
    expect(again).toEqual(first);
  });
});

describe('what is said of long notes', () => {
  const long = (matter: string, count: number): string =>
    `${matter}# Book\n\n${Array.from({ length: count }, (_, index) => `## Part ${index % 9}\n\nText of ${index}.\n`).join('\n')}`;
  test.each<[name: string, note: string, said: readonly string[]]>([
    ['a book', long('', 85), ['There are 86 slides, and 85 chapters [deck-long]']],
    ['less than that', long('', 70), []],
    [
      'what the time holds',
      long('---\nduration: 45 min\n---\n', 59),
      ['60 slides for 45 minutes: about 45 s a slide [slides-time]'],
    ],
    [
      'long times',
      long('---\nduration: 1 h\n---\n', 2),
      ['3 slides for 60 minutes: about 20 min a slide [slides-time]'],
    ],
    [
      'no chapters',
      '---\ndecks: chapters\n---\n# A\n\nText.\n',
      ['There are no chapters to make decks of [chapters-none]'],
    ],
  ])('%s', async (_name, note, said) => {
    const { stdout } = await lectern(createProject({ 'notes/a.md': note }), ['check', '--verbose']);
    const found = [...stdout.matchAll(/ info (.*\[(?:deck-long|slides-time|chapters-none)\])/g)];
    expect(found.map(([, text]) => text)).toEqual(said);
  });
});
