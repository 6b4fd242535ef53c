import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { findRepeats, type SlidePiece } from '../../src/coverage/find-repeats.ts';
import { type Element, findElement, textOf } from '../../src/coverage/page-tree.ts';

function createPiece(html: string, isNotes: boolean): SlidePiece {
  const tree = fromHtml(`<section>${html}</section>`, { fragment: true });
  const element = findElement(tree as unknown as Element, ({ tagName }) => tagName === 'section');
  return { id: 'a', element: element!, isNotes };
}

const whole = '<p>One two three four. Five six seven. Eight nine ten.</p>';

test.each<[what: string, slide: string, repeated: string[]]>([
  ['the first sentence', '<p>One two three four.</p>', ['One two three four.']],
  [
    'the first and the last one',
    '<p>One two three four.</p><p>Eight nine ten.</p>',
    ['One two three four.', 'Eight nine ten.'],
  ],
  [
    'both in one paragraph',
    '<p>One two three four. Eight nine ten.</p>',
    ['One two three four. Eight nine ten.'],
  ],
  ['the last one', '<p>Eight nine ten.</p>', ['Eight nine ten.']],
  ['one in the middle', '<p>Five six seven.</p>', []],
  ['another paragraph', '<p>One two three five.</p>', []],
  ['a word', '<p>One</p>', []],
  ['one with a picture', '<p>One two three four.<img></p>', []],
])('what a slide says once more of its notes: %s', (...[, slide, repeated]) => {
  const found = findRepeats([createPiece(slide, false), createPiece(whole, true)]);
  expect([...found].map(textOf)).toEqual(repeated);
});
