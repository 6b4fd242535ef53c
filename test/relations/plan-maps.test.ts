import { describe, expect, test } from 'vitest';
import { findWords } from '../../src/i18n/find-words.ts';
import { type MapPlan, planMaps } from '../../src/relations/plan-maps.ts';
import type { PackSource, RelatedNote, Relation } from '../../src/relations/types.ts';
import { createNote, createRelation, createSection, known } from './graph.ts';

const words = findWords('en').maps;
const plan = (note: RelatedNote, pasted: readonly string[] = [], isAsked = false) =>
  planMaps({ note, words, pasted, isAsked, showMonth: (day) => `month of ${day}` });

const relate = (...pairs: readonly string[]): Relation[] =>
  pairs.map((pair) => createRelation(pair));

/** A chain of that many relations, of terms called `prefix` and a number. */
const chain = (count: number, prefix = 't'): Relation[] =>
  Array.from({ length: count }, (_, index) =>
    createRelation(`${prefix}${index} ${prefix}${index + 1} uses`),
  );
const idsOf = (count: number, prefix = 't'): string[] =>
  Array.from({ length: count + 1 }, (_, index) => `${prefix}${index}`);

const show = ({ chapter, sections, versions }: MapPlan): string =>
  `${chapter ?? 'all'} ${sections.join('-')}: ${versions.map(({ terms }) => terms.length).join(' ')}`;

describe('a note', () => {
  test('with too few relations has no map', () => {
    expect(plan(createNote(chain(3)))).toEqual({ plans: [], findings: [] });
    expect(plan(createNote([]))).toEqual({ plans: [], findings: [] });
  });

  test('has one map', () => {
    const { plans, findings } = plan(createNote(chain(4), { sections: [createSection([])] }));
    expect(findings).toEqual([]);
    expect(plans.map(show)).toEqual(['all 0-1: 5']);
    expect(plans[0]?.versions[0]?.code).toMatch(/^%% Relation map by Lectern\nflowchart LR\n/);
    expect(plans[0]?.isPasted).toBe(false);
  });

  test('has smaller versions of a map that may have no room, of nine boxes and eight lines at most', () => {
    expect(plan(createNote(chain(11))).plans.map(show)).toEqual(['all 0-0: 9 8 7 6 5']);
    expect(plan(createNote(chain(6))).plans.map(show)).toEqual(['all 0-0: 7 6 5']);
    const dense = idsOf(8).flatMap((from) => idsOf(8).map((to) => `${from} ${to} uses ${from}`));
    const { plans } = plan(createNote(relate(...dense)));
    for (const { graph } of plans.flatMap(({ versions }) => versions)) {
      expect(graph.boxes.length).toBeLessThanOrEqual(9);
      expect(graph.lines.length).toBeLessThanOrEqual(8);
    }
  });

  test('with many terms and no chapters has a map of some, and says so', () => {
    const { plans, findings } = plan(createNote(chain(16)));
    expect(plans.map(show)).toEqual(['all 0-0: 9 8 7 6 5']);
    expect(findings).toEqual([
      {
        rule: 'map-crowded',
        facts: { count: 17, shown: 9 },
        range: { start: { line: 1, column: 1 } },
      },
    ]);
  });
});

describe('a map is worth a slide', () => {
  const author = { type: 'author', file: 'a.md', line: 1 } as const;
  const drawn = { ...author, isDrawn: true } as const;
  const from = (source: Relation['source'], count: number): Relation[] =>
    chain(count, source.type).map((relation) => ({ ...relation, source }));
  const isWorth = (relations: readonly Relation[], isAsked = false): boolean =>
    plan(createNote(relations), [], isAsked).plans.length > 0;

  test('with four relations, not with three', () => {
    expect(isWorth(chain(4))).toBe(true);
    expect(isWorth(chain(3))).toBe(false);
  });

  test('with any that the author relates', () => {
    expect(isWorth(from(author, 2))).toBe(true);
  });

  test('with two that no diagram of the notes shows', () => {
    const all = from(drawn, 5);
    expect(isWorth(all)).toBe(false);
    expect(isWorth([...all, createRelation('author0 x'), createRelation('x y')])).toBe(true);
  });

  test('with two that the notes state, or one where its terms are their headings, unless it is asked for', () => {
    const known5 = from(known, 5);
    expect(isWorth(known5)).toBe(false);
    expect(isWorth(known5, true)).toBe(true);
    const stated = (count: number): Relation[] =>
      known5.map((each, index) =>
        index < count ? { ...each, source: chain(1)[0]!.source } : each,
      );
    expect(isWorth(stated(1))).toBe(false);
    expect(isWorth(stated(2))).toBe(true);
    const sections = [createSection([]), createSection(idsOf(5, 'pack'))];
    expect(plan(createNote(stated(1), { sections })).plans).toHaveLength(1);
    expect(plan(createNote(known5, { sections })).plans).toEqual([]);
  });

  test('in one piece, but for what the author relates', () => {
    const show = (all: readonly Relation[]): string | undefined =>
      plan(createNote(all))
        .plans[0]?.versions[0]?.terms.map(({ id }) => id)
        .join(' ');
    const apart = [...from(drawn, 2), ...chain(4)];
    expect(show(apart)).toBe('t0 t1 t2 t3 t4');
    expect(show([...from(author, 2), ...chain(4)])).toContain('author0');
  });

  test('not where it is a list in a frame', () => {
    expect(isWorth(relate('a x is a', 'b x is a', 'c x is a', 'd x is a', 'e x is a'))).toBe(false);
  });
});

describe('a larger note', () => {
  const relations = [...chain(8, 'a'), ...chain(8, 'b')];
  const chapters = [
    createSection([], { depth: 1, title: 'Lecture' }),
    createSection(idsOf(8, 'a'), { title: 'One' }),
    createSection([], { depth: 3, title: 'Deeper' }),
    createSection(idsOf(8, 'b'), { title: 'Two' }),
  ];

  test('has a map for each chapter', () => {
    const { plans, findings } = plan(createNote(relations, { sections: chapters }));
    expect(plans.map(show)).toEqual(['One 1-3: 9 8 7 6 5', 'Two 3-4: 9 8 7 6 5']);
    expect(findings).toEqual([]);
    expect(plans[0]?.versions[0]?.code).toMatch(/^%% Relation map by Lectern: One\n/);
  });

  test('has none for a chapter that names too little', () => {
    const sections = [...chapters, createSection(['a1', 'b1'], { title: 'Three' })];
    const { plans } = plan(createNote(relations, { sections }));
    expect(plans.map(({ chapter }) => chapter)).toEqual(['One', 'Two']);
  });

  test.each([
    'Summary',
    'Table of Contents',
    'Exercises',
    'Common mistakes',
    'Übungen',
    '7. Questions',
    'References',
  ])('has none for a chapter called "%s"', (title) => {
    const sections = [...chapters.slice(0, 3), createSection(idsOf(8, 'b'), { title })];
    const { plans } = plan(createNote(relations, { sections }));
    expect(plans.map(({ chapter }) => chapter)).toEqual(['One']);
  });

  test('has chapters that end where a higher heading comes', () => {
    const sections = [
      ...chapters.slice(1, 3),
      createSection(idsOf(8, 'b'), { title: 'Two' }),
      createSection([], { depth: 1, title: 'Appendix' }),
    ];
    expect(plan(createNote(relations, { sections })).plans.map(show)).toEqual([
      'One 0-2: 9 8 7 6 5',
      'Two 2-3: 9 8 7 6 5',
    ]);
  });
});

describe('a map that the author pasted into the notes', () => {
  const note = createNote(chain(4, 'a'));

  test('is drawn as it stands there', () => {
    const fence = '%% Relation map by Lectern\nflowchart LR\n  a --> b';
    const [first] = plan(note, ['pie', fence]).plans;
    expect(first?.isPasted).toBe(true);
    expect(first?.versions.map(({ code }) => code)).toEqual([fence]);
    expect(first?.versions[0]?.terms).toHaveLength(5);
  });

  test('may be set in, but is no map of a chapter', () => {
    expect(plan(note, ['\n  %% Relation map by Lectern \nx']).plans[0]?.isPasted).toBe(true);
    expect(plan(note, ['%% Relation map by Lectern: One\nx']).plans[0]?.isPasted).toBe(false);
    expect(plan(note, ['x\n%% Relation map by Lectern']).plans[0]?.isPasted).toBe(false);
  });
});

describe('a legend', () => {
  const pack = (pair: string, own: Partial<PackSource> = {}): Relation =>
    createRelation(pair, { source: { ...(known as PackSource), ...own } });
  const legendOf = (relations: readonly Relation[]) =>
    plan(createNote([...relations, ...relate('d e', 'e f', 'f g')]), [], true).plans[0]?.versions[0]
      ?.legend;
  const stated = { line: 'solid', text: 'as in these notes' } as const;

  test('says what lines are there, and from when', () => {
    expect(legendOf(relate('a b', 'b d'))).toEqual([stated]);
    const legend = legendOf([pack('a b'), pack('b d')]);
    const text = 'added from Amazon Web Services documentation, month of 2026-11-24';
    expect(legend).toEqual([stated, { line: 'dashed', text }]);
  });

  test('names each pack once, and the last look at any', () => {
    const relations = [
      pack('b c', { asOf: '2026-01-01' }),
      pack('c d', { pack: 'other', asOf: '2026-12-31' }),
      pack('d a'),
    ];
    const text = 'added from Amazon Web Services, other documentation, month of 2026-12-31';
    expect(legendOf(relations)).toEqual([stated, { line: 'dashed', text }]);
  });

  test('spells out conditions that are too long for lines, each by its sign', () => {
    const [first, second] = [
      'where the service is in a VPC of its own',
      'with encryption that is on',
    ];
    const relations = [
      pack('a b', { only: first }),
      pack('b d', { only: `${second} by default` }),
      pack('a d', { only: first }),
      pack('a e', { only: 'on EC2' }),
    ];
    expect(legendOf(relations)?.slice(2)).toEqual([
      { line: undefined, text: `* ${first}` },
      { line: undefined, text: `† ${second} by default` },
    ]);
  });
});
