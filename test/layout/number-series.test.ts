import { expect, test } from 'vitest';
import { createSlide } from '../../src/deck/create-slide.ts';
import type { SlideType } from '../../src/deck/types.ts';
import { layOutWhole, type LaidOutSlide } from '../../src/layout/laid-out.ts';
import { numberSeries } from '../../src/layout/number-series.ts';

/** "A" begins a title, "+" goes on under it; "?" is its answer, "#" its map, "1/2" a part of one that was too high. */
function read(signs: string): LaidOutSlide[] {
  let title = '';
  return signs.split(' ').map((sign, index) => {
    const [, letter = '', number, total] = /^([A-Z])?\+?(?:(\d)\/(\d))?/.exec(sign) ?? [];
    title = letter || title;
    const types: Readonly<Record<string, SlideType>> = { '?': 'answer', '#': 'map', T: 'title' };
    const slide = createSlide(types[sign] ?? 'content', `s${index}`, {
      title: { depth: 2, content: [{ type: 'text', value: title }] },
      continued: letter === '',
    });
    const part = number ? { number: Number(number), total: Number(total) } : undefined;
    return { ...layOutWhole(slide), part };
  });
}

test.each([
  ['slides with titles of their own', 'A B C', '- - -'],
  ['what goes on', 'A + B', '1/2 2/2 -'],
  ['an answer and a map between them', 'A ? + # B', '1/2 - 2/2 - -'],
  ['parts of one that was too high', 'A1/2 +2/2 B', '- - -'],
  ['parts, and what goes on', 'A1/2 +2/2 + B', '1/3 2/3 3/3 -'],
  ['what stands under the title of the deck', 'T + A', '- - -'],
  ['an answer alone', 'A ?', '- -'],
])('numbers %s', (_, signs, numbers) => {
  const slides = read(signs);
  const numbered = numberSeries(slides);
  const shown = numbered.map(({ series }) => (series ? `${series.number}/${series.total}` : '-'));
  expect(shown.join(' ')).toBe(numbers);
  for (const [index, slide] of numbered.entries())
    expect(slide.hash === slides[index]?.hash).toBe(slide.series === undefined);
});
