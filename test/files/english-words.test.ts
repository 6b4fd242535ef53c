import { describe, expect, test } from 'vitest';
import { isEnglishWord, loadEnglishWords } from '../../src/files/english-words.ts';

describe('English words', () => {
  const words = loadEnglishWords();

  test.each(['an', 'lecture', 'browser', 'zymurgy'])('%s is one', (word) => {
    expect(isEnglishWord(words, word)).toBe(true);
  });

  test.each(['lectur', 'kubernetes', 'Lecture', '', 'a b', 'überall'])('"%s" is none', (word) => {
    expect(isEnglishWord(words, word)).toBe(false);
  });

  test('are found at both ends of the list', () => {
    expect(isEnglishWord({ text: '\nab\ncd\n' }, 'ab')).toBe(true);
    expect(isEnglishWord({ text: '\nab\ncd\n' }, 'cd')).toBe(true);
    expect(isEnglishWord({ text: '\nab\ncd\n' }, 'b')).toBe(false);
  });
});
