import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLanguage } from '../../src/blocks/language.ts';

const english = createLanguage('en');

function segment(text: string, lang: string): number {
  const segments = [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)];
  return segments.filter(({ isWordLike }) => isWordLike).length;
}

const isCjk = (text: string): boolean =>
  /[\p{Script=Han}\p{scx=Hira}\p{scx=Kana}\p{Script=Hangul}]/u.test(text);

/** The sentences of a text, each with the blank after it. */
function sentencesOf(text: string, tag = 'en'): string[] {
  const ends = createLanguage(tag).findSentenceEnds(text);
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
}

describe('words', () => {
  test('are counted as Intl.Segmenter counts them, in plain text too, but for scripts with long texts of short words', () => {
    const ascii = fc.string({ unit: fc.constantFrom(...Array.from('ab1Z .,:;\'"_-()/\n$%@&+')) });
    fc.assert(
      fc.property(fc.oneof(ascii, fc.string({ unit: 'grapheme' })), (text) => {
        fc.pre(!isCjk(text));
        expect([text, english.countWords(text)]).toEqual([text, segment(text, 'en')]);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['Point 0 of section 12, in some words', 8],
    ['It costs 1,000.50 dollars; not "nothing".', 6],
    ["We don't use e.g. snake_case here: no.", 7],
    ['容器是什么', 3],
    ['容器把应用和依赖打包在一起。', 7],
    ['第3章 Docker 入门', 4],
    ['トンネルは大きくできます。', 5],
    ['々〆ー', 2],
    ['컨테이너는 어디서나 실행됩니다', 7],
    ['한', 1],
    ['', 0],
    [' \n\t ', 0],
    ['— … ?!', 0],
    ['one\ntwo\r\nthree', 3],
    ['a/b-c', 3],
    ['naïve cafe\u0301', 2],
    ['שלום עולם', 2],
    ['ما هو هذا؟', 3],
    ['👩‍👧 🇩🇪', 0],
    ['ไปโรงเรียน', 2],
  ])('%s: %i', (text, count) => {
    expect(english.countWords(text)).toBe(count);
  });

  test('are counted as the language at hand has them', () => {
    const thai = 'ฉันไปโรงเรียนทุกวัน';
    expect(createLanguage('th').countWords(thai)).toBe(segment(thai, 'th'));
  });

  test.each([
    ['in small letters', 'The API and the Api', ['the', 'api', 'and', 'the', 'api']],
    ['with letters that look the same made one', 'ﬁle Ｗide x²', ['file', 'wide', 'x2']],
    ['with marks joined to their letters', 'cafe\u0301', ['caf\u00e9']],
    ['without what stands between them', '"a", (b) – c!', ['a', 'b', 'c']],
    ['none of nothing', '', []],
  ])('are listed %s', (_name, text, list) => {
    expect(english.listWords(text)).toEqual(list);
  });

  test('are as many when listed as when counted, in text that is normalised', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const normal = text.normalize('NFKC');
        fc.pre(!isCjk(normal));
        expect(english.listWords(text)).toHaveLength(english.countWords(normal));
      }),
    );
  });
});

describe('sentences', () => {
  test.each([
    ['end at a full stop', 'One is here. Two is there.', ['One is here. ', 'Two is there.']],
    ['end at a question, and at a shout', 'Why? Now! So.', ['Why? ', 'Now! ', 'So.']],
    ['need no end', 'One. and no end', ['One. and no end']],
    ['take their closing quotes along', '"One." Two.', ['"One." ', 'Two.']],
    ['do not end within a number', 'It is 1.5 wide. Yes.', ['It is 1.5 wide. ', 'Yes.']],
    ['of nothing are none', '', []],
    ['of one blank are one', ' ', [' ']],
    ['do not end after a title', 'Ask Dr. Smith. He knows.', ['Ask Dr. Smith. ', 'He knows.']],
    ['do not end after several', 'See Fig. 2 by Prof. A. Who.', ['See Fig. 2 by Prof. A. Who.']],
    ['do not end after "e.g."', 'Some, e.g. Rust, do. Yes.', ['Some, e.g. Rust, do. ', 'Yes.']],
    ['do not end in brackets after one', 'So (cf. Bach) it is.', ['So (cf. Bach) it is.']],
    ['may end with an abbreviation', 'They meet Prof.', ['They meet Prof.']],
    ['do not end after "eg."', 'Five (eg. Iron) are. Yes.', ['Five (eg. Iron) are. ', 'Yes.']],
    ['do not end after "ie."', 'Five, ie. Iron, are. Yes.', ['Five, ie. Iron, are. ', 'Yes.']],
    ['do not end after "Sec."', 'See Sec. 2.1 of it. Yes.', ['See Sec. 2.1 of it. ', 'Yes.']],
    [
      'do not end after "et al."',
      'As Who et al. Have it. Yes.',
      ['As Who et al. Have it. ', 'Yes.'],
    ],
    [
      'do not end in an address',
      'At https://e.org/a?b=c it is.',
      ['At https://e.org/a?b=c it is.'],
    ],
    ['do not end in a file’s name', 'Read a.MD first. Yes.', ['Read a.MD first. ', 'Yes.']],
    ['do not end in brackets', 'So (One. Two.) it is. Yes.', ['So (One. Two.) it is. ', 'Yes.']],
    ['do not end in square ones', 'So [One. Two] it is. Yes.', ['So [One. Two] it is. ', 'Yes.']],
    ['end behind brackets', 'It is (One. Two.) Yes.', ['It is (One. Two.) ', 'Yes.']],
    ['end though a bracket is never closed', 'So (one. Two.', ['So (one. ', 'Two.']],
    ['end though one was never opened', 'a) One. Two.', ['a) One. ', 'Two.']],
    [
      'do not end after a number alone',
      '1. The first. 2. The next.',
      ['1. The first. ', '2. The next.'],
    ],
    ['end after a number', 'It has 3. Yes.', ['It has 3. ', 'Yes.']],
    [
      'are no tables by their number',
      'See Tab. 3 there. Press Tab. Yes.',
      ['See Tab. 3 there. ', 'Press Tab. ', 'Yes.'],
    ],
    ['do end after words that end alike', 'It is Alfred. No cure.', ['It is Alfred. ', 'No cure.']],
  ])('%s', (_name, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  test.each([
    ['de', 'Das ist z. B. Eis. Und kalt.', ['Das ist z. B. Eis. ', 'Und kalt.']],
    ['de', 'Nimm Tee o. Ä. Oder z.B. Eis. Ja.', ['Nimm Tee o. Ä. Oder z.B. Eis. ', 'Ja.']],
    ['de', 'Vgl. Abschnitt 3. Dann weiter.', ['Vgl. Abschnitt 3. ', 'Dann weiter.']],
    ['de', 'Am 3. Oktober war es. Ja.', ['Am 3. Oktober war es. ', 'Ja.']],
    ['fr', 'Voir p. ex. Paris. Oui.', ['Voir p. ex. Paris. ', 'Oui.']],
    ['es', 'Vive en EE. UU. Desde ayer. Sí.', ['Vive en EE. UU. Desde ayer. ', 'Sí.']],
    ['ru', 'См. рис. 3 и т. е. Москва. Да.', ['См. рис. 3 и т. е. Москва. ', 'Да.']],
    ['zh', '他说（这是。那是。）的。对。', ['他说（这是。那是。）的。', '对。']],
    ['de', 'Das gilt i. d. R. Immer. Ja.', ['Das gilt i. d. R. Immer. ', 'Ja.']],
    ['de', 'Das ist x. Und das y. Ja.', ['Das ist x. ', 'Und das y. ', 'Ja.']],
    ['de', 'Siehe Abb. Drei bzw. Vier. Ja.', ['Siehe Abb. Drei bzw. Vier. ', 'Ja.']],
    ['es', 'Hay p. ej. Uno. Dos.', ['Hay p. ej. Uno. ', 'Dos.']],
    ['fr', 'Mme. Curie vint. Oui.', ['Mme. Curie vint. ', 'Oui.']],
    ['ru', 'А. С. Пушкин был. Да.', ['А. С. Пушкин был. ', 'Да.']],
    ['ru', 'Это т. е. Да. Нет.', ['Это т. е. Да. ', 'Нет.']],
    ['zh', '第一句。第二句！', ['第一句。', '第二句！']],
    ['ja', 'はい。いいえ？', ['はい。', 'いいえ？']],
    ['ar', 'هل هذا؟ نعم.', ['هل هذا؟ ', 'نعم.']],
    ['hi', 'यह है। वह है।', ['यह है। ', 'वह है।']],
  ])('in %s: %s', (tag, text, sentences) => {
    expect(sentencesOf(text, tag)).toEqual(sentences);
  });

  test('together are the text, and none is empty', () => {
    const word = fc.constantFrom('Dr.', 'One', 'two.', '三。', 'e.g.', 'A.', '?', '"', '\n', '👩‍👧');
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(word).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (prose) => {
        const sentences = sentencesOf(prose);
        expect(sentences.join('')).toBe(prose);
        expect(sentences).not.toContain('');
      }),
      { numRuns: 500 },
    );
  });
});

describe('a language', () => {
  test.each(['', 'not a tag', 'x', '123456789'])(
    'that Intl does not know, "%s", counts as English',
    (tag) => {
      const unknown = createLanguage(tag);
      expect(unknown.tag).toBe(tag);
      expect(unknown.countWords('one two')).toBe(2);
      expect(unknown.countWords('容器是什么')).toBe(3);
      expect(unknown.findSentenceEnds('One. Two.')).toEqual([5, 9]);
    },
  );

  test('answers the same however often it is asked', () => {
    const twice = ['A b. C d.', 'e'].flatMap((text) => [text, text]);
    expect(twice.map(english.countWords)).toEqual([4, 4, 1, 1]);
    expect(twice.map((text) => english.findSentenceEnds(text).length)).toEqual([2, 2, 1, 1]);
  });
});
