import { describe, expect, test } from 'vitest';
import type { BlockContext } from '../../src/blocks/block-kind.ts';
import { costs } from '../../src/layout/break-costs.ts';
import { findAtoms } from '../../src/layout/find-atoms.ts';
import type { Variant } from '../../src/layout/measured.ts';
import type { Measurement } from '../../src/layout/page/measure.ts';
import { costOfVariant, createVariant } from '../../src/layout/variant.ts';
import { createDrawing, english } from './content.ts';
import { createContent, createMeasurement } from './measured.ts';

/** The variant of some Markdown that a page measured so. */
function variantOf(
  text: string,
  full: Measurement,
  { narrow, context = english }: { narrow?: Measurement; context?: BlockContext } = {},
): Variant {
  const slide = createContent(text);
  const atoms = findAtoms(slide.blocks, context);
  const { drawings } = context;
  return createVariant({ slide, atoms, drawings, density: 0, full, narrow });
}

const spans = ({ atoms }: Variant): string[] => atoms.map(({ start, end }) => `${start}-${end}`);
const narrowSpans = ({ atoms }: Variant): string[] =>
  atoms.map(({ narrow }) => (narrow ? `${narrow.start}-${narrow.end}` : '-'));

describe('a variant', () => {
  test('has for each atom what the page measured, and what it is', () => {
    const variant = variantOf('One two.\n\n- a\n- b', createMeasurement([50, 30, 30]));
    expect(variant.atoms).toEqual([
      {
        start: 100,
        end: 150,
        figure: undefined,
        breakCost: 0,
        words: 2,
        role: 'text',
        startsItem: false,
        block: 0,
        narrow: undefined,
      },
      {
        start: 150,
        end: 180,
        figure: undefined,
        breakCost: 0,
        words: 1,
        role: 'item',
        startsItem: true,
        block: 1,
        narrow: undefined,
      },
      {
        start: 180,
        end: 210,
        figure: undefined,
        breakCost: costs.item,
        words: 1,
        role: 'item',
        startsItem: true,
        block: 1,
        narrow: undefined,
      },
    ]);
    expect(variant).toMatchObject({ density: 0, room: 500, width: 1000, mathsScale: 1 });
    expect(variant.breaks.slides.map(({ first, last }) => [first, last])).toEqual([[0, 2]]);
  });

  test('keeps the scale of formulas that the page found', () => {
    expect(variantOf('a', createMeasurement([50], { mathsScale: 0.8 })).mathsScale).toBe(0.8);
  });

  test.each<[string, Partial<Measurement>]>([
    ['fewer atoms', { atoms: [{ start: 0, end: 10 }] }],
    ['more atoms', { atoms: [0, 10, 20].map((start) => ({ start, end: start + 10 })) }],
    ['none, as its HTML is shaped otherwise', { atoms: undefined }],
  ])('shows each block alone where the page found %s', (_, own) => {
    const variant = variantOf('One.\n\nTwo.', createMeasurement([10, 10], own));
    expect(spans(variant)).toEqual(['0-500', '500-1000']);
    expect(variant.breaks.slides.map(({ first }) => first)).toEqual([0, 1]);
  });

  test('has some room even under a title that fills the slide', () => {
    expect(variantOf('One.', createMeasurement([50], { room: -30 })).room).toBe(120);
    expect(variantOf('One.', createMeasurement([50], { room: 121 })).room).toBe(121);
  });

  test('knows the atoms in a column, where these were measured and are as many', () => {
    const full = createMeasurement([50, 30]);
    const narrow = createMeasurement([90, 60], { width: 472 });
    expect(narrowSpans(variantOf('One.\n\n- a', full, { narrow }))).toEqual(['100-190', '190-250']);
    const other = createMeasurement([90], { width: 472 });
    expect(narrowSpans(variantOf('One.\n\n- a', full, { narrow: other }))).toEqual(['-', '-']);
    // A table is not legible in half the width.
    const table = 'One.\n\n| a |\n|-|\n| 1 |';
    expect(narrowSpans(variantOf(table, full, { narrow }))).toEqual(['100-190', '-']);
  });

  test('keeps code out of a column, all of it, when one of its lines wraps there', () => {
    const full = createMeasurement([50, 30, 30]);
    const narrow = createMeasurement([50, 30, { height: 60, wraps: true }], { width: 472 });
    expect(narrowSpans(variantOf('One.\n\n```\nx\ny\n```', full, { narrow }))).toEqual([
      '100-150',
      '-',
      '-',
    ]);
  });

  test('knows tables whose words would break, by block', () => {
    const table = 'One.\n\n| a | b |\n|-|-|\n| 1 | 2 |\n| 3 | 4 |';
    const columns = [80, 900];
    const full = createMeasurement([50, { height: 30, columns }, 30]);
    expect(variantOf(table, full).wide).toEqual(new Map([[1, columns]]));
  });

  test('gives a picture alone on its line its size, in full width and in a column', () => {
    const figure = { width: 400, height: 300, natural: 400 };
    const full = createMeasurement([{ height: 320, figure }]);
    const narrow = createMeasurement(
      [{ height: 170, figure: { ...figure, width: 200, height: 150 } }],
      {
        width: 472,
      },
    );
    const [atom] = variantOf('![](a.png)', full, { narrow }).atoms;
    expect(atom?.figure).toEqual({ height: 300, min: 150, max: 600 });
    expect(atom?.narrow?.figure).toEqual({ height: 150, min: 140, max: 354 });
  });

  test('leaves a picture inside of a list its size', () => {
    const figure = { width: 400, height: 300, natural: 400 };
    const full = createMeasurement([{ height: 320, figure }]);
    expect(variantOf('- ![](a.png)', full).atoms[0]?.figure).toBeUndefined();
  });

  test('knows drawings that cannot be as large as their labels need', () => {
    const code = 'pie\n  "a": 1';
    const figureOf = (width: number): Measurement =>
      createMeasurement([{ height: width / 2, figure: { width, height: width / 2, natural: 0 } }]);
    const illegible = (smallestLabel: number, width: number): number[] => {
      const drawing = createDrawing({ width: 1000, height: 500, smallestLabel });
      const context: BlockContext = { ...english, drawings: new Map([[code, drawing]]) };
      return [
        ...variantOf(`\`\`\`mermaid\n${code}\n\`\`\``, figureOf(width), { context }).illegible,
      ];
    };
    // At full width its labels have 16 px, at half width 8; it may grow to the whole width again.
    expect(illegible(16, 1000)).toEqual([]);
    expect(illegible(16, 500)).toEqual([]);
    expect(illegible(12, 1000)).toEqual([0]);
  });
});

describe('the cost of a variant', () => {
  const text = '| a | b |\n|-|-|\n| 1 | 2 |';
  const columns = [500, 900];

  test('is that of its breaks, of smaller type on each slide, and of tables whose words break', () => {
    const base = variantOf(text, createMeasurement([50]));
    expect(costOfVariant(base)).toBe(base.breaks.cost);
    expect(costOfVariant({ ...base, density: 2 })).toBe(base.breaks.cost + 2 * costs.density);
    const wide = variantOf(text, createMeasurement([{ height: 50, columns }]));
    expect(costOfVariant(wide)).toBe(wide.breaks.cost + costs.brokenWords);
  });

  test('counts smaller type once a slide', () => {
    const two = variantOf('One.\n\nTwo.', createMeasurement([400, 400]));
    expect(two.breaks.slides).toHaveLength(2);
    expect(costOfVariant({ ...two, density: 1 })).toBe(two.breaks.cost + 2 * costs.density);
  });
});
