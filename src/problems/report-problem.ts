import { describeProblem, type ProblemText } from './describe-problem.ts';
import type { Place, Problem, Range } from './problem.ts';

/** A problem as programs read it: in words and as data, in one flat record. */
export interface ReportedProblem
  extends Pick<Problem, 'file' | 'rule' | 'facts'>, ProblemText, Place {
  /** Place after the last character, 1-based; not there where only a point is known. */
  readonly endLine?: number;
  readonly endColumn?: number;
  /** Another place in the same file that has to do with it, such as where a label was given first. */
  readonly related?: ReportedPlace;
}

/** A place as programs read it. */
export type ReportedPlace = Place & Pick<ReportedProblem, 'endLine' | 'endColumn'>;

/** What carries problems, with the problems as programs read them. */
export type Reported<Carrier extends Problems> = Omit<Carrier, 'problems'> & {
  readonly problems: readonly ReportedProblem[];
};

interface Problems {
  readonly problems: readonly Problem[];
}

/** Makes the flat record of a problem. */
export function reportProblem(problem: Problem): ReportedProblem {
  const { file, rule, facts, range, related } = problem;
  return {
    file,
    rule,
    ...describeProblem(problem),
    ...reportRange(range),
    ...(related && { related: reportRange(related) }),
    facts,
  };
}

function reportRange({ start, end }: Range): ReportedPlace {
  return { ...start, ...(end && { endLine: end.line, endColumn: end.column }) };
}

/** Gives what carries problems with flat records of them. */
export function reportProblems<Carrier extends Problems>(carrier: Carrier): Reported<Carrier> {
  return { ...carrier, problems: carrier.problems.map(reportProblem) };
}
