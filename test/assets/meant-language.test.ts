import { expect, test } from 'vitest';
import { findMeantLanguage } from '../../src/assets/highlight.ts';

test.each([
  ['pyhton', 'python'],
  ['JavaScrpt', 'javascript'],
  ['mermiad', 'mermaid'],
  ['python', undefined],
  ['text', undefined],
  ['tree', undefined],
  ['logs', undefined],
  ['output', undefined],
])('%s is meant to be %s', async (name, meant) => {
  expect(await findMeantLanguage(name)).toBe(meant);
});
