import { describeProblem } from '../problems/describe-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { Severity } from '../problems/rules.ts';

/** A number with its noun: `1 slide`, `1,200 slides`. */
export function renderCount(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** How many errors, warnings and remarks there are, in words. */
export function renderSeverities(problems: readonly Problem[]): string {
  const count = (severity: Severity): number =>
    problems.filter((problem) => describeProblem(problem).severity === severity).length;
  const parts = [renderCount(count('error'), 'error'), renderCount(count('warning'), 'warning')];
  if (count('info') > 0) parts.push(renderCount(count('info'), 'remark'));
  return parts.join(', ');
}
