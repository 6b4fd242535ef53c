import { describe, expect, test } from 'vitest';
import { readPredicate } from '../../src/relations/read-predicate.ts';
import { readSentence } from './tokens.ts';

/** What is said of Alpha in a sentence that begins with it: `label object` each. */
function predicateOf(rest: string): string[] | undefined {
  const [segment] = readSentence(`Alpha ${rest}`);
  const tokens = segment?.tokens ?? [];
  expect(tokens[0]?.term).toBe('a');
  return readPredicate(tokens, 1)?.objects.map(({ label, term }) => `${label} ${term}`);
}

describe('a predicate has a verb and its objects', () => {
  test.each<[string, readonly string[] | undefined]>([
    ['uses Beta.', ['uses b']],
    ['uses a Beta.', ['uses b']],
    ['quickly uses Beta.', ['uses b']],
    ['runs on Beta.', ['runs on b']],
    ['runs tasks on Beta.', ['runs tasks on b']],
    ['runs many small tasks on Beta.', ['runs many small tasks on b']],
    ['uses Beta and Gamma.', ['uses b', 'uses c']],
    ['uses Beta, Gamma or images.', ['uses b', 'uses c', 'uses image']],
    ['is Beta.', ['is b']],
    ['is a cache.', ['is a cache']],
    ['is a simple and widely used cache.', ['is a cache']],
    ['is part of Beta.', ['is part of b']],
    ['is managed by Beta.', ['manages b']],
    ['was managed by Beta.', ['managed b']],
    ['is followed by Beta.', ['is followed by b']],
    ['founded Beta.', ['founded b']],
    ['is faster than Beta.', ['is faster than b']],
    ['usually runs on Beta.', ['usually runs on b']],
    ['only supports Beta.', ['only supports b']],
    ['is an orchestrator built by Beta.', ['built by b']],
    ['can use Beta.', ['can use b']],
    ['helps manage Beta.', ['helps manage b']],
    ['lets you run Beta.', ['lets you run b']],
    ['is used to store images.', ['is used to store image']],
    ['has low cache.', ['has low cache']],
    ['has long cache.', ['has long cache']],
    ['has long supported cache.', ['has long supported cache']],
    ['stores images in Beta.', ['stores image', 'stores images in b']],
    ['stores images on the Beta.', ['stores image', 'stores images on b']],
    ['stores its state in Beta.', ['stores state in b']],
    ['consists of Beta.', ['consists of b']],
    ['also simply uses Beta.', ['uses b']],
    ['uses Beta to run Gamma.', ['uses b']],
    ['runs `docker ps` on Beta.', ['runs docker ps on b']],
    ['reads `A`, `B` and `C` from Beta.', undefined],
  ])('%j: %j', (rest, expected) => {
    expect(predicateOf(rest)).toEqual(expected);
  });
});

describe('no predicate is read', () => {
  test.each([
    ['of a verb without an object', 'sleeps.'],
    ['of an object that is no term', 'uses water.'],
    ['of a negation', 'does not use Beta.'],
    ['of "no"', 'uses no Beta.'],
    ['of an attempt', 'tries to use Beta.'],
    ['of a failure', 'fails to use Beta.'],
    ['of what describes in the past tense', 'managed Beta is gone.'],
    ['of an imbalance', 'penalises imbalance between Beta and Gamma.'],
    ['of a participle', 'stored in Beta.'],
    ['of what somebody must do', 'needs to use Beta.'],
    ['of a limit', 'can only use Beta.'],
    ['of a pronoun', 'uses it with Beta.'],
    ['of an aim', 'is useful for Beta.'],
    ['of an opinion', 'is better than Beta.'],
    ['of who else acts', 'allows Beta to run.'],
    ['over a comma after the verb', 'scales, Beta too.'],
    ['over a comma further on', 'runs tasks, Beta too.'],
    ['over a conjunction', 'runs and Beta.'],
    ['of most of something', 'uses most caches.'],
    ['of the one that was spoken of', 'is the cache.'],
    ['of a part of something open', 'has access to cache of'],
    ['of too many places', 'is available for zones in Beta.'],
    ['of a noun that goes on', 'uses Beta clusters.'],
    ['of too many short words', 'puts one old red hot pan on Beta.'],
    ['of too many words', 'runs one two three four five six seven eight nine on Beta.'],
    [
      'of a label too long to be read',
      'distributes incredibly resourceful containerised workloads over Beta.',
    ],
  ])('%s: %s', (_, rest) => {
    expect(predicateOf(rest)).toBeUndefined();
  });
});

test('a predicate ends after its last object', () => {
  const [segment] = readSentence('Alpha uses Beta and Gamma, but Alpha sleeps.');
  const tokens = segment?.tokens ?? [];
  const end = readPredicate(tokens, 1)?.end ?? 0;
  expect(tokens.slice(0, end).map(({ text }) => text)).toEqual([
    'Alpha',
    'uses',
    'Beta',
    'and',
    'Gamma',
  ]);
});
