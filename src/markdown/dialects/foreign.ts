import { createFinding, type Finding, type FindingPlace } from '../../problems/problem.ts';

/** Left out; or standing for something that only another tool knows. */
export type ForeignRule = 'foreign-dropped' | 'foreign-unresolved';

/** Says what was done with syntax of another tool, of which nothing is shown. */
export function createForeign(rule: ForeignRule, place: FindingPlace, written: string): Finding {
  const tag = shorten(written);
  if (rule === 'foreign-dropped') return createFinding(rule, place, { tag });
  return createFinding(rule, place, { tag, outcome: 'Nothing is shown in its place' });
}

/** Says that a block of another tool is shown as code. */
export function createForeignCode(place: FindingPlace | undefined, written: string): Finding {
  const facts = { tag: shorten(written), outcome: 'It is shown as code' };
  return createFinding('foreign-unresolved', place, facts);
}

function shorten(written: string): string {
  const line = written.trim().replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
