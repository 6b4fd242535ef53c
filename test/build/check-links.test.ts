import { describe, expect, test } from 'vitest';
import { createProject, lectern } from '../cli/lectern.ts';

/** The rules, places and facts of what `lectern check` says about a note. */
async function listProblems(note: string): Promise<string[]> {
  const project = createProject({ 'notes/a.md': note, 'notes/b c.md': '# B\n\nText.\n' });
  const { stdout } = await lectern(project, ['check', 'notes/a.md', '-f', 'json']);
  const { problems } = JSON.parse(stdout) as {
    problems: { rule: string; line: number; column: number; facts: Record<string, string> }[];
  };
  return problems.map(({ rule, line, column, facts }) =>
    [rule, `${line}:${column}`, ...Object.values(facts)].join(' '),
  );
}

describe('links and levels', () => {
  test('to headings and notes that are not there are said, with what was meant', async () => {
    const note = [
      '# T',
      '',
      '## Next steps',
      '',
      '[a](#next-step) [b](#next-steps) [c](#Next-Steps) [d](#wholly-other) [e](#)',
      '',
      '- [f](b%20c.md#x) [g](d.md) [h](<b d.md>) [i](https://x.org/e.md)',
    ].join('\n');
    expect(await listProblems(note)).toEqual([
      'anchor-missing 5:1 next-step Did you mean #next-steps?',
      'anchor-missing 5:51 wholly-other Anchors are headings in small letters, with - for spaces.',
      'note-missing 7:19 d.md Did you mean "a.md"?',
      'note-missing 7:29 b d.md Did you mean "b c.md"?',
    ]);
  });

  test('skipped levels of headings are said', async () => {
    const note = '# T\n\n#### Deep\n\ntext\n\n##### Deeper\n\ntext\n\n## B\n\ntext\n';
    expect(await listProblems(note)).toEqual(['heading-skipped 3:1 4 1 ##']);
  });
});
