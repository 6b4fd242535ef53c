import { beforeAll, describe, expect, test } from 'vitest';
import type { GlossaryEntry } from '../../src/course/glossary.ts';
import { drawTermMap, type TermMap } from '../../src/course/term-map.ts';
import { createStore } from '../../src/store/store.ts';
import type { TermData, TermRelation } from '../../src/protocol/course-data.ts';
import { deepFreeze } from '../deep-freeze.ts';

const entry = (name: string, lecture: number, ...aliases: string[]): GlossaryEntry => ({
  name,
  aliases,
  sentence: `${name} is something.`,
  introduced: { lecture, slide: 'a' },
  uses: [],
});
const term = (name: string, ...relations: TermRelation[]): TermData => ({
  names: [name],
  slide: `slide-${name}`,
  relations,
});

const glossary = deepFreeze([
  entry('frame', 0),
  entry('packet', 1, 'packets'),
  entry('router', 1),
  entry('segment', 2),
]);
const lectures = deepFreeze([
  { terms: [term('frame')] },
  {
    terms: [
      term('packet', { label: 'is carried by', other: 'frame' }),
      term('router', { label: 'removes', other: 'Frame' }, { label: 'forwards', other: 'packet' }),
    ],
  },
  {
    terms: [
      term(
        'segment',
        { label: 'carries', other: 'packets', isTo: true },
        { label: 'is', other: 'x' },
      ),
    ],
  },
]);
const titles = ['Links', 'Networks', 'Transport'];
const store = createStore();

describe('the map of a course’s terms', () => {
  let map: TermMap;

  beforeAll(async () => {
    map = (await drawTermMap(glossary, { lectures, titles, store }))!;
  });

  test('has the relations that lead from one lecture to another', () => {
    const said = map.ties.map(
      ({ from, label, to, place }) =>
        `${from.name} ${label} ${to.name} ${place.lecture}#${place.slide}`,
    );
    expect(said).toEqual([
      'packet is carried by frame 1#slide-packet',
      'router removes frame 1#slide-router',
      'packet carries segment 2#slide-segment',
    ]);
  });

  test('frames the terms of a lecture, and names the lecture of those that are alone', () => {
    for (const text of ['2 Networks', '1 Links', '3 Transport']) expect(map.svg).toContain(text);
    expect(map.svg.match(/2 Networks/g)).toHaveLength(1);
  });

  test('is none where fewer than three relations do so', async () => {
    const few = lectures.slice(0, 2);
    expect(await drawTermMap(glossary, { lectures: few, titles, store })).toBeUndefined();
  });

  test('of 40 lectures has what hangs together, and is legible', async () => {
    const names = Array.from({ length: 40 }, (_, lecture) => `term ${lecture}`);
    const many = names.map((name, lecture) => entry(name, lecture));
    const all = names.map((name, lecture) => ({
      terms: [
        term(
          name,
          { label: 'uses', other: names[Math.floor(lecture / 3)]! },
          { label: 'needs', other: names[(lecture * 7) % 40]! },
        ),
      ],
    }));
    const large = (await drawTermMap(many, { lectures: all, titles: names, store }))!;
    expect(large.width).toBeLessThanOrEqual(1080);
    expect(large.ties.length).toBeGreaterThanOrEqual(8);
    const reached = new Set(large.ties.flatMap(({ from, to }) => [from.name, to.name]));
    // A tree of so many lines has one box more.
    expect(reached.size).toBeLessThanOrEqual(large.ties.length + 1);
  });
});
