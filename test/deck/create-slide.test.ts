import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { changeSlide, createSlide, type SlideContent } from '../../src/deck/create-slide.ts';
import { countReadingWords } from '../../src/deck/reading-words.ts';
import type { Slide, SlideTitle } from '../../src/deck/types.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { blocksOf, english } from '../blocks/read-blocks.ts';
import { createStore } from '../../src/store/store.ts';

const titleOf = (value: string): SlideTitle => ({ depth: 2, content: [{ type: 'text', value }] });

const create = (content: SlideContent = {}): Slide =>
  deepFreeze(createSlide('content', 'a', deepFreeze(content)));

describe('a slide', () => {
  test('has nothing on it but what is said', () => {
    const { hash, ...slide } = create();
    expect(slide).toEqual({
      id: 'a',
      type: 'content',
      title: undefined,
      continued: false,
      breadcrumb: [],
      blocks: [],
      way: undefined,
      notes: [],
      source: { first: 1, last: 1 },
      directives: {},
      backgrounds: [],
      group: undefined,
      keep: false,
      layout: 'auto',
      handoutOnly: false,
    });
    expect(hash).toMatch(/^[\w-]{22}$/);
  });

  test.each<[string, Slide]>([
    ['another id', createSlide('content', 'b')],
    ['other lines', create({ source: { first: 3, last: 9 } })],
    ['other notes', create({ notes: [{ visibility: 'private', isBlock: false, blocks: [] }] })],
    ['what is said anyway', create({ keep: false, blocks: [] })],
  ])('has the same hash with %s', (_name, slide) => {
    expect(slide.hash).toBe(create().hash);
  });

  test.each<[string, Slide]>([
    ['type', createSlide('answer', 'a')],
    ['title', create({ title: titleOf('A') })],
    ['place among headings', create({ breadcrumb: ['A'] })],
    ['blocks', create({ blocks: blocksOf('a') })],
    ['way through the chapters', create({ way: { chapter: 1, total: 3 } })],
    ['directives', create({ directives: { _class: 'x' } })],
    ['background', create({ backgrounds: [{ type: 'image', url: 'a.png' }] })],
    ['group', create({ group: 'x' })],
    ['wish to stay whole', create({ keep: true })],
    ['layout', create({ layout: 'stack' })],
    ['being printed only', create({ handoutOnly: true })],
    ['being a continuation', create({ continued: true })],
  ])('has another hash with another %s', (_name, slide) => {
    expect(slide.hash).not.toBe(create().hash);
  });

  test('has the same hash wherever its blocks stand in the note', () => {
    expect(create({ blocks: blocksOf('\n\na *b*') }).hash).toBe(
      create({ blocks: blocksOf('a *b*') }).hash,
    );
    expect(create({ blocks: blocksOf('a **b**') }).hash).not.toBe(
      create({ blocks: blocksOf('a *b*') }).hash,
    );
  });

  test('is changed into another, which is as if it had been made so', () => {
    const before = create({ title: titleOf('A'), breadcrumb: ['B'] });
    const after = changeSlide(before, { keep: true });
    expect(after).toEqual(create({ title: titleOf('A'), breadcrumb: ['B'], keep: true }));
    expect(before.keep).toBe(false);
    expect(changeSlide(before, {})).toEqual(before);
    expect(changeSlide(before, { title: undefined }).title).toBeUndefined();
  });
});

describe('the words that an audience reads', () => {
  const count = (text: string, title?: string): number =>
    countReadingWords(
      create({ title: title === undefined ? undefined : titleOf(title), blocks: blocksOf(text) }),
      english,
      createStore(),
    );

  test.each<[string, string, string | undefined, number]>([
    ['none on an empty slide', '', undefined, 0],
    ['those of the title', '', 'Two words', 2],
    ['those of text', 'one *two*\nthree', undefined, 3],
    ['title and text apart', 'one', 'title', 2],
    ['those of lists and quotes', '- one\n- two\n\n> three', undefined, 3],
    ['those of an alert, title and all', '> [!TIP] one\n> two', undefined, 2],
    ['a piece of code in a line as one', 'use `a b c` now', undefined, 3],
    ['none of code', '```\na b c\n```', undefined, 0],
    ['none of a table', '| a | b |\n|---|---|', undefined, 0],
    ['none of a formula on its own line', '$$\na b\n$$', undefined, 0],
    ['none of a diagram', '```mermaid\ngraph TD\n```', undefined, 0],
    ['none of a picture', '![a b](c.png)', undefined, 0],
    ['Chinese ones', '容器是什么', undefined, 3],
  ])('are %s', (_name, ...[text, title, words]) => {
    expect(count(text, title)).toBe(words);
  });

  test('are those of a contents list too', () => {
    const contents: RootContent = {
      type: 'contents',
      role: 'agenda',
      isNumbered: true,
      items: [{ title: [{ type: 'text', value: 'one two' }], number: 1, target: 'a' }],
    };
    const slide = create({ title: titleOf('Agenda'), blocks: [contents] });
    expect(countReadingWords(slide, english, createStore())).toBe(3);
  });
});
