import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { BlockContext } from '../../src/blocks/block-kind.ts';
import { costs } from '../../src/layout/break-costs.ts';
import { blockAt, findAtomPaths, findAtoms } from '../../src/layout/find-atoms.ts';
import type { Shape } from '../../src/protocol/shape.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { createDrawing, english, readBlocks, wordsOf } from './content.ts';

/** `path role words`, an atom a line; `*` where an item starts. */
function listAtoms(blocks: readonly RootContent[], context: BlockContext = english): string[] {
  return findAtoms(blocks, context).map(
    ({ path, role, words, startsItem }) =>
      `${path.join('.')} ${role} ${words}${startsItem ? ' *' : ''}`,
  );
}

const breakCostsOf = (text: string): number[] =>
  findAtoms(readBlocks(text), english).map(({ breakCost }) => breakCost);

describe('the atoms of a slide', () => {
  test.each<[string, string, readonly string[]]>([
    ['nothing has none', '', []],
    ['a paragraph is one', 'Two words.', ['0 text 2']],
    ['a line of CJK counts its words', '数据库系统很快。', ['0 text 4']],
    ['a right-to-left line counts its words', 'مرحبا بالعالم', ['0 text 2']],
    ['joined emoji are no words', 'Ship it 👩‍💻🚀', ['0 text 2']],
    ['combining marks are part of a word', 'cafe\u0301 ole\u0301', ['0 text 2']],
    ['a picture is a figure', '![Alt text](a.png)', ['0 figure 0']],
    ['two pictures on a line are text', '![](a.png) ![](b.png)', ['0 text 0']],
    ['items of a list', '- one\n- two words', ['0.0.0 item 1 *', '0.1.0 item 2 *']],
    [
      'nested items do not start items of the first level',
      '- one\n  - two\n  - three',
      ['0.0.0 item 1 *', '0.0.1.0.0 item 1', '0.0.1.1.0 item 1'],
    ],
    ['an empty item takes a line', '- \n- two', ['0.0.0 item 0 *', '0.1.0 item 1 *']],
    [
      'a list with code in it is no list of plain items',
      '- one\n\n  ```js\n  a\n  b\n  ```',
      ['0.0.0 other 1 *', '0.0.1.0 other 0', '0.0.1.1 other 0'],
    ],
    [
      'rows of a table, its header apart, count no words',
      '| a | b |\n|-|-|\n| 1 | 2 |\n| 3 | 4 |',
      ['0.0 other 0', '0.1 other 0'],
    ],
    ['a table of a header alone is one', '| a | b |\n|-|-|', ['0 other 0']],
    ['lines of code', '```\nx\n\ny\n```', ['0.0 code 0', '0.1 code 0', '0.2 code 0']],
    ['a formula is one', '$$\nx\n$$', ['0 other 0']],
    ['a diagram that was not drawn is no figure', '```mermaid\npie\n```', ['0 other 0']],
    ['a quote of text', '> One.\n>\n> Two more.', ['0.0 text 1', '0.1 text 2']],
    ['a quote with a table is not text', '> | a |\n> |-|\n> | 1 |', ['0.0.0 other 0']],
    ['an alert without content is one', '> [!NOTE]', ['0 text 0']],
    [
      'several blocks go by their index',
      'One.\n\n- two\n\nThree.',
      ['0 text 1', '1.0.0 item 1 *', '2 text 1'],
    ],
    ['code in a line counts as a word', 'Call `run(a, b)` now.', ['0 text 3']],
  ])('%s', (_, text, expected) => {
    expect(listAtoms(readBlocks(text))).toEqual(expected);
  });

  test('a drawn diagram is a figure', () => {
    const drawings = new Map([['pie', createDrawing()]]);
    const blocks = readBlocks('```mermaid\npie\n```');
    expect(listAtoms(blocks, { ...english, drawings })).toEqual(['0 figure 0']);
  });

  test('each lead to the block that they are or belong to', () => {
    const blocks = readBlocks('Text.\n\n- one\n  - deep\n\n> quoted\n\n```\nx\ny\n```');
    const found = findAtoms(blocks, english).map(({ path }) => {
      const block = blockAt(blocks, path);
      return block && `${block.type} ${wordsOf([block])}`;
    });
    expect(found).toEqual([
      'paragraph Text.',
      'paragraph one',
      'paragraph deep',
      'paragraph quoted',
      'code x y',
      'code x y',
    ]);
    expect(blockAt(blocks, [9])).toBeUndefined();
  });
});

describe('the paths of a shape', () => {
  const leaf: Shape = { type: 'leaf' };
  test.each<[string, Shape, readonly string[]]>([
    ['a leaf is where it is', leaf, ['7']],
    ['rows are counted', { type: 'rows', kind: 'code', count: 3 }, ['7.0', '7.1', '7.2']],
    ['no rows are none', { type: 'rows', kind: 'items', count: 0 }, []],
    ['an empty list is none', { type: 'list', items: [] }, []],
    [
      'items come before what belongs to them',
      { type: 'list', items: [[leaf, { type: 'list', items: [[leaf]] }], [leaf]] },
      ['7.0.0', '7.0.1.0.0', '7.1.0'],
    ],
    ['an empty frame is one', { type: 'frame', skip: 1, children: [] }, ['7']],
    [
      'frames stand in frames',
      { type: 'frame', skip: 0, children: [{ type: 'frame', skip: 0, children: [leaf, leaf] }] },
      ['7.0.0', '7.0.1'],
    ],
  ])('%s', (_, shape, expected) => {
    expect(findAtomPaths(deepFreeze(shape), [7]).map((path) => path.join('.'))).toEqual(expected);
  });
});

describe('costs', () => {
  test.each(['The steps are these:', '**Overview.**', '- one\n- the others:'])(
    'keep "%s" with what follows',
    (line) => {
      const all = breakCostsOf(`Before.\n\n${line}\n\nAfter it.`);
      expect(all.at(-1)).toBe(costs.leadIn);
      expect(all[1]).toBe(0);
    },
  );

  test.each([
    ['main.c', '```c\nrun();\n```', costs.leadIn],
    ['Things to buy', '- milk', costs.leadIn],
    ['This is a sentence.', '```c\nrun();\n```', costs.illustration],
    ['Is it (really?)', '- yes', 0],
    ['This is a sentence.', '![A picture](data:,)', costs.illustration],
    ['Just text', 'More of it.', 0],
    ['これは文です。', '```c\nrun();\n```', costs.illustration],
    ['手順：', '次の段落。', costs.leadIn],
    ['#### A heading inside', 'Its text.', costs.leadIn],
    ['This is a sentence.', '| a |\n|-|\n| 1 |', costs.illustration],
    ['This is a sentence.', '$$\nx\n$$', costs.illustration],
    ['This is a sentence.', '> quoted', 0],
  ])('say how far "%s" belongs to "%s"', (line, after, cost) => {
    expect(breakCostsOf(`${line}\n\n${after}`)[1]).toBe(cost);
  });

  test.each<[string, string, readonly number[]]>([
    ['items part at little cost', '- a\n- b\n- c', [0, costs.item, costs.item]],
    [
      'items of a deeper level at more',
      '- a\n  - b\n  - c\n    - d\n    - e',
      [
        0,
        costs.itemContent + costs.item,
        costs.nestedItem,
        costs.itemContent + costs.nestedItem,
        2 * costs.nestedItem,
      ],
    ],
    [
      'an item that ends in a colon leads in the next one',
      '- a:\n- b\n- c',
      [0, costs.leadIn, costs.item],
    ],
    ['rows of a table', '| a |\n|-|\n| 1 |\n| 2 |\n| 3 |', [0, costs.row, costs.row]],
    [
      'lines of code by what stands around them',
      '```\na {\n  b\n}\n\nc\nd\n```',
      [
        0,
        costs.codeLine,
        2 * costs.codeLine,
        2 * costs.codeLine,
        costs.codeParagraph,
        costs.codeOuterLine,
      ],
    ],
    ['inside of a quote', '> One.\n>\n> Two.', [0, costs.frame]],
    ['a list inside of a quote', '> - one\n> - two', [0, costs.frame + costs.item]],
  ])('%s', (_, text, expected) => {
    const all = breakCostsOf(text);
    expect(all).toHaveLength(expected.length);
    for (const [index, cost] of expected.entries()) expect(all[index]).toBeCloseTo(cost, 9);
  });

  test('footnotes belong to the text above them', () => {
    const footnotes: RootContent = {
      type: 'footnotes',
      children: [{ type: 'footnote', number: 1, children: [] }],
    };
    const all = findAtoms([...readBlocks('Text.'), footnotes], english);
    expect(all[1]?.breakCost).toBe(costs.itemContent);
  });

  test('sentences of one paragraph are parted at the cost of a sentence', () => {
    const sentence = (value: string): RootContent => ({
      type: 'paragraph',
      children: [{ type: 'text', value }],
      data: { sentenceOf: '0' },
    });
    const all = findAtoms(
      deepFreeze([sentence('One.'), sentence('Two:'), sentence('3.')]),
      english,
    );
    expect(all.map(({ breakCost }) => breakCost)).toEqual([0, costs.sentence, costs.sentence]);
  });
});
