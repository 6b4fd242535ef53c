import { describe, expect, test } from 'vitest';
import type { PhrasingContent } from 'mdast';
import { createSlide } from '../../src/deck/create-slide.ts';
import { layOutWhole } from '../../src/layout/laid-out.ts';
import { planCornell } from '../../src/outputs/handout/cornell.ts';
import { renderGrid } from '../../src/outputs/handout/grid.ts';
import { isOneLine } from '../../src/outputs/handout/one-line.ts';
import { sheetOf } from '../../src/outputs/handout/paper.ts';
import type { HandoutParts } from '../../src/outputs/handout/parts.ts';
import { fitFirstRows, planPage, planWide } from '../../src/outputs/handout/reading-plan.ts';

const ratios = { '16:9': 16 / 9, '4:3': 4 / 3 };
const papers = ['a4', 'letter'] as const;

describe('a page of the layout cornell', () => {
  test.each(papers.flatMap((paper) => Object.entries(ratios).map((ratio) => [paper, ...ratio])))(
    'has six lines or more below each slide: %s, %s',
    (paper, _, ratio) => {
      const sheet = sheetOf(paper as 'a4', 'handout');
      const { room, width, lines } = planCornell(sheet, ratio as number);
      expect(Math.floor(lines / 7.1)).toBeGreaterThanOrEqual(6);
      expect(width / (ratio as number) + lines).toBeLessThan(room);
      expect(width).toBeGreaterThan(70);
    },
  );
});

describe('a grid of slides', () => {
  const render = (count: number): string => {
    const slide = layOutWhole(createSlide('content', 'a'));
    const framed = { slide, frame: '<b></b>', size: { width: 1280, height: 720 } };
    const parts = {
      slides: Array.from({ length: count }, () => framed),
      answers: [],
      print: { paper: 'a4' },
      ratio: 16 / 9,
    } as unknown as HandoutParts;
    return renderGrid(parts, count).join('');
  };
  test.each([
    { count: 1, lines: 0 },
    { count: 2, lines: 3 },
    { count: 3, lines: 11 },
    { count: 4, lines: 0 },
    { count: 6, lines: 4 },
    { count: 9, lines: 0 },
  ])('with $count a page has $lines lines at each', ({ count, lines }) => {
    const found = render(count).match(/<div><\/div>/g)?.length ?? 0;
    expect(found / count).toBe(lines);
  });
});

describe('the layout notes', () => {
  const page = planPage(sheetOf('a4', 'handout-wide'), 16 / 9);
  const pictures = { headings: 0, isPictures: true };

  test('has room for two rows on a page with the heading of a chapter', () => {
    expect(2 * (page.width / page.ratio + 4.8) + 7 + 10.5).toBeLessThanOrEqual(
      page.sheet.height + 1e-6,
    );
    expect(2 * page.width + page.gap).toBeLessThanOrEqual(page.sheet.width);
  });

  test.each([
    { name: 'a short head', above: 32, rows: [pictures, pictures, pictures], count: 2, full: 0.99 },
    { name: 'a high head', above: 80, rows: [pictures, pictures], count: 1, full: 0.8 },
    {
      name: 'a head with a text beside the first slide',
      above: 32,
      rows: [{ headings: 0, isPictures: false }, pictures],
      count: 0,
      full: 0,
    },
    { name: 'a head with one row alone', above: 32, rows: [pictures], count: 1, full: 0.6 },
  ])('fills the first page below $name', ({ above, rows, count, full }) => {
    const first = fitFirstRows(rows, page, above);
    expect(first.count).toBe(count);
    expect(first.width).toBeLessThanOrEqual(page.width);
    const high = count * (first.width / page.ratio + 4.8) + Math.max(0, count - 1) * 7;
    const share = (above + high) / page.sheet.height;
    expect(share).toBeLessThanOrEqual(1 + 1e-6);
    expect(share).toBeGreaterThan(full);
  });

  test.each([0, 3, 12, 30, 36, 40, 60, 200])(
    'leaves no nearly empty page after a map with %d sentences',
    (count) => {
      const sentences = Array.from({ length: count }, () => 'a'.repeat(46)).join('\n');
      const { sheet, ratio } = page;
      const width = planWide(page, sentences);
      const text = count === 0 ? 0 : Math.ceil(count / 3) * 5.4 + 8;
      const pages = (width / ratio + 4.8 + text) / sheet.height;
      const last = pages - Math.floor(pages - 1e-6);
      expect([count, last > 0.3]).toEqual([count, true]);
      expect(width).toBeGreaterThanOrEqual(0.55 * sheet.height * ratio);
      expect(width).toBeLessThanOrEqual(sheet.width);
    },
  );
});

describe('a slide of one line', () => {
  const text = (value: string): PhrasingContent => ({ type: 'text', value });
  const picture: PhrasingContent = { type: 'image', url: 'a.png', alt: 'A picture' };
  test.each<[string, readonly PhrasingContent[], boolean]>([
    ['is a sentence', [text('What follows keeps the title.')], true],
    ['is no paragraph', [text('word '.repeat(40))], false],
    ['is no picture', [picture], false],
  ])('%s', (_, children, expected) => {
    const blocks = [{ type: 'paragraph' as const, children: [...children] }];
    expect(isOneLine(layOutWhole(createSlide('content', 'a', { blocks })))).toBe(expected);
  });

  test.each(['title', 'agenda', 'answer', 'map'] as const)('is no slide of type %s', (type) => {
    const blocks = [{ type: 'paragraph' as const, children: [text('One.')] }];
    expect(isOneLine(layOutWhole(createSlide(type, 'a', { blocks })))).toBe(false);
  });
});
