import { fill } from './fill.ts';
import type { Finding } from './problem.ts';
import { type Rule, rules, type Severity } from './rules.ts';

/** A problem in words. */
export interface ProblemText {
  readonly severity: Severity;
  /** What is wrong, one sentence without a final full stop. */
  readonly reason: string;
  /** What to do about it. */
  readonly hint: string;
}

/** Puts a problem into the words of its rule. */
export function describeProblem({
  rule,
  facts,
  severity,
}: Pick<Finding, 'rule' | 'facts' | 'severity'>): ProblemText {
  const { severity: usual, reason, hint } = rules[rule];
  return { severity: severity ?? usual, reason: fill(reason, facts), hint: fill(hint, facts) };
}

/** Puts problems of one rule that has words for several into these, with the lines of the first. */
export function describeGroup(problems: readonly [Finding, ...(readonly Finding[])]): ProblemText {
  const [first] = problems;
  const { group = '' }: Rule = rules[first.rule];
  const { severity, hint } = describeProblem(first);
  const lines = problems.slice(0, maxPlaces).map(({ range }) => range.start.line);
  const more = problems.length > maxPlaces ? ', ...' : '';
  const reason = fill(group, { ...first.facts, count: problems.length });
  return { severity, reason: `${reason} (lines ${lines.join(', ')}${more})`, hint };
}

/** Lines that are named of many. */
const maxPlaces = 5;
