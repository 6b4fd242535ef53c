import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords } from '../../src/blocks/sentences.ts';

function segment(text: string, lang: string): number {
  const segments = [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)];
  return segments.filter(({ isWordLike }) => isWordLike).length;
}

describe('words', () => {
  test('are counted as Intl.Segmenter counts them, in plain text too', () => {
    const ascii = fc.string({ unit: fc.constantFrom(...Array.from('ab1Z .,:;\'"_-()/\n$%@&+')) });
    fc.assert(
      fc.property(fc.oneof(ascii, fc.string({ unit: 'grapheme' })), (text) => {
        expect([text, countWords(text, 'en')]).toEqual([text, segment(text, 'en')]);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['Point 0 of section 12, in some words', 8],
    ['It costs 1,000.50 dollars; not "nothing".', 6],
    ["We don't use e.g. snake_case here: no.", 7],
    ['容器是什么', 3],
  ])('%s: %i', (text, count) => {
    expect(countWords(text, 'en')).toBe(count);
  });
});
