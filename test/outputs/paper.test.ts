import { readFile } from 'node:fs/promises';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import type { BuiltDeck } from '../../src/index.ts';
import type { Format } from '../../src/options/formats.ts';
import type { OptionValues } from '../../src/options/option-values.ts';
import { buildNote, htmlOf } from '../live/build-note.ts';
import { headless } from '../browser.ts';
import { note, printNote, type PrintRequest } from './handout-note.ts';
import { readAnnotations, readBookmarks, readPlaces } from './read-pdf.ts';

const print = (
  options: Partial<OptionValues>,
  rest: Omit<PrintRequest, 'headless'> = {},
): Promise<Buffer> => printNote(options, { headless, ...rest });

function load(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}

describe('slides on paper', () => {
  test('are light, or dark when asked', async () => {
    const [light, dark] = await Promise.all([
      print({ handout: '4' }),
      print({ handout: '4', darkSlides: true }),
    ]);
    expect(light.equals(dark)).toBe(false);
  });

  test('leave HTML and PDF as they are without a handout', async () => {
    const build = async (formats: readonly Format[]): Promise<BuiltDeck> =>
      buildNote({ text: note, headless, options: { formats, relations: 'off' } });
    const [all, without] = [await build(['html', 'pdf', 'handout']), await build(['html', 'pdf'])];
    for (const [index, { bytes }] of without.outputs.entries())
      expect(Buffer.from(all.outputs[index]?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
    expect(htmlOf(all)).toContain('The slide after the rule');
    expect(htmlOf(all)).not.toContain('exercise sheet zebra');
  });

  test('of a Marp deck keep its own size, and have no text to leave blank', async () => {
    const text = '---\nmarp: true\nsize: 4:3\n---\n\n# One\n\ntext\n\n---\n\n# Two\n';
    const { outputs, problems } = await buildNote({
      text,
      headless,
      options: { formats: ['handout'], handout: 'cloze' },
    });
    expect(problems.map(({ rule }) => rule)).toEqual(['cloze-marp']);
    const pdf = await load(outputs[0]!.bytes);
    expect(readBookmarks(pdf).map((line) => line.trim())).toEqual(['One', 'Two']);
  });

  test('in any theme, the paper is set in Lectern’s fonts', async () => {
    const pdf = await print({ handout: 'notes', theme: 'gaia' });
    const names = pdf
      .toString('latin1')
      .match(/(?<=\/FontName \/)\S+/g)
      ?.join(' ');
    expect(names).toContain('SourceSans3');
    expect(names).toContain('SourceSerif4');
  });

  test.each(['tall', 'square'])('stand three on a page in a theme with %s ones', async (theme) => {
    const names = ['one', 'two', 'three', 'four'];
    const text = names.map((name) => `## ${name}\n\n- [Here](#${name})\n`).join('\n');
    const options = { handout: '3', theme: `test/outputs/themes/${theme}.css` } as const;
    const pdf = await load(await print(options, { text }));
    const places = readPlaces(pdf);
    expect(names.map((name) => places.get(name))).toEqual([1, 1, 1, 2]);
  });

  test('are whole in the layout notes, however high they are', async () => {
    const options = { handout: 'notes', theme: 'test/outputs/themes/very-tall.css' } as const;
    const text = '# Title\n\n## Section\n\n### Slide\n\n- item\n\n### Slide\n\n- item\n';
    const pdf = await load(await print(options, { text }));
    // Somewhat smaller, so that they stand below the title.
    expect(pdf.getPageCount()).toBe(1);
  });

  test('may be one or very many', async () => {
    const one = await load(await print({ handout: '9' }, { text: '## A\n\n- b\n' }));
    expect(one.getPageCount()).toBe(1);
    const many = Array.from({ length: 120 }, (_, index) => `## S${index}\n\n- item\n`).join('\n');
    const pdf = await load(await print({ handout: '6' }, { text: many }));
    expect(pdf.getPageCount()).toBe(20);
  });
});

test.each(['off', 'pages'] as const)(
  'links between slides have names that every reader knows, with --pdf-notes %s',
  async (pdfNotes) => {
    const heading = 'Очень длинный заголовок раздела';
    const link = heading.toLowerCase().replaceAll(' ', '-');
    const text = `# Длина\n\n## Übung\n\n- [раздел](#${link})\n- [Übung](#übung)\n\n## ${heading}\n\n- a\n`;
    const pdf = await load(await print({ pdfNotes }, { format: 'pdf', text }));
    const places = readPlaces(pdf);
    const targets = readAnnotations(pdf).map(({ target }) => target ?? '');
    expect(targets.length).toBeGreaterThanOrEqual(2);
    for (const target of targets) {
      expect(target).toMatch(/^[\w.~-]{1,100}$/);
      expect([target, places.has(target)]).toEqual([target, true]);
    }
  },
);

describe('notes in the PDF of the slides', () => {
  test('are pages, the slide above and its notes below', async () => {
    const pdf = await load(await print({ pdfNotes: 'pages' }, { format: 'pdf' }));
    const slides = await load(await print({}, { format: 'pdf' }));
    expect(pdf.getPageCount()).toBe(slides.getPageCount());
    const { width, height } = pdf.getPage(0).getSize();
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  });

  test('are comments, without what is private', async () => {
    const bytes = await print({ pdfNotes: 'comments' }, { format: 'pdf' });
    const plain = await print({}, { format: 'pdf' });
    const annotations = readAnnotations(await load(bytes));
    // They come beside what is there.
    expect(annotations.filter(({ kind }) => kind === 'Link')).toEqual(
      readAnnotations(await load(plain)),
    );
    const comments = annotations.filter(({ kind }) => kind === 'Text');
    expect(comments.map(({ text }) => text).join('')).toContain('bilby');
    expect(comments.map(({ text }) => text).join('')).not.toContain('Private');
    const without = await print({ pdfNotes: 'comments', notes: false }, { format: 'pdf' });
    expect(without.equals(plain)).toBe(true);
  });
});

describe('steps in the PDF of the slides', () => {
  const text =
    '# T\n\n## Flow\n\nSaid to [code](#code).\n\n:::notes\nOnce.\n:::\n\n```mermaid {2|3|4}\nflowchart LR\n  A --> B\n  B --> C\n  C --> D\n```\n\n' +
    '## Code\n\n```js {1|2}\nlet a;\nlet b;\n```\n';

  test.each([
    ['last', 3],
    ['each', 6],
  ] as const)('%s: %i pages, each title once among the bookmarks', async (pdfSteps, pages) => {
    const pdf = await load(await print({ pdfSteps }, { format: 'pdf', text }));
    expect(pdf.getPageCount()).toBe(pages);
    expect(readBookmarks(pdf).map((title) => title.trim())).toEqual(['T', 'Flow', 'Code']);
    const links = readAnnotations(pdf).map(({ target }) => target ?? '');
    for (const target of links) expect(readPlaces(pdf).get(target)).toBe(pages);
  });

  test('what is said of a slide stands on its last page', async () => {
    const options = { pdfSteps: 'each', pdfNotes: 'comments' } as const;
    const pdf = await load(await print(options, { format: 'pdf', text }));
    const comments = readAnnotations(pdf).filter(({ kind }) => kind === 'Text');
    expect(comments.map(({ page, text: said }) => [page, said])).toEqual([[4, 'Once.']]);
  });
});

test('handouts change no look of anything on a slide', async () => {
  const text = `${note}\n\n## Drawing\n\n\`\`\`mermaid\nflowchart LR\n  a -->|label| b\n\`\`\`\n\n$$\n\\text{text} = \\frac{1}{2}\n$$\n`;
  const html = htmlOf(await buildNote({ text, headless, options: { relations: 'off' } }));
  const css = await readFile(new URL('../../themes/handout.css', import.meta.url), 'utf8');
  const [look, onPaper] = await headless.withPage(async (page) => {
    await page.setContent(html.replace(/<meta http-equiv[^>]*>/, ''), { waitUntil: 'load' });
    return page.evaluate((sheet) => {
      const slides = [...document.querySelectorAll('.marpit')];
      const properties = [
        'color',
        'fontFamily',
        'fontSize',
        'fontWeight',
        'letterSpacing',
      ] as const;
      const read = (): string[] =>
        slides.flatMap((slide) =>
          [...slide.querySelectorAll('section, section *')].map((element) => {
            const style = getComputedStyle(element);
            const values = properties.map((property) => style[property]);
            const { marginTop, paddingTop, lineHeight } = style;
            return [element.localName, ...values, marginTop, paddingTop, lineHeight].join(' ');
          }),
        );
      document.body.replaceChildren(...slides);
      const before = read();
      const style = document.createElement('style');
      style.textContent = sheet;
      document.head.append(style);
      const rows = slides.map((slide) => {
        const frame = document.createElement('div');
        frame.className = 'paper-frame';
        frame.append(slide);
        return frame;
      });
      const paper = document.createElement('div');
      paper.className = 'paper-document paper-row paper-spread';
      paper.append(...rows);
      const root = document.createElement('div');
      root.className = 'handout';
      root.dataset['layout'] = 'cloze';
      root.append(paper);
      document.body.append(root);
      return [before, read()] as const;
    }, css);
  });
  expect(look.length).toBeGreaterThan(100);
  for (const name of ['h2', 'text', 'mtext'])
    expect(look.some((line) => line.startsWith(`${name} `))).toBe(true);
  expect(onPaper).toEqual(look);
});
