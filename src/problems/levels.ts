import type { Finding } from './problem.ts';
import type { RuleId, Severity } from './rules.ts';

/** How bad a project finds what a rule says. */
export type Level = Severity | 'off';

/** Every level there is. */
export const levels: readonly Level[] = ['off', 'info', 'warning', 'error'];

/** The levels of a project where they differ from the rules' own. */
export type Levels = Readonly<Partial<Record<RuleId, Level>>>;

/** A rule that says nothing on some lines, 1-based, both included. */
export interface IgnoredRule {
  readonly rule: string;
  readonly first: number;
  readonly last: number;
}

/** Leaves out what is off or ignored where it is, and gives the rest the levels of the project. */
export function applyLevels(
  findings: readonly Finding[],
  { rules, ignored }: { readonly rules: Levels; readonly ignored: readonly IgnoredRule[] },
): Finding[] {
  return findings.flatMap((finding) => {
    const { rule, range, file } = finding;
    const { line } = range.start;
    const level = rules[rule];
    const isIgnored = ignored.some(
      (each) => each.rule === rule && each.first <= line && line <= each.last,
    );
    if (level === 'off' || (isIgnored && file === undefined)) return [];
    return [level === undefined ? finding : { ...finding, severity: level }];
  });
}
