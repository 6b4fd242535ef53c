import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { createSlide } from '../../src/deck/create-slide.ts';
import type { Slide } from '../../src/deck/types.ts';
import { type LaidOutSlide, layOutWhole } from '../../src/layout/laid-out.ts';
import { type BuiltSlides, previewSlides } from '../../src/watch/preview-slides.ts';

function textOf(value: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

/** A section with a paragraph for each text. */
function slide(id: string, ...texts: readonly string[]): Slide {
  return Object.freeze(createSlide('content', id, { blocks: texts.map(textOf) }));
}

/** How content came out, one whole slide each unless it is said otherwise. */
function built(
  content: readonly Slide[],
  laidOut: readonly LaidOutSlide[] = content.map(layOutWhole),
): BuiltSlides {
  return Object.freeze({ content: Object.freeze(content), laidOut: Object.freeze(laidOut) });
}

function wordsOf(slides: readonly LaidOutSlide[] | undefined): string[] | undefined {
  return slides?.map(({ blocks }) => blocks.map((block) => toString(block)).join(' '));
}

const [a, b] = [slide('a', 'one'), slide('b', 'two')];

describe('a preview', () => {
  test('shows the words of now in the slides of before', () => {
    const preview = previewSlides(built([a, b]), [a, slide('b', 'TWO')]);
    expect(wordsOf(preview)).toEqual(['one', 'TWO']);
    expect(preview?.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('leaves slides that say the same as they are', () => {
    const before = built([a, b]);
    expect(previewSlides(before, [a, slide('b', 'TWO')])?.[0]).toBe(before.laidOut[0]);
  });

  test('keeps the density and the scale of formulas', () => {
    const dense = { ...layOutWhole(b), density: 2, mathsScale: 0.7 } as const;
    const preview = previewSlides(built([a, b], [layOutWhole(a), dense]), [a, slide('b', 'TWO')]);
    expect(preview?.[1]).toMatchObject({ density: 2, mathsScale: 0.7, zoom: 1, part: undefined });
    expect(preview?.[1]?.hash).not.toBe(dense.hash);
  });

  test('shows all slides that changed', () => {
    const after = [slide('a', 'ONE'), slide('b', 'TWO')];
    expect(wordsOf(previewSlides(built([a, b]), after))).toEqual(['ONE', 'TWO']);
  });

  test('has the slides of before where a section was broken, and the edited one elsewhere', () => {
    const long = slide('long', 'first', 'second');
    const parts = [1, 2].map((number) => ({
      ...layOutWhole(slide(number === 1 ? 'long' : 'long-2', number === 1 ? 'first' : 'second')),
      part: { number, total: 2 },
    }));
    const before = built([long, b], [...parts, layOutWhole(b)]);
    const preview = previewSlides(before, [slide('long', 'FIRST', 'second'), slide('b', 'TWO')]);
    expect(wordsOf(preview)).toEqual(['first', 'second', 'TWO']);
  });
});

describe('there is no preview', () => {
  const scaled = { ...layOutWhole(b), zoom: 0.8 };
  const part = { ...layOutWhole(slide('b', 'half')), part: { number: 1, total: 2 } };

  test.each<[string, BuiltSlides, readonly Slide[]]>([
    ['when nothing has changed', built([a, b]), [a, b]],
    ['when the words are the same in new objects', built([a, b]), [slide('a', 'one'), b]],
    ['when a slide comes', built([a]), [a, b]],
    ['when a slide goes', built([a, b]), [a]],
    ['when slides change places', built([a, b]), [b, a]],
    ['when one is named anew', built([a, b]), [a, slide('c', 'TWO')]],
    ['when only a broken section has changed', built([b], [part]), [slide('b', 'TWO')]],
    ['when only a scaled slide has changed', built([b], [scaled]), [slide('b', 'TWO')]],
    ['when the slide is in print only', built([a, b], [layOutWhole(a)]), [a, slide('b', 'TWO')]],
    ['of nothing', built([]), []],
  ])('%s', (_name, before, content) => {
    expect(previewSlides(before, content)).toBeUndefined();
  });
});
