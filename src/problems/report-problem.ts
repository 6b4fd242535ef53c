import { describeProblem, type ProblemText } from './describe-problem.ts';
import type { Place, Problem } from './problem.ts';

/** A problem as programs read it: in words and as data, in one flat record. */
export interface ReportedProblem
  extends Pick<Problem, 'file' | 'rule' | 'facts'>, ProblemText, Place {
  /** Place after the last character, 1-based; not there where only a point is known. */
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** What carries problems, with the problems as programs read them. */
export type Reported<Carrier extends Problems> = Omit<Carrier, 'problems'> & {
  readonly problems: readonly ReportedProblem[];
};

interface Problems {
  readonly problems: readonly Problem[];
}

/** Makes the flat record of a problem. */
export function reportProblem(problem: Problem): ReportedProblem {
  const { file, rule, facts, range } = problem;
  const { start, end } = range;
  const ends = end && { endLine: end.line, endColumn: end.column };
  return { file, rule, ...describeProblem(problem), ...start, ...ends, facts };
}

/** Gives what carries problems with flat records of them. */
export function reportProblems<Carrier extends Problems>(carrier: Carrier): Reported<Carrier> {
  return { ...carrier, problems: carrier.problems.map(reportProblem) };
}
