import { describeProblem } from './describe-problem.ts';
import type { Problem } from './problem.ts';

/** Whether a run with these problems has failed: errors do it, and warnings too in a strict run. */
export function hasFailed(problems: readonly Problem[], isStrict: boolean): boolean {
  return problems.some((problem) => {
    const { severity } = describeProblem(problem);
    return severity === 'error' || (isStrict && severity === 'warning');
  });
}
