import type { Facts, FactsArguments } from './fill.ts';
import type { RuleId, Severity, TextOf } from './rules.ts';

/** A place in a file: 1-based line and column. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A part of a file. `end` is the place after its last character; there is none where only a point is known. */
export interface Range {
  readonly start: Place;
  readonly end?: Place;
}

/** A problem that need not know its file: where none is named, it is the note. */
export interface Finding {
  readonly rule: RuleId;
  /** What the rule's sentences are filled with. */
  readonly facts: Facts;
  readonly range: Range;
  /** @default the rule's own */
  readonly severity?: Severity;
  /** Another place in the same file that has to do with it; the rule says how. */
  readonly related?: Range;
  /** The file's path relative to the working directory, with `/`. */
  readonly file?: string;
}

/** What is wrong with a note, and where, as plain data; `describeProblem` puts it into words. */
export type Problem = Finding & { readonly file: string };

/** A place, a range or a node's position; in another file than the note where it names one. */
export type FindingPlace = (Place | Range) & Pick<Finding, 'file'>;

/** Makes a finding of a registered rule; `facts` fill the rule's sentences. */
export function createFinding<Rule extends RuleId>(
  rule: Rule,
  place: FindingPlace | undefined,
  ...[facts = {}]: FactsArguments<TextOf<Rule>>
): Finding {
  const file = place?.file;
  return { rule, facts, range: createRange(place), ...(file !== undefined && { file }) };
}

/** Makes a range of a place or of a node's `position`; of a node without one, the file's first place. */
export function createRange(place: Place | Range | undefined): Range {
  if (place === undefined) return { start: { line: 1, column: 1 } };
  if (!('start' in place)) return { start: copyPlace(place) };
  const { start, end } = place;
  const isPoint = end === undefined || (end.line === start.line && end.column === start.column);
  return { start: copyPlace(start), ...(!isPoint && { end: copyPlace(end) }) };
}

/** The range that many lines further down. */
export function moveRange({ start, end }: Range, lines: number): Range {
  const move = ({ line, column }: Place): Place => ({ line: line + lines, column });
  return { start: move(start), ...(end && { end: move(end) }) };
}

/** The finding that many lines further down. */
export function moveFinding(finding: Finding, lines: number): Finding {
  if (lines === 0) return finding;
  const { range, related } = finding;
  return {
    ...finding,
    range: moveRange(range, lines),
    ...(related && { related: moveRange(related, lines) }),
  };
}

/** A parser's points carry offsets too, which mean nothing outside their section. */
function copyPlace({ line, column }: Place): Place {
  return { line, column };
}
