import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Headless } from '../../src/browser/browser.ts';
import { callPage } from '../../src/browser/call-page.ts';
import { pageOrigin } from '../../src/browser/page-files.ts';
import { printPages } from '../../src/outputs/pdf/print-pages.ts';
import { renderPdf } from '../../src/outputs/pdf/render-pdf.ts';
import { createAnother, headless } from '../browser.ts';
import { createDocument } from './pdf-page.ts';
import { readBookmarks, readTags } from './read-pdf.ts';

const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>')}`;

const epoch = 1_700_000_000;

function print(
  html: string,
  { browser = headless, before = 0 }: { browser?: Headless; before?: number } = {},
): Promise<Buffer> {
  return browser.withPage(async (page) => {
    // Pages that the same renderer has shown before, each with ids of its own.
    for (let count = 0; count < before; count++) {
      await page.setContent(createDocument(['<table><tr><th>x</table>'.repeat(count + 1)]));
      await renderPdf(page);
    }
    await page.setContent(html);
    await page.emulateMediaType('print');
    await callPage(page, 'preparePrint');
    return Buffer.from(await renderPdf(page, { epoch }));
  });
}

describe('a PDF', () => {
  it('has the title, the language and the page size of the document, and Lectern as its creator', async () => {
    const pdf = await PDFDocument.load(await print(createDocument(['one', 'two'])), {
      updateMetadata: false,
    });
    expect(pdf.getTitle()).toBe('Διάλεξη & more');
    expect(pdf.getCreator()?.trim()).toBe('Lectern');
    expect(pdf.catalog.lookup(PDFName.of('Lang'), PDFString).decodeText()).toBe('el');
    expect(pdf.getPages().map((page) => page.getSize())).toEqual([
      { width: 960, height: 540 },
      { width: 960, height: 540 },
    ]);
    expect(pdf.getCreationDate()?.getTime()).toBe(epoch * 1000);
    expect(pdf.getModificationDate()?.getTime()).toBe(epoch * 1000);
  });

  it('has no links to where the page that is printed is from', async () => {
    const body = '<p><a href="gone.md">gone</a> <a href="https://a.example/">kept</a></p>';
    const same = (text: string): string => text;
    const bytes = await headless.withPage(
      async (page) => {
        await page.goto(`${pageOrigin}/`);
        await page.setContent(createDocument([]));
        const renderer = { fill: same, link: same };
        return printPages(page, { pieces: [body], renderer, nameId: same, epoch });
      },
      { files: () => Promise.resolve(undefined) },
    );
    const addresses = Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\/URI \(([^)]*)\)/g);
    expect(Array.from(addresses, ([, address]) => address)).toEqual(['https://a.example/']);
  });

  it('has a bookmark for each heading, nested, but for those that are only styled as one', async () => {
    const slides = [
      '<h1>Lecture</h1>',
      '<h2>Section <code>x</code></h2>',
      '<h3>Part</h3>',
      '<h3 role="paragraph">Part 2/2</h3>',
      '<h3 role="presentation">Part 2/2</h3>',
      `<h2>Emoji <img alt="🧠" src="${picture}"></h2>`,
    ];
    const pdf = await PDFDocument.load(await print(createDocument(slides)));
    expect(readBookmarks(pdf)).toEqual(['Lecture', '  Section x', '    Part', '  Emoji 🧠']);
  });

  it('has tags, and a text for what is a picture', async () => {
    const slides = [
      '<h1>Lecture</h1><p>text</p><ul><li>item</li></ul><table><tr><th>head</th></tr><tr><td>cell</td></tr></table>',
      '<figure role="img" aria-label="A leads to B"><svg width="90" height="50"><text y="20">A</text></svg></figure>',
      `<p><img alt="A photograph" src="${picture}"></p>`,
      '<p><span role="img" aria-label="x squared">x<sup>2</sup></span></p>',
    ];
    const tags = readTags(await PDFDocument.load(await print(createDocument(slides))));
    const names = ['Document', 'H1', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Figure'];
    expect(tags.map(({ tag }) => tag)).toEqual(expect.arrayContaining(names));
    const figures = tags.filter(({ tag }) => tag === 'Figure').map(({ alt }) => alt);
    expect(new Set(figures)).toEqual(new Set(['A leads to B', 'A photograph', 'x squared']));
  });

  it('has links, inside and outside', async () => {
    const pdf = await PDFDocument.load(
      await print(
        createDocument([
          '<p><a href="#slide-2">on</a> <a href="https://example.org/a">out</a></p>',
          'two',
        ]),
      ),
    );
    const links = pdf
      .getPage(0)
      .node.Annots()!
      .asArray()
      .map((ref) => pdf.context.lookup(ref, PDFDict));
    expect(
      links.map((link) => link.lookupMaybe(PDFName.of('Dest'), PDFName)?.decodeText()),
    ).toEqual(['slide-2', undefined]);
    expect(
      links[1]!.lookup(PDFName.of('A'), PDFDict).lookup(PDFName.of('URI'), PDFString).decodeText(),
    ).toBe('https://example.org/a');
    const target = pdf.catalog
      .lookup(PDFName.of('Dests'), PDFDict)
      .lookup(PDFName.of('slide-2'), PDFArray);
    expect(target.get(0)).toBe(pdf.getPage(1).ref as PDFRef);
  });

  it('waits for fonts that the print style sheet alone asks for', async () => {
    const file = createRequire(import.meta.url).resolve('katex/dist/fonts/KaTeX_Main-Bold.woff2');
    const font = readFileSync(file).toString('base64');
    const css = `@font-face { font-family: own; src: url(data:font/woff2;base64,${font}) }
      section { display: none } @media print { section { display: block; font-family: own } }`;
    const pdf = await print(createDocument(['Hidden on the screen'], css));
    expect(pdf.toString('latin1')).toContain('KaTeX_Main-Bold');
  });
});

describe('the bytes of a PDF', () => {
  const slides = Array.from(
    { length: 12 },
    (
      _,
      index,
    ) => `<h2 id="h${index}">Heading ${index}</h2><p><a href="#h${(index * 5) % 12}">link</a></p>
      <table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>
      <span role="img" aria-label="node00000003">n</span>`,
  );
  const html = createDocument(slides);

  it('are the same as the first and as a later page, and in another run of the browser', async () => {
    const first = await print(html);
    await print(html);
    await print(createDocument(['another <table><tr><th>x</table>']));
    expect((await print(html)).equals(first)).toBe(true);
    expect((await print(html, { before: 3 })).equals(first)).toBe(true);
    const other = createAnother();
    try {
      expect((await print(html, { browser: other, before: 1 })).equals(first)).toBe(true);
    } finally {
      await other[Symbol.asyncDispose]();
    }
    expect(first.toString('latin1')).toContain('/Alt (node00000003)');
  });

  it('differ by the date alone where none is given', async () => {
    const now = await headless.withPage(async (page) => {
      await page.setContent(html);
      return Buffer.from(await renderPdf(page));
    });
    const dates = /D:\d{14}/g;
    const fixed = await print(html);
    expect(now.toString('latin1').replace(dates, '')).toBe(
      fixed.toString('latin1').replace(dates, ''),
    );
    expect(new Set(fixed.toString('latin1').match(dates))).toEqual(new Set(['D:20231114221320']));
    expect(now.toString('latin1').match(dates)?.[0]).not.toBe('D:20231114221320');
  });
});
