import fc from 'fast-check';
import type { Code } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { Break } from '../../src/blocks/block-kind.ts';
import { code } from '../../src/blocks/code.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { blockOf, context } from './read-blocks.ts';

const codeOf = (value: string): Code => deepFreeze<Code>({ type: 'code', lang: 'c', value });

/** The lines that a slice from one line to another shows. */
function linesBetween(value: string, from: number | undefined, to: number | undefined): unknown {
  const ends = {
    from: from === undefined ? undefined : [from],
    to: to === undefined ? undefined : [to],
  };
  return code.slice(codeOf(value), ends).data?.lines;
}

describe('code', () => {
  test.each([
    ['a fence', '```js\na\n\nb\n```', ['a', '', 'b']],
    ['an indented block', '    a\n      b', ['a', '  b']],
    ['one line', '```\nx < 1\n```', ['x < 1']],
    ['an empty fence', '```\n```', ['']],
  ])('shows its lines: %s', (_name, source, lines) => {
    const block = blockOf('code', source);
    expect(code.words(block)).toEqual(lines);
    expect(code.plain(block)).toEqual(lines);
    expect(code.reading(block)).toEqual([]);
    expect(code.shape(block)).toEqual({ type: 'rows', kind: 'code', count: lines.length });
  });

  test.each([
    ['nothing', '', false],
    ['blank lines', ' \n\n\t', false],
    ['a bracket', '}', true],
  ])('of %s shows something or nothing', (_name, value, shows) => {
    expect(code.shows(codeOf(value))).toBe(shows);
  });

  test('stands beside text, and shows what that is about', () => {
    const block = codeOf('a');
    expect(code.role(block, context)).toBe('code');
    expect([code.illustrates(block), code.leadsIn(block)]).toEqual([true, false]);
    expect(code.lift).toBe('keep');
  });
});

describe('a break in code', () => {
  const source = 'int f() {\n  a();\n\n  b();\n  if (c) {\n  }\n}\nint g;\n\nint h;\n)';

  test.each<[line: number, why: string, Break[]]>([
    [0, 'the first', ['codeParagraph']],
    [1, 'indented, with a line alone before it', ['codeLine', 'codeLine']],
    [2, 'blank', ['codeLine', 'codeLine']],
    [3, 'after a blank one', ['codeParagraph']],
    [4, 'indented again', ['codeLine']],
    [5, 'a closing bracket that is indented', ['codeLine', 'codeLine']],
    [6, 'a closing bracket', ['codeLine', 'codeLine']],
    [7, 'at the margin', ['codeOuterLine']],
    [9, 'at the margin after a blank one', ['codeParagraph']],
    [10, 'another bracket', ['codeLine', 'codeLine']],
    [99, 'not there', ['codeParagraph']],
  ])('before line %i, %s', (line, _why, breaks) => {
    expect(code.breaks(codeOf(source), [line])).toEqual(breaks);
  });
});

test('code is torn where some lines stand on both sides', () => {
  const source = ['f:', ...Array.from({ length: 11 }, (_, index) => `  ${index}`)].join('\n');
  const twice = [1, 2, 3, 4, 8, 9, 10, 11].filter(
    (line) => code.breaks(codeOf(source), [line]).length === 2,
  );
  expect(twice).toEqual([1, 2, 3, 9, 10, 11]);
});

describe('a slice of code', () => {
  test.each<
    [name: string, value: string, from: number | undefined, to: number | undefined, lines: unknown]
  >([
    ['without ends is all', 'a\nb', undefined, undefined, { from: 0, to: 2 }],
    ['from a line on', 'a\nb\nc', 1, undefined, { from: 1, to: 3 }],
    ['up to a line', 'a\nb\nc', undefined, 1, { from: 0, to: 2 }],
    ['of one line', 'a\nb\nc', 1, 1, { from: 1, to: 2 }],
    [
      'keeps the blank lines that the author begins with',
      '\none\n\n\ntwo\n',
      0,
      2,
      { from: 0, to: 2 },
    ],
    ['and those that the author ends with', '\none\n\n\ntwo\n', 3, 5, { from: 4, to: 6 }],
    ['keeps blank lines inside', 'a\n\nb\nc', 0, 2, { from: 0, to: 3 }],
    ['of blank lines alone keeps one', 'a\n\n\n\nb', 1, 3, { from: 3, to: 4 }],
  ])('%s', (_name, ...[value, from, to, lines]) => {
    expect(linesBetween(value, from, to)).toEqual(lines);
  });

  test('of a slice counts from its first line', () => {
    const all = codeOf('a\nb\nc\nd\ne');
    const tail = deepFreeze(code.slice(all, { from: [1], to: undefined }));
    expect(code.words(tail)).toEqual(['b', 'c', 'd', 'e']);
    const inner = code.slice(tail, { from: [1], to: [2] });
    expect(code.words(inner)).toEqual(['c', 'd']);
    expect(inner.lang).toBe('c');
  });

  test('and the others show every line that is not blank once, wherever it is cut', () => {
    const lines = fc.array(fc.constantFrom('', ' ', 'a', '  b', '}'), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(lines, fc.array(fc.nat(8), { maxLength: 3 }), (all, places) => {
        const cuts = [...new Set(places.filter((at) => at > 0 && at < all.length))];
        const starts = [0, ...cuts.sort((a, b) => a - b)];
        const shown = starts.flatMap((start, index) => {
          const next = starts[index + 1];
          const to = next === undefined ? undefined : [next - 1];
          return code.words(code.slice(codeOf(all.join('\n')), { from: [start], to }));
        });
        const filled = (list: readonly string[]): string[] => list.filter((each) => each.trim());
        expect(filled(shown)).toEqual(filled(all));
      }),
    );
  });
});

describe('code in pieces', () => {
  test('has none where each line is of some length', () => {
    expect(code.split(codeOf(`${'x'.repeat(400)}\ny`), [0], context)).toBeUndefined();
  });

  test('has its longest lines cut, and all else as it was', () => {
    const value = `a\n\n${'x'.repeat(401)}\n  b`;
    const [piece, ...none] = code.split(codeOf(value), [2], context) ?? [];
    expect(none).toEqual([]);
    expect(piece).toEqual({
      type: 'code',
      lang: 'c',
      value: `a\n\n${'x'.repeat(400)}\nx\n  b`,
    });
  });

  test('parts no character', () => {
    const [piece] = code.split(codeOf('😀'.repeat(401)), [0], context) ?? [];
    expect(piece && 'value' in piece && piece.value.split('\n').map((line) => line.length)).toEqual(
      [800, 2],
    );
  });

  test('has the same characters in all', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1300), { minLength: 1, maxLength: 4 }), (lengths) => {
        const value = lengths.map((length) => 'é'.repeat(length)).join('\n');
        const [piece = codeOf(value)] = code.split(codeOf(value), [0], context) ?? [];
        const cut = 'value' in piece ? piece.value.split('\n') : [];
        expect(cut.join('')).toBe(value.replaceAll('\n', ''));
        expect(Math.max(...cut.map((line) => line.length))).toBeLessThanOrEqual(400);
      }),
    );
  });
});
