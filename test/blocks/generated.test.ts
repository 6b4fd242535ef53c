/** Blocks that Lectern makes or that share a slide: contents lists, footnotes and headings. */
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { AtomPath } from '../../src/blocks/block-kind.ts';
import { anyBlock } from '../../src/blocks/blocks.ts';
import { contents } from '../../src/blocks/contents.ts';
import { createFootnotes } from '../../src/blocks/footnotes.ts';
import { heading } from '../../src/blocks/heading.ts';
import type { Contents, Footnotes } from '../../src/blocks/nodes.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { blockOf, blocksOf, context, outline, outlines } from './read-blocks.ts';

const agenda = deepFreeze<Contents>({
  type: 'contents',
  role: 'agenda',
  isNumbered: true,
  items: ['a', 'b', 'c'].map((target, index) => ({
    number: index + 1,
    title: [
      { type: 'text', value: `Part ${target} ` },
      { type: 'inlineCode', value: 'x y' },
    ],
    target,
    state: 'ahead',
  })),
});

const ranges: [string, AtomPath | undefined, AtomPath | undefined, string[]][] = [
  ['all', undefined, undefined, ['a', 'b', 'c']],
  ['from the second on', [1], undefined, ['b', 'c']],
  ['up to the second', undefined, [1], ['a', 'b']],
  ['the first alone', [0], [0], ['a']],
  ['the last alone', [2], [2], ['c']],
];

describe('a contents list', () => {
  test('has no words of its own, since headings have them; an audience reads them', () => {
    expect(contents.words(agenda)).toEqual([]);
    expect(contents.reading(agenda)).toEqual(['Part a xxx', 'Part b xxx', 'Part c xxx']);
    expect(contents.shape(agenda)).toEqual({ type: 'rows', kind: 'items', count: 3 });
    expect(contents.shows(agenda)).toBe(true);
  });

  test('has the words of headings that stand in it alone', () => {
    const [first, ...rest] = agenda.items;
    const own = { ...agenda, items: [{ ...first!, target: undefined }, ...rest] };
    expect(contents.words(own)).toEqual(['Part a x y']);
    expect(contents.plain(own)).toEqual(['- Part a x y']);
  });

  test.each(ranges)('is sliced by its items: %s', (_name, ...[from, to, targets]) => {
    const part = contents.slice(agenda, { from, to });
    expect(part.items.map(({ target }) => target)).toEqual(targets);
    expect(part.role).toBe('agenda');
  });
});

describe('footnotes', () => {
  const footnotes = createFootnotes(anyBlock);
  const [, notes] = blocksOf(
    'x[^1][^2][^3]\n\n[^1]: a\n\n[^2]: b\n\n    - in `b c`\n\n[^3]: c',
  ) as [RootContent, Footnotes];

  test('have the words of the notes', () => {
    expect(footnotes.words(notes)).toEqual(['a', 'b', 'in b c', 'c']);
    expect(footnotes.reading(notes)).toEqual(['a', 'b', 'in xxx', 'c']);
    expect(footnotes.plain(notes)).toEqual(['a', 'b', '- in b c', 'c']);
    expect(footnotes.shape(notes)).toEqual({ type: 'rows', kind: 'items', count: 3 });
  });

  test.each(ranges)(
    'are sliced note by note and keep their numbers: %s',
    (_name, ...[from, to, texts]) => {
      const part = footnotes.slice(notes, { from, to });
      expect(part.children.map(({ number }) => 'abc'.charAt(number - 1))).toEqual(texts);
      expect(footnotes.words(part).filter((word) => word.length === 1)).toEqual(texts);
    },
  );
});

describe('a heading that shares a slide', () => {
  const block = blockOf('heading', '#### A *title* `x y`');

  test('is text that leads in what follows', () => {
    expect([heading.words(block), heading.plain(block)]).toEqual([
      ['A title x y'],
      ['A title x y'],
    ]);
    expect(heading.reading(block)).toEqual(['A title xxx']);
    expect(heading.role(block, context)).toBe('text');
    expect(heading.leadsIn(block)).toBe(true);
    expect(heading.illustrates(block)).toBe(false);
  });

  test.each([
    ['a word', '# a', true],
    ['a picture', '# ![p](p)', true],
    ['nothing', '#', false],
  ])('of %s shows something or nothing', (_name, source, shows) => {
    expect(heading.shows(blockOf('heading', source))).toBe(shows);
  });

  test('inside another block is a line in bold', () => {
    const { lift } = heading;
    if (typeof lift !== 'function') throw new Error('not lifted');
    expect(outlines(lift(block, block.children))).toBe(
      'p(strong("A " em("title") " " inlineCode("x y")))',
    );
    expect(outline(block)).toBe('heading4("A " em("title") " " inlineCode("x y"))');
  });
});
