import { type Facts, type RuleId, rules } from './rules.ts';

/** How bad it is. Errors: something is not shown as meant. Warnings: repaired or doubtful. Infos: dropped by rule. */
export type Severity = 'error' | 'warning' | 'info';

/** A place in a note: 1-based line and column. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One finding about a note. Plain data: the terminal, `--report` and the browser's overlay print the same record. */
export interface Problem extends Place {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** What is wrong, one sentence without a final full stop. */
  readonly reason: string;
  /** What to do about it. */
  readonly hint: string;
  /** The note's path relative to the working directory, with `/`. */
  readonly file: string;
}

/** A problem that need not know its file: where none is named, it is the note. */
export type Finding = Omit<Problem, 'file'> & Partial<Pick<Problem, 'file'>>;

/** A place, in another file than the note where it names one. */
export type FilePlace = Place & Partial<Pick<Problem, 'file'>>;

/** Makes a finding of a registered rule; `facts` fill the rule's sentence. */
export function createFinding(rule: RuleId, place: FilePlace, facts: Facts = {}): Finding {
  const { severity, reason, hint } = rules[rule];
  return {
    rule,
    severity,
    reason: fill(reason, facts),
    hint: fill(hint, facts),
    line: place.line,
    column: place.column,
    ...(place.file !== undefined && { file: place.file }),
  };
}

/** Replaces each `{name}` by the fact of that name. */
export function fill(template: string, facts: Facts): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in facts ? String(facts[name]) : whole,
  );
}
