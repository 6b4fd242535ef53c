import { describe, expect, test } from 'vitest';
import { findStatements, isStatement } from '../../src/relations/find-statements.ts';
import { readSentence } from './tokens.ts';

/** `from label to`, one a statement. */
const statementsOf = (sentence: string): string[] =>
  readSentence(sentence)
    .flatMap(({ tokens }) => findStatements(tokens))
    .map(({ from, label, to }) => `${from} --${label}--> ${to}`);

describe('a sentence states', () => {
  test.each<[string, readonly string[]]>([
    ['Alpha uses Beta.', ['a --uses--> b']],
    ['The Alpha uses the Beta.', ['a --uses--> b']],
    ['Alpha uses Alpha.', []],
    ['Alpha uses Beta, and Alpha stores Beta.', ['a --uses--> b']],
    ['Alpha uses Beta and runs on Gamma.', ['a --uses--> b', 'a --runs on--> c']],
    ['Alpha uses Beta, but Gamma runs on Alpha.', ['a --uses--> b', 'c --runs on--> a']],
    [
      'Alpha, Beta and Gamma use images.',
      ['a --use--> image', 'b --use--> image', 'c --use--> image'],
    ],
    ['Alpha and Beta are caches.', ['a --is a--> cache', 'b --is a--> cache']],
    [
      'Caches such as Alpha and Beta use Gamma.',
      [
        'cache --use--> c',
        'a --use--> c',
        'b --use--> c',
        'a --is a--> cache',
        'b --is a--> cache',
      ],
    ],
    ['Alpha, Beta and other caches are fast.', ['a --is a--> cache', 'b --is a--> cache']],
    ['Alpha is a service that runs Beta.', ['a --runs--> b']],
    ['Alpha, denoted by x, is a cache.', ['a --is a--> cache']],
    ['Alpha uses Beta or other caches.', ['a --uses--> b', 'a --uses--> cache']],
    ['However, Alpha uses Beta.', ['a --uses--> b']],
    ['Internally Alpha uses Beta.', ['a --uses--> b']],
    ['Alpha stores images in Beta.', ['a --stores--> image', 'a --stores images in--> b']],
    ['Alpha (which is old) uses Beta.', ['a --uses--> b']],
    ['Alpha runs `docker` on Beta.', ['a --runs docker on--> b']],
    ['Alpha: runs `Docker` on Beta', ['a --runs Docker on--> b']],
    [
      'Alpha uses Beta and other caches.',
      ['a --uses--> b', 'a --uses--> cache', 'b --is a--> cache'],
    ],
    ['Alpha: the heart of Beta', ['a --is the heart of--> b']],
    ['Alpha — runs on Beta', ['a --runs on--> b']],
    ['Alpha: run it on Beta', []],
    ['', []],
  ])('%j: %j', (sentence, expected) => {
    expect(statementsOf(sentence).toSorted()).toEqual(expected.toSorted());
  });
});

describe('nothing is stated', () => {
  test.each([
    ['of some', 'Some caches use Beta.'],
    ['of these', 'These caches use Beta.'],
    ['of what is of another kind', 'Global caches use Beta.'],
    ['before a subject that is no term', 'It uses Beta.'],
    ['of what is denied', 'Alpha does not use Beta.'],
    ['after "unlike"', 'Unlike Gamma, Alpha uses Beta.'],
    ['after "that"', 'We know that Gamma, Alpha uses Beta.'],
    ['of a noun that goes on', 'Alpha uses Beta documentation.'],
    ['by two nouns alone', 'Alpha and Beta.'],
    ['by an opinion', 'Alpha is better than Beta.'],
    ['by an opinion', 'Alpha is more popular than Beta.'],
  ])('%s: %s', (_, sentence) => {
    expect(statementsOf(sentence)).toEqual([]);
  });
});

test.each([
  ['Alpha uses Beta.', true],
  ['Does Alpha use Beta?', false],
  ['"Does Alpha use Beta?"', false],
  ['If Alpha uses Beta, it is fast.', false],
  ['Alpha may use Beta.', false],
  ['Alpha usually uses Beta.', true],
  ['For example, Alpha uses Beta.', true],
  ['The May release of Alpha uses Beta.', true],
  ['Alpha may use Beta.', false],
  ['Alpha will use Beta.', false],
  ['Until 1994 Alpha used Beta.', false],
  ['Before 2015 Alpha used Beta.', false],
  ["In Ptolemy's model Alpha orbits Beta.", false],
  ['Some say Alpha uses Beta.', false],
  ['False: Alpha uses Beta.', false],
  ['❌ Alpha uses Beta.', false],
  ['Alpha is dismayed.', true],
])('that %j states something for sure is %s', (sentence, expected) => {
  expect(isStatement(sentence)).toBe(expected);
});
