import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callPage } from '../../../src/browser/call-page.ts';
import { plainHtml } from '../fake-page.ts';
import type { Shape } from '../../../src/protocol/shape.ts';
import { openSlidePage, requestAtoms, type SlidePage, wrapSlide } from './slide-page.ts';

let own: SlidePage;
beforeAll(async () => {
  own = await openSlidePage();
});
afterAll(() => own[Symbol.asyncDispose]());

const leaf: Shape = { type: 'leaf' };

describe('a slide', () => {
  it.each([
    ['<p>a</p>', 640],
    ['<h2>Title</h2><p>a</p>', 610],
    ['<h2>Title</h2><h3>Two</h3><p style="margin-top:7px">a</p>', 573],
  ])('has room below its title: %s', async (html, room) => {
    expect(await own.measure(html, requestAtoms([leaf]))).toMatchObject({
      room,
      width: 1200,
      fits: true,
    });
  });

  it('measures the same at any scale', async () => {
    const html = '<h2>Title</h2><ul><li><p>a</p></li><li><p>b</p></li></ul>';
    const shapes = [{ type: 'list', items: [[leaf], [leaf]] }] as const;
    const whole = await own.measure(html, requestAtoms(shapes));
    const body = plainHtml(`<div style="transform:scale(.6)">${wrapSlide(html)}</div>`);
    const { full } = await callPage(own.page, 'showAndMeasure', body, [requestAtoms(shapes)], 1);
    expect(full).toEqual([whole]);
  });

  it('is measured in the density that is asked for', async () => {
    const { atoms } = await own.measure('<p>a</p><p>b</p>', requestAtoms([leaf, leaf]), 2);
    expect(atoms).toEqual([
      { start: 40, end: 60 },
      { start: 60, end: 80 },
    ]);
  });

  it('that fits says no more when that is enough', async () => {
    const asked = { ...requestAtoms([leaf]), isWholeEnough: true };
    expect(await own.measure('<p>a</p>', asked)).toMatchObject({ isWhole: true, fits: true });
    expect(await own.measure('<p>a</p>', asked)).not.toHaveProperty('atoms');
    const high = await own.measure('<p style="height:641px">a</p>', asked);
    expect(high).toMatchObject({ isWhole: false, fits: false, atoms: [{ start: 40, end: 681 }] });
  });

  it('says at which scale its formulas fit', async () => {
    const formula = (width: number): string =>
      `<div class="katex-display"><span class="katex"><span class="katex-html"><span class="katex-base" style="width:${width}px">x</span></span></span></div>`;
    expect(await own.measure(formula(900), requestAtoms([leaf]))).toMatchObject({ mathsScale: 1 });
    const { mathsScale } = await own.measure(formula(1500), requestAtoms([leaf]));
    expect(mathsScale).toBeCloseTo(0.8, 5);
    const numbered = formula(1100).replace(
      'x</span>',
      'x</span><span class="katex-tag" style="position:absolute;width:200px">(1)</span>',
    );
    const withNumber = await own.measure(numbered, requestAtoms([leaf]));
    expect(withNumber.mathsScale).toBeCloseTo(0.8, 5);
  });

  it.each([
    { inColumn: 'never', height: 30, count: 0 },
    { inColumn: 'ifTooHigh', height: 30, count: 0 },
    { inColumn: 'ifTooHigh', height: 700, count: 1 },
    { inColumn: 'always', height: 30, count: 1 },
  ] as const)(
    'is measured as wide as a column $inColumn, with $height px of text',
    async ({ inColumn, height, count }) => {
      const body = plainHtml(wrapSlide(`<p style="height:${height}px">a</p>`));
      const asked = { ...requestAtoms([leaf]), inColumn };
      const { narrow } = await callPage(own.page, 'showAndMeasure', body, [asked], 0);
      expect(narrow).toHaveLength(count);
      for (const { width } of narrow) expect(width).toBe((576 - 56) / 2);
    },
  );

  it('that fits in the base density is verified with it, and measured again when something leaves it', async () => {
    const asked = { ...requestAtoms([leaf]), isWholeEnough: true };
    const look = (html: string, density: number) =>
      callPage(own.page, 'showAndMeasure', plainHtml(wrapSlide(html)), [asked], density);
    const good = await look('<p>a</p>', 0);
    expect(good.verifications).toMatchObject([{ id: 's', overflow: 0 }]);
    expect(good.full).toMatchObject([{ isWhole: true }]);
    expect((await look('<p>a</p>', 1)).verifications).toEqual([]);
    expect((await look('<p style="height:700px">a</p>', 0)).verifications).toEqual([]);
    const leaving = await look('<p style="width:1300px">a<img style="width:1300px"></p>', 0);
    expect(leaving.verifications).toMatchObject([{ id: 's', overflow: 60 }]);
    expect(leaving.full).toMatchObject([{ isWhole: false, atoms: [{ start: 40 }] }]);
  });

  it('that is not there is left out', async () => {
    const asked = [requestAtoms([leaf]), { ...requestAtoms([leaf]), id: 'gone' }];
    const { full } = await callPage(
      own.page,
      'showAndMeasure',
      plainHtml(wrapSlide('<p>a</p>')),
      asked,
      1,
    );
    expect(full.map(({ id }) => id)).toEqual(['s']);
  });
});
