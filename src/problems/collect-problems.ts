import type { Finding, Problem } from './problem.ts';

/** Gives findings the note's file where they have none of their own, sorts them by place, and says the same thing about the same place once. */
export function collectProblems(findings: readonly Finding[], file: string): Problem[] {
  const once = new Map<string, Problem>();
  for (const finding of findings) {
    const key = finding.rule === 'html-dropped' ? finding.reason : JSON.stringify(finding);
    if (!once.has(key)) once.set(key, { file, ...finding });
  }
  const isElsewhere = (problem: Problem): number => (problem.file === file ? 0 : 1);
  return [...once.values()].sort(
    (a, b) => isElsewhere(a) - isElsewhere(b) || a.line - b.line || a.column - b.column,
  );
}
