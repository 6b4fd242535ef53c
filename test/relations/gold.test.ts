import { expect, test } from 'vitest';
import { goldNotes, scoreGold } from './score-gold.ts';

test('the gold set has notes of several fields and marks enough', () => {
  expect(goldNotes.length).toBeGreaterThanOrEqual(12);
  expect(goldNotes.flatMap((each) => each.true).length).toBeGreaterThanOrEqual(150);
});

test('its marked relations are compared with those that are found', async () => {
  const scores = await Promise.all(goldNotes.map(scoreGold));
  const right = scores.reduce((sum, each) => sum + each.right, 0);
  expect(right).toBeGreaterThan(0);
});
