import { expect, test } from 'vitest';
import { createBox, joinBoxes } from '../../src/outputs/pdf/tagged/box.ts';

const box = { left: 1, bottom: 2, right: 3, top: 4 };

test.each([
  { what: 'two', boxes: [box, { ...box, top: 9 }], whole: { ...box, top: 9 } },
  { what: 'one, and one with nothing in it', boxes: [createBox(), box], whole: box },
  { what: 'one with nothing in it', boxes: [createBox()], whole: undefined },
  { what: 'none', boxes: [], whole: undefined },
])('the box around $what', ({ boxes, whole }) => {
  expect(joinBoxes(boxes)).toEqual(whole);
});
