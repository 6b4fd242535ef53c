import { describe, expect, test } from 'vitest';
import type { BlockContext } from '../../src/blocks/block-kind.ts';
import type { Slide } from '../../src/deck/types.ts';
import { splitSlide } from '../../src/layout/split-slide.ts';
import { createDrawing, english, wordsOf } from './content.ts';
import { createContent, createMeasurement, measure } from './measured.ts';

const wordsIn = (slide: Slide | undefined): string[] | undefined =>
  slide?.blocks.map((block) => wordsOf([block]));

describe('a slide', () => {
  test('whose atoms all fit alone is left as it is', () => {
    const slide = createContent('One. Two.\n\nThree. Four.');
    expect(splitSlide(measure(slide, [createMeasurement([400, 400])]), english)).toBeUndefined();
  });

  test('that was not measured is left as it is', () => {
    expect(splitSlide(measure(createContent('One. Two.'), []), english)).toBeUndefined();
  });

  test('has atoms in pieces that are higher than the room, and no others', () => {
    const slide = createContent('One. Two.\n\nThree. Four.\n\nFive. Six.', { keep: true });
    const split = splitSlide(measure(slide, [createMeasurement([600, 400, 700])]), english);
    expect(wordsIn(split)).toEqual(['One.', 'Two.', 'Three. Four.', 'Five.', 'Six.']);
    expect(split).toMatchObject({ id: slide.id, type: 'content', keep: true });
    expect(split?.hash).not.toBe(slide.hash);
  });

  test('is judged by the smallest type', () => {
    const slide = createContent('One. Two.');
    const looks = [createMeasurement([600]), createMeasurement([490])];
    expect(splitSlide(measure(slide, looks.slice(0, 1)), english)).toBeDefined();
    expect(splitSlide(measure(slide, looks), english)).toBeUndefined();
  });

  test('with one sentence that has no pieces is left as it is', () => {
    const slide = createContent('$$\nx\n$$');
    expect(splitSlide(measure(slide, [createMeasurement([900])]), english)).toBeUndefined();
  });

  test('has several atoms of one list in pieces, each at its place', () => {
    const slide = createContent('- A a. B b.\n- C c.\n- D d. E e.');
    const split = splitSlide(measure(slide, [createMeasurement([600, 100, 600])]), english);
    const [list] = split?.blocks ?? [];
    expect(list?.type === 'list' && list.children.map(({ children }) => wordsOf(children))).toEqual(
      ['A a. B b.', 'C c.', 'D d. E e.'],
    );
    expect(list?.type === 'list' && list.children.map(({ children }) => children.length)).toEqual([
      2, 1, 2,
    ]);
  });

  test('has tables that are too wide in groups of columns, before anything else goes to pieces', () => {
    const slide = createContent('One. Two.\n\n| a | b | c |\n|-|-|-|\n| 1 | 2 | 3 |');
    const columns = [400, 400, 400];
    const measured = measure(slide, [createMeasurement([600, { height: 90, columns }])]);
    const split = splitSlide(measured, english);
    expect(wordsIn(split)).toEqual(['One. Two.', 'a b 1 2', 'a c 1 3']);
  });

  test('with a table whose columns cannot be parted has what is too high in pieces', () => {
    const slide = createContent('One. Two.\n\n| a | b |\n|-|-|\n| 1 | 2 |');
    const columns = [400, 900];
    const measured = measure(slide, [createMeasurement([600, { height: 90, columns }])]);
    expect(wordsIn(splitSlide(measured, english))).toEqual(['One.', 'Two.', 'a b 1 2']);
  });

  test('has a drawing in parts that cannot be read in the room', () => {
    const parts = [createDrawing({ text: 'one' }), createDrawing({ text: 'two' })];
    const drawing = createDrawing({ width: 1000, height: 2000, smallestLabel: 8, parts });
    const context: BlockContext = { ...english, drawings: new Map([['pie', drawing]]) };
    const slide = createContent('```mermaid\npie\n```');
    const figure = { width: 250, height: 490, natural: 0 };
    const measured = measure(slide, [createMeasurement([{ height: 490, figure }])], context);
    const split = splitSlide(measured, context);
    expect(split?.blocks.map((block) => block.type === 'diagram' && block.part)).toEqual([
      [0],
      [1],
    ]);
  });
});
