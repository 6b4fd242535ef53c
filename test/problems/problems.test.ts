import { describe, expect, test } from 'vitest';
import { listNodes } from '../../src/blocks/list-nodes.ts';
import { rangeOf } from '../../src/blocks/section-parts.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import {
  collectProblems,
  compareStarts,
  createProblemKey,
} from '../../src/problems/collect-problems.ts';
import { describeProblem } from '../../src/problems/describe-problem.ts';
import { hasFailed } from '../../src/problems/has-failed.ts';
import {
  createFinding,
  createRange,
  type Finding,
  moveRange,
  type Problem,
} from '../../src/problems/problem.ts';
import { reportProblem, reportProblems } from '../../src/problems/report-problem.ts';
import { createStore } from '../../src/store/store.ts';

const at = (line: number, column = 1): { line: number; column: number } => ({ line, column });

describe('ranges', () => {
  test.each([
    ['nothing', undefined, { start: at(1) }],
    ['a place', at(3, 5), { start: at(3, 5) }],
    ['a range', { start: at(3, 5), end: at(4, 2) }, { start: at(3, 5), end: at(4, 2) }],
    ['a range without an end', { start: at(3, 5) }, { start: at(3, 5) }],
    ['an empty range', { start: at(3, 5), end: at(3, 5) }, { start: at(3, 5) }],
    [
      "a node's position, without the offsets",
      { start: { ...at(3, 5), offset: 20 }, end: { ...at(3, 9), offset: 24 } },
      { start: at(3, 5), end: at(3, 9) },
    ],
  ])('of %s', (_, place, range) => {
    expect(createRange(place)).toEqual(range);
  });

  test('move by lines', () => {
    expect(moveRange({ start: at(3, 5), end: at(4, 2) }, 6)).toEqual({
      start: at(9, 5),
      end: at(10, 2),
    });
    expect(moveRange({ start: at(3, 5) }, -2)).toEqual({ start: at(1, 5) });
  });

  test.each([
    ['image', '# A\n\nText ![x](a.png).\n', '![x](a.png)'],
    ['inlineMath', '# A\n\nText $x$.\n', '$x$'],
    ['math', '# A\n\n$$\nx\n$$\n\nText.\n', '$$\nx\n$$'],
    ['diagram', '# A\n\n```mermaid\ngraph\n```\n', '```mermaid\ngraph\n```'],
    ['image', '# A\n\n<p>\n<img src="a.png"> Text</p>\n', '<img src="a.png">'],
    ['image', '# A\n\n> [!NOTE] ![x](a.png)\n> Text.\n', '![x](a.png)'],
  ])('of nodes hold their source: %s', (type, note, source) => {
    const found = parseNote(note, createStore()).sections.flatMap((section) =>
      listNodes(section.tree).map((node) => ({ section, node })),
    );
    const { section, node } = found.find(({ node: each }) => each.type === type)!;
    expect(cutRange(note, rangeOf(section, node))).toBe(source);
  });

  test.each([
    ['formula-unclosed', '# A\n\nText.\n\n# B\n\n$$\nx\n', '$$\nx'],
    ['html-dropped', '# A\n\nText.\n\n# B\n\n<p>\n  <form a="b">x</form></p>\n', '<form a="b">'],
    [
      'html-dropped',
      '# B\n\n<details>\n<summary>\n<form>x</form></summary>\n\n</details>\n',
      '<form>',
    ],
    ['html-dropped', '# B\n\n<!-- <form> --> <form a>x</form>\n', '<form a>'],
    ['html-dropped', '# B\n\nText <form src="a">x</form>\n', '<form src="a">'],
  ])('of findings while parsing: %s', (rule, note, source) => {
    const { findings } = parseNote(note, createStore());
    expect(findings.map((finding) => [finding.rule, cutRange(note, finding.range)])).toEqual([
      [rule, source],
    ]);
  });
});

/** What stands in a note between two places. */
function cutRange(note: string, { start, end = start }: Finding['range']): string {
  const offsetOf = ({ line, column }: Finding['range']['start']): number =>
    note
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length +
    (line > 1 ? 1 : 0) +
    column -
    1;
  return note.slice(offsetOf(start), offsetOf(end));
}

describe('findings', () => {
  test('are plain data, with a file where the place names one', () => {
    expect(createFinding('map-none', at(2))).toEqual({
      rule: 'map-none',
      facts: {},
      range: { start: at(2) },
    });
    const place = { ...at(4), file: 'packs/a.yml' };
    const finding = createFinding('pack-broken', place, { message: 'bad' });
    expect(finding).toEqual({
      rule: 'pack-broken',
      facts: { message: 'bad' },
      range: { start: at(4) },
      file: 'packs/a.yml',
    });
    expect(JSON.parse(JSON.stringify(finding))).toEqual(finding);
  });

  const image = (line: number, url = 'a.png', column = 1): Finding =>
    createFinding('image-outside', at(line, column), { url });
  const dropped = (line: number, tag = 'form'): Finding =>
    createFinding('html-dropped', at(line), { tag });
  const elsewhere = createFinding(
    'pack-broken',
    { ...at(1), file: 'packs/a.yml' },
    { message: 'x' },
  );
  const summarise = (findings: readonly Finding[]): string[] =>
    collectProblems(findings, 'note.md').map(
      ({ file, rule, facts, range: { start } }) =>
        `${file}:${start.line}:${start.column} ${rule} ${Object.values(facts).join(' ')}`,
    );

  test.each([
    ['get the file of the note', [image(2)], ['note.md:2:1 image-outside a.png']],
    [
      'are sorted by place, those of other files last',
      [elsewhere, image(9), image(2, 'b.png', 7), image(2, 'c.png', 3)],
      [
        'note.md:2:3 image-outside c.png',
        'note.md:2:7 image-outside b.png',
        'note.md:9:1 image-outside a.png',
        'packs/a.yml:1:1 pack-broken x',
      ],
    ],
    [
      'say the same thing about the same place once',
      [image(2), image(2), image(2, 'b.png'), image(3)],
      [
        'note.md:2:1 image-outside a.png',
        'note.md:2:1 image-outside b.png',
        'note.md:3:1 image-outside a.png',
      ],
    ],
    [
      'name a dropped tag once in a note, where it is met first',
      [dropped(4), dropped(2), dropped(9, 'video')],
      ['note.md:4:1 html-dropped form', 'note.md:9:1 html-dropped video'],
    ],
  ])('%s', (_, findings, expected) => {
    expect(summarise(findings)).toEqual(expected);
  });

  test('have a key of what they say and where they begin', () => {
    const key = (finding: Finding): string => createProblemKey({ file: 'note.md', ...finding });
    const longer = { ...image(2), range: { start: at(2), end: at(2, 9) } };
    expect(key(image(2))).toBe(key(longer));
    const facts = { slide: 1, pixels: 2 };
    const turned = { pixels: 2, slide: 1 };
    expect(key(createFinding('overflow', at(1), facts))).toBe(
      key(createFinding('overflow', at(1), turned)),
    );
    expect(key(image(2))).not.toBe(key({ ...image(2), file: 'other.md' }));
    expect(key(dropped(2))).toBe(key(dropped(3)));
    expect(key(dropped(2))).not.toBe(key({ ...dropped(2), file: 'other.md' }));
  });

  test('are compared by line and column', () => {
    const [a, b, c] = collectProblems(
      [image(1, 'a', 9), image(2, 'b', 1), image(2, 'c', 2)],
      'n.md',
    );
    expect([compareStarts(a!, b!), compareStarts(b!, a!), compareStarts(c!, b!)]).toEqual([
      -1, 1, 1,
    ]);
    expect(compareStarts(a!, a!)).toBe(0);
  });
});

describe('problems', () => {
  const problem: Problem = {
    ...createFinding('overflow', { start: at(3, 2), end: at(5, 4) }, { slide: 2, pixels: 40 }),
    file: 'note.md',
  };
  const record = {
    file: 'note.md',
    rule: 'overflow',
    severity: 'error',
    reason: 'Slide 2 does not fit, 40 px too much',
    hint: 'Break this block into smaller ones.',
    line: 3,
    column: 2,
    endLine: 5,
    endColumn: 4,
    facts: { slide: 2, pixels: 40 },
  };

  test('are put into words', () => {
    const { severity, reason, hint } = record;
    expect(describeProblem(problem)).toEqual({ severity, reason, hint });
  });

  test('are flat records for programs', () => {
    expect(reportProblem(problem)).toEqual(record);
    const { endLine: _, endColumn: __, ...point } = record;
    expect(reportProblem({ ...problem, range: { start: at(3, 2) } })).toEqual(point);
    expect(reportProblems({ note: 'note.md', problems: [problem] })).toEqual({
      note: 'note.md',
      problems: [record],
    });
  });

  const error = createFinding('note-empty', undefined);
  const warning = createFinding('map-none', undefined);
  const info = createFinding('html-dropped', undefined, { tag: 'form' });
  test.each([
    ['nothing', [], [false, false]],
    ['an error', [info, error], [true, true]],
    ['a warning', [info, warning], [false, true]],
    ['a remark', [info], [false, false]],
  ])('fail a run, and a strict one: %s', (_, findings, expected) => {
    const problems = collectProblems(findings, 'note.md');
    expect([hasFailed(problems, false), hasFailed(problems, true)]).toEqual(expected);
  });
});
