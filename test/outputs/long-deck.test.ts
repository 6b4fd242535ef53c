import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFDocument, PDFName } from 'pdf-lib';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Format } from '../../src/options/formats.ts';
import { printPages, type PrintRequest } from '../../src/outputs/pdf/print-pages.ts';
import type { Headless } from '../../src/browser/browser.ts';
import { headless, installed } from '../browser.ts';
import { findFailures } from '../access/expect-accessible.ts';
import { checkStructure } from './check-structure.ts';
import { printNote } from './handout-note.ts';
import { createDocument } from './pdf-page.ts';
import {
  askProgram,
  hasPdfTools,
  needsPdfTools,
  readAnnotations,
  readBookmarks,
  readPlaces,
  readTagTree,
  readTexts,
} from './read-pdf.ts';

const count = 200;
const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>')}`;

/** What decks have that leads or counts from one slide to another. */
const contents: readonly ((n: number) => string)[] = [
  (n) =>
    `<p>Text of number ${n} ${String.fromCodePoint(0x400 + n, 0x660 + (n % 10))}, <em>and</em> <a href="#s${((n * 37) % count) + 1}">another</a></p>`,
  (n) => `<table><tr><th>head</th></tr><tr><td>${n}</td></tr></table>`,
  (n) => `<p>An equation <span class="eqn-num"></span> of ${n}</p>`,
  (n) =>
    `<ul><li><a href="https://example.org/(${n} 0 R)">out</a></li><li><a href="#nowhere">no</a></li></ul>`,
  (n) =>
    `<p><img alt="Picture (${n} 0 R) /K [1 0 R]" src="${picture}"> <a href="#s1">first</a></p>`,
  (n) =>
    `<p>Σ ${n} is (see /Next 5 0 R) \\( <a href="#sé ${n > 140 ? n : n + 60}">odd</a></p><i id="sé ${n}"></i>`,
];

const css = `body { counter-reset: katexEqnNo mmlEqnNo }
  .eqn-num::before { content: '(' counter(katexEqnNo) ')'; counter-increment: katexEqnNo }
  @page { @bottom-right { content: counter(page) '/' var(--print-pages, counter(pages)) } margin-bottom: 40px }
  svg[data-marpit-svg] { height: 680px !important }`;

const slides = Array.from({ length: count }, (_, index) => {
  const n = index + 1;
  // Parts begin with a section of another level than what the part before ended with.
  const level = n % 40 === 1 ? 1 : n % 13 === 1 ? 2 : 3;
  const title = `<h${level}>Heading ${n} /Prev 7 0 R (x)</h${level}>`;
  return `<div class="marpit"><svg data-marpit-svg="" viewBox="0 0 1280 680"><foreignObject width="1280" height="680"><section id="s${n}">${title}${contents[n % contents.length]!(n)}</section></foreignObject></svg></div>`;
});

async function show(page: Page, style = css): Promise<void> {
  await page.setContent(createDocument([], style));
}

const plain = { fill: (body: string) => body, link: (body: string) => body };

function print(
  request: Pick<PrintRequest, 'maxPieces'> & Partial<PrintRequest>,
  { style, browser = installed }: { style?: string; browser?: Headless } = {},
): Promise<Uint8Array> {
  return browser.withPage(async (page) => {
    await show(page, style);
    const all = { pieces: slides, renderer: plain, nameId: (id: string) => id, epoch: 1e9 };
    return printPages(page, { ...all, ...request });
  });
}

describe.each([
  { name: 'slides', browser: installed, own: {} },
  { name: 'slides in an older Chromium', browser: headless, own: {} },
  {
    name: 'sheets in a frame',
    browser: installed,
    own: { around: ['<div class="frame">', '</div>'] },
  },
] as const)('$name that are printed in runs', ({ browser, own }) => {
  let bytes: Uint8Array;
  let wholeBytes: Uint8Array;
  let pdf: PDFDocument;
  let whole: PDFDocument;

  beforeAll(async () => {
    bytes = await print({ ...own, maxPieces: 23 }, { browser });
    wholeBytes = await print({ ...own, maxPieces: Infinity }, { browser });
    const load = (each: Uint8Array): Promise<PDFDocument> =>
      PDFDocument.load(each, { updateMetadata: false, throwOnInvalidObject: true });
    [pdf, whole] = await Promise.all([load(bytes), load(wholeBytes)]);
  });

  test('have the pages, title, language and dates that they have when printed at once', () => {
    expect(pdf.getPageCount()).toBe(count);
    expect(pdf.getTitle()).toBe(whole.getTitle());
    expect(pdf.getCreationDate()).toEqual(whole.getCreationDate());
    expect(String(pdf.catalog.get(PDFName.of('Lang')))).toBe('(el)');
    const keys = (each: PDFDocument): string[] => each.catalog.keys().map(String).sort();
    expect(keys(pdf)).toEqual(keys(whole));
  });

  test('have the same tags', () => {
    expect(readTagTree(pdf)).toEqual(readTagTree(whole));
  });

  test('have the same bookmarks and links, near and far', () => {
    expect(readBookmarks(pdf)).toEqual(readBookmarks(whole));
    expect(readPlaces(pdf)).toEqual(readPlaces(whole));
    expect(readPlaces(pdf).get('s105')).toBe(105);
    const links = readAnnotations(pdf);
    expect(links).toEqual(readAnnotations(whole));
    expect(links).toContainEqual(expect.objectContaining({ page: 192, target: 's105' }));
  });

  test('have a tree of tags in which every node is right', () => {
    expect(checkStructure(pdf)).toEqual([]);
  });

  test('follow PDF/UA, as they do when printed at once', () => {
    expect(findFailures(bytes)).toEqual([]);
    expect(findFailures(wholeBytes)).toEqual([]);
  });

  test('have the same bytes again', async () => {
    expect(Buffer.from(await print({ ...own, maxPieces: 23 }, { browser })).equals(bytes)).toBe(
      true,
    );
  });

  test.skipIf(!hasPdfTools)(
    `have the same text on each page, and no errors (${needsPdfTools})`,
    () => {
      expect(readTexts(bytes)).toEqual(readTexts(wholeBytes));
      expect(askProgram(bytes, ['qpdf', '--check'])).toContain(
        'No syntax or stream encoding errors',
      );
    },
  );
});

test('as many slides as are printed at once are not joined', async () => {
  const own = { pieces: slides.slice(0, 5) };
  const [one, more] = [
    await print({ ...own, maxPieces: 5 }),
    await print({ ...own, maxPieces: 9 }),
  ];
  expect(Buffer.from(one).equals(more)).toBe(true);
});

test('slides that their theme counts are printed at once', async () => {
  const style = `${css} section { counter-increment: own } section::after { content: 'own ' counter(own) }`;
  const own = { pieces: slides.slice(0, 6) };
  const [one, more] = [
    await print({ ...own, maxPieces: 2 }, { style }),
    await print({ ...own, maxPieces: 9 }, { style }),
  ];
  expect(Buffer.from(one).equals(more)).toBe(true);
});

describe.skipIf(!hasPdfTools)(`a font that runs have different parts of (${needsPdfTools})`, () => {
  /** Pictures of pages of each run, and what the fonts are called. */
  const look = (bytes: Uint8Array): { pictures: string[]; fonts: string[] } => ({
    pictures: ['1', '60', '121', '195'].map((page) =>
      askProgram(bytes, ['pdftoppm', '-r', '40', '-gray', '-f', page, '-l', page, 'FILE']),
    ),
    fonts: askProgram(bytes, ['pdffonts'])
      .trim()
      .split('\n')
      .slice(2)
      .map((row) => row.slice(7, 36).trim())
      .sort(),
  });

  test.each([
    { name: 'one Chromium', browser: installed },
    { name: 'an older one', browser: headless },
  ])('is in the PDF once, and its text looks as it did: $name', async ({ browser }) => {
    const joined = look(await print({ maxPieces: 40 }, { browser }));
    const whole = look(await print({ maxPieces: Infinity }, { browser }));
    // The older one writes one of them twice by itself.
    expect(joined.fonts).toEqual([...new Set(whole.fonts)]);
    expect(joined.pictures).toEqual(whole.pictures);
  });
});

test.skipIf(!hasPdfTools)(
  `a ligature that only a later run uses is as wide as it was (${needsPdfTools})`,
  async () => {
    const file = createRequire(import.meta.url).resolve(
      '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2',
    );
    const source = `data:font/woff2;base64,${readFileSync(file, 'base64')}`;
    const style = `@font-face { font-family: own; src: url(${source}) } section { font-family: own !important }`;
    const pieces = ['a bank of it is fit to f it', 'an off-host office, configured'].map(
      (text) =>
        `<svg data-marpit-svg="" viewBox="0 0 1280 720"><foreignObject width="1280" height="720"><section>${text}</section></foreignObject></svg>`,
    );
    const joined = readTexts(await print({ pieces, maxPieces: 1 }, { style }));
    expect(joined).toEqual(readTexts(await print({ pieces, maxPieces: 2 }, { style })));
    expect(joined[1]).toContain('an off-host office, configured');
  },
);

describe.skipIf(!hasPdfTools)(`a lecture of 180 slides (${needsPdfTools})`, () => {
  const text = `# Long\n\n${Array.from({ length: 179 }, (_, index) =>
    index % 53 === 0
      ? `## Equation ${index}\n\n$$\n\\begin{equation} y \\end{equation}\n$$\n`
      : `## Slide ${index}\n\nSee [the far one](#slide-${(index * 7) % 179}) of them.\n`,
  ).join('\n')}`;
  const printLong = (options: Parameters<typeof printNote>[0], format: Format): Promise<Buffer> =>
    printNote({ agenda: false, ...options }, { headless: installed, text, format });

  test('numbers its equations from the first to the last', async () => {
    const texts = readTexts(await printLong({}, 'pdf'));
    expect(texts).toHaveLength(180);
    const numbers = texts.flatMap((page) => /\s\((\d+)\)\s/.exec(page)?.[1] ?? []);
    expect(numbers).toEqual(['1', '2', '3', '4']);
  });

  test.each([
    { name: '1 slide a sheet', format: 'handout', handout: '1', pages: 180 },
    { name: '4 slides a sheet', format: 'handout', handout: '4', pages: 45 },
    { name: 'notes below', format: 'pdf', pdfNotes: 'pages', pages: 180 },
    { name: 'to read', format: 'handout', handout: 'notes', pages: undefined },
    { name: 'with blanks', format: 'handout', handout: 'cloze', pages: undefined },
  ] as const)('numbers its sheets, and leads from one to another: $name', async (row) => {
    const { name: _, format, pages, ...own } = row;
    const bytes = await printLong(own, format);
    const fonts = askProgram(bytes, ['pdffonts']).match(/(?<=^[A-Z]{6}\+)\S+/gm) ?? [];
    expect(new Set(fonts).size).toBe(fonts.length);
    const texts = readTexts(bytes);
    const numbers = texts.map((page) => /Page \d+ of \d+/.exec(page)?.[0]);
    expect(numbers).toEqual(
      texts.map((__, index) => `Page ${index + 1} of ${pages ?? texts.length}`),
    );
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(checkStructure(pdf)).toEqual([]);
    const places = readPlaces(pdf);
    const links = readAnnotations(pdf).flatMap(({ target }) => places.get(target ?? '') ?? []);
    expect(links.length).toBeGreaterThan(170);
    expect(askProgram(bytes, ['qpdf', '--check'])).toContain('No syntax or stream encoding errors');
  });
});
