import { describe, expect, test } from 'vitest';
import { createSlide, type SlideContent } from '../../src/deck/create-slide.ts';
import type { Slide } from '../../src/deck/types.ts';
import { layOutWhole } from '../../src/layout/laid-out.ts';
import { measureSlides, type SlideToMeasure } from '../../src/layout/measure-slides.ts';
import { verifySlides } from '../../src/layout/verify-slides.ts';
import { createStore } from '../../src/store/store.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { readBlocks } from './content.ts';
import { createFakeTools, type FakeTools, type PageModel, room } from './fake-page.ts';

/** A paragraph of that many lines. */
const lines = (count: number): string => 'word '.repeat(count * 10).slice(0, count * 50 - 1);
const paragraphs = (count: number, high = 5): string =>
  Array.from({ length: count }, () => lines(high)).join('\n\n');
const items = (count: number): string => '- item\n'.repeat(count);
/** Higher than the room by a little, of no words. */
const formulas = '$$\nabcd\n$$\n\n'.repeat(4);

function slideOf(text: string, id = 'slide', own: SlideContent = {}): Slide {
  return deepFreeze(createSlide('content', id, { blocks: readBlocks(text), ...own }));
}

const asIs = (slide: Slide): SlideToMeasure => ({ slide, isTrial: false });

async function measure(
  slides: readonly SlideToMeasure[],
  { tools, calls }: FakeTools = createFakeTools(createStore()),
) {
  const measured = await measureSlides(slides, tools);
  return { measured, calls };
}

const measureText = (text: string, own: SlideContent = {}, model: PageModel = {}) =>
  measure([asIs(slideOf(text, 'slide', own))], createFakeTools(createStore(), model));

describe('a slide that fits', () => {
  test('is shown once; where its atoms are is of no interest', async () => {
    const { measured, calls } = await measureText('One.\n\n- two\n- three');
    expect(calls).toEqual([
      {
        name: 'showAndMeasure',
        ids: ['slide'],
        density: 0,
        requests: [
          {
            id: 'slide',
            shapes: [
              { type: 'leaf' },
              { type: 'list', items: [[{ type: 'leaf' }], [{ type: 'leaf' }]] },
            ],
            isWholeEnough: true,
            inColumn: 'never',
            mayGrow: true,
          },
        ],
      },
    ]);
    expect(measured).toHaveLength(1);
    expect(measured[0]).toMatchObject({ fits: true, variants: [], mathsScale: 1 });
    expect(measured[0]?.atoms).toHaveLength(3);
    expect(measured[0]?.verification).toMatchObject({ id: 'slide', overflow: 0 });
  });

  test('need not be verified afterwards', async () => {
    const fake = createFakeTools(createStore());
    const slide = slideOf('One.');
    await measure([asIs(slide)], fake);
    const [seen] = await verifySlides([layOutWhole(slide)], fake.tools);
    expect(fake.calls.map(({ name }) => name)).toEqual(['showAndMeasure']);
    expect(seen?.fill).toBeCloseTo(40 / room, 9);
  });

  test.each([
    ['a picture', '![](300x200.png)'],
    ['a table', '| a |\n|-|\n| 1 |'],
    ['too many words to be best whole', paragraphs(2)],
  ])('has its atoms measured where it holds %s', async (_, text) => {
    const { measured, calls } = await measureText(text);
    expect(calls.map(({ requests }) => requests[0]?.isWholeEnough)).toEqual([false]);
    expect(measured[0]?.variants.map(({ density }) => density)).toEqual([0]);
    expect(measured[0]?.fits).toBe(true);
  });

  test('has its atoms measured where the author wants columns', async () => {
    const { calls } = await measureText('One.\n\nTwo.', { layout: 'columns' });
    expect(calls[0]?.requests[0]).toMatchObject({ isWholeEnough: false, inColumn: 'always' });
  });

  test('but runs over when it is verified has its atoms measured as well', async () => {
    const { measured } = await measureText('One.\n\nTwo.', {}, { surprises: { One: 700 } });
    expect(measured[0]?.verification?.overflow).toBe(180);
    expect(measured[0]?.variants[0]?.atoms.map(({ start, end }) => end - start)).toEqual([40, 40]);
  });
});

describe('a slide that does not fit', () => {
  test('is measured in smaller type as long as that may be better', async () => {
    const { measured, calls } = await measureText(formulas);
    expect(calls.map(({ density }) => density)).toEqual([0, 1, 2]);
    expect(measured[0]?.variants.map(({ density }) => density)).toEqual([0, 1, 2]);
    expect(measured[0]?.fits).toBe(false);
    expect(measured[0]?.verification).toBeUndefined();
  });

  test('is not measured in smaller type where that can save nothing', async () => {
    // Each fills more than half of its slide.
    const { calls } = await measureText(paragraphs(12, 8));
    expect(calls.map(({ density }) => density)).toEqual([0]);
  });

  test.each<[string, string, SlideContent, readonly string[]]>([
    ['a long list may stand in columns', items(16), {}, ['ifTooHigh']],
    [
      'what may be shown in smaller type is measured in a column with it',
      `${formulas.slice(0, 36)}![](300x200.png)`,
      {},
      ['ifTooHigh', 'always'],
    ],
    ['a short one may not', `- ${lines(20)}`, {}, ['never']],
    [
      'nor what its author wants in a stack',
      items(16),
      { layout: 'stack' },
      ['never', 'never', 'never'],
    ],
    ['a picture may stand beside text', `${lines(9)}\n\n![](300x400.png)`, {}, ['ifTooHigh']],
    [
      'code may stand beside text',
      `${lines(9)}\n\n\`\`\`\n${'x\n'.repeat(9)}\`\`\``,
      {},
      ['ifTooHigh'],
    ],
    ['code alone may not', `\`\`\`\n${'x\n'.repeat(19)}\`\`\``, {}, ['never']],
    ['nor long code', `a\n\n\`\`\`\n${'x\n'.repeat(49)}\`\`\``, {}, ['never']],
  ])('%s', async (_, ...[text, own, expected]) => {
    const { calls } = await measureText(text, own);
    expect(calls.map(({ requests }) => requests[0]?.inColumn).slice(0, expected.length)).toEqual(
      expected,
    );
  });

  test('of another type than content has no columns', async () => {
    const slide = deepFreeze(createSlide('title', 'slide', { blocks: readBlocks(items(16)) }));
    const { calls } = await measure([asIs(slide)]);
    expect(calls[0]?.requests[0]?.inColumn).toBe('never');
  });

  test('knows its atoms in a column', async () => {
    const { measured } = await measureText(items(16));
    const [base] = measured[0]?.variants ?? [];
    expect(base?.atoms.every(({ narrow }) => narrow && narrow.end - narrow.start === 40)).toBe(
      true,
    );
    expect(base?.breaks.slides[0]?.columns).toEqual({ from: 0, at: 8, to: 16 });
  });

  test('is given up after one look when it is a trial', async () => {
    const { measured, calls } = await measure([{ slide: slideOf(items(16)), isTrial: true }]);
    expect(calls.map(({ density }) => density)).toEqual([0]);
    expect(calls[0]?.requests[0]?.inColumn).toBe('never');
    expect(measured[0]).toMatchObject({ fits: false, variants: [] });
  });
});

describe('several slides', () => {
  test('are shown together, the smaller type only of those that need it', async () => {
    const slides = [slideOf('One.', 'a'), slideOf(formulas, 'b'), slideOf('Two.', 'c')];
    const { measured, calls } = await measure(slides.map(asIs));
    expect(calls.map(({ ids, density }) => `${density}: ${ids.join(' ')}`)).toEqual([
      '0: a b c',
      '1: b',
      '2: b',
    ]);
    expect(measured.map(({ slide }) => slide.id)).toEqual(['a', 'b', 'c']);
  });

  test('are shown 64 at a time', async () => {
    const slides = Array.from({ length: 130 }, (_, index) =>
      slideOf(`Text ${index}.`, `s${index}`),
    );
    const { measured, calls } = await measure(slides.map(asIs));
    expect(calls.map(({ ids }) => ids.length)).toEqual([64, 64, 2]);
    expect(measured.map(({ verification }) => verification?.id)).toEqual(
      slides.map(({ id }) => id),
    );
  });

  test('that the page does not show have no measurements', async () => {
    const fake = createFakeTools(createStore(), { hidden: ['b'] });
    const { measured } = await measure([slideOf('A.', 'a'), slideOf('B.', 'b')].map(asIs), fake);
    expect(measured.map(({ fits, variants }) => [fits, variants.length])).toEqual([
      [true, 0],
      [false, 0],
    ]);
  });

  test('of none ask for no page', async () => {
    const { measured, calls } = await measure([]);
    expect([measured, calls]).toEqual([[], []]);
  });
});

describe('what was measured before', () => {
  test('is not shown again, and has the id and the notes of now', async () => {
    const fake = createFakeTools(createStore());
    await measure([asIs(slideOf(formulas, 'a'))], fake);
    const before = fake.calls.length;
    const moved = slideOf(formulas, 'z', { source: { first: 90, last: 99 } });
    const { measured } = await measure([asIs(moved)], fake);
    expect(fake.calls).toHaveLength(before);
    expect(measured[0]?.slide).toBe(moved);
    expect(measured[0]?.variants).toHaveLength(3);
  });

  test('is measured again as a slide of its own when it was a trial', async () => {
    const fake = createFakeTools(createStore());
    const slide = slideOf(formulas);
    await measure([{ slide, isTrial: true }], fake);
    const { measured } = await measure([asIs(slide)], fake);
    expect(fake.calls.map(({ density }) => density)).toEqual([0, 0, 1, 2]);
    expect(measured[0]?.variants).toHaveLength(3);
  });

  test('is asked for where it has changed, and there alone', async () => {
    const fake = createFakeTools(createStore());
    await measure([slideOf('One.', 'a'), slideOf('Two.', 'b')].map(asIs), fake);
    await measure([slideOf('One.', 'a'), slideOf('Two!', 'b')].map(asIs), fake);
    expect(fake.calls.map(({ ids }) => ids)).toEqual([['a', 'b'], ['b']]);
  });

  test('is forgotten when the page fails', async () => {
    const fake = createFakeTools(createStore());
    const broken = { ...fake.tools, page: { evaluate: () => Promise.reject(new Error('gone')) } };
    const slide = asIs(slideOf('One.'));
    await expect(measureSlides([slide], broken as never)).rejects.toThrow('gone');
    const { measured } = await measure([slide], fake);
    expect(measured[0]?.fits).toBe(true);
  });
});
