import { expect, test } from 'vitest';
import { findDisplay } from '../../src/deck/find-display.ts';
import type { Layout } from '../../src/deck/types.ts';
import { english, readBlocks } from '../layout/content.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

test.each<[what: string, text: string, layout: Layout]>([
  ['a few words', `${words(25)}.`, 'statement'],
  ['a question', 'Who is there?', 'statement'],
  ['more words', words(26), 'auto'],
  ['two paragraphs', 'One.\n\nTwo.', 'auto'],
  ['the only item of a list', '- One point', 'statement'],
  ['a list of two', '- One\n- Two', 'auto'],
  ['a number of a list that goes on', '3. Third', 'auto'],
  ['a task', '- [ ] To be done', 'auto'],
  ['an item with more below', '- One\n\n  Two', 'auto'],
  ['a picture', '![A](a.png)', 'auto'],
  ['an address', 'https://example.org/a/very/long/way/to/go', 'auto'],
  ['a quote', `> ${words(35)}`, 'quote'],
  ['a longer quote', `> ${words(36)}`, 'auto'],
  ['nothing', '', 'auto'],
])('%s alone', (_, text, layout) => {
  expect(findDisplay({ layout: 'auto', blocks: readBlocks(text) }, english.language)).toBe(layout);
});

test('what the author asks for stays', () => {
  const blocks = readBlocks('One.');
  expect(findDisplay({ layout: 'stack', blocks }, english.language)).toBe('stack');
});
