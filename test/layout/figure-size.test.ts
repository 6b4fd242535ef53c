import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { Drawings } from '../../src/blocks/drawing.ts';
import { type FigurePlace, sizeFigure } from '../../src/layout/figure-size.ts';
import { isLegible } from '../../src/layout/measured-atom.ts';
import type { PageFigure } from '../../src/layout/page/figure.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { createDrawing } from './content.ts';

const picture: FigurePlace = deepFreeze({ block: undefined, drawings: new Map(), width: 1000 });

describe('a picture', () => {
  test.each<[string, PageFigure, readonly [height: number, min: number, max: number]]>([
    [
      'gives way to half its height',
      { width: 600, height: 400, natural: 600 },
      [400, 200, 2000 / 3],
    ],
    ['but not below 140 px', { width: 600, height: 200, natural: 600 }, [200, 140, 1000 / 3]],
    [
      'nor does a lower one give way at all',
      { width: 600, height: 90, natural: 600 },
      [90, 90, 150],
    ],
    ['grows to twice its own pixels', { width: 200, height: 200, natural: 150 }, [200, 140, 300]],
    ['a coarse one does not grow', { width: 400, height: 200, natural: 100 }, [200, 140, 200]],
    [
      'grows to the width that there is',
      { width: 800, height: 200, natural: 900 },
      [200, 140, 250],
    ],
    [
      'one that is too wide does not grow',
      { width: 1200, height: 300, natural: 3000 },
      [300, 150, 300],
    ],
    [
      'a drawing in a file grows to the width',
      { width: 500, height: 100, natural: 0 },
      [100, 100, 200],
    ],
  ])('%s', (_, figure, [height, min, max]) => {
    const size = sizeFigure(figure, picture);
    expect(size?.height).toBe(height);
    expect(size?.min).toBeCloseTo(min, 9);
    expect(size?.max).toBeCloseTo(max, 9);
  });

  test('is never wider than its author asked for', () => {
    const image = { type: 'image' as const, url: 'a.png', data: { width: 100 } };
    const block: RootContent = { type: 'paragraph', children: [image] };
    const figure = { width: 100, height: 60, natural: 300 };
    expect(sizeFigure(figure, { ...picture, block })?.max).toBe(60);
    expect(sizeFigure(figure, picture)?.max).toBe(360);
  });

  test.each([
    ['without width', { width: 0, height: 100, natural: 0 }],
    ['without height', { width: 100, height: 0, natural: 0 }],
    ['inside out', { width: -1, height: 100, natural: 0 }],
  ])('%s has no size', (_, figure) => {
    expect(sizeFigure(figure, picture)).toBeUndefined();
  });
});

describe('a diagram', () => {
  const block: RootContent = deepFreeze({ type: 'diagram', value: 'pie' });
  const place = (drawings: Drawings, width = 1000): FigurePlace => ({ block, drawings, width });
  const drawn = (width: number, smallestLabel: number): Drawings =>
    new Map([['pie', createDrawing({ width, height: width / 2, smallestLabel })]]);

  test.each<[string, Drawings, PageFigure, readonly [min: number, max: number]]>([
    [
      'gives way until its labels have 16 px',
      drawn(500, 20),
      { width: 500, height: 250, natural: 0 },
      [200, 400],
    ],
    [
      'grows to 1.6 times its own size',
      drawn(400, 16),
      { width: 400, height: 200, natural: 0 },
      [200, 320],
    ],
    [
      'grows no wider than there is',
      drawn(800, 16),
      { width: 800, height: 400, natural: 0 },
      [400, 500],
    ],
    [
      'shown smaller than drawn, must grow for its labels',
      drawn(800, 16),
      { width: 400, height: 200, natural: 0 },
      [400, 500],
    ],
    [
      'without labels stays as it is',
      drawn(400, 0),
      { width: 400, height: 200, natural: 0 },
      [200, 320],
    ],
    [
      'shown larger than it may grow, stays',
      drawn(200, 16),
      { width: 400, height: 200, natural: 0 },
      [100, 200],
    ],
  ])('%s', (_, ...[drawings, figure, [min, max]]) => {
    const size = sizeFigure(figure, place(drawings));
    expect(size?.height).toBe(figure.height);
    expect(size?.min).toBeCloseTo(min, 9);
    expect(size?.max).toBeCloseTo(max, 9);
  });

  test('that could not be drawn counts as a picture', () => {
    const broken: Drawings = new Map([['pie', { type: 'broken', message: 'no' }]]);
    const figure = { width: 600, height: 400, natural: 0 };
    expect(sizeFigure(figure, place(broken))).toEqual(sizeFigure(figure, picture));
  });

  test('in a part is sized by that part', () => {
    const part = createDrawing({ width: 250, height: 125, smallestLabel: 16 });
    const drawings: Drawings = new Map([['pie', createDrawing({ parts: [part] })]]);
    const figure = { width: 250, height: 125, natural: 0 };
    const size = sizeFigure(figure, {
      ...place(drawings),
      block: { ...block, part: [0] } as never,
    });
    expect(size).toEqual({
      height: 125,
      min: 125,
      max: 200,
      part: { of: 'pie', natural: 125 },
    });
  });
});

test('no size has its most below its height, nor is its height beyond what is legible when a picture', () => {
  const figure = fc.record<PageFigure>({
    width: fc.integer({ min: 1, max: 2000 }),
    height: fc.integer({ min: 1, max: 2000 }),
    natural: fc.nat(3000),
  });
  fc.assert(
    fc.property(figure, fc.integer({ min: 1, max: 1200 }), (each, width) => {
      const size = sizeFigure(each, { ...picture, width });
      if (!size) throw new Error('no size');
      expect(size.max).toBeGreaterThanOrEqual(size.height);
      expect(size.min).toBeLessThanOrEqual(size.height);
      expect(isLegible(size, size.height)).toBe(true);
    }),
  );
});
