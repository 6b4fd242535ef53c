import { expect, test } from 'vitest';
import { createSlide } from '../../../src/deck/create-slide.ts';
import { layOutWhole } from '../../../src/layout/laid-out.ts';
import { keepMargins } from '../../../src/outputs/pptx/keep-margins.ts';
import { type Composition, plainComposition } from '../../../src/protocol/composition.ts';

const whole = layOutWhole(createSlide('content', 'slide', {}));

test.each<[bleed: Composition['bleed'], kept: Partial<Composition>]>([
  ['none', {}],
  ['all', { place: 'middle', bleed: 'none', bleedWidth: 0 }],
  ['side', { place: 'middle', bleed: 'none', bleedWidth: 0 }],
  ['start', {}],
  ['end', {}],
])('keeps a photograph off the title: %s', (bleed, kept) => {
  const composition = { ...plainComposition, bleed, bleedWidth: 500 };
  const slide = { ...whole, composition };
  expect(keepMargins(slide)).toEqual({ ...slide, composition: { ...composition, ...kept } });
});
