import { expect, test } from 'vitest';
import { goldNotes, scoreGold } from './score-gold.ts';

test('the gold set has notes of several fields and marks enough', () => {
  expect(goldNotes.length).toBeGreaterThanOrEqual(12);
  expect(goldNotes.flatMap((each) => each.true).length).toBeGreaterThanOrEqual(150);
});

test('half of what the notes state is found, and what is found is true', async () => {
  const scores = await Promise.all(goldNotes.map(scoreGold));
  const count = (list: (score: (typeof scores)[number]) => number): number =>
    scores.reduce((sum, score) => sum + list(score), 0);
  const marked = goldNotes.reduce((sum, each) => sum + each.true.length, 0);
  const recall = 1 - count(({ missed }) => missed.length) / marked;
  const right = count((score) => score.right);
  const wrong = scores.flatMap((score) => score.wrong);
  const precision = right / (right + wrong.length);
  expect(recall).toBeGreaterThanOrEqual(0.5);
  expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.92);
});
