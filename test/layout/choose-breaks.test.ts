import { describe, expect, test } from 'vitest';
import { chooseBreaks } from '../../src/layout/choose-breaks.ts';
import { costs } from '../../src/layout/break-costs.ts';
import type { MeasuredSlide } from '../../src/layout/measured.ts';
import { createContent, createMeasurement, measure } from './measured.ts';

const threeLines = 'One.\n\nTwo.\n\nThree.';

/** Three paragraphs, measured in the base density, the next one and so on. */
const measureLines = (heights: readonly (readonly number[])[], own = {}): MeasuredSlide =>
  measure(
    createContent(threeLines, own),
    heights.map((each) => createMeasurement(each)),
  );

const partsOf = (measured: MeasuredSlide, less = 0): string => {
  const { density, slides } = chooseBreaks(measured, less);
  return `${density}: ${slides.map(({ first, last }) => `${first}-${last}`).join(' ')}`;
};

describe('breaks and density', () => {
  test('are those of a slide that fits: none, in the base density', () => {
    expect(partsOf(measureLines([[100, 100, 100]]))).toBe('0: 0-2');
  });

  test('are smaller type where that saves a slide', () => {
    const high = [
      [250, 200, 100],
      [230, 180, 90],
    ];
    expect(partsOf(measureLines(high))).toBe('1: 0-2');
    expect(partsOf(measureLines(high.slice(0, 1)))).toBe('0: 0-0 1-2');
  });

  test('are not smaller type where that saves nothing', () => {
    const high = [
      [400, 300, 200],
      [370, 280, 185],
    ];
    expect(partsOf(measureLines(high))).toBe('0: 0-0 1-2');
  });

  test('are of equal ones those in the larger type', () => {
    expect(
      partsOf(
        measureLines([
          [300, 100, 100],
          [300, 100, 100],
        ]),
      ),
    ).toBe('0: 0-2');
  });

  test('use less of the room when a part came out higher than its atoms', () => {
    const measured = measureLines([[250, 150, 90]]);
    expect(partsOf(measured)).toBe('0: 0-2');
    expect(partsOf(measured, 20)).toBe('0: 0-0 1-2');
    expect(partsOf(measured, 300)).toBe('0: 0-0 1-1 2-2');
  });

  test('never use less than 60 px', () => {
    const measured = measureLines([[20, 20, 20]]);
    expect(partsOf(measured, 440)).toBe('0: 0-2');
    expect(partsOf(measured, 5000)).toBe('0: 0-2');
  });

  test('hold to what the author asked for in less room too', () => {
    const kept = measureLines([[250, 150, 50]], { keep: true });
    expect(chooseBreaks(kept, 100).slides).toHaveLength(2);
    expect(chooseBreaks(kept, 40).slides).toHaveLength(1);
  });

  test('of what was not measured show all of it', () => {
    const measured: MeasuredSlide = { ...measureLines([]), mathsScale: 0.7 };
    expect(chooseBreaks(measured, 0)).toEqual({
      density: 0,
      slides: [{ first: 0, last: 2, columns: undefined, figures: new Map(), cost: costs.slide }],
      mathsScale: 0.7,
    });
  });

  test('have the scale of formulas of the density that was chosen', () => {
    const slide = createContent(threeLines);
    const measured = measure(slide, [
      createMeasurement([250, 200, 100], { mathsScale: 0.8 }),
      createMeasurement([230, 180, 90], { mathsScale: 0.9 }),
    ]);
    expect(chooseBreaks(measured, 0).mathsScale).toBe(0.9);
  });
});
