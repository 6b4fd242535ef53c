import { expect, test } from 'vitest';
import { findTypo } from '../../src/problems/suggest.ts';

test.each([
  ['titel', 'title'],
  ['pyhton', 'python'],
  ['pythn', 'python'],
  ['pythonn', 'python'],
  ['pithon', 'python'],
  ['table', undefined],
  ['tag', undefined],
  ['typhoon', undefined],
])('%s is surely meant to be %s', (name, meant) => {
  expect(findTypo(name, ['title', 'python', 'tags'])).toBe(meant);
});
