import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { NoteResult } from '../../src/build/build-notes.ts';
import { renderSeverities } from '../../src/cli/count.ts';
import { renderGithub } from '../../src/cli/messages/github.ts';
import { renderJson } from '../../src/cli/messages/json.ts';
import { renderSarif } from '../../src/cli/messages/sarif.ts';
import { createReport } from '../../src/cli/report.ts';
import { collectProblems } from '../../src/problems/collect-problems.ts';
import { createFinding } from '../../src/problems/problem.ts';
import { createProblemMessage } from '../../src/watch/messages.ts';
import type { DeckState } from '../../src/watch/watched-deck.ts';

const range = (line: number, endLine: number) =>
  ({ start: { line, column: 3 }, end: { line: endLine, column: 9 } }) as const;

const problems = collectProblems(
  [
    createFinding('overflow', { line: 7, column: 1 }, { slide: 2, pixels: 40 }),
    createFinding('image-missing', range(3, 3), { url: '50%,a:\nb.png', suggestion: 'Look.' }),
    createFinding('formula-unclosed', range(4, 6)),
    createFinding('html-dropped', range(9, 9), { tag: 'form' }),
    createFinding('pack-broken', { line: 2, column: 5, file: 'packs/é 1.yml' }, { message: 'No.' }),
  ],
  'notes/a.md',
);
const results: readonly NoteResult[] = [
  { note: 'notes/a.md', files: [], beside: [], problems, report: undefined, failure: undefined },
  {
    note: 'notes/b.md',
    files: [],
    beside: [],
    problems: [],
    report: undefined,
    failure: undefined,
  },
];

describe('the same problems', () => {
  test('on the terminal', () => {
    expect(printed()).toMatchInlineSnapshot(`
      "notes/a.md:3:3 error Image "50%,a: b.png" was not found [image-missing]
          Look. The slide shows its description.
      notes/a.md:4:3 warning A formula opened with $$ is never closed [formula-unclosed]
          It ends before the next blank line; with no formula behind it, it is text. Add the closing $$.
      notes/a.md:7:1 error Slide 2 does not fit, 40 px too much [overflow]
          Break this block into smaller ones.
      notes/a.md:9:3 info HTML tag <form> left out [html-dropped]
          Its text is kept. Slides take Markdown and a short list of harmless tags.
      packs/é 1.yml:2:5 error This knowledge pack cannot be used: No. [pack-broken]
          No relation of it is drawn until it is mended. docs/relations.md shows what a pack looks like.
      "
    `);
  });

  test('counted', () => {
    expect(renderSeverities(problems)).toBe('3 errors, 1 warning, 1 remark');
    expect(renderSeverities([])).toBe('0 errors, 0 warnings');
  });

  test('as GitHub commands', () => {
    expect(renderGithub(results)).toMatchInlineSnapshot(`
      "::error file=notes/a.md,line=3,col=3,endLine=3,endColumn=9,title=Lectern%3A image-missing::Image "50%25,a:%0Ab.png" was not found. Look. The slide shows its description.
      ::warning file=notes/a.md,line=4,endLine=6,title=Lectern%3A formula-unclosed::A formula opened with $$ is never closed. It ends before the next blank line; with no formula behind it, it is text. Add the closing $$.
      ::error file=notes/a.md,line=7,col=1,title=Lectern%3A overflow::Slide 2 does not fit, 40 px too much. Break this block into smaller ones.
      ::notice file=notes/a.md,line=9,col=3,endLine=9,endColumn=9,title=Lectern%3A html-dropped::HTML tag <form> left out. Its text is kept. Slides take Markdown and a short list of harmless tags.
      ::error file=packs/é 1.yml,line=2,col=5,title=Lectern%3A pack-broken::This knowledge pack cannot be used: No.. No relation of it is drawn until it is mended. docs/relations.md shows what a pack looks like."
    `);
  });

  test('as JSON', () => {
    expect(JSON.parse(renderJson(results, { relations: false })).problems).toMatchSnapshot();
  });

  test('as SARIF', () => {
    const [run] = JSON.parse(renderSarif(results)).runs;
    expect(run.tool.driver.rules).toMatchSnapshot('rules');
    expect(run.results).toMatchSnapshot('results');
  });

  test('for the page that is watched, without remarks and with their lines', () => {
    const lines = ['one', 'two', 'three'];
    expect(createProblemMessage({ problems, lines } as unknown as DeckState))
      .toMatchInlineSnapshot(`
        {
          "problems": [
            {
              "column": 3,
              "excerpt": "three",
              "file": "notes/a.md",
              "hint": "Look. The slide shows its description.",
              "line": 3,
              "reason": "Image "50%,a:
        b.png" was not found",
              "severity": "error",
            },
            {
              "column": 3,
              "excerpt": "",
              "file": "notes/a.md",
              "hint": "It ends before the next blank line; with no formula behind it, it is text. Add the closing $$.",
              "line": 4,
              "reason": "A formula opened with $$ is never closed",
              "severity": "warning",
            },
            {
              "column": 1,
              "excerpt": "",
              "file": "notes/a.md",
              "hint": "Break this block into smaller ones.",
              "line": 7,
              "reason": "Slide 2 does not fit, 40 px too much",
              "severity": "error",
            },
            {
              "column": 5,
              "excerpt": "two",
              "file": "packs/é 1.yml",
              "hint": "No relation of it is drawn until it is mended. docs/relations.md shows what a pack looks like.",
              "line": 2,
              "reason": "This knowledge pack cannot be used: No.",
              "severity": "error",
            },
          ],
          "type": "problems",
        }
      `);
  });
});

function printed(): string {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      text += chunk.toString();
      done();
    },
  });
  const unsorted = [...problems.slice(0, -1).toReversed(), ...problems.slice(-1)];
  createReport({ stdout: stream, stderr: new Writable() }, {}).printProblems(unsorted, 'stdout');
  return text;
}
