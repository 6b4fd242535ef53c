import type { Finding } from '../../src/problems/problem.ts';
import { type ReportedProblem, reportProblem } from '../../src/problems/report-problem.ts';

/** A finding in words and as data, as users get it; of a note called note.md. */
export function reportFinding(finding: Finding): ReportedProblem {
  return reportProblem({ file: 'note.md', ...finding });
}
