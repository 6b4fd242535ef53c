import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createProject, lectern, listFiles } from '../cli/lectern.ts';

test('links of a Marp deck to other notes and files lead to their decks and copies', async () => {
  const deck = [
    '---\nmarp: true\n---\n\n# Deck\n',
    '[b](b%20c.md#part), [the book](book.md#lakes), [data](data.csv), [own](#deck), [web](https://x.org/a.md)\n',
    '---\n\n[gone](d.md)\n',
  ].join('\n');
  const root = createProject({
    'notes/a.md': deck,
    'notes/b c.md': '# B\n\n## Part\n\nText, [a](a.md).\n',
    'notes/book.md': '---\ndecks: chapters\n---\n\n# Rivers\n\n1\n\n# Lakes\n\n2\n',
    'notes/data.csv': '1\n',
  });
  const { stderr } = await lectern(root, ['build', '-f', 'html,pdf']);
  expect(stderr.match(/^notes\/\S+ \w+ .*/gm)).toEqual([
    'notes/a.md:11:1 warning The note "d.md" was not found [note-missing]',
  ]);
  expect(listFiles(path.join(root, 'dist'))).toContain('data.csv');
  const html = readFileSync(path.join(root, 'dist/a.html'), 'utf8');
  const main = html.slice(html.indexOf('<main>'), html.indexOf('</main>'));
  const links = [...main.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href]) => href);
  expect(links).toEqual([
    'b%20c.html#part',
    'book/02-lakes.html#lakes',
    'data.csv',
    '#deck',
    'https://x.org/a.md',
    'd.md',
  ]);
  const pdf = readFileSync(path.join(root, 'dist/a.pdf'), 'latin1');
  expect(pdf).toContain('(b%20c.pdf#nameddest=part)');
  // What leads nowhere is no link, whatever address the page that is printed has.
  expect(pdf).not.toContain('d.md');
  expect(pdf).not.toContain('.invalid');
});
