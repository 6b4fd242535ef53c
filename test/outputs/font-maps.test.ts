import { expect, test } from 'vitest';
import {
  changeCharacters,
  readCharacters,
  readUsualWidth,
  readWidths,
  renderWidths,
} from '../../src/outputs/pdf/font-maps.ts';

test.each([
  ['/W [0 [640 228 0 663] 21 [650]]', '0=640 1=228 2=0 3=663 21=650'],
  ['/W [20 [534 536.5] 152 154 249 177 [304]]', '20=534 21=536.5 152=249 153=249 154=249 177=304'],
  ['/DW 500', ''],
])('widths of glyphs are read and written: %s', (text, widths) => {
  const read = readWidths(text);
  expect([...read].map((each) => each.join('=')).join(' ')).toBe(widths);
  expect(readWidths(renderWidths([...read]))).toEqual(read);
});

test('the width of glyphs that have none of their own', () => {
  expect([readUsualWidth('/DW 547>>'), readUsualWidth('<<>>')]).toEqual([547, 1000]);
});

const cmap = (lists: string): string =>
  `begincmap\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${lists}endcmap\nend`;

test('characters of glyphs are read from lists of single ones and of ranges', () => {
  const text = cmap(
    '2 beginbfchar\n<0001> <0020>\n<000A> <D83DDE00>\nendbfchar\n1 beginbfrange\n<001C> <001E> <0061>\nendbfrange\n',
  );
  const read = readCharacters(text);
  expect([...read]).toEqual([
    [1, '0020'],
    [10, 'D83DDE00'],
    [28, '0061'],
    [29, '0062'],
    [30, '0063'],
  ]);
  expect(readCharacters(changeCharacters(text, read))).toEqual(read);
});

test('a list of characters has a hundred at most', () => {
  const many = new Map(Array.from({ length: 250 }, (_, index) => [index, '0041'] as const));
  const text = changeCharacters(cmap(''), many);
  expect(text.match(/\d+ beginbfchar/g)).toEqual([
    '100 beginbfchar',
    '100 beginbfchar',
    '50 beginbfchar',
  ]);
  expect(readCharacters(text)).toEqual(many);
});
