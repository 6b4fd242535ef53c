import { expect, test } from 'vitest';
import { isRightToLeft } from '../../src/i18n/direction.ts';

test.each([
  ['ar', true],
  ['AR-eg', true],
  ['fa', true],
  ['he-IL', true],
  ['ur', true],
  ['yi', true],
  ['ckb', true],
  // Kurdish is written in both directions, by its script.
  ['ku-Arab', true],
  ['ku', false],
  ['ku-Latn', false],
  ['en', false],
  ['de-AT', false],
  ['hi', false],
  ['zh', false],
  // Tags that only begin alike.
  ['arn', false],
  ['fab', false],
  ['hebrew', false],
  ['', false],
])('%j is written from right to left: %s', (tag, expected) => {
  expect(isRightToLeft(tag)).toBe(expected);
});
