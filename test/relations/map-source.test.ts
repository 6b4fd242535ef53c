import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createMarker,
  createNodeIds,
  type MapStyle,
  renderMapSource,
} from '../../src/relations/map-source.ts';
import type { Relation, Term } from '../../src/relations/types.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { authored, createRelation, createTerm, known } from './graph.ts';

const style: MapStyle = {
  kinds: ['Compute', 'Storage'],
  direction: 'LR',
  chapter: undefined,
  until: 'until',
};

/** The lines of a map's source below the marker. */
const linesOf = (
  terms: readonly Term[],
  relations: readonly Relation[] = [],
  own: Partial<MapStyle> = {},
): string[] =>
  renderMapSource(deepFreeze({ terms, relations }), deepFreeze({ ...style, ...own }))
    .split('\n')
    .slice(1);

describe('a map is written', () => {
  test('with its marker, direction, terms and relations', () => {
    const content = {
      terms: [createTerm('a'), createTerm('b')],
      relations: [createRelation('a b runs on')],
    };
    expect(renderMapSource(deepFreeze(content), style)).toBe(
      '%% Relation map by Lectern\nflowchart LR\n  a("A")\n  b("B")\n  a -->|"runs on"| b\n',
    );
    expect(renderMapSource(content, { ...style, direction: 'TB', chapter: 'Big\n one' })).toMatch(
      /^%% Relation map by Lectern: Big one\nflowchart TB\n/,
    );
  });

  test.each<[string, Relation, string]>([
    ['stated ones solid', createRelation('a b uses'), 'a -->|"uses"| b'],
    [
      'those of the author too',
      createRelation('a b uses', { source: authored }),
      'a -->|"uses"| b',
    ],
    ['those of packs dashed', createRelation('a b uses', { source: known }), 'a -.->|"uses"| b'],
    [
      'those that hold partly with a star',
      createRelation('a b uses', { source: { ...known, only: 'on EC2' } as never }),
      'a -.->|"uses #42;"| b',
    ],
    [
      'mutual ones with two heads',
      createRelation('a b meets', { isMutual: true }),
      'a <-->|"meets"| b',
    ],
    ['without a label none', createRelation('a b'), 'a --> b'],
    [
      'long labels in two lines',
      createRelation('a b pulls images from'),
      'a -->|"pulls<br/>images from"| b',
    ],
    [
      'as even as can be',
      createRelation('a b is the very old heart of'),
      'a -->|"is the very<br/>old heart of"| b',
    ],
    ['twelve letters in one', createRelation('a b runs tasks o'), 'a -->|"runs tasks o"| b'],
    ['one long word in one', createRelation('a b containerisation'), 'a -->|"containerisation"| b'],
  ])('%s', (_, relation, line) => {
    expect(linesOf([createTerm('a'), createTerm('b')], [relation]).slice(3)).toEqual([
      `  ${line}`,
      '',
    ]);
  });

  test.each<[string, Partial<Term>, string]>([
    ['with an icon', { icon: 'logos:aws-ecs' }, 'a("A"):::icon-aws-ecs'],
    ['with an end', { ended: '2026-09-30' }, 'a("A<br/>until 2026-09-30")'],
    ['with both', { icon: 'logos:x', ended: '2026' }, 'a("A<br/>until 2026"):::icon-x'],
    [
      'with signs of Mermaid',
      { label: 'a "b" <c> `d` #e [f] {g} |h| \\ *_' },
      'a("a #34;b#34; #60;c#62; #96;d#96; #35;e #91;f#93; #123;g#125; #124;h#124; #92; #42;#95;")',
    ],
    ['with line ends', { label: 'one\n two' }, 'a("one two")'],
    ['in other scripts', { label: '数据 مرحبا 🚀' }, 'a("数据 مرحبا 🚀")'],
  ])('a term %s', (_, own, line) => {
    expect(linesOf([createTerm('a', own)])[1]).toBe(`  ${line}`);
  });

  test('with a group for each kind, in the order of the kinds', () => {
    const terms = [
      createTerm('s', { kind: 'Storage' }),
      createTerm('c', { kind: 'Compute' }),
      createTerm('x'),
      createTerm('d', { kind: 'Compute' }),
    ];
    expect(linesOf(terms)).toEqual([
      'flowchart LR',
      '  subgraph g1["Compute"]',
      '    c("C")',
      '    d("D")',
      '  end',
      '  subgraph g2["Storage"]',
      '    s("S")',
      '  end',
      '  term3("X")',
      '',
    ]);
  });

  test('without a frame around all of one kind', () => {
    const terms = [createTerm('a', { kind: 'Storage' }), createTerm('b')];
    expect(linesOf(terms)).toEqual(['flowchart LR', '  a("A")', '  b("B")', '']);
  });
});

describe('ids of nodes', () => {
  const idsOf = (...ids: readonly string[]): string[] => [
    ...createNodeIds(ids.map((id) => createTerm(id))).values(),
  ];

  test.each<[readonly string[], readonly string[]]>([
    [
      ['ecs', 'AWS-Fargate', 'ec2'],
      ['ecs', 'awsfargate', 'ec2'],
    ],
    [
      ['end', 'o', 'Class'],
      ['term1', 'term2', 'term3'],
    ],
    [
      ['3d', '数据', ''],
      ['term1', 'term2', 'term3'],
    ],
    [
      ['a-b', 'ab'],
      ['ab', 'term2'],
    ],
  ])('of %j are %j', (ids, expected) => {
    expect(idsOf(...ids)).toEqual(expected);
  });

  test('are small letters and digits, each one once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 12 }), (ids) => {
        const nodes = idsOf(...ids);
        expect(nodes.filter((node) => !/^[a-z][a-z0-9]*$/.test(node))).toEqual([]);
        expect(new Set(nodes).size).toBe(ids.length);
      }),
    );
  });

  test('are unique although one is called as another is numbered', () => {
    const nodes = idsOf('term2', '数据');
    expect(new Set(nodes).size).toBe(2);
  });
});

test('a marker names its chapter', () => {
  expect(createMarker(undefined)).toBe('%% Relation map by Lectern');
  expect(createMarker(' A\nB ')).toBe('%% Relation map by Lectern:  A B ');
});
