import { describe, expect, test } from 'vitest';
import type { SpeakerNote } from '../../src/deck/types.ts';
import { chooseBreaks } from '../../src/layout/choose-breaks.ts';
import { cutSlide } from '../../src/layout/cut-slide.ts';
import type { LaidOutSlide } from '../../src/layout/laid-out.ts';
import type { MeasuredSlide } from '../../src/layout/measured.ts';
import { plainComposition } from '../../src/protocol/composition.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { wordsOf } from './content.ts';
import { createContent, createMeasurement, measure } from './measured.ts';

const notes: readonly SpeakerNote[] = deepFreeze([
  { visibility: 'reader', isBlock: false, blocks: [] },
]);

const cut = (measured: MeasuredSlide): LaidOutSlide[] =>
  cutSlide(measured, chooseBreaks(measured, 0));

/** A slide of three paragraphs that takes two slides. */
const measureHigh = (own = {}): MeasuredSlide =>
  measure(createContent('One.\n\nTwo.\n\nThree.', { notes, ...own }), [
    createMeasurement([400, 200, 200]),
  ]);

describe('a slide that fits', () => {
  test('is the one slide, with its own hash', () => {
    const slide = createContent('One.\n\nTwo.', { notes });
    expect(cut(measure(slide, [createMeasurement([100, 100])]))).toEqual([
      {
        ...slide,
        part: undefined,
        density: 0,
        mathsScale: 1,
        zoom: 1,
        columns: undefined,
        composition: plainComposition,
      },
    ]);
  });

  test('keeps its hash in smaller type', () => {
    const slide = createContent('One.\n\nTwo.');
    const looks = [createMeasurement([300, 210]), createMeasurement([280, 200])];
    const [only] = cut(measure(slide, looks));
    expect([only?.density, only?.hash]).toEqual([1, slide.hash]);
  });
});

describe('a slide that does not fit', () => {
  const parts = cut(measureHigh());

  test('is shown in parts that say which they are', () => {
    expect(parts.map(({ blocks }) => wordsOf(blocks))).toEqual(['One.', 'Two. Three.']);
    expect(parts.map(({ part }) => part)).toEqual([
      { number: 1, total: 2 },
      { number: 2, total: 2 },
    ]);
  });

  test('has its id and notes on the first part, the others go on', () => {
    expect(parts.map(({ id }) => id)).toEqual(['slide', 'slide-part-2']);
    expect(parts.map((part) => part.notes)).toEqual([notes, []]);
    expect(parts.map(({ continued }) => continued)).toEqual([false, true]);
  });

  test('that goes on itself goes on in every part', () => {
    expect(cut(measureHigh({ continued: true })).map(({ continued }) => continued)).toEqual([
      true,
      true,
    ]);
  });

  test('has parts whose hashes differ from its own and from each other, but not by notes and lines', () => {
    const hashes = [createContent('One.\n\nTwo.\n\nThree.').hash, ...parts.map(({ hash }) => hash)];
    expect(new Set(hashes).size).toBe(3);
    const moved = cut(measureHigh({ notes: [], source: { first: 90, last: 99 } }));
    expect(moved.map(({ hash }) => hash)).toEqual(hashes.slice(1));
    const titled = cut(measureHigh({ breadcrumb: ['Chapter'] }));
    expect(titled.some(({ hash }) => hashes.includes(hash))).toBe(false);
  });

  test('has a first part of another hash when a later one is added, as it says of how many it is', () => {
    const text = 'One.\n\nTwo.\n\nThree.';
    const more = measure(createContent(`${text}\n\nFour.`), [
      createMeasurement([400, 200, 200, 400]),
    ]);
    expect(cut(more).map(({ part }) => part?.total)).toEqual([3, 3, 3]);
    expect(cut(more)[0]?.hash).not.toBe(parts[0]?.hash);
  });
});

describe('figures', () => {
  const figure = { width: 600, height: 400, natural: 600 };
  const text = '![](a.png)\n\nText.';

  test('get the height that was chosen, in 64ths of a pixel', () => {
    const slide = createContent(text, { layout: 'stack' });
    const [only, ...rest] = cut(
      measure(slide, [createMeasurement([{ height: 420, figure }, 100.4])]),
    );
    expect(rest).toEqual([]);
    // 500 px of room, 100.4 of text, 20 around the picture.
    expect(only?.blocks[0]).toMatchObject({ children: [{ data: { height: 379.59375 } }] });
    expect(only?.hash).not.toBe(slide.hash);
    expect(only?.part).toBeUndefined();
  });

  test('of the notes are not written to', () => {
    const slide = createContent(text);
    cut(measure(slide, [createMeasurement([{ height: 420, figure }, 100])]));
    expect(JSON.stringify(slide.blocks)).not.toContain('height');
  });
});

describe('columns', () => {
  const figure = { width: 500, height: 480, natural: 1800 };
  const full = createMeasurement([60, 150, { height: 480, figure }]);
  const narrow = createMeasurement(
    [60, 300, { height: 450, figure: { ...figure, width: 470, height: 450 } }],
    { width: 472 },
  );

  test('begin at their blocks', () => {
    const slide = createContent('- One\n\nTwo.\n\n![](a.png)');
    const [only, ...rest] = cut(measure(slide, [{ full, narrow }]));
    expect(rest).toEqual([]);
    expect(only?.columns).toEqual({ from: 0, at: 2, to: 3 });
    expect(only?.blocks.map(({ type }) => type)).toEqual(['list', 'paragraph', 'paragraph']);
    expect(only?.hash).not.toBe(slide.hash);
  });

  test('of a list are two lists, the second one goes on counting', () => {
    const items = Array.from({ length: 8 }, (_, index) => `${index + 1}. item`).join('\n');
    const slide = createContent(`Text.\n\n${items}`);
    const heights = [100, ...Array.from({ length: 8 }, () => 60)];
    const [only, ...rest] = cut(
      measure(slide, [{ full: createMeasurement(heights), narrow: createMeasurement(heights) }]),
    );
    expect(rest).toEqual([]);
    expect(only?.columns).toEqual({ from: 1, at: 2, to: 3 });
    expect(only?.blocks.map((block) => block.type === 'list' && block.start)).toEqual([
      false,
      1,
      5,
    ]);
  });
});
