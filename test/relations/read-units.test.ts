import { describe, expect, test } from 'vitest';
import { placeUnits, type TextUnit } from '../../src/relations/read-units.ts';
import { readTexts } from './texts.ts';

const unitsOf = (text: string): readonly TextUnit[] => readTexts(text).flatMap(placeUnits);

/** `role text`, a unit a line. */
const listUnits = (text: string): string[] =>
  unitsOf(text).map((unit) => `${unit.role} ${unit.text}`);

describe('the units of a section', () => {
  test.each<[string, string, readonly string[]]>([
    ['are none of nothing', '', []],
    [
      'are its heading and its paragraphs',
      '# A\n\nOne.\n\nTwo.',
      ['heading A', 'prose One.', 'prose Two.'],
    ],
    ['have spaces for line ends', 'One\ntwo  \nthree', ['prose One two three']],
    ['are items, deeper ones too', '- a\n  - b\n- c', ['item a', 'item b', 'item c']],
    ['are paragraphs of items', '- a\n\n  more', ['item a', 'item more']],
    [
      'are cells of tables, headers among them',
      '| a | b |\n|-|-|\n| 1 | 2 |',
      ['cell a', 'cell b', 'cell 1', 'cell 2'],
    ],
    ['are what quotes and alerts say', '> One.\n\n> [!NOTE]\n> Two.', ['prose One.', 'prose Two.']],
    ['are items in quotes', '> - a', ['item a']],
    ['are no code, formulas or diagrams', '```\nx\n```\n\n$$\ny\n$$\n\n```mermaid\npie\n```', []],
    [
      'are what links and emphasis say, without what is struck out',
      'See [*the* page](a.md) ~~now~~.',
      ['prose See the page .'],
    ],
    ['hold code and formulas of a line', 'Run `x` for $y$.', ['prose Run x for y.']],
    ['leave out comments', 'One <!-- no --> two.', ['prose One  two.']],
    ['keep other scripts', 'مرحبا 数据 👩‍💻 e\u0301', ['prose مرحبا 数据 👩‍💻 e\u0301']],
  ])('%s', (_, text, expected) => {
    expect(listUnits(text)).toEqual(expected);
  });

  test('know what is bold, and what is code or a formula', () => {
    const [unit] = unitsOf('A **bold *and* more** b `code` c $x$ **d**');
    const cut = ([from, to]: readonly [number, number]): string | undefined =>
      unit?.text.slice(from, to);
    expect(unit?.bold.map(cut)).toEqual(['bold and more', 'd']);
    expect(unit?.code.map(cut)).toEqual(['code', 'x']);
  });

  test('know the line of each character, in the note', () => {
    const units = unitsOf(
      '---\ntitle: T\n---\n\n# A\n\nfirst\nsecond **third\nfourth**\n\n- item\n  goes on',
    );
    const lineOf = (word: string): number | undefined => {
      const unit = units.find(({ text }) => text.includes(word));
      return unit?.lineAt(unit.text.indexOf(word));
    };
    expect(['A', 'first', 'second', 'third', 'fourth', 'item', 'goes'].map(lineOf)).toEqual([
      5, 7, 8, 8, 9, 11, 12,
    ]);
  });
});

describe('what leads in lists', () => {
  const leadInsOf = (text: string): string[] =>
    readTexts(text).flatMap(({ lists }) =>
      lists.flatMap(({ lead, items }) =>
        lead ? [`${lead.text} ${items.map((item) => item.text).join(', ')}`] : [],
      ),
    );

  test.each<[string, string, readonly string[]]>([
    ['stands before them', 'These:\n\n- a\n- b', ['These: a, b']],
    ['needs no colon', 'These.\n\n- a\n- b', ['These. a, b']],
    ['are none where something stands between', 'These:\n\n```\nx\n```\n\n- a', []],
    ['are none where a table stands between', 'These:\n\n| a |\n|-|\n\n- a', []],
    ['may be items', '- these:\n  - a\n  - b', ['these: a, b']],
    ['may stand in quotes', '> These:\n>\n> - a', ['These: a']],
    ['lead in the first text of each item', 'These:\n\n- a\n\n  more\n- b', ['These: a, b']],
  ])('%s', (_, text, expected) => {
    expect(leadInsOf(text)).toEqual(expected);
  });
});

describe('sections', () => {
  test('are headings with their text, of one hash wherever they stand', () => {
    const one = readTexts('# A\n\ntext\n\n# B\n\nmore');
    const moved = readTexts('\n\n\n# A\n\ntext\n\n# B\n\nmore');
    expect(moved.map(({ hash }) => hash)).toEqual(one.map(({ hash }) => hash));
    expect(one.map(({ lineOffset }) => lineOffset)).toEqual([0, 4]);
    expect(moved.map(({ lineOffset }) => lineOffset)).toEqual([3, 7].map((line) => line));
  });

  test('that say other things have other hashes', () => {
    const hashes = ['# A\n\none', '# A\n\ntwo', '# B\n\none'].flatMap((text) =>
      readTexts(text).map(({ hash }) => hash),
    );
    expect(new Set(hashes).size).toBe(3);
  });
});
