import { fill } from './fill.ts';
import type { Finding } from './problem.ts';
import { rules, type Severity } from './rules.ts';

/** A problem in words. */
export interface ProblemText {
  readonly severity: Severity;
  /** What is wrong, one sentence without a final full stop. */
  readonly reason: string;
  /** What to do about it. */
  readonly hint: string;
}

/** Puts a problem into the words of its rule. */
export function describeProblem({ rule, facts }: Pick<Finding, 'rule' | 'facts'>): ProblemText {
  const { severity, reason, hint } = rules[rule];
  return { severity, reason: fill(reason, facts), hint: fill(hint, facts) };
}
