import { describeProblem } from '../problems/describe-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { Severity } from '../problems/rules.ts';

/** A number with its noun: `1 slide`, `1,200 slides`, `2 lines of code`. */
export function renderCount(count: number, noun: string): string {
  const several = noun.replace(/^\w+/, (word) => `${word}s`);
  return `${count.toLocaleString('en')} ${count === 1 ? noun : several}`;
}

/** How many errors, warnings and remarks there are, in words; and how to see remarks that are not shown. */
export function renderSeverities(
  problems: readonly Problem[],
  { verbose }: { readonly verbose: boolean } = { verbose: true },
): string {
  const count = (severity: Severity): number =>
    problems.filter((problem) => describeProblem(problem).severity === severity).length;
  const parts = [renderCount(count('error'), 'error'), renderCount(count('warning'), 'warning')];
  const remarks = renderCount(count('info'), 'remark');
  if (count('info') > 0) parts.push(verbose ? remarks : `${remarks} (--verbose shows)`);
  return parts.join(', ');
}
