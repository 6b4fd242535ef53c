import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLanguage } from '../../src/blocks/language.ts';
import { segmentText } from '../../src/blocks/segment-text.ts';
import { expectProcessorTime } from '../processor-time.ts';

const pieces = [
  'It is so. ',
  'a',
  ' ',
  '. ',
  '\n',
  '3.5 ',
  'e.g. x ',
  '“Q?” ',
  'שלום. ',
  'é',
  '👩‍👩‍👧',
  'word ',
];

describe.each(['word', 'sentence'] as const)('a long text cut into %ss', (granularity) => {
  const segmenter = new Intl.Segmenter('en', { granularity });

  test('is cut as a short one is', () => {
    const text = fc
      .array(fc.constantFrom(...pieces), { minLength: 500, maxLength: 3000 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (long) => {
        const whole = Array.from(segmenter.segment(long), ({ index }) => index);
        expect(Array.from(segmentText(segmenter, long), ({ index }) => index)).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['nothing', ''],
    ['one long piece', 'a'.repeat(50_000)],
    ['long pieces', `${'word '.repeat(5000)}. `.repeat(3)],
  ])('%s', (_, text) => {
    const found = [...segmentText(segmenter, text)];
    expect(found.map(({ segment }) => segment).join('')).toBe(text);
    expect(found.map(({ index }) => index)).toEqual(
      Array.from(segmenter.segment(text), ({ index }) => index),
    );
  });
});

test('a megabyte of sentences takes no time', async () => {
  const find = (): readonly number[] =>
    createLanguage('en').findSentenceEnds('It is so. '.repeat(1e5));
  expect(await expectProcessorTime(5000, find)).toHaveLength(1e5);
});
