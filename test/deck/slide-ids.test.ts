import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlineSections, type Topic } from '../../src/deck/outline.ts';
import { anchorsOf, createSlideIds, slugOf } from '../../src/deck/slide-ids.ts';
import { createStore } from '../../src/store/store.ts';
import { sectionsOf } from '../blocks/read-blocks.ts';

const topicsOf = (text: string): Topic[] => outlineSections(sectionsOf(text), createStore());

function idsOf(text: string): string[] {
  const { idOf } = createSlideIds();
  return topicsOf(text).map(idOf);
}

describe('a slug', () => {
  test.each([
    ['Setup', 'setup'],
    ['Two words', 'two-words'],
    ['Das Öl', 'das-öl'],
    ['C++ & C#', 'c--c'],
    ['— dash —', 'dash'],
    ['--flag', 'flag'],
    ['讲座 一', '讲座-一'],
    ['שלום', 'שלום'],
    ['snake_case', 'snake_case'],
    ['1. Step', '1-step'],
    ['👩‍👧', 'slide'],
    ['!?', 'slide'],
    ['', 'slide'],
  ])('of "%s" is %s', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  test('is the same whatever was asked before, and has no space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(slugOf(text)).toBe(slugOf(text));
        expect(slugOf(text)).toMatch(/^[^ \n]+$/);
      }),
    );
  });
});

describe('the ids of slides', () => {
  test.each([
    ['come from headings', '# A\n\n## B b', ['a', 'b-b']],
    [
      'of one heading twice name what it stands under',
      '# A\n\n## X\n\n# B\n\n## X',
      ['a', 'x', 'b', 'b--x'],
    ],
    ['or count where it stands under nothing', '# A\n\n# A\n\n# A', ['a', 'a-2', 'a-3']],
    ['count where both are the same', '# A\n\n## X\n\n## X\n\n## X', ['a', 'x', 'a--x', 'a--x-2']],
    ['are there without words', 'x\n\n# 🎉\n\n## !', ['slide', 'slide-2', 'slide--slide']],
    ['are not taken by what only looks alike', '# A 2\n\n# A\n\n# A', ['a-2', 'a', 'a-3']],
    ['know nothing of marks', '# *A* `b` [c](d)', ['a-b-c']],
  ])('%s', (_name, text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });

  test('can be claimed once each', () => {
    const { claim } = createSlideIds();
    expect(['a', 'a', 'a-2', 'a', 'b'].map(claim)).toEqual(['a', 'a-2', 'a-2-2', 'a-3', 'b']);
    expect(createSlideIds().claim('a')).toBe('a');
  });

  const headings: fc.Arbitrary<[number, string][]> = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('a', 'b', 'a 2', 'a--b', '🎉')),
    { minLength: 1, maxLength: 9 },
  );
  const write = (list: readonly (readonly [number, string])[]): string =>
    list.map(([depth, name]) => `${'#'.repeat(depth)} ${name}\n`).join('\n');

  test('are unique, whatever the headings', () => {
    fc.assert(
      fc.property(headings, (list) => {
        const ids = idsOf(write(list));
        expect(ids).toHaveLength(list.length);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('stay when a heading of another name comes in', () => {
    fc.assert(
      fc.property(headings, fc.nat(9), (list, place) => {
        const more = list.toSpliced(place, 0, [6, 'another one']);
        expect(idsOf(write(more)).filter((id) => id !== 'another-one')).toEqual(idsOf(write(list)));
      }),
    );
  });
});

describe('anchors', () => {
  test.each([
    ['are those of Markdown hosts', '# A b\n\n## A b\n\n# C', ['a-b', 'a-b-1', 'c']],
    ['are none without a heading', 'x', []],
    ['keep the hyphens of signs', '# — a', ['-a']],
    ['know nothing of marks', '# *A* `b`', ['a-b']],
  ])('%s', (_name, text, anchors) => {
    const topics = topicsOf(text);
    const found = anchorsOf(topics);
    expect([...found.values()]).toEqual(anchors);
    expect([...found.keys()]).toEqual(topics.filter(({ heading }) => heading));
  });
});
