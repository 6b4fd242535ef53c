import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AtomRange } from '../../src/blocks/block-kind.ts';
import { sliceEach } from '../../src/blocks/slice-each.ts';

/** Names a node by the range that it was asked for. */
const mark = (node: string, { from, to }: AtomRange): string =>
  `${node}[${from?.join('.') ?? ''}-${to?.join('.') ?? ''}]`;

const nodes = ['a', 'b', 'c', 'd'];

describe('the nodes that a range touches', () => {
  test.each<[string, AtomRange, string[]]>([
    ['all of them without ends', { from: undefined, to: undefined }, ['a', 'b', 'c', 'd']],
    ['from one on', { from: [2], to: undefined }, ['c', 'd']],
    ['up to one', { from: undefined, to: [1] }, ['a', 'b']],
    ['one alone', { from: [1], to: [1] }, ['b']],
    [
      'the first cut by what is left of the path',
      { from: [1, 2, 0], to: undefined },
      ['b[2.0-]', 'c', 'd'],
    ],
    ['the last cut likewise', { from: undefined, to: [1, 5] }, ['a', 'b[-5]']],
    ['both cut, those between whole', { from: [0, 1], to: [2, 3] }, ['a[1-]', 'b', 'c[-3]']],
    ['one cut at both ends', { from: [3, 1], to: [3, 2, 7] }, ['d[1-2.7]']],
    ['one cut at its end alone', { from: [3], to: [3, 2] }, ['d[-2]']],
    ['none beyond the last', { from: [4], to: undefined }, []],
  ])('%s', (_name, range, found) => {
    expect(sliceEach(nodes, range, mark)).toEqual(found);
  });

  test('are none of none', () => {
    expect(sliceEach([], { from: undefined, to: undefined }, mark)).toEqual([]);
  });

  test('and those of the range after it are all nodes', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2 }), fc.nat(), (all, seed) => {
        const cut = 1 + (seed % (all.length - 1));
        const before = sliceEach(all, { from: undefined, to: [cut - 1] }, mark);
        const after = sliceEach(all, { from: [cut], to: undefined }, mark);
        expect([...before, ...after]).toEqual(all);
      }),
    );
  });
});
