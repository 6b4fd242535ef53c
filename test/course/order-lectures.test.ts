import { expect, test } from 'vitest';
import { orderLectures } from '../../src/course/order-lectures.ts';

test.each<[name: string, paths: readonly (string | readonly [string, number])[]]>([
  ['numbers in names count by their value', ['1-a', '2-b', '10-c']],
  ['with zeros too', ['01-a', '02-b', '003-c']],
  ['what lies in a folder comes before its folders', ['z', 'a/1', 'a/2', 'b/1']],
  ['folders by their numbers', ['week 2/b', 'week 2/c', 'week 10/a']],
  ['an order goes before names', [['z', 1], ['a', 2.5], 'b', 'c']],
  ['small and capital letters are the same', ['a', 'B', 'c']],
])('%s', (_name, wanted) => {
  const lectures = wanted.map((each) =>
    typeof each === 'string' ? { path: each } : { path: each[0], order: each[1] },
  );
  const paths = lectures.map(({ path }) => path);
  expect(orderLectures(lectures.toReversed()).map(({ path }) => path)).toEqual(paths);
  expect(orderLectures(lectures).map(({ path }) => path)).toEqual(paths);
});
