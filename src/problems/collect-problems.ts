import type { Finding, Problem } from './problem.ts';
import { type Rule, rules } from './rules.ts';

/** Gives findings the note's file where they have none of their own, sorts them by place, and says the same thing about the same place once. */
export function collectProblems(findings: readonly Finding[], file: string): Problem[] {
  const once = new Map<string, Problem>();
  for (const finding of findings) {
    const problem = { file, ...finding };
    const key = createProblemKey(problem);
    if (!once.has(key)) once.set(key, problem);
  }
  const isElsewhere = (problem: Problem): number => (problem.file === file ? 0 : 1);
  return [...once.values()].sort((a, b) => isElsewhere(a) - isElsewhere(b) || compareStarts(a, b));
}

/** What two problems have in common when they say the same thing about the same place, or about the same note. */
export function createProblemKey({ rule, facts, range, file }: Problem): string {
  const { isSaidOnce = false }: Rule = rules[rule];
  const said = Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([rule, said, file, ...(isSaidOnce ? [] : [range.start])]);
}

/** Sorts problems of one file by line and column. */
export function compareStarts({ range: a }: Problem, { range: b }: Problem): number {
  return a.start.line - b.start.line || a.start.column - b.start.column;
}
