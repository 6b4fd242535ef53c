// Thousands of one thing, as in a generated note: analysed in time that grows with their number.
import { expect, test } from 'vitest';
import { analyse } from '../../src/index.ts';
import { expectProcessorTime } from '../processor-time.ts';

/** Milliseconds of processor time, whatever else the machine has to do; most take one or two thousand. */
const bound = 10_000;

const list = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join('');

test.each<[what: string, text: string]>([
  ['equal headings', list(20_000, () => '# H\n\na\n\n')],
  ['headings without text', list(5000, (i) => `## H${i}\n\n`)],
  ['characters without a space', '汉'.repeat(50_000)],
  ['letters without a space', 'a'.repeat(200_000)],
  ['abbreviations', list(6000, (i) => `Long Name ${i} (LN${i}). `)],
])('%s', { timeout: 12 * bound }, async (_, text) => {
  const { outline } = await expectProcessorTime(bound, () => analyse(`# T\n\n${text}`));
  expect(outline).not.toEqual([]);
});
