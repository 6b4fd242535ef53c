import { describe, expect, test } from 'vitest';
import { outlineChapter, outlineOf } from './outline-of.ts';

const sentence = (count: number, word: string): string =>
  `${word.toUpperCase()}${` ${word}`.repeat(count - 1)}.`;

/** Four sentences of ten words, and a long one. */
const prose = `${'abcd'
  .split('')
  .map((word) => sentence(10, word))
  .join(' ')} ${sentence(40, 'z')}`;

/** The letters of the sentences that are shown. */
function shownOf(note: string): string[] {
  const slides = outlineChapter(`# T\n\n${note}`).map((line) => line.split(' // ')[0] ?? '');
  return slides.map((line) => (line.match(/[A-Z](?= [a-z])/g) ?? []).join(''));
}

describe('a long paragraph shows', () => {
  test.each<[what: string, note: string, shown: string[]]>([
    ['as many sentences as the slide has room for', prose, ['ABCD']],
    ['fewer beside other text', `${prose}\n\n${sentence(18, 'x')}`, ['ABX']],
    [
      'one beside a list that fills the slide',
      `${prose}\n\n${'- one two three\n'.repeat(7)}`,
      ['A'],
    ],
    ['one beside a picture', `${prose}\n\n![p](p.png)\n\nEnd.`, ['AZ']],
    ['fewer beside code', `${prose}\n\n- a\n\n\`\`\`\n1\n2\n3\n\`\`\``, ['AB']],
    ['more than a few words below a picture', `${'![p](p.png)\n\n'.repeat(2)}${prose}`, ['AB']],
    [
      'more than a few words below a picture and its name',
      `${'![p](p.png)\n\n'.repeat(2)}[fig: one]\n\n${prose}`,
      ['AB'],
    ],
    ['of two the first more', `${prose}\n\n${sentence(10, 'x')} ${sentence(50, 'y')}`, ['ABCX']],
    ['one sentence at least', `${sentence(50, 'x')} ${sentence(9, 'y')}`, ['X']],
    [
      'no sentence behind one that has no room',
      `${sentence(9, 'a')} ${sentence(50, 'b')} ${sentence(5, 'c')}`,
      ['A'],
    ],
    ['what stands on its slide alone', `${prose}\n\n---\n\n${prose}`, ['ABCD', 'ABCD']],
  ])('%s', (_, note, shown) => {
    expect(shownOf(note)).toEqual(shown);
  });

  test('all of it, and is not spoken, where there is room for that', () => {
    const text = `${sentence(22, 'a')} ${sentence(21, 'b')}`;
    expect(outlineChapter(`# T\n\n${text}`)).toEqual([`content: T = paragraph(${text})`]);
  });

  test('its first sentence and the whole to the speaker, where there is not', () => {
    const text = `${sentence(22, 'a')} ${sentence(29, 'b')}`;
    expect(outlineChapter(`# T\n\n${text}`)).toEqual([
      `content: T = paragraph(${sentence(22, 'a')}) // reader: ${text}`,
    ]);
  });

  test('what it said before its last sentence, too, above a formula', () => {
    const text = `${sentence(10, 'a')} ${sentence(9, 'b')} ${sentence(60, 'c')} ${sentence(9, 'd')}`;
    expect(outlineChapter(`# T\n\n${text}\n\n$$\nx\n$$`)[0]).toMatch(
      /^content: T = paragraph\(A( a)+\.\) \| paragraph\(D( d)+\.\) \| math/,
    );
  });

  test('less where headings share a slide', () => {
    const [, first] = outlineOf(`# T\n\n## A\n\n### B\n\n${prose}\n\n#### C\n\n${prose}`);
    expect(first?.split(' // ')[0]).toMatch(/paragraph\(A( a)+\. B( b)+\. C( c)+\. D( d)+\.\)/);
    const three = outlineOf(
      `# T\n\n## A\n\n### B\n\n${prose}\n\n#### C\n\n${prose}\n\n#### D\n\n${prose}`,
    );
    expect(three[1]?.split(' // ')[0]).toMatch(/paragraph\(A( a)+\. B( b)+\.\)/);
  });
});
