import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { plainNotes } from '../../src/outputs/pdf/plain-notes.ts';
import { findGrid } from '../../src/outputs/handout/grid.ts';
import { lightenSlide } from '../../src/outputs/handout/light.ts';
import { renderPageRules } from '../../src/outputs/handout/paper.ts';
import { renderMasthead } from '../../src/outputs/handout/document.ts';
import { findDestinations } from '../../src/outputs/pdf/destinations.ts';
import { readPdf } from '../../src/outputs/pdf/objects.ts';
import { finishPdf } from '../../src/outputs/pdf/tagged/finish-pdf.ts';
import { namePaperIds } from '../../src/outputs/paper-ids.ts';
import { createToken } from '../../src/html/tokens.ts';
import { createFiller } from '../../src/html/fill.ts';
import { readAnnotations } from './read-pdf.ts';

describe('a grid', () => {
  test.each([
    { count: 1, ratio: 16 / 9, grid: 'handout-wide 1 x 1' },
    { count: 2, ratio: 16 / 9, grid: 'handout 1 x 2' },
    { count: 4, ratio: 16 / 9, grid: 'handout-wide 2 x 2' },
    { count: 6, ratio: 16 / 9, grid: 'handout 2 x 3' },
    { count: 6, ratio: 4 / 3, grid: 'handout 2 x 3' },
    { count: 9, ratio: 16 / 9, grid: 'handout-wide 3 x 3' },
    { count: 4, ratio: 9 / 16, grid: 'handout 2 x 2' },
  ])('of $count slides of the shape $ratio is $grid', ({ count, ratio, grid }) => {
    const { sheet, columns, rows } = findGrid('a4', ratio, count);
    expect(`${sheet.page} ${columns} x ${rows}`).toBe(grid);
  });

  test.each(['a4', 'letter'] as const)('stays within %s, with even gaps', (paper) => {
    for (const count of [1, 2, 4, 6, 9]) {
      for (const ratio of [16 / 9, 4 / 3, 1, 9 / 16, 3]) {
        const { sheet, columns, rows, width } = findGrid(paper, ratio, count);
        expect(columns * rows).toBe(count);
        expect(columns * width + (columns - 1) * 7).toBeLessThanOrEqual(sheet.width + 1e-6);
        // A number of 4.5 mm below each slide, and 5 mm between rows.
        expect(rows * (width / ratio + 4.8) + (rows - 1) * 5).toBeLessThanOrEqual(
          sheet.height + 1e-6,
        );
      }
    }
  });
});

describe('the rules of a page', () => {
  const meta = {
    title: 'A "title" </style> \u{1F9E0} \\ end',
    author: 'A. Author',
    date: undefined,
    lang: 'en',
    size: '16:9',
    theme: 'lectern',
    logo: undefined,
    duration: undefined,
  } as const;

  test('hold any title as a string of CSS', () => {
    const css = renderPageRules('a4', meta);
    expect(css).toContain('content:"A \\22 title\\22  \\3c /style\\3e  \\5c  end"');
    expect(css).not.toContain('</style>');
    expect(css).toContain(
      'content:"Page " counter(page) " of " var(--print-pages,counter(pages)) ""',
    );
  });

  test('are mirrored where the script is', () => {
    const css = renderPageRules('letter', { ...meta, lang: 'ar' });
    expect(css).toMatch(/@top-right\{content:"A /);
    expect(css).toMatch(/@bottom-left\{content:"صفحة " counter\(page\)/);
    expect(css).toContain('size:215.9mm 279.4mm');
  });
});

describe('a dark slide', () => {
  const lighten = (
    attributes: Readonly<Record<string, string>>,
    isDark = false,
  ): Record<string, string> => {
    const layer = {
      type: 'background',
      frame: new Map(),
      attributes: new Map(Object.entries(attributes)),
      content: '',
      hasHeader: false,
      hasFooter: false,
      headingAt: undefined,
    } as const;
    const slide = { size: { width: 1280, height: 720 }, layers: [layer], assets: new Map() };
    const { layers } = lightenSlide(slide, isDark);
    return Object.fromEntries(layers[0]?.attributes ?? []);
  };

  test.each([
    [
      { class: 'lead invert', id: 'a' },
      { class: 'lead', id: 'a' },
    ],
    [
      { style: '--x:1;background-color:#123;background-image:none;color:white;' },
      { style: '--x:1;background-image:none;' },
    ],
    [{ style: 'background-color:rgb(20, 20, 20);color:#eee' }, { style: '' }],
    [
      {
        'data-color': 'white',
        'data-background-color': 'navy',
        style: '--background-color:navy;--color:white;background-color:navy;color:white',
      },
      { style: '' },
    ],
  ])('is printed light: %o', (dark, light) => {
    expect(lighten(dark)).toEqual(light);
  });

  test.each<[dark: Record<string, string>, light: Record<string, string>]>([
    [{ class: 'lead' }, { class: 'lead invert' }],
    [{ class: 'invert' }, { class: 'invert' }],
    [{}, { class: 'invert' }],
    [{ style: 'background-color:black;color:white' }, { style: '', class: 'invert' }],
  ])('is printed in the light look of a theme that is dark: %o', (dark, light) => {
    expect(lighten(dark, true)).toEqual(light);
  });

  test.each([
    { class: 'a', style: 'background-color:#ffe;color:navy;', 'data-color': 'navy' },
    { class: 'inverted', style: '--background-color:black' },
    { id: 'plain' },
  ])('that is light already keeps its colours: %o', (light) => {
    expect(lighten(light)).toEqual(light);
  });
});

test('ids that are no good names in a PDF become others, and links follow', () => {
  const anchors = new Map([['the-größe', 'größe']]);
  const body =
    `<h2 id="${createToken('id', 'größe')}"></h2><p id="${createToken('id', 'ok')}"></p>` +
    `<p id="${createToken('id', 'x'.repeat(101))}"></p>` +
    `<a href="${createToken('to-anchor', 'the-größe')}">a</a><a href="${createToken('to-id', 'größe')}">b</a>` +
    `<a href="${createToken('to-id', 'ok')}">c</a><a href="https://example.org/#größe">d</a>`;
  const fill = createFiller({ assets: new Map(), anchors, nameId: namePaperIds(body) });
  expect(fill(body)).toBe(
    '<h2 id="place-1"></h2><p id="ok"></p><p id="place-2"></p><a href="#place-1">a</a><a href="#place-1">b</a>' +
      '<a href="#ok">c</a><a href="https://example.org/#größe">d</a>',
  );
});

test('contents are given the pages that are known', () => {
  const headings = ['a', 'b', 'c'].map((id) => ({
    id,
    depth: 2,
    content: [{ type: 'text' as const, value: id.toUpperCase() }],
  }));
  const parts = {
    meta: { title: 'T', author: undefined, date: undefined },
    words: { contents: 'Contents' },
    slides: [],
    renderer: { renderPhrasing: ([node]: readonly [{ value: string }]) => node.value },
    pages: (id: string) => (id === 'a' ? 12 : undefined),
  } as unknown as Parameters<typeof renderMasthead>[0];
  const html = renderMasthead(parts, headings);
  const numbers = [...html.matchAll(/<span class="paper-toc-page">(\d*)<\/span>/g)];
  expect(numbers.map(([, page]) => page)).toEqual(['12', '', '']);
  expect(html).toContain(`<a href="${createToken('to-id', 'b')}"><span class="paper-toc-title">B`);
});

/** A PDF as Chromium lays one out: a tree of pages, names, a plain trailer. */
function createPdf(): Buffer {
  const objects = [
    '<</Type /Catalog\n/Pages 2 0 R\n/Dests 7 0 R>>',
    '<</Type /Pages\n/Count 3\n/Kids [3 0 R 6 0 R]>>',
    '<</Type /Pages\n/Count 2\n/Kids [4 0 R 5 0 R]\n/Parent 2 0 R>>',
    '<</Type /Page\n/MediaBox [0 0 960 540]\n/Parent 3 0 R>>',
    '<</Type /Page\n/MediaBox [0 0 960 540]\n/Annots [8 0 R]\n/Parent 3 0 R>>',
    '<</Type /Page\n/MediaBox [0 0 960 540]\n/Parent 2 0 R>>',
    '<</one [4 0 R /XYZ 0 540 0]\n/a.b-2 [6 0 R /XYZ 0 540 0]>>',
    '<</Type /Annot\n/Subtype /Link\n/Rect [0 0 9 9]\n/Dest /one>>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const at = pdf.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  pdf += `xref\n0 9\n0000000000 65535 f \n${rows}trailer\n<</Size 9\n/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.from(pdf, 'latin1');
}

test('the pages that names of a PDF lead to are found in the tree of pages', () => {
  expect([...findDestinations(readPdf(createPdf()))]).toEqual([
    ['one', 1],
    ['a.b-2', 3],
  ]);
});

describe('comments', () => {
  test('are added to the pages that have a text, beside their links', async () => {
    const comments = ['first', 'größer \u{1F9E0}\nand on', ''];
    const pdf = await PDFDocument.load(finishPdf(readPdf(createPdf()), { comments }));
    expect(readAnnotations(pdf)).toEqual([
      { page: 1, kind: 'Text', target: undefined, text: 'first' },
      { page: 2, kind: 'Link', target: 'one', text: 'one' },
      { page: 2, kind: 'Text', target: undefined, text: 'größer \u{1F9E0}\nand on' },
    ]);
  });

  test('hold what readers may see, item by item', () => {
    const text = (
      value: string,
    ): { type: 'paragraph'; children: { type: 'text'; value: string }[] } => ({
      type: 'paragraph',
      children: [{ type: 'text', value }],
    });
    const item = (value: string) => ({ type: 'listItem' as const, children: [text(value)] });
    expect(
      plainNotes([
        { visibility: 'private', isBlock: false, blocks: [text('secret')] },
        { visibility: 'reader', isBlock: false, blocks: [text('said')] },
        {
          visibility: 'reader',
          isBlock: true,
          blocks: [{ type: 'list', children: [item('a'), item('b')] }],
        },
      ]),
    ).toBe('said\n\n- a\n- b');
  });
});
