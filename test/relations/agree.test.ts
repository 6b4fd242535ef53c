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
  ['Owls', 'is by default a', 'Bird', 'are by default a kind of'],
  ['Owl', 'are by default', 'Bird', 'is by default a'],
  ['Owl', 'are nocturnal', 'Bird', 'is a nocturnal'],
  ['Owl', 'are in', 'Nest', 'is in'],
  ['Owl', 'are called', 'Bird', 'is called'],
  ['Owl', 'are nocturnal', 'Birds', 'is nocturnal'],
  ['Owl', 'are', 'Bird', 'is a'],
  ['Owl', 'are examples of', 'Bird', 'is an example of'],
  ['Owls', 'are examples of', 'Bird', 'are examples of'],
  ['Owl', 'isolates', 'Nests', 'isolates'],
])('%j %j %j: %j', (...[from, label, to, expected]) => {
  expect(agree({ from, label, to })).toBe(expected);
});

const verbs = new Set(['rely', 'have', 'process', 'catch', 'carry', 'lead', 'increase', 'cut']);

test.each([
  ['CPU', 'rely on', 'relies on'],
  ['CPUs', 'relies on', 'rely on'],
  ['CPU', 'have', 'has'],
  ['CPUs', 'usually has', 'usually have'],
  ['CPU', 'usually process data in', 'usually processes data in'],
  ['CPUs', 'catches', 'catch'],
  ['CPU', 'carry', 'carries'],
  ['CPU', 'can carry', 'can carry'],
  ['CPU', 'led to', 'led to'],
  ['CPU', 'increase leads to', 'increase leads to'],
  ['King', 'cut', 'cut'],
  ['Validation data', 'carries', 'carries'],
  ['make_sections', 'carries', 'carries'],
  ['Kubernetes', 'relies on', 'relies on'],
])('%j %j: %j', (from, label, expected) => {
  expect(agree({ from, label, to: 'Clock' }, (word) => verbs.has(word))).toBe(expected);
});
