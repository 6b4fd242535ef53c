import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanLines } from '../../src/markdown/line-scanner.ts';
import { deepFreeze } from '../deep-freeze.ts';

/** Lines on which the scanner cuts a text, 1-based. */
function findCuts(text: string): number[] {
  return scanLines(deepFreeze(text.split('\n'))).cuts.map((cut) => cut + 1);
}

describe('a heading at the top level starts a section', () => {
  test.each([
    ['at the beginning', '# A', [1]],
    ['after text', 'a\n# B', [2]],
    ['of any depth', '# A\n## B\n###### C', [1, 2, 3]],
    ['without words', '#\na', [1]],
    ['underlined', 'A\n===\nb\n\nC\n---', [1, 5]],
    ['underlined, of two lines', 'x\n\nA\nB\n===', [3]],
    ['after a blank line in front of it', '\n\n# A', [3]],
    ['right after a list', '- a\n# B', [2]],
    ['right after a quote', '> a\n# B', [2]],
    ['right after a table', '| a |\n|---|\n| b |\n# C', [4]],
    ['after a fence', '```\n# a\n```\n# B', [4]],
    ['after a fence of tildes', '~~~\n# a\n```\n# b\n~~~\n# C', [6]],
    ['after a longer fence', '````\n```\n# a\n````\n# B', [5]],
    ['after a comment', '<!--\n# a\n-->\n# B', [4]],
    ['after a comment on a line', '<!-- a -->\n# B', [2]],
    ['after a script', '<script>\n# a\n</script>\n# B', [4]],
    ['after a wrapper and a blank line', '<div>\n# a\n\n# B', [4]],
    ['after a formula', '$$\n# a\n$$\n# B', [2, 4]],
    ['after a formula on a line', '$$x$$\n# B', [2]],
    ['after a container', ':::tip\n# a\n:::\n# B', [4]],
    ['after a container that ends in HTML', ':::tip\n<div>\n# a\n:::\n# B', [5]],
    ['after a container that nothing closes', ':::tip\n# A', [2]],
    ['after a footnote', '[^1]: a\n\n# B', [3]],
    ['after a rule', '***\n# A', [2]],
    ['after an indented container', '  :::tip\n# a\n  :::\n# B', [4]],
    ['after rows of a table that look underlined', '| a |\n|---|\nb\n===\nc\n===\n# D', [7]],
    ['after a list with tabs', '-\ta\n\n\t# b\n# C', [4]],
    ['in Chinese', '# 漢字\n## שלום', [1, 2]],
  ])('%s', (_, text, cuts) => {
    expect(findCuts(text)).toEqual(cuts);
  });
});

describe('no section starts', () => {
  test.each([
    ['in nothing', ''],
    ['in text', 'a\nb'],
    ['at seven signs', '####### a'],
    ['at a sign without a space', '#a'],
    ['at an escaped sign', '\\# a'],
    ['in a fence', '```\n# a\n```'],
    ['in a fence that nothing closes', '```\n# a'],
    ['in a fence with words after its end', '```\n# a\n``` x\n# b'],
    ['in indented code', 'a\n\n    # b'],
    ['in a quote', '> # a'],
    ['in a list', '- a\n\n  # b'],
    ['in a list with a tab', '-\ta\n\n\t# b'],
    ['in a numbered list with a tab', '1.\ta\n\n    # b'],
    ['under the rows of a table', '| a |\n|---|\n| b |\n==='],
    ['in a numbered list', '1. a\n\n   # b'],
    ['in a footnote', '[^1]: a\n\n    # b'],
    ['in a comment', '<!--\n# a\n-->'],
    ['in HTML', '<div>\n# a\n</div>'],
    ['in a container', ':::tip\n# a\n:::'],
    ['at the underline of a list', '- a\n---'],
    ['at the underline of a quote', '> a\n---'],
    ['at a rule', 'a\n\n---'],
    ['at the line of a table', '| a |\n|---|'],
  ])('%s', (_, text) => {
    expect(findCuts(text)).toEqual([]);
  });
});

describe('containers are written in the parser’s form', () => {
  test.each([
    ['with a label', '::: tip Title\nx\n:::', '::::tip[Title]\nx\n::::'],
    ['with the label in its column', ':::  tip   Title\nx\n:::', ':::::::tip[Title]\nx\n:::::::'],
    ['without one', '::: tip\nx\n:::', '::::tip\nx\n::::'],
    ['with a label in brackets', ':::tip[T]\nx\n:::', ':::tip[T]\nx\n:::'],
    ['with brackets in the label', ':::tip a [b]\nx\n:::', ':::tip[a \\[b\\]]\nx\n:::'],
    ['right after HTML', ':::tip\n<div>\n:::\n# A', ':::tip\n<div>\n:::\n# A'],
    ['with attributes', ':::tip{.a}\nx\n:::', ':::tip{.a}\nx\n:::'],
    ['with more colons outside', ':::a\n:::b\n:::\n:::', '::::a\n:::b\n:::\n::::'],
    ['escaped when nothing closes it', ':::tip\nx', '\\:::tip\nx'],
    ['escaped when nothing opens it', 'x\n:::', 'x\n\\:::'],
  ])('%s', (_, text, expected) => {
    expect(scanLines(deepFreeze(text.split('\n'))).lines.join('\n')).toBe(expected);
  });

  test('and a label keeps its column', () => {
    for (const line of [':::tip Title', '::: tip Title', ':::   tip  Title', '::: {.tip} Title']) {
      const [written = ''] = scanLines([line, 'x', ':::']).lines;
      expect(written.indexOf('Title'), written).toBe(line.indexOf('Title'));
    }
  });
});

describe('of any lines', () => {
  const line = fc.constantFrom(
    '# A',
    'text',
    '',
    '- item',
    '  more',
    '> quote',
    '```',
    '$$',
    '<div>',
    '<!--',
    '-->',
    '===',
    '---',
    ':::tip',
    '::: tip Title',
    ':::',
    '[^1]: note',
    '    code',
  );
  const lines = fc.array(line, { maxLength: 20 });

  test('as many come out, and only those with colons or open comments are changed', () => {
    fc.assert(
      fc.property(lines, (source) => {
        const { lines: written } = scanLines(deepFreeze([...source]));
        expect(written).toHaveLength(source.length);
        const others = written.filter(
          (_, index) => !source[index]?.startsWith(':::') && source[index] !== '<!--',
        );
        expect(others).toEqual(source.filter((each) => !each.startsWith(':::') && each !== '<!--'));
      }),
      { numRuns: 300 },
    );
  });

  test('the cuts rise, and none is at a blank line', () => {
    fc.assert(
      fc.property(lines, (source) => {
        const { cuts } = scanLines(source);
        expect(cuts).toEqual([...new Set(cuts)].toSorted((a, b) => a - b));
        expect(cuts.filter((cut) => source[cut]?.trim() === '')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('what is written is written the same again', () => {
    fc.assert(
      fc.property(lines, (source) => {
        const once = scanLines(source);
        // What was repaired needs no repair again.
        expect(scanLines(once.lines)).toEqual({ ...once, repairs: [] });
      }),
      { numRuns: 300 },
    );
  });
});
