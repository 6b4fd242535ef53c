import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createReport } from '../../src/cli/report.ts';
import { showEvent } from '../../src/cli/show-event.ts';
import { CliError } from '../../src/problems/cli-error.ts';
import { createFinding, type Problem } from '../../src/problems/problem.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { createPaper } from './streams.ts';

/** A printer, and what it has printed. */
function open(env: Record<string, string> = {}, terminal: Parameters<typeof createPaper>[0] = {}) {
  const stdout = createPaper();
  const stderr = createPaper(terminal);
  const report = createReport({ stdout, stderr }, env);
  return { report, read: () => [stdout.text(), stderr.text()] };
}

function createProblem(file: string, line: number, message = 'x'): Problem {
  return {
    file,
    ...createFinding('diagram-broken', { line, column: 2 }, { tool: 'Mermaid', message }),
  };
}

describe('what is printed goes', () => {
  test('to stdout when it was asked for, also when silenced', () => {
    const { report, read } = open();
    report.silence();
    report.printLine('a');
    report.printLine('');
    expect(read()).toEqual(['a\n', '']);
  });

  test('to stdout when it is good to know, unless silenced', () => {
    const { report, read } = open();
    report.printNews('a');
    report.silence();
    report.printNews('b');
    expect(read()).toEqual(['a\n', '']);
  });

  test('to stderr when the run fails, with its hint', () => {
    const { report, read } = open();
    report.silence();
    report.printFailure(new CliError('port-taken', { port: 80 }));
    expect(read()).toEqual([
      '',
      'error Port 80 is taken\n    Choose another with --port, or leave it out: the next free one is found.\n',
    ]);
  });

  test('to stderr when it is interrupted', () => {
    const { report, read } = open();
    report.printInterruption();
    expect(read()).toEqual(['', 'Interrupted. Earlier outputs are as they were.\n']);
  });

  test.each(['stdout', 'stderr'] as const)('to %s when problems are to be there', (to) => {
    const { report, read } = open();
    report.printProblems(deepFreeze([createProblem('a.md', 3)]), to);
    const text =
      'a.md:3:2 error This Mermaid diagram cannot be drawn: x [diagram-broken]\n    The slide shows the source instead. Try it in a live editor for Mermaid.\n';
    expect(read()).toEqual(to === 'stdout' ? [text, ''] : ['', text]);
  });
});

describe('problems are printed', () => {
  test('in the order of the notes, and of the lines in each', () => {
    const { report, read } = open();
    const places: [string, number][] = [
      ['b.md', 10],
      ['a.md', 2],
      ['b.md', 9],
      ['a.md', 1],
    ];
    report.printProblems(
      deepFreeze(places.map(([file, line]) => createProblem(file, line))),
      'stderr',
    );
    expect(read()[1]?.match(/^\w\.md:\d+/gm)).toEqual(['b.md:9', 'b.md:10', 'a.md:1', 'a.md:2']);
  });

  test('with the line, and another place that has to do with it', () => {
    const { report, read } = open();
    const lines = ['a[^1]', '', '[^1]: one', '[^1]: two'];
    const facts = { label: '^1', line: 3, outcome: 'Both texts are shown.' };
    const at = (line: number) => ({ start: { line, column: 1 }, end: { line, column: 10 } });
    const finding = { ...createFinding('label-twice', at(4), facts), related: at(3) };
    const view = { readLines: () => lines, isVerbose: false };
    report.printProblems(deepFreeze([{ file: 'a.md', ...finding }]), 'stdout', view);
    expect(read()[0]).toBe(
      [
        'a.md:4:1 warning The label "^1" is given twice, first on line 3 [label-twice]',
        '    4 | [^1]: two',
        '      | ^^^^^^^^^',
        '    3 | [^1]: one',
        '      | ^^^^^^^^^ given first here',
        '    Both texts are shown. Give one of them another label.',
        '',
      ].join('\n'),
    );
  });

  test.each([
    [1, 'a.md:10:1 warning Slide 1 has 90 words, over 75 [slide-words]'],
    [2, 'a.md:10:1 warning 2 slides have more than 75 words (lines 10, 20) [slide-words]'],
    [
      7,
      'a.md:10:1 warning 7 slides have more than 75 words (lines 10, 20, 30, 40, 50, ...) [slide-words]',
    ],
  ])('as one where %i slides of a note have the same', (count, line) => {
    const { report, read } = open();
    const found = Array.from({ length: count }, (_, index): Problem => {
      const facts = { slide: index + 1, words: 90, most: 75 };
      const place = { line: (index + 1) * 10, column: 1 };
      return { file: 'a.md', ...createFinding('slide-words', place, facts) };
    });
    report.printProblems(deepFreeze([...found, createProblem('a.md', 99)]), 'stdout');
    expect(read()[0]?.match(/^a\.md.*$/gm)).toEqual([line, expect.stringContaining('a.md:99')]);
  });

  test('without remarks, unless they are asked for', () => {
    const remark = { file: 'a.md', ...createFinding('heading-bold', { line: 1, column: 1 }) };
    for (const isVerbose of [false, true]) {
      const { report, read } = open();
      report.printProblems([remark], 'stdout', { readLines: () => undefined, isVerbose });
      expect(read()[0]?.includes('info')).toBe(isVerbose);
    }
  });

  test.each([
    ['colours', 'a\u001B[31mb', 'a [31mb'],
    ['line ends', 'a\r\nb', 'a b'],
    ['a bell', 'a\u0007', 'a'],
    ['control characters of eight bits', 'a\u009B31mb', 'a 31mb'],
    ['text of any script', 'שלום 漢字 🎉', 'שלום 漢字 🎉'],
  ])('without what a terminal would obey: %s', (_, message, shown) => {
    const { report, read } = open();
    report.printProblems([createProblem('a.md', 1, message)], 'stderr');
    expect(read()[1]).toContain(`cannot be drawn: ${shown} [diagram-broken]`);
  });
});

describe('a bug is printed with all that is known', () => {
  test('and by the error that began it', () => {
    const { report, read } = open();
    const cause = new RangeError('too deep');
    report.printBug(new Error('outer', { cause: new Error('middle', { cause }) }));
    const text = stripVTControlCharacters(read()[1] ?? '');
    expect(text).toMatch(
      /^error This is a bug in Lectern: RangeError: too deep\n {4}Please report it/,
    );
    expect(text).toContain('outer');
    expect(text).toContain('report.test.ts');
  });

  test.each([
    ['a text', 'no', 'Error: no'],
    ['nothing', undefined, 'Error: undefined'],
  ])('also when %s was thrown', (_, thrown, shown) => {
    const { report, read } = open();
    report.printBug(thrown);
    expect(read()[1]).toMatch(`error This is a bug in Lectern: ${shown}\n`);
  });
});

describe('progress is shown', () => {
  const erase = '\r\u001B[2K';
  const plain = (text: string | undefined): string =>
    stripVTControlCharacters((text ?? '').replaceAll(erase, '<'));

  test('on a terminal, where the next thing replaces it', () => {
    const { report, read } = open({}, { isTTY: true });
    report.showProgress('one');
    report.showProgress('two');
    report.printNews('done');
    report.printNews('more');
    expect(read().map(plain)).toEqual(['done\nmore\n', '<one ...<two ...<']);
  });

  test('with the seconds that the run takes, until the next thing is printed', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const { report, read } = open({}, { isTTY: true });
    report.showProgress('one');
    vi.advanceTimersByTime(2000);
    report.printNews('done');
    vi.advanceTimersByTime(2000);
    expect(read().map(plain)).toEqual(['done\n', '<one ...<one ... 1 s<one ... 2 s<']);
  });

  test.each<[string, Record<string, string>, boolean]>([
    ['not in a pipe', {}, false],
    ['not where builds run by themselves', { CI: 'true' }, true],
    ['not on a terminal that cannot', { TERM: 'dumb' }, true],
  ])('%s', (_, env, isTTY) => {
    const { report, read } = open(env, { isTTY });
    report.showProgress('one');
    expect(read()).toEqual(['', '']);
  });

  test.each(['', '0', 'false'])('where CI is "%s"', (CI) => {
    const { report, read } = open({ CI }, { isTTY: true });
    report.showProgress('one');
    expect(read().map(plain)).toEqual(['', '<one ...']);
  });

  test('not when silenced', () => {
    const { report, read } = open({}, { isTTY: true });
    report.silence();
    report.showProgress('one');
    expect(read()).toEqual(['', '']);
  });

  test.each([
    [10, 'one two three', '<one t ...'],
    [undefined, 'x'.repeat(100), `<${'x'.repeat(75)} ...`],
    [80, 'a\nb', '<a b ...'],
  ])('on one line of %j columns', (columns, text, shown) => {
    const { report, read } = open({}, { isTTY: true, ...(columns !== undefined && { columns }) });
    report.showProgress(text);
    expect(read().map(plain)).toEqual(['', shown]);
  });

  test.each([
    [
      { type: 'note-started', note: 'a.md', index: 0, total: 3 } as const,
      '<Building 1 of 3: a.md ...',
    ],
    [{ type: 'note-started', note: 'a.md', index: 0, total: 1 } as const, '<Building: a.md ...'],
    [
      { type: 'note-step', note: 'a.md', index: 1, total: 3, step: 'layout', slides: 1 } as const,
      '<Building 2 of 3: laying out 1 slide: a.md ...',
    ],
    [
      { type: 'note-step', note: 'a.md', index: 1, total: 3, step: 'pdf', slides: 31 } as const,
      '<Building 2 of 3: making pdf of 31 slides: a.md ...',
    ],
    [
      { type: 'browser-unpacking', done: 199, total: 400 } as const,
      '<Unpacking the browser that comes with Lectern, this once: 49 % ...',
    ],
    [
      {
        type: 'note-finished',
        result: {
          note: 'a.md',
          files: [],
          beside: [],
          problems: [],
          report: undefined,
          failure: undefined,
        },
      } as const,
      '',
    ],
  ])('of %o', (event, shown) => {
    const { report, read } = open({}, { isTTY: true });
    showEvent(deepFreeze(event), 'Building', report);
    expect(read().map(plain)).toEqual(['', shown]);
  });
});

describe('at the end everything is written, or is known to be lost', () => {
  const fail = (code: string): Writable =>
    new Writable({
      write: (_piece, _encoding, done) => done(Object.assign(new Error(code), { code })),
    });

  test('all of it', async () => {
    const { report, read } = open();
    report.printLine('a');
    expect(await report.flush()).toBe(true);
    expect(read()[0]).toBe('a\n');
  });

  test.each([
    ['a full disk', 'ENOSPC', false],
    ['a reader that has seen enough', 'EPIPE', true],
    ['a terminal that went away', 'EIO', true],
  ])('%s', async (...[, code, isFine]) => {
    const report = createReport({ stdout: fail(code), stderr: createPaper() }, {});
    report.printLine('a');
    expect(await report.flush()).toBe(isFine);
  });
});
