import { describe, expect, test } from 'vitest';
import { composeMap, type ComposedMap } from '../../src/relations/compose-map.ts';
import { numberSteps } from '../../src/relations/number-steps.ts';
import type { PackSource, Relation, Term } from '../../src/relations/types.ts';
import { createRelation, createTerm, known } from './graph.ts';

const kinds = ['Compute', 'Storage'];
const pack = (words: string, own: Partial<PackSource> = {}): Relation =>
  createRelation(words, { source: { ...(known as PackSource), ...own } });

/** A map of relations, given as `from to label`; terms that stand by their kind are of it: `a:Compute`. */
function compose(
  relations: readonly (string | Relation)[],
  own: Readonly<Record<string, Partial<Term>>> = {},
): ComposedMap {
  const all = relations.map((each) => (typeof each === 'string' ? createRelation(each) : each));
  const ids = [...new Set(all.flatMap(({ from, to }) => [from, to]))];
  return composeMap(
    { terms: ids.map((id) => createTerm(id, own[id])), relations: all },
    { kinds, until: 'until', steps: numberSteps(all) },
  );
}

/** Boxes with their second lines, frames with what is in them, and lines. */
function show({ graph: { boxes, groups, lines } }: ComposedMap): string[] {
  const inside = (id?: string): string =>
    boxes
      .filter(({ group }) => group === id)
      .map((box) => box.id + (box.note === undefined ? '' : `(${box.note})`))
      .join(' ');
  return [
    inside(undefined),
    ...groups.map(({ id, title }) => `${id} ${title === '' ? '-' : title}: ${inside(id)}`),
    ...lines.map(
      ({ from, to, label, hasArrow, isDashed }) =>
        `${from} ${isDashed ? '.' : '-'}${hasArrow ? '>' : '-'} ${to}${label === '' ? '' : ` ${label}`}`,
    ),
  ];
}

const compute = { kind: 'Compute' };

test('a tree has lines without words, and no frames', () => {
  const tree = compose(['b a is a', 'c a is a', 'd b is a', 'e b is a']);
  expect(show(tree)).toEqual(['b a c d e', 'a -- b', 'a -- c', 'b -- d', 'b -- e']);
  expect(tree.graph.isTree).toBe(true);
});

describe('lines', () => {
  test.each<[string, (string | Relation)[], string[]]>([
    ['are as they are', ['a b uses', 'b c'], ['a b c', 'a -> b uses', 'b -> c']],
    ['from packs are dashed', [pack('a b uses')], ['a b', 'a .> b uses']],
    ['with the same words are one', ['a b uses', pack('a b Uses')], ['a b', 'a -> b uses']],
    ['with other words are two', ['a b uses', 'a b owns'], ['a b', 'a -> b uses', 'a -> b owns']],
    [
      'there and back are one without an arrow',
      ['a b talks to', 'b a talks to'],
      ['a b', 'a -- b talks to'],
    ],
    [
      'that hold both ways have no arrow',
      [createRelation('a b meets', { isMutual: true })],
      ['a b', 'a -- b meets'],
    ],
    [
      'that hold in part say when',
      [pack('a b uses', { only: 'on EC2' })],
      ['a b', 'a .> b uses (on EC2)'],
    ],
  ])('%s', (_, relations, expected) => {
    expect(show(compose(relations))).toEqual(expected);
  });

  test('to all of a kind are one to its frame, by several verbs of one sort too', () => {
    const own = { c: compute, d: compute };
    expect(show(compose(['a c runs on', 'a d runs on'], own))).toEqual([
      'a',
      'g1 Compute: c d',
      'a -> g1 runs on',
    ]);
    expect(show(compose(['c a runs tasks on', 'd a runs pods on'], own))).toEqual([
      'a',
      'g1 Compute: c d',
      'g1 -> a runs tasks or pods on',
    ]);
    expect(show(compose(['c a runs on', 'd a runs pods on'], own))).toEqual([
      'a',
      'g1 Compute: c d',
      'g1 -> a runs on',
    ]);
  });

  test('to some of a kind stay theirs', () => {
    const own = { c: compute, d: compute, e: compute };
    expect(
      show(compose(['a c runs on', 'a d runs on', 'e b owns', 'b a owns'], own)).slice(1),
    ).toEqual([
      'g1 Compute: c d e',
      'a -> c runs on',
      'a -> d runs on',
      'e -> b owns',
      'b -> a owns',
    ]);
  });

  test('from all of one kind to all of another are one', () => {
    const own = { c: compute, d: compute, s: { kind: 'Storage' }, t: { kind: 'Storage' } };
    const all = ['c s reads', 'c t reads', 'd s reads', 'd t reads', 'w c has'];
    expect(show(compose(all, own))).toEqual([
      'w',
      'g1 Compute: c d',
      'g2 Storage: s t',
      'g1 -> g2 reads',
      'w -> c has',
    ]);
  });

  test('with the same words to three that stand free lead to a frame without a title', () => {
    expect(show(compose(['a b provides', 'a c provides', 'a d provides']))).toEqual([
      'a',
      's1 -: b c d',
      'a -> s1 provides',
    ]);
    expect(show(compose(['a b provides', 'a c provides']))).toEqual([
      'a b c',
      'a -> b provides',
      'a -> c provides',
    ]);
  });

  test('of packs and of the notes are not joined', () => {
    const own = { c: compute, d: compute };
    expect(show(compose(['a c runs on', pack('a d runs on')], own)).slice(2)).toEqual([
      'a -> c runs on',
      'a .> d runs on',
    ]);
  });
});

describe('frames', () => {
  test('are there for two of a kind, not for one, nor round all', () => {
    expect(show(compose(['a b uses'], { a: compute }))).toEqual(['a b', 'a -> b uses']);
    expect(show(compose(['a b uses'], { a: compute, b: compute }))).toEqual(['a b', 'a -> b uses']);
  });

  test.each(['runs in', 'is part of', 'belongs to', 'lives inside', 'is a kind of'])(
    'hold what "%s" another',
    (label) => {
      const found = show(compose([`a w ${label}`, `b w ${label}`, 'w y uses']));
      expect(found).toEqual(['y', 'w W: a b', 'w -> y uses']);
    },
  );

  test.each(['contains', 'consists of', 'is made up of', 'includes'])(
    'hold what another "%s"',
    (label) => {
      expect(show(compose([`w a ${label}`, `w b ${label}`, 'b y uses']))).toEqual([
        'y',
        'w W: a b',
        'b -> y uses',
      ]);
    },
  );

  test('do not hold one alone, nor what another line joins with its holder', () => {
    expect(show(compose(['a w runs in', 'w y uses']))).toEqual([
      'a w y',
      'a -> w runs in',
      'w -> y uses',
    ]);
    expect(show(compose(['a w runs in', 'b w runs in', 'w a starts']))).toContain('a -> w runs in');
  });

  test('do not hold what is joined in a ring', () => {
    const own = { a: compute, b: compute, c: compute };
    expect(show(compose(['a b uses', 'b c uses', 'c a uses', 'a w owns'], own))[0]).toBe('a b c w');
  });
});

describe('boxes', () => {
  test('say in a second line what a term is, where nothing else is said of that', () => {
    expect(show(compose(['eks k8s is managed', 'eks a uses']))).toEqual([
      'eks(managed K8S) a',
      'eks -> a uses',
    ]);
    expect(show(compose(['eks k8s is a', 'eks a uses']))).toEqual(['eks(K8S) a', 'eks -> a uses']);
    expect(show(compose(['eks k8s is a', 'k8s a uses', 'eks a uses']))[0]).toBe('eks k8s a');
  });

  test('say until when', () => {
    expect(show(compose(['a b uses'], { a: { ended: '2026-09-30' } }))[0]).toBe(
      'a(until 2026-09-30) b',
    );
  });

  test('have no pictures in their names', () => {
    expect(
      compose(['a b uses'], { a: { label: '🚀 ECS' }, b: { label: '🚀' } }).graph.boxes.map(
        ({ label }) => label,
      ),
    ).toEqual(['ECS', '🚀']);
  });
});

test('each term has its part, each line its relations, each condition its place', () => {
  const composed = compose([
    'eks k8s is managed',
    'eks a uses',
    'b w runs in',
    'c w runs in',
    pack('w a uses', { only: 'at night' }),
  ]);
  expect([...composed.partIds]).toEqual([
    ['eks', 'eks'],
    ['k8s', 'eks'],
    ['a', 'a'],
    ['b', 'b'],
    ['w', 'w'],
    ['c', 'c'],
  ]);
  expect(composed.lines.map(({ relations }) => relations.length)).toEqual([1, 1]);
  expect(composed.lines.map(({ label }) => label)).toEqual(['uses', 'uses (at night)']);
  expect(composed.conditions).toEqual([]);
});

test('a line to a group says no more than holds of all', () => {
  const composed = compose([
    'b w runs in',
    'c w runs in',
    pack('a b uses', { only: 'at night' }),
    pack('a c uses'),
  ]);
  expect(composed.lines.map(({ to, label }) => `${to} ${label}`)).toEqual([
    'b uses (at night)',
    'c uses',
  ]);
});

test('a condition that is too long for a line has a sign there', () => {
  const only = 'where the service is in a VPC of its own';
  const composed = compose([pack('a b uses', { only })]);
  expect(composed.lines.map(({ label }) => label)).toEqual(['uses *']);
  expect(composed.conditions).toEqual([only]);
});

test.each([
  [
    'a sequence has its numbers, and no words',
    ['a b then', 'b c then'],
    ['1. A', '2. B', '3. C', '', ''],
  ],
  ['two steps are none', ['a b then', 'b c uses'], ['A', 'B', 'C', 'then', 'uses']],
  [
    'a fork is none',
    ['a b then', 'b c then', 'b d then'],
    ['A', 'B', 'C', 'D', 'then', 'then', 'then'],
  ],
  [
    'a circle is none',
    ['a b then', 'b c then', 'c a then'],
    ['A', 'B', 'C', 'then', 'then', 'then'],
  ],
  [
    'what else steps do is said',
    ['a b then', 'b c then', 'c a uses'],
    ['1. A', '2. B', '3. C', '', '', 'uses'],
  ],
])('%s', (_, relations, expected) => {
  const { boxes, lines } = compose(relations).graph;
  expect([...boxes, ...lines].map(({ label }) => label)).toEqual(expected);
});

test('a step that holds others has its number on its frame', () => {
  const { graph } = compose(['a b then', 'b c then', 'd b is a', 'e b is a']);
  expect(graph.groups.map(({ title }) => title)).toEqual(['2. B']);
});
