import { describe, expect, test } from 'vitest';
import type { AtomRole } from '../../src/blocks/block-kind.ts';
import type { Layout } from '../../src/deck/types.ts';
import { costs } from '../../src/layout/break-costs.ts';
import { findColumns, findOwnColumns } from '../../src/layout/find-columns.ts';
import type { MeasuredAtom } from '../../src/layout/measured-atom.ts';
import { deepFreeze } from '../deep-freeze.ts';

const roles: Readonly<Record<string, AtomRole>> = {
  t: 'text',
  i: 'item',
  f: 'figure',
  // One that is missing.
  m: 'figure',
  c: 'code',
  o: 'other',
};

interface Look {
  readonly layout?: Layout;
  readonly height?: number;
  readonly words?: number;
  readonly breakCost?: number;
}

/**
 * Where columns may part of atoms in a word: a letter an atom, a space between blocks, capitals not measured narrow, a colon
 * after what leads in the next block.
 */
function columnsOf(
  text: string,
  { layout = 'auto', height = 40, words = 3, breakCost = costs.item }: Look = {},
  [first, last]: readonly [number, number] = [0, text.replace(/[ :]/g, '').length - 1],
): string[] {
  const atoms = text.split(' ').flatMap((letters, block, blocks) =>
    Array.from(letters.replace(':', ''), (letter, index) => ({
      letter,
      block,
      isLedIn: index === 0 && blocks[block - 1]?.endsWith(':') === true,
    })),
  );
  const measured = atoms.map(({ letter, block, isLedIn }, index): MeasuredAtom => {
    const role = roles[letter.toLowerCase()] ?? 'other';
    const figure = { height, min: height, max: height };
    const isShown = role === 'figure' && letter !== 'm';
    const extent = {
      start: index * height,
      end: (index + 1) * height,
      figure: isShown ? figure : undefined,
    };
    const isNarrow = letter === letter.toLowerCase();
    return {
      ...extent,
      breakCost: isLedIn ? costs.leadIn : breakCost,
      words,
      role,
      startsItem: role === 'item',
      block,
      narrow: isNarrow ? extent : undefined,
    };
  });
  const place = deepFreeze({ atoms: measured, room: 500, layout });
  return findColumns(place, first, last).map(({ from, at, to }) =>
    to === last + 1 ? `${from}|${at}` : `${from}|${at}|${to}`,
  );
}

describe('columns', () => {
  test.each<[string, string, Look, readonly string[]]>([
    ['nothing stands beside one atom', 't', {}, []],
    ['a figure stands beside the text before it', 't f', {}, ['0|1']],
    ['and beside several texts and a list, or the last of them', 't ii t f', {}, ['0|4', '3|4']],
    ['a figure stands beside the text after it', 'f t', {}, ['0|1']],
    ['code stands beside text, all of its lines', 't ccc', {}, ['0|1']],
    ['code stands beside text after it', 'ccc t', {}, ['0|3']],
    ['and with the line that leads it in', 't ii t: ccc', {}, ['0|3', '1|3']],
    ['with all of it', 't tt: ccc', {}, ['0|1']],
    ['and what leads that in', 't t: t: f', {}, ['0|1']],
    ['a lead-in alone stands above its code', 't: ccc', {}, []],
    ['as two of them do', 't: t: f', {}, []],
    ['a list that leads a figure in goes with it', 't ii: f', {}, ['0|1']],
    ['a table stands beside nothing', 'o f', {}, []],
    ['nor does text below a table stand beside a figure', 'o t f', {}, []],
    ['what was not measured narrow stays out: the figure', 't F', {}, []],
    ['the text', 'T f', {}, []],
    ['a figure after a text that is too wide', 'f T', {}, []],
    ['two figures stand beside each other', 'f f', {}, ['0|1']],
    ['also below a short text', 't f f', {}, ['1|2']],
    ['but not below a long one', 't f f', { height: 170 }, []],
    ['also below an item', 'i f f', {}, ['1|2']],
    ['and above a text', 'f f t', {}, ['0|1|2']],
    ['a figure stands beside the text before it, above other text', 't f t', {}, ['0|1|2', '1|2']],
    [
      'and beside the text after it, below what leads the figure in',
      't: f t t',
      {},
      ['1|2', '1|2|3'],
    ],
    ['what stands for a missing picture is text', 'm t f', {}, ['0|2', '1|2']],
    ['what leads in the next block goes with that', 'f t t: ii', {}, ['0|1', '0|1|2']],
    ['two pieces of code stand beside each other', 'cc c', {}, ['0|2']],
    ['also below a text', 't cc c', {}, ['1|3']],
    ['and with what leads them in', 't: cc t: c', {}, ['0|3']],
    ['two lists do with what leads them in', 't: ii t: ii', {}, ['0|3']],
    ['but not with long items', 't: ii t: ii', { words: 13 }, []],
    ['nor without', 't ii t ii', {}, []],
    ['nor three', 't: ii t: ii t: ii', {}, []],
    ['a list and code do as text and code', 't: ii t: c', {}, ['0|3']],
    ['of three the last two do not', 'f f f', {}, []],
    ['text between figures belongs to neither', 'f t f', {}, []],
    ['text alone stays as it is', 't t', {}, []],
    ['unless the author asks for columns', 't t', { layout: 'columns' }, ['0|1']],
    ['a list of three stays as it is', 'iii', {}, []],
    ['one of four or five may be halved, if its items are short', 'iiii', {}, ['0|2']],
    ['eight words are', 'iiiii', { words: 8 }, ['0|2']],
    ['nine are not', 'iiiii', { words: 9 }, []],
    ['a list of six may be halved', 'iiiiii', {}, ['0|3']],
    ['of seven the left half is the higher one', 'iiiiiii', {}, ['0|3']],
    ['items of many words stay below each other', 'iiiiii', { words: 17 }, []],
    ['sixteen are not many', 'iiiiii', { words: 16 }, ['0|3']],
    ['a list is halved below its text', 't iiiiii', {}, ['1|4']],
    ['not where a break would cost more than an item', 'iiiiii', { breakCost: 0.8 }, []],
    ['the author may ask for two columns of two items', 'ii', { layout: 'columns' }, ['0|1']],
    ['of many words too', 'iiii', { layout: 'columns', words: 99 }, ['0|2']],
    ['but one item has no half', 't i', { layout: 'columns' }, []],
    ['items that were not measured narrow are not halved', 'iiiiiI', {}, []],
  ])('%s', (_, ...[text, look, expected]) => {
    expect(columnsOf(text, look)).toEqual(expected);
  });

  test('are none where the last block goes on on the next slide', () => {
    expect(columnsOf('t ccc', {}, [0, 2])).toEqual([]);
    expect(columnsOf('t iiiiiiii', {}, [0, 6])).toEqual([]);
  });

  test('do not begin with the rest of a block', () => {
    expect(columnsOf('ccc t', {}, [1, 3])).toEqual([]);
    expect(columnsOf('t f t', {}, [1, 2])).toEqual(['1|2']);
  });
});

describe("an author's columns", () => {
  test.each<{
    name: string;
    sides: string;
    first?: number;
    last?: number;
    isWide?: boolean;
    found?: string;
  }>([
    { name: 'are all of a slide', sides: '1122', found: '0 2 4' },
    { name: 'have something above and below', sides: '011200', found: '1 3 4' },
    { name: 'are none without the other', sides: '0110' },
    { name: 'are none where one is cut', sides: '1122', last: 2 },
    { name: 'are none where the first one began before', sides: '1122', first: 1 },
    { name: 'are none of plain text', sides: '0000' },
    { name: 'are none where one is too narrow', sides: '1122', isWide: true },
  ])('$name', ({ sides, first = 0, last = sides.length - 1, isWide, found }) => {
    const atoms = Array.from(sides, (side) => ({
      side: ([undefined, 1, 2] as const)[Number(side)],
      narrow: isWide ? undefined : { start: 0, end: 1 },
    }));
    const columns = findOwnColumns(atoms, first, last);
    expect(columns && `${columns.from} ${columns.at} ${columns.to}`).toBe(found);
  });
});
