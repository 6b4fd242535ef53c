import { expect, test } from 'vitest';
import { describeMap, noteMap } from '../../src/relations/describe-map.ts';
import type { PackSource, Relation } from '../../src/relations/types.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { wordsOf } from '../layout/content.ts';
import { createRelation, createTerm, known, stated } from './graph.ts';

const terms = [createTerm('a', { label: 'Alpha' }), createTerm('b', { label: 'Beta' })];
const only: PackSource = { ...(known as PackSource), only: 'on EC2' };

test.each<[string, Relation, string]>([
  ['a relation is a sentence', createRelation('a b runs on'), 'Alpha runs on Beta'],
  ['without a label an arrow', createRelation('a b'), 'Alpha → Beta'],
  ['in both directions two', createRelation('a b', { isMutual: true }), 'Alpha ↔ Beta'],
  ['with a label after it', createRelation('a b meets', { isMutual: true }), 'Alpha ↔ Beta: meets'],
  [
    'that holds partly says when',
    createRelation('a b uses', { source: only }),
    'Alpha uses Beta – on EC2',
  ],
  ['of a term that is not shown has its id', createRelation('a z uses'), 'Alpha uses z'],
])('%s', (_, relation, sentence) => {
  expect(describeMap(deepFreeze({ terms, relations: [relation] }), 'Map')).toBe(
    `Map: ${sentence}.`,
  );
});

test('a map in words has all of its relations', () => {
  const relations = [createRelation('a b uses'), createRelation('b a feeds')];
  expect(describeMap(deepFreeze({ terms, relations }), 'Map')).toBe(
    'Map: Alpha uses Beta; Beta feeds Alpha.',
  );
});

test('the speaker sees where each relation comes from, and readers do', () => {
  const relations = [
    createRelation('a b uses', { source: stated }),
    createRelation('b a feeds', { source: known }),
  ];
  const note = noteMap(deepFreeze({ terms, relations }));
  expect(note).toMatchObject({ visibility: 'reader', isBlock: false });
  const [list] = note.blocks;
  const items = list?.type === 'list' ? list.children : [];
  expect(items.map(({ children }) => wordsOf(children))).toEqual([
    'Alpha uses Beta (note.md:7)',
    'Beta feeds Alpha (aws, 2026-11-24)',
  ]);
  expect(JSON.stringify(items[1])).toContain('"url":"https://example.org/a"');
});
