import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MapBox, MapGraph, MapLine } from '../../src/maps/map-graph.ts';
import { createMarker, createNodeIds, renderMapSource } from '../../src/relations/map-source.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { createBox, createGraph, createLine } from '../maps/graph.ts';
import { createTerm } from './graph.ts';

/** The lines of a map's source below the marker. */
const linesOf = (graph: MapGraph): string[] =>
  renderMapSource(deepFreeze(graph), undefined).split('\n').slice(1);

describe('a map is written', () => {
  test('with its marker, boxes and lines', () => {
    const graph = createGraph('a b', ['a b runs on']);
    expect(renderMapSource(graph, undefined)).toBe(
      '%% Relation map by Lectern\nflowchart LR\n  a("A")\n  b("B")\n  a -->|"runs on"| b\n',
    );
    expect(renderMapSource(graph, 'Big\n one')).toMatch(
      /^%% Relation map by Lectern: Big one\nflowchart LR\n/,
    );
  });

  test.each<[string, MapLine, string]>([
    ['a line', createLine('a b uses'), 'a -->|"uses"| b'],
    ['one from packs dashed', createLine('a b uses', { isDashed: true }), 'a -.->|"uses"| b'],
    ['one with a sign', createLine('a b uses *', { isDashed: true }), 'a -.->|"uses #42;"| b'],
    [
      'a mutual one without a head',
      createLine('a b meets', { hasArrow: false }),
      'a ---|"meets"| b',
    ],
    [
      'a mutual one from packs',
      createLine('a b meets', { hasArrow: false, isDashed: true }),
      'a -.-|"meets"| b',
    ],
    ['without a label none', createLine('a b'), 'a --> b'],
    [
      'a long label in two lines',
      createLine('a b pulls images from'),
      'a -->|"pulls<br/>images from"| b',
    ],
    [
      'as even as can be',
      createLine('a b is the very old heart of'),
      'a -->|"is the very<br/>old heart of"| b',
    ],
    ['twelve letters in one', createLine('a b runs tasks o'), 'a -->|"runs tasks o"| b'],
    ['one long word in one', createLine('a b containerisation'), 'a -->|"containerisation"| b'],
  ])('%s', (_, line, written) => {
    const graph = { ...createGraph('a b', []), lines: [line] };
    expect(linesOf(graph).slice(3)).toEqual([`  ${written}`, '']);
  });

  test.each<[string, Partial<MapBox>, string]>([
    ['with an icon', { icon: 'aws-ecs' }, 'a("A"):::icon-aws-ecs'],
    ['with a second line', { note: 'until 2026-09-30' }, 'a("A<br/>until 2026-09-30")'],
    ['with both', { icon: 'x', note: 'managed X' }, 'a("A<br/>managed X"):::icon-x'],
    [
      'with signs of Mermaid',
      { label: 'a "b" <c> `d` #e [f] {g} |h| \\ *_' },
      'a("a #34;b#34; #60;c#62; #96;d#96; #35;e #91;f#93; #123;g#125; #124;h#124; #92; #42;#95;")',
    ],
    ['with line ends', { label: 'one\n two' }, 'a("one two")'],
    ['in other scripts', { label: '数据 مرحبا' }, 'a("数据 مرحبا")'],
  ])('a box %s', (_, own, written) => {
    const graph = { boxes: [createBox('a', own)], groups: [], lines: [] };
    expect(linesOf(graph)[1]).toBe(`  ${written}`);
  });

  test('with its groups, and lines to them', () => {
    const graph = createGraph('a c:g d:g', ['a g runs on']);
    expect(linesOf(graph)).toEqual([
      'flowchart LR',
      '  subgraph g["Group g"]',
      '    c("C")',
      '    d("D")',
      '  end',
      '  a("A")',
      '  a -->|"runs on"| g',
      '',
    ]);
    const untitled = { ...graph, groups: [{ id: 'g', title: '' }] };
    expect(linesOf(untitled)[1]).toBe('  subgraph g[" "]');
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
      ['g1', 's2', 'gas'],
      ['term1', 'term2', 'gas'],
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
