import fc from 'fast-check';
import type { Html } from 'mdast';
import { describe, expect, test } from 'vitest';
import { createPlacer, sliceHtml } from '../../src/markdown/html-places.ts';
import { deepFreeze } from '../deep-freeze.ts';

/** HTML whose lines stand at `margin` characters from the left, the first one at `column`. */
function createHtml(
  value: string,
  { line = 1, column = 1, margin }: { line?: number; column?: number; margin?: number } = {},
): Html {
  const lines = value.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  const end = {
    line: line + lines.length - 1,
    column: last + (lines.length === 1 ? column : (margin ?? column - 1) + 1),
  };
  return deepFreeze({ type: 'html', value, position: { start: { line, column }, end } });
}

describe('a place in HTML is a place in the note', () => {
  test.each([
    ['at its start', createHtml('<b>'), { line: 1, column: 1 }, { line: 1, column: 1 }],
    [
      'in a line of text',
      createHtml('<b>', { line: 4, column: 9 }),
      { line: 1, column: 3 },
      { line: 4, column: 11 },
    ],
    [
      'on its second line, in a list',
      createHtml('<div>\n<b>', { line: 3, column: 3 }),
      { line: 2, column: 2 },
      { line: 4, column: 4 },
    ],
    [
      'on the second line of HTML within a line of text',
      createHtml('<img\nsrc="x">', { line: 2, column: 8, margin: 0 }),
      { line: 2, column: 1 },
      { line: 3, column: 1 },
    ],
  ])('%s', (...[, html, place, expected]) => {
    expect(createPlacer(html)?.(place)).toEqual(expected);
  });

  test('which HTML without a position does not have', () => {
    expect(createPlacer({ type: 'html', value: '<b>' })).toBeUndefined();
  });
});

describe('a slice of HTML', () => {
  test.each([
    ['of one line', '<b>x</b>', 3, 4, 'x', '5:6-5:7'],
    ['from its start', '<b>x</b>', 0, 3, '<b>', '5:3-5:6'],
    ['across lines', '<p>\nab\n</p>', 4, 8, 'ab\n<', '6:3-7:4'],
    ['that is empty', '<p>\n</p>', 4, 4, '', '6:3-6:3'],
    ['to its end', '<p>\nab\n</p>', 7, undefined, '</p>', '7:3-7:7'],
  ])('%s stands where that part does', (...[, value, from, to, text, place]) => {
    const slice = sliceHtml(createHtml(value, { line: 5, column: 3 }), from, to);
    const { start, end } = slice.position ?? {};
    expect(slice.value).toBe(text);
    expect(`${start?.line}:${start?.column}-${end?.line}:${end?.column}`).toBe(place);
  });

  test('of HTML without a position has none', () => {
    expect(sliceHtml({ type: 'html', value: '<b>x' }, 3)).toEqual({ type: 'html', value: 'x' });
  });

  test('and the rest are the whole, end to end, wherever it is cut', () => {
    const line = fc.constantFrom('<p>', 'text', '', '  <b>é</b>', '漢字');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), fc.nat(40), (lines, at) => {
        const html = createHtml(lines.join('\n'), { line: 2, column: 5 });
        const cut = Math.min(at, html.value.length);
        const [head, tail] = [sliceHtml(html, 0, cut), sliceHtml(html, cut)];
        expect(head.value + tail.value).toBe(html.value);
        expect(head.position?.start).toEqual(html.position?.start);
        expect(head.position?.end).toEqual(tail.position?.start);
        expect(tail.position?.end).toEqual(html.position?.end);
      }),
      { numRuns: 100 },
    );
  });
});
