import { describe, expect, test } from 'vitest';
import { findTree } from '../../src/relations/find-tree.ts';
import { createRelation } from './graph.ts';

/** What holds what, of relations given as `from to label`. */
const treeOf = (...relations: readonly string[]): string[] | undefined =>
  findTree(relations.map((each) => createRelation(each)))?.map(
    ({ holder, member }) => `${holder} ${member}`,
  );

const kinds = ['b a is a', 'c a is a', 'd b is a kind of', 'e b is a'];

describe('a tree', () => {
  test('is of kinds and their kinds', () => {
    expect(treeOf(...kinds)).toEqual(['a b', 'a c', 'b d', 'b e']);
  });

  test('is of parts and their parts', () => {
    expect(treeOf('a b contains', 'a c includes', 'd b is part of', 'e c is part of')).toEqual([
      'a b',
      'a c',
      'b d',
      'c e',
    ]);
  });

  test.each([
    ['one level', ['b a is a', 'c a is a', 'd a is a', 'e a is a']],
    ['fewer than five boxes', ['b a is a', 'c a is a', 'd b is a']],
    ['another relation', [...kinds, 'c e uses']],
    ['a second holder', [...kinds, 'e c is a']],
    ['a ring', [...kinds, 'a d is a']],
    ['a ring apart', [...kinds, 'x y is a', 'y x is a']],
    ['a second root', [...kinds, 'g f is a']],
  ])('has not %s', (_, relations) => {
    expect(treeOf(...relations)).toBeUndefined();
  });
});
