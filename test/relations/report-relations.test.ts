import { expect, test } from 'vitest';
import { reportRelations } from '../../src/relations/report-relations.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { createRelation, createTerm, stated } from './graph.ts';

test('a report has terms and relations as plain data, and says what is mutual', () => {
  const terms = [createTerm('a', { aliases: ['A1'], icon: 'logos:x' }), createTerm('b')];
  const relations = [createRelation('a b uses'), createRelation('b a meets', { isMutual: true })];
  const whole = deepFreeze({ terms, relations });
  expect(reportRelations(whole)).toEqual({
    terms: [
      { id: 'a', label: 'A', aliases: ['A1'], source: terms[0]?.source },
      { id: 'b', label: 'B', aliases: [], source: terms[1]?.source },
    ],
    relations: [
      { from: 'a', to: 'b', label: 'uses', source: stated },
      { from: 'b', to: 'a', label: 'meets', mutual: true, source: stated },
    ],
  });
});
