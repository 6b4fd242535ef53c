import { expect, test } from 'vitest';
import { agree } from '../../src/relations/agree.ts';

test.each([
  ['Semaphores', 'is', 'Locks', 'are'],
  ['Adam', 'is a', 'Optimisers', 'is one of'],
  ['Owl', 'is a', 'Animal', 'is an'],
  ['Owl', 'is an', 'Bird', 'is a'],
  ['Owls', 'is a', 'Birds', 'are'],
  ['Owls', 'is a', 'Bird', 'are a kind of'],
  ['Visa', 'are tied to', 'Guild', 'is tied to'],
  ['Visas', 'was tied to', 'Guild', 'were tied to'],
  ['Owls', 'is a kind of', 'Bird', 'are a kind of'],
  ['Owl', 'isolates', 'Nests', 'isolates'],
])('%j %j %j: %j', (...[from, label, to, expected]) => {
  expect(agree(from, label, to)).toBe(expected);
});
