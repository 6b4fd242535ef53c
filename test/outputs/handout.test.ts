import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { listWords } from '../../src/coverage/list-words.ts';
import { readFile as readFileContent } from '../../src/coverage/read-file.ts';
import { createStore } from '../../src/store/store.ts';
import type { HandoutLayout } from '../../src/options/print-settings.ts';
import type { OptionValues } from '../../src/options/option-values.ts';
import { decode } from '../../src/source/decode.ts';
import { root } from '../live/build-note.ts';
import { headless, installed } from '../browser.ts';
import { printNote, type PrintRequest } from './handout-note.ts';
import {
  askProgram,
  hasPdfTools,
  needsPdfTools,
  readAnnotations,
  readBookmarks,
  readPlaces,
  readTags,
  readTexts,
} from './read-pdf.ts';

const layouts: readonly HandoutLayout[] = [
  'notes',
  '1',
  '2',
  '3',
  '4',
  '6',
  '9',
  'cornell',
  'cloze',
];

const print = (
  options: Partial<OptionValues>,
  rest: Omit<PrintRequest, 'headless'> = {},
): Promise<Buffer> => printNote(options, { headless, ...rest });

function load(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}

const printed = new Map<HandoutLayout, Buffer>();
beforeAll(async () => {
  // The embedded browser embeds some fonts twice.
  for (const handout of layouts)
    printed.set(handout, await printNote({ handout }, { headless: installed }));
});
const bytesOf = (layout: HandoutLayout): Buffer => printed.get(layout) as Buffer;

describe('each layout', () => {
  test('has its pages, all of one size and on the side that fits', async () => {
    const sizes = await Promise.all(
      layouts.map(async (layout) => {
        const pages = (await load(bytesOf(layout))).getPages().map((page) => page.getSize());
        const [{ width, height } = { width: 0, height: 0 }] = pages;
        expect(pages.every((page) => page.width === width && page.height === height)).toBe(true);
        return `${layout}: ${pages.length} of ${Math.round(width)} x ${Math.round(height)}`;
      }),
    );
    expect(sizes).toMatchInlineSnapshot(`
      [
        "notes: 4 of 842 x 595",
        "1: 10 of 842 x 595",
        "2: 6 of 595 x 842",
        "3: 4 of 595 x 842",
        "4: 4 of 842 x 595",
        "6: 3 of 595 x 842",
        "9: 2 of 842 x 595",
        "cornell: 5 of 595 x 842",
        "cloze: 3 of 595 x 842",
      ]
    `);
  });

  test('is on Letter when asked', async () => {
    const [page] = (await load(await print({ handout: '2', paper: 'letter' }))).getPages();
    const { width, height } = page!.getSize();
    expect([Math.round(width), Math.round(height)]).toEqual([612, 792]);
  });

  test('is tagged, has a title, a language, and each bookmark once', async () => {
    for (const layout of layouts) {
      const pdf = await load(bytesOf(layout));
      expect(pdf.getTitle()).toBe('Small animals');
      const bookmarks = readBookmarks(pdf).map((line) => line.trim());
      // The first of the slides that go on under one title says so.
      const titles = bookmarks.map((line) => line.replace(/ 1\/\d$/, ''));
      expect(titles).toEqual(
        expect.arrayContaining(['Small animals', 'First section', 'Second größe', 'Third section']),
      );
      expect(new Set(bookmarks).size).toBe(bookmarks.length);
      const tags = new Set(readTags(pdf).map(({ tag }) => tag));
      for (const tag of ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TH', 'Link'])
        expect([layout, tag, tags.has(tag)]).toEqual([layout, tag, true]);
    }
  });

  test('has its links, inside and outside, and each leads somewhere', async () => {
    for (const layout of layouts) {
      const pdf = await load(bytesOf(layout));
      const places = readPlaces(pdf);
      const targets = readAnnotations(pdf).map(({ target }) => target ?? '');
      expect([layout, targets.includes('https://example.org/animals')]).toEqual([layout, true]);
      const inside = targets.filter((target) => !target.startsWith('https:'));
      expect(inside.length).toBeGreaterThan(0);
      for (const target of inside) {
        expect([layout, target, places.has(target)]).toEqual([layout, target, true]);
        expect(target).toMatch(/^[\w.~-]{1,100}$/);
      }
    }
  });

  test('is the same bytes in every run', async () => {
    for (const handout of ['notes', 'cloze'] as const) {
      const again = await printNote({ handout }, { headless: installed, store: createStore() });
      expect(again.equals(bytesOf(handout))).toBe(true);
    }
  });
});

describe.skipIf(!hasPdfTools)(`the text of each layout (${needsPdfTools})`, () => {
  test('has lecture, author, date and page on every page', () => {
    for (const layout of layouts) {
      const texts = readTexts(bytesOf(layout));
      for (const [index, text] of texts.entries()) {
        expect(text).toContain('Small animals');
        expect(text).toContain('A. Lecturer · 1 May 2026');
        expect(text).toContain(`Page ${index + 1} of ${texts.length}`);
      }
    }
  });

  test('has what is on paper alone, and neither what is skipped nor what is private', () => {
    for (const layout of layouts) {
      const text = readTexts(bytesOf(layout)).join('');
      expect([layout, text.includes('exercise sheet zebra')]).toEqual([layout, true]);
      // Items that appear one by one, and code marked step by step.
      for (const shown of ['Read more', 'const unit'])
        expect([layout, text.includes(shown)]).toEqual([layout, true]);
      expect(text).not.toContain('xylophone');
      expect(text).not.toContain('Private');
    }
  });

  test('has answers on the last pages, or nowhere', async () => {
    for (const layout of layouts) {
      const texts = readTexts(bytesOf(layout));
      const pages = texts.flatMap((text, index) => (text.includes('wombatissimus') ? [index] : []));
      const last = layout === 'cloze' ? texts.length - 2 : texts.length - 1;
      expect([layout, pages]).toEqual([layout, [last]]);
    }
    for (const handout of ['notes', '6', 'cloze'] as const) {
      const text = readTexts(await print({ handout, answers: 'omit' })).join('');
      expect(text).toContain('Which of them is the largest');
      expect(text).not.toContain('wombatissimus');
      expect(text).not.toContain('Answer key');
    }
  });

  test('asks what has nothing but an answer where it stands, and says with the answer what it is to', async () => {
    const text =
      '# Exercises\n\n## Which is the largest?\n\n<details><summary>Show</summary>\n\nThe wombatissimus.\n\n</details>\n';
    for (const handout of ['notes', '6', 'cloze'] as const) {
      const asked = readTexts(await print({ handout, agenda: false }, { text }));
      const pages = asked.flatMap((page, index) => (page.includes('Which is the') ? [index] : []));
      expect([handout, pages.length, pages.at(-1)]).toEqual([handout, 2, asked.length - 1]);
      const omitted = readTexts(await print({ handout, answers: 'omit' }, { text })).join('');
      expect([handout, omitted.includes('Which is the')]).toEqual([handout, true]);
      expect(omitted).not.toContain('wombatissimus');
    }
  });

  test('is set in embedded fonts, and clean to qpdf', () => {
    for (const layout of layouts) {
      expect(askProgram(bytesOf(layout), ['qpdf', '--check'])).toContain('No syntax or stream');
      const rows = askProgram(bytesOf(layout), ['pdffonts']).trim().split('\n').slice(2);
      const fonts = rows.map((row) => ({
        name: row
          .slice(0, 36)
          .trim()
          .replace(/^[A-Z]{6}\+/, ''),
        isEmbedded: /\s(yes)\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/.test(row),
      }));
      expect(fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
      const names = fonts.map(({ name }) => name);
      expect(names).not.toContain('[none]');
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe.skipIf(!hasPdfTools)(`the layout notes (${needsPdfTools})`, () => {
  test('has each long paragraph once whole, and nothing else that slides show whole twice', () => {
    const text = readTexts(bytesOf('notes')).join('').replace(/\s+/g, ' ');
    expect(text.split('numbat and the bilby').length - 1).toBe(2);
    expect(text.split('Numbat').length - 1).toBe(1);
    expect(text.split('The slide after the rule').length - 1).toBe(1);
    expect(text).toContain('Remember the pouch of the koala');
  });

  test('has a heading in the contents and on its slide, and not once more', () => {
    const text = readTexts(bytesOf('notes')).join('');
    expect(text.split('First section').length - 1).toBe(2);
  });

  test('has contents that name the page of each section', async () => {
    const pdf = await load(bytesOf('notes'));
    const [first = ''] = readTexts(bytesOf('notes'));
    const places = readPlaces(pdf);
    for (const [title, place] of [
      ['First section', 'first-section'],
      ['Third section', 'third-section'],
    ] as const) {
      const line = first.split('\n').find((each) => each.includes(title));
      expect(line).toMatch(new RegExp(`${title}\\s+${places.get(place)}\\b`));
    }
  });

  test.each(['running-containers.md', 'tour.md'])('has every word of %s', async (name) => {
    const source = await readFile(path.join(root, 'notes', name));
    const text = readTexts(await print({ relations: 'focus' }, { text: source })).join('\n');
    const have = new Map<string, number>();
    for (const word of partNumbers(listWords(text))) have.set(word, (have.get(word) ?? 0) + 1);
    const words = partNumbers(wordsOf(decode(source).text ?? ''));
    expect(words.length).toBeGreaterThan(200);
    const missing = words.filter((word) => {
      const left = have.get(word) ?? 0;
      have.set(word, left - 1);
      return left <= 0;
    });
    expect(missing).toEqual([]);
  });

  test('leaves the text out of copies without notes', async () => {
    const text = readTexts(await print({ notes: false })).join('');
    expect(text).toContain('The opening sentence');
    expect(text).not.toContain('bilby');
    expect(text).not.toContain('koala');
  });
});

/** The words of a note, each as often as it occurs; formulas are drawn, not written. */
function wordsOf(text: string): readonly string[] {
  return readFileContent(text).flatMap(({ words, code }) =>
    [...words, ...code].flatMap((content) => listWords(content.text)),
  );
}

/** In a PDF's text the number of a footnote sticks to its word. */
function partNumbers(words: readonly string[]): string[] {
  return words.flatMap((word) => word.split(/(?<=\p{L})(?=\d)/u));
}

describe.skipIf(!hasPdfTools)(`the layout cloze (${needsPdfTools})`, () => {
  test('has no term in the text, and all of them in the key on the last page', () => {
    const texts = readTexts(bytesOf('cloze'));
    expect(texts.slice(0, -1).join('')).not.toContain('marsupial');
    expect(texts.at(-1)).toMatch(/Answer key[^]*1\.\s+marsupial/);
  });

  test('parts no list after its first item or before its last one, nor from the line above it', async () => {
    const lists = Array.from(
      { length: 40 },
      (_, index) => `Lead ${'long '.repeat(index)}:\n\n- First\n- Second\n- Third\n- Last\n`,
    );
    const text = `# Lists\n\n${lists.join('\n')}`;
    const pages = readTexts(await print({ handout: 'cloze' }, { text })).map((page) =>
      page.split('\n').filter((line) => line.trim() !== ''),
    );
    expect(pages.length).toBeGreaterThan(8);
    // Between the page's header and footer.
    for (const lines of pages.slice(1)) expect(lines.at(1)).not.toMatch(/Second|Last/);
    for (const lines of pages.slice(0, -1)) expect(lines.at(-2)).not.toMatch(/First|Third|:$/);
  });
});
