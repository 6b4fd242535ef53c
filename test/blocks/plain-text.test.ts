import { expect, test } from 'vitest';
import { isPlainText } from '../../src/blocks/figure.ts';
import { blocksOf } from './read-blocks.ts';

test.each([
  ['a paragraph', 'Words *and* `code`.', true],
  ['words with a picture among them', 'See ![a](a) here.', true],
  ['a picture alone', '![a](a)', false],
  ['two pictures', '![a](a) ![b](b)', false],
  ['a list', '- a\n- b', true],
  ['a list in a list', '- a\n  1. b\n     - c', true],
  ['a list with an empty item', '- \n- b', true],
  ['a list with code in it', '- a\n\n  ```\n  x\n  ```', false],
  ['a list with a picture deep in it', '- a\n  - ![a](a)', false],
  ['a quote', '> a', false],
  ['a table', '| a |\n|-|', false],
  ['a heading', '#### a', false],
  ['a formula', '$$\na\n$$', false],
])('%s: any width will do, or not', (_name, source, isPlain) => {
  expect(blocksOf(source).map(isPlainText)).toEqual([isPlain]);
});
