import { createFinding, type Finding } from '../problems/problem.ts';
import type { Topic } from './outline.ts';

/** Headings more than one level under the one before. */
export function findSkippedLevels(topics: readonly Topic[]): Finding[] {
  const headed = topics.filter(({ heading }) => heading);
  return headed.flatMap(({ depth, source }, index) => {
    const above = headed[index - 1]?.depth ?? depth;
    if (depth <= above + 1) return [];
    const place = { line: source.first, column: 1 };
    const facts = { depth, above, marks: '#'.repeat(above + 1) };
    return [createFinding('heading-skipped', place, facts)];
  });
}
