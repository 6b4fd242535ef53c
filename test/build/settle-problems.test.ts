import { describe, expect, test } from 'vitest';
import { settleProblems } from '../../src/build/settle-problems.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { describeProblem } from '../../src/problems/describe-problem.ts';
import type { Levels } from '../../src/problems/levels.ts';
import { createFinding } from '../../src/problems/problem.ts';
import { createStore } from '../../src/store/store.ts';

/** The lines on which a finding of `map-none` is still said, when every line has one, and other problems. */
function settle(note: string, rules: Levels = {}): (number | string)[] {
  const { sections } = parseNote(note, createStore());
  const findings = note
    .split('\n')
    .map((_, index) => createFinding('map-none', { line: index + 1, column: 1 }));
  return settleProblems(findings, { file: 'a.md', sections, rules }).map((problem) => {
    const { rule, range } = problem;
    if (rule !== 'map-none') return `${rule} ${range.start.line}`;
    const { severity } = describeProblem(problem);
    return severity === 'warning' ? range.start.line : severity;
  });
}

describe('a rule is ignored', () => {
  const ignore = '<!-- lectern: ignore map-none -->';
  test.each([
    ['on its slide', `# A\n\n## B\n\n- b\n${ignore}\n\n## C\nc`, [1, 2, 8, 9]],
    ['inside a block', `# A\n\n> ${ignore}\n> b\n\n# C`, [6]],
    ['in a list', `# A\n\n- b\n\n  ${ignore}\n\n# C`, [7]],
    ['from a rule to the next', `# A\n\n---\n\n${ignore}\n\n***\n\nb`, [1, 2, 7, 8, 9]],
    ['from a break', `# A\n\n<!-- lectern: break -->\n\n${ignore}`, [1, 2]],
    ['in the whole note', `${ignore}\n\n# A\n\n## B\n\n---\n\nb`, []],
    ['with others', '# A\n\n<!-- lectern: ignore slide-words, map-none -->', []],
    ['not, where another one is', '# A\n<!-- lectern: ignore overflow -->', [1, 2]],
    [
      'not, where there is none',
      '# A\n\n<!-- lectern: ignore map-non -->',
      [1, 2, 3, 'rule-unknown 3'],
    ],
  ])('%s', (...[, note, lines]) => {
    expect(settle(note)).toEqual(lines);
  });
});

test.each<[string, Levels, (number | string)[]]>([
  ['off', { 'map-none': 'off' }, []],
  ['an error', { 'map-none': 'error' }, ['error']],
  ['a remark', { 'map-none': 'info' }, ['info']],
  ['as it is', { overflow: 'off' }, [1]],
])('the project has a rule %s', (...[, rules, lines]) => {
  expect(settle('# A', rules)).toEqual(lines);
});
