import { expect, it } from 'vitest';
import { findPace } from '../../src/player/pace.ts';
import { planTimes } from '../../src/protocol/plan-times.ts';

const slide = (words: number): string => 'word '.repeat(words);
const deck = [slide(120), slide(240), slide(0), slide(120)];

it('estimates the minutes of each slide from its words', () => {
  expect(planTimes(deck, undefined)).toEqual({ starts: [0, 1, 3, 3.25], total: 4.25 });
});

it('stretches the estimate to the planned duration', () => {
  expect(planTimes(deck, 42.5)).toEqual({ starts: [0, 10, 30, 32.5], total: 42.5 });
});

it('counts the words of languages without spaces', () => {
  const [, second] = planTimes(['容器是一个孤立的进程'.repeat(60), slide(0)], undefined).starts;
  expect(second).toBeGreaterThan(1);
});

it('is on time during a slide and a minute around it', () => {
  const plan = planTimes(deck, 42.5);
  expect(findPace(plan, 1, 9.1).type).toBe('onTime');
  expect(findPace(plan, 1, 30.9).type).toBe('onTime');
  expect(findPace(plan, 1, 7.5)).toEqual({ type: 'ahead', minutes: 2 });
  expect(findPace(plan, 1, 33.2)).toEqual({ type: 'behind', minutes: 3 });
  expect(findPace(plan, 3, 45)).toEqual({ type: 'behind', minutes: 2 });
});
