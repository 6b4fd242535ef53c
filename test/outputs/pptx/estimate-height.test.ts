import { expect, test } from 'vitest';
import {
  countLines,
  estimateWidth,
  measureLongestWord,
} from '../../../src/outputs/pptx/estimate-height.ts';
import type { SeenRun } from '../../../src/outputs/page/seen-slide.ts';

const run = (text: string, size: number, facts: Partial<SeenRun> = {}): SeenRun => ({
  text,
  size,
  colour: '#000000',
  ...facts,
});

test.each([
  ['as DejaVu Sans has them', 'till', 1.226],
  ['as Arial has them, where they are wider', 'CEP', 2.056],
])('letters are as wide %s', (_, text, width) => {
  expect(estimateWidth(text)).toBeCloseTo(width, 3);
});

test('letters are as large as PowerPoint is told, which is to the half point', () => {
  const code = run('x'.repeat(40) + ' ' + 'x'.repeat(42), 21.1, { code: true });
  // 83 letters are 1055 pixels at 21.1, and 1066 at 16 points.
  expect(countLines({ runs: [code] }, 1060)).toBe(2);
  expect(countLines({ runs: [code] }, 1070)).toBe(1);
});

test('the longest word is one that goes on in another run', () => {
  const runs = [run('a bc', 20), run('de f', 20)];
  expect(measureLongestWord({ runs })).toBeCloseTo(20 * estimateWidth('bcde'), 3);
});

test('a sign that begins no line takes the word before it along', () => {
  // Each is as wide as its letters: "for .scss," goes to the next line as a whole.
  const width = 20 * estimateWidth('built-in for');
  expect(countLines({ runs: [run('built-in for .scss', 20)] }, width)).toBe(2);
  const narrow = 20 * estimateWidth('for .scss') + 0.1;
  expect(countLines({ runs: [run('built-in for', 20), run(' .scss', 20)] }, narrow)).toBe(2);
  expect(countLines({ runs: [run('built-in for', 20), run(' .scss', 20)] }, narrow - 1)).toBe(3);
});

test('Thai breaks between its words', () => {
  const line = 'เพิ่มโค้ดต่อไปนี้';
  const width = 20 * estimateWidth('เพิ่มโค้ด');
  expect(countLines({ runs: [run(line, 20)] }, width)).toBe(2);
  expect(measureLongestWord({ runs: [run(line, 20)] })).toBeLessThan(width);
});
