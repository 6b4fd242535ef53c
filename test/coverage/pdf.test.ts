import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listWords, squeeze } from '../../src/coverage/list-words.ts';
import { readDeck } from '../../src/coverage/read-deck.ts';
import { installed } from '../browser.ts';
import { buildNote, htmlOf, root } from '../live/build-note.ts';
import { hasPdfTools, needsPdfTools, readTexts } from '../outputs/read-pdf.ts';

/** Words that a page does not have, each as often as it is missing; where lines and letters part is left open. */
function findMissing(words: readonly string[], page: string): string[] {
  const text = squeeze(listWords(page).join(''));
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].flatMap(([word, count]) =>
    text.split(word).length - 1 < count ? [word] : [],
  );
}

describe.skipIf(!hasPdfTools)(`the PDF (${needsPdfTools})`, () => {
  test.each(['running-containers.md', 'tour.md'])(
    'of %s shows what the slides show',
    async (name) => {
      const deck = await buildNote({
        text: await readFile(path.join(root, 'notes', name)),
        headless: installed,
        options: { formats: ['html', 'pdf'] },
      });
      const pages = readTexts(deck.outputs.find(({ format }) => format === 'pdf')!.bytes);
      // Speaker notes are in the same entry as their slide; the PDF has the slide alone.
      const html = htmlOf(deck).replace(/<aside\b[^]*?<\/aside>/g, '');
      const slides = readDeck(html);
      expect(pages).toHaveLength(slides.length);
      for (const [index, { id, title, words, code }] of slides.entries()) {
        const all = [...title, ...words, ...code.flatMap(listWords)];
        expect([id, findMissing(all, pages[index]!)]).toEqual([id, []]);
      }
    },
  );

  test('that has lost a word is found out', () => {
    expect(findMissing(['two', 'pods'], 'one pod and two')).toEqual(['pods']);
  });
});
