import { describe, expect, test } from 'vitest';
import { speakFormulas } from '../../src/assets/speech.ts';
import { createStore } from '../../src/store/store.ts';

const squared = '<math><msup><mi>x</mi><mn>2</mn></msup></math>';
const half = '<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>';

describe('formulas in words', () => {
  test.each([
    { language: 'en', words: 'x squared', spoken: 'en' },
    { language: 'de-AT', words: 'x Quadrat', spoken: 'de' },
    { language: 'fr', words: 'x au carré', spoken: 'fr' },
    { language: 'no', words: 'x kvadrat', spoken: 'nb' },
    { language: 'el', words: 'x squared', spoken: 'en' },
    { language: '', words: 'x squared', spoken: 'en' },
  ])('in "$language"', async ({ language, words, spoken }) => {
    const [formula] = await speakFormulas(
      [{ words: '', mathml: squared, language }],
      createStore(),
    );
    expect(formula).toEqual({ words, language: spoken });
  });

  test.each([
    { language: 'en', words: 'n choose k' },
    { language: 'de', words: 'n über k' },
    { language: 'el', words: 'n choose k' },
  ])('have words for what rules have none for, in "$language"', async ({ language, words }) => {
    const mathml = '<math><mi>n</mi><mtext>\uE000</mtext><mi>k</mi></math>';
    const [formula] = await speakFormulas([{ words: '', mathml, language }], createStore());
    expect(formula?.words).toBe(words);
  });

  test('are those of their language, whichever decks are spoken at the same time', async () => {
    const each = ['de', 'en', 'fr', 'de', 'en'].map((language) =>
      speakFormulas([{ words: '', mathml: half, language }], createStore()),
    );
    const spoken = (await Promise.all(each)).map(([formula]) => formula?.words);
    expect(spoken).toEqual(['ein halb', 'one half', 'un-demi', 'ein halb', 'one half']);
  });

  test('are none for what is no formula', async () => {
    expect(await speakFormulas([{ words: '', mathml: '', language: 'en' }], createStore())).toEqual(
      [undefined],
    );
  });
});
