import { expect, test } from 'vitest';
import { loadEnglishGrammar } from '../../src/files/english-grammar.ts';
import { isThing } from '../../src/relations/is-thing.ts';
import { createGrammar } from '../../src/relations/sentence-tokens.ts';
import { createStore } from '../../src/store/store.ts';
import { graphOf } from './graph-of.ts';

const { tellTag } = createGrammar(loadEnglishGrammar(), createStore());

test.each([
  ['Read replica', true],
  ['Message queues', true],
  ['Automatically rotated keys', true],
  ['ROM', true],
  ['Glucose', true],
  ['Family', true],
  ['Continue operating properly', false],
  ['Edit host names', false],
  ['Tighten up the schema', false],
  ['Search and replace', false],
  ['Eventually', false],
  ['Invoked', false],
  ['Storage optimized', false],
  ['Becomes', false],
])('that %j can be a thing is %s', (name, expected) => {
  expect(isThing(name, tellTag)).toBe(expected);
});

test('headings and bold words that name no things are no terms', async () => {
  const { labels } = await graphOf(`# Sea trade

## In a storm

The **hull** must not **become brittle**, **eventually**.

## Consequences of the monsoon

## Optional equipment

## 99.9% availability

## Tips and tricks
`);
  expect(labels).toEqual(['Sea trade', 'Hull', '99.9% availability']);
});
