import { styleText } from 'node:util';
import { compareStarts } from '../problems/collect-problems.ts';
import { describeGroup, describeProblem, type ProblemText } from '../problems/describe-problem.ts';
import type { Problem, Range } from '../problems/problem.ts';
import { type Rule, rules, type Severity } from '../problems/rules.ts';
import { cutExcerpt } from './excerpt.ts';
import type { Terminal } from './terminal.ts';

// One style at a time: Node 20 colours a list of them on every stream, terminal or not.
type Style = Extract<Parameters<typeof styleText>[0], string>;

/** The colour of each severity. */
export const styles: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
};

/** How problems are shown. */
export interface ProblemView {
  /** The lines of a file, by the path that problems name; undefined where it cannot be read. */
  readonly readLines: (file: string) => readonly string[] | undefined;
  /** Remarks too. */
  readonly isVerbose: boolean;
}

/** Problems as text, grouped by note: what is wrong, the line where it is, and what to do. */
export function renderProblems(
  problems: readonly Problem[],
  { readLines, isVerbose }: ProblemView,
  stream: Terminal,
): string[] {
  const shown = isVerbose
    ? problems
    : problems.filter((problem) => describeProblem(problem).severity !== 'info');
  return groupProblems(sortProblems(shown)).map((group) => {
    const [problem] = group;
    const text = group.length === 1 ? describeProblem(problem) : describeGroup(group);
    const lines = isOfWholeFile(problem) ? undefined : readLines(problem.file);
    return renderProblem({ problem, text, lines }, stream);
  });
}

type Group = readonly [Problem, ...Problem[]];

/** What many slides of a note have in common is one problem. */
function groupProblems(problems: readonly Problem[]): Group[] {
  const groups = new Map<string, [Problem, ...Problem[]]>();
  for (const [index, problem] of problems.entries()) {
    const { group }: Rule = rules[problem.rule];
    const key = group === undefined ? String(index) : `${problem.rule} ${problem.file}`;
    const found = groups.get(key);
    if (found) found.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()];
}

/** What is at the first place without an end is nowhere in particular; the file may not even be text. */
function isOfWholeFile({ range: { start, end } }: Problem): boolean {
  return end === undefined && start.line === 1 && start.column === 1;
}

/** In the order of the notes, and of the lines in each. */
function sortProblems(problems: readonly Problem[]): Problem[] {
  const order = [...new Set(problems.map((problem) => problem.file))];
  return [...problems].sort(
    (a, b) => order.indexOf(a.file) - order.indexOf(b.file) || compareStarts(a, b),
  );
}

interface DescribedProblem {
  readonly problem: Problem;
  readonly text: ProblemText;
  readonly lines: readonly string[] | undefined;
}

function renderProblem(
  { problem, text: { severity, reason, hint }, lines }: DescribedProblem,
  stream: Terminal,
): string {
  const { file, rule, range, related } = problem;
  const { line, column } = range.start;
  const place = styleText('bold', clean(`${file}:${line}:${column}`), { stream });
  const name = styleText('dim', `[${rule}]`, { stream });
  const level = styleText(styles[severity], severity, { stream });
  const { related: words }: Rule = rules[rule];
  return [
    `${place} ${level} ${clean(reason)} ${name}`,
    ...renderExcerpt({ range, lines, style: styles[severity] }, stream),
    ...(related ? renderExcerpt({ range: related, lines, style: 'blue', words }, stream) : []),
    renderHint(hint, stream),
  ].join('\n');
}

interface Place extends Pick<DescribedProblem, 'lines'> {
  readonly range: Range;
  readonly style: Style;
  readonly words?: string | undefined;
}

/** Of an output that is no terminal nobody knows how wide it is shown. */
const pipeColumns = 100;

function renderExcerpt({ range, lines, style, words }: Place, stream: Terminal): string[] {
  const number = String(range.start.line).padStart(5);
  const columns = Math.max(20, (stream.columns || pipeColumns) - number.length - 4);
  const excerpt = cutExcerpt(lines?.[range.start.line - 1], range, columns);
  if (excerpt === undefined) return [];
  const dim = (text: string): string => styleText('dim', text, { stream });
  const mark = styleText(style, words ? `${excerpt.mark} ${words}` : excerpt.mark, { stream });
  return [`${dim(`${number} |`)} ${excerpt.line}`, `${dim(`${' '.repeat(5)} |`)} ${mark}`];
}

/** What to do, below what is wrong. */
export function renderHint(hint: string, stream: Terminal): string {
  return `    ${styleText('dim', clean(hint), { stream })}`;
}

/** Notes are quoted in messages: none of their control characters may reach the terminal. */
export function clean(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is removed
  return text.replace(/[\u0000-\u001F\u007F-\u009F]+/g, ' ').trimEnd();
}
