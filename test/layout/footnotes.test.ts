import { describe, expect, test } from 'vitest';
import { chooseBreaks } from '../../src/layout/choose-breaks.ts';
import { cutSlide } from '../../src/layout/cut-slide.ts';
import { wordsOf } from './content.ts';
import { createContent, createMeasurement, measure } from './measured.ts';

/** The words of each part of a slide whose atoms are so high; its room is 500 px. */
function cut(text: string, heights: readonly number[]): string[] {
  const measured = measure(createContent(text), [createMeasurement(heights)]);
  return cutSlide(measured, chooseBreaks(measured, 0)).map(({ blocks }) => wordsOf(blocks));
}

describe('a footnote', () => {
  test.each<{ name: string; text: string; heights: readonly number[]; parts: readonly string[] }>([
    {
      name: 'stands on the slide of its mark',
      text: 'One[^1].\n\nTwo.\n\nThree.\n\n[^1]: note',
      heights: [200, 200, 200, 60],
      parts: ['One. note', 'Two. Three.'],
    },
    {
      name: 'makes the atom with its mark higher',
      text: 'One.\n\nTwo[^1].\n\nThree.\n\n[^1]: note',
      heights: [250, 240, 100, 60],
      parts: ['One.', 'Two. Three. note'],
    },
    {
      name: 'stands on each slide with a mark of it',
      text: 'One[^1].\n\nTwo.\n\nThree[^1].\n\n[^1]: note',
      heights: [300, 200, 200, 60],
      parts: ['One. note', 'Two. Three. note'],
    },
    {
      name: 'brings those that it mentions',
      text: 'One[^1].\n\nTwo.\n\n[^1]: note[^2]\n\n[^2]: other',
      heights: [300, 300, 60, 30],
      parts: ['One. note other', 'Two.'],
    },
    {
      name: 'stands on the last slide, where none has its mark',
      text: 'One.\n\nTwo.\n\n[^1]: note',
      heights: [300, 300, 60],
      parts: ['One.', 'Two. note'],
    },
    {
      name: 'in an item stands with the item',
      text: '- One[^1]\n- Two\n- Three[^2]\n\n[^1]: note\n[^2]: other',
      heights: [200, 200, 200, 60, 30],
      parts: ['One note', 'Two Three other'],
    },
    {
      name: 'that takes half a slide is parted like other blocks',
      text: 'One[^1].\n\nTwo.\n\n[^1]: note',
      heights: [300, 190, 250],
      parts: ['One.', 'Two. note'],
    },
  ])('$name', ({ text, heights, parts }) => {
    expect(cut(text, heights)).toEqual(parts);
  });
});
