import { describe, expect, test } from 'vitest';
import { findWords } from '../../src/i18n/find-words.ts';
import { isWorthDrawing, type MapPlan, planMaps } from '../../src/relations/plan-maps.ts';
import type { PackSource, RelatedNote, Relation } from '../../src/relations/types.ts';
import { createNote, createRelation, createSection, known } from './graph.ts';

const words = findWords('en').maps;
const plan = (note: RelatedNote, pasted: readonly string[] = []) =>
  planMaps(note, { words, pasted });

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
  test('with fewer than two relations has no map', () => {
    expect(plan(createNote(relate('a b')))).toEqual({ plans: [], findings: [] });
    expect(plan(createNote([]))).toEqual({ plans: [], findings: [] });
  });

  test('has one map, in both directions', () => {
    const { plans, findings } = plan(
      createNote(relate('a b uses', 'b c'), { sections: [createSection([])] }),
    );
    expect(findings).toEqual([]);
    expect(plans.map(show)).toEqual(['all 0-1: 3']);
    const [version] = plans[0]?.versions ?? [];
    expect(version?.codes.map((code) => code.split('\n')[1])).toEqual([
      'flowchart LR',
      'flowchart TB',
    ]);
    expect(version?.nodeIds.get('a')).toBe('a');
    expect(plans[0]?.isPasted).toBe(false);
  });

  test('has smaller versions of a map that may not be legible, each once', () => {
    expect(plan(createNote(chain(11))).plans.map(show)).toEqual(['all 0-0: 12 10 8 6 4']);
    expect(plan(createNote(chain(6))).plans.map(show)).toEqual(['all 0-0: 7 6 4']);
  });

  test('with many terms and no chapters has a map of some, and says so', () => {
    const { plans, findings } = plan(createNote(chain(14)));
    expect(plans.map(show)).toEqual(['all 0-0: 12 10 8 6 4']);
    expect(findings).toEqual([
      {
        rule: 'map-crowded',
        facts: { count: 15, shown: 12 },
        range: { start: { line: 1, column: 1 } },
      },
    ]);
  });
});

describe('a map is worth drawing', () => {
  const author = { type: 'author', file: 'a.md', line: 1 } as const;
  const drawn = { ...author, isDrawn: true } as const;
  const from = (source: Relation['source'], count: number): Relation[] =>
    chain(count, source.type).map((relation) => ({ ...relation, source }));
  const isWorth = (relations: readonly Relation[]): boolean =>
    isWorthDrawing(plan(createNote(relations)).plans[0]!);

  test('with four relations, not with three', () => {
    expect(isWorth(chain(4))).toBe(true);
    expect(isWorth(chain(3))).toBe(false);
  });

  test('with any that the author relates', () => {
    expect(isWorth(from(author, 2))).toBe(true);
  });

  test('with two that no diagram of the notes shows', () => {
    const [first, ...rest] = from(drawn, 5);
    expect(isWorth([first!, ...rest])).toBe(false);
    expect(isWorth([first!, ...rest, createRelation('author0 x'), createRelation('x y')])).toBe(
      true,
    );
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
    expect(plans.map(show)).toEqual(['One 1-3: 9 8 6 4', 'Two 3-4: 9 8 6 4']);
    expect(findings).toEqual([]);
    expect(plans[0]?.versions[0]?.codes[0]).toMatch(/^%% Relation map by Lectern: One\n/);
  });

  test('has none for a chapter that names too little', () => {
    const sections = [...chapters, createSection(['a1', 'b1'], { title: 'Three' })];
    const { plans } = plan(createNote(relations, { sections }));
    expect(plans.map(({ chapter }) => chapter)).toEqual(['One', 'Two']);
  });

  test('has chapters that end where a higher heading comes', () => {
    const sections = [
      ...chapters.slice(1, 3),
      createSection(idsOf(8, 'b'), { title: 'Two' }),
      createSection([], { depth: 1, title: 'Appendix' }),
    ];
    expect(plan(createNote(relations, { sections })).plans.map(show)).toEqual([
      'One 0-2: 9 8 6 4',
      'Two 2-3: 9 8 6 4',
    ]);
  });
});

describe('a map that the author pasted into the notes', () => {
  const note = createNote(relate('a b', 'b c'));

  test('is drawn as it stands there', () => {
    const fence = '%% Relation map by Lectern\nflowchart LR\n  a --> b';
    const [first] = plan(note, ['pie', fence]).plans;
    expect(first?.isPasted).toBe(true);
    expect(first?.versions.map(({ codes }) => codes)).toEqual([[fence]]);
    expect(first?.versions[0]?.terms).toHaveLength(3);
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
  const legendOf = (relations: readonly Relation[]) => plan(createNote(relations)).plans[0]?.legend;

  test('says what lines are there', () => {
    expect(legendOf(relate('a b', 'b c'))).toEqual([{ line: 'solid', text: words.stated }]);
    expect(legendOf([pack('a b'), pack('b c')])).toEqual([
      { line: 'dashed', text: `${words.known}: Amazon Web Services, 2026-11-24` },
    ]);
  });

  test('names each pack once, and the last look at any', () => {
    const relations = [
      ...relate('a b'),
      pack('b c', { asOf: '2026-01-01' }),
      pack('c d', { pack: 'other', asOf: '2026-12-31' }),
      pack('d a'),
    ];
    expect(legendOf(relations)).toEqual([
      { line: 'solid', text: words.stated },
      { line: 'dashed', text: `${words.known}: Amazon Web Services, other, 2026-12-31` },
    ]);
  });

  test('says what a star means, where there is one', () => {
    expect(legendOf([...relate('a b'), pack('b c', { only: 'on EC2' })])?.at(-1)).toEqual({
      line: undefined,
      text: `* ${words.partly}`,
    });
  });
});
