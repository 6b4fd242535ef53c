import { describe, expect, test } from 'vitest';
import { createLanguage } from '../../src/blocks/language.ts';
import { createSlide, type SlideContent } from '../../src/deck/create-slide.ts';
import type { Slide, SlideTitle, SlideType } from '../../src/deck/types.ts';
import { groupSlides, mergeGroup } from '../../src/layout/groups.ts';
import { createStore } from '../../src/store/store.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { readBlocks, wordsOf } from './content.ts';

const english = createLanguage('en');

/** A heading's slide that belongs to `group`. */
function createMember(
  id: string,
  group?: string,
  own: SlideContent & { type?: SlideType } = {},
): Slide {
  const { type = 'content', ...rest } = own;
  const title: SlideTitle = { depth: 4, content: [{ type: 'text', value: id }] };
  return deepFreeze(
    createSlide(type, id, { title, group, blocks: readBlocks(`Text ${id}.`), ...rest }),
  );
}

const groupsOf = (slides: readonly Slide[]): string[] =>
  groupSlides(slides).map((group) => group.map(({ id }) => id).join(' '));

describe('groups', () => {
  test.each<[string, readonly (readonly [string, string?])[], readonly string[]]>([
    ['of nothing are none', [], []],
    ['a slide of its own is one', [['a'], ['b']], ['a', 'b']],
    [
      'h4s go with their heading',
      [
        ['a', 'g'],
        ['b', 'g'],
        ['c', 'g'],
      ],
      ['a b c'],
    ],
    [
      'neighbours of other groups stay apart',
      [
        ['a', 'g'],
        ['b', 'h'],
      ],
      ['a', 'b'],
    ],
    ['a slide between parts a group', [['a', 'g'], ['b'], ['c', 'g']], ['a', 'b', 'c']],
  ])('%s', (_, members, expected) => {
    expect(groupsOf(members.map(([id, group]) => createMember(id, group)))).toEqual(expected);
  });
});

describe('a merged slide', () => {
  const merge = (group: readonly Slide[]): Slide | undefined =>
    mergeGroup(group, english, createStore());
  const summarise = (slide: Slide | undefined): string[] | undefined =>
    slide?.blocks.map((block) => `${block.type} ${wordsOf([block])}`);

  test('has the title of the first one, and the others as headings inside', () => {
    const merged = merge([createMember('a', 'g'), createMember('b', 'g')]);
    expect(merged).toMatchObject({ id: 'a', type: 'content', group: 'g' });
    expect(merged?.title?.content).toEqual([{ type: 'text', value: 'a' }]);
    expect(summarise(merged)).toEqual(['paragraph Text a.', 'heading b', 'paragraph Text b.']);
  });

  test('repeats no title of what goes on', () => {
    const merged = merge([createMember('a', 'g'), createMember('b', 'g', { continued: true })]);
    expect(summarise(merged)).toEqual(['paragraph Text a.', 'paragraph Text b.']);
  });

  test('leaves out the list of contents of a section, which comes itself', () => {
    const merged = merge([createMember('a', 'g', { type: 'section' }), createMember('b', 'g')]);
    expect(merged?.type).toBe('content');
    expect(summarise(merged)).toEqual(['heading b', 'paragraph Text b.']);
  });

  test('has all notes, all backgrounds, and the lines of all', () => {
    const note = (value: string): Slide['notes'][number] => ({
      visibility: 'reader',
      isBlock: false,
      blocks: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
    });
    const merged = merge([
      createMember('a', 'g', {
        notes: [note('one')],
        source: { first: 3, last: 9 },
        backgrounds: [{ type: 'image', url: 'a.png' }],
      }),
      createMember('b', 'g', {
        notes: [note('two')],
        source: { first: 10, last: 12 },
        backgrounds: [{ type: 'image', url: 'b.png' }],
      }),
    ]);
    expect(merged?.notes.map(({ blocks }) => wordsOf(blocks))).toEqual(['one', 'two']);
    expect(merged?.source).toEqual({ first: 3, last: 12 });
    expect(merged?.backgrounds.map(({ url }) => url)).toEqual(['a.png', 'b.png']);
  });

  test('of a quote alone is laid out like any other', () => {
    const quote = createMember('a', 'g', { layout: 'quote' });
    expect(merge([quote, createMember('b', 'g')])?.layout).toBe('auto');
    const columns = createMember('a', 'g', { layout: 'columns' });
    expect(merge([columns, createMember('b', 'g')])?.layout).toBe('columns');
  });

  test.each<[string, readonly Slide[]]>([
    ['one slide', [createMember('a', 'g')]],
    ['an answer', [createMember('a', 'g'), createMember('b', 'g', { type: 'answer' })]],
    ['a section inside', [createMember('a', 'g'), createMember('b', 'g', { type: 'section' })]],
    [
      'more than 110 words',
      [createMember('a', 'g', { blocks: readBlocks('word '.repeat(109)) }), createMember('b', 'g')],
    ],
    [
      'more than 14 blocks, headings among them',
      [createMember('a', 'g', { blocks: readBlocks('a\n\n'.repeat(12)) }), createMember('b', 'g')],
    ],
  ])('is not made of %s', (_, group) => {
    expect(merge(group)).toBeUndefined();
  });

  test('is made of 110 words, and of 14 blocks', () => {
    const words = createMember('a', 'g', { blocks: readBlocks('word '.repeat(108)) });
    expect(merge([words, createMember('b', 'g')])).toBeDefined();
    const blocks = createMember('a', 'g', { blocks: readBlocks('a\n\n'.repeat(11)) });
    expect(merge([blocks, createMember('b', 'g')])).toBeDefined();
  });

  test('is remembered, but its places, notes and id are those of now', () => {
    const store = createStore();
    const group = (line: number, id: string): Slide[] => [
      createMember(id, 'g', {
        source: { first: line, last: line + 1 },
        title: undefined,
        blocks: [],
      }),
      createMember('b', 'g', { source: { first: line + 2, last: line + 5 } }),
    ];
    const one = mergeGroup(group(1, 'a'), english, store);
    const two = mergeGroup(group(11, 'z'), english, store);
    expect(two?.blocks).toBe(one?.blocks);
    expect(two?.hash).toBe(one?.hash);
    expect([one?.id, two?.id]).toEqual(['a', 'z']);
    expect([one?.source, two?.source]).toEqual([
      { first: 1, last: 6 },
      { first: 11, last: 16 },
    ]);
  });
});
