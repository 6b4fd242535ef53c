import { describe, expect, test } from 'vitest';
import { renderCount, renderSeverities } from '../../src/cli/count.ts';
import { createFinding, type Problem } from '../../src/problems/problem.ts';
import { deepFreeze } from '../deep-freeze.ts';

describe('a number with its noun', () => {
  test.each([
    [0, '0 slides'],
    [1, '1 slide'],
    [2, '2 slides'],
    [1200, '1,200 slides'],
    [1_234_567, '1,234,567 slides'],
  ])('%d', (count, text) => {
    expect(renderCount(count, 'slide')).toBe(text);
  });

  test('of several words has its first one in the plural', () => {
    expect(renderCount(1, 'line of code')).toBe('1 line of code');
    expect(renderCount(2, 'line of code')).toBe('2 lines of code');
  });
});

describe('how bad problems are', () => {
  const error: Problem = { file: 'a.md', ...createFinding('note-empty', undefined) };
  const warning: Problem = { file: 'a.md', ...createFinding('formula-unclosed', undefined) };
  const info: Problem = { file: 'a.md', ...createFinding('html-dropped', undefined, { tag: 'x' }) };

  test.each([
    [[], '0 errors, 0 warnings'],
    [[error], '1 error, 0 warnings'],
    [[warning, error, error], '2 errors, 1 warning'],
    [[info], '0 errors, 0 warnings, 1 remark'],
    [[info, info, warning], '0 errors, 1 warning, 2 remarks'],
  ])('%#', (problems, text) => {
    expect(renderSeverities(deepFreeze(problems))).toBe(text);
  });
});
