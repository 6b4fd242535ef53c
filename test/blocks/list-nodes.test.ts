import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { listNodes } from '../../src/blocks/list-nodes.ts';
import { block } from './arbitrary.ts';
import { sectionsOf } from './read-blocks.ts';

function typesOf(source: string): string {
  const [section] = sectionsOf(source);
  return section
    ? listNodes(section.tree)
        .map(({ type }) => type)
        .join(' ')
    : '';
}

test.each([
  ['a tree of one', 'a', 'root paragraph text'],
  [
    'parents before their children',
    '- *a*\n- b',
    'root list listItem paragraph emphasis text listItem paragraph text',
  ],
  [
    'a label before what it labels',
    '> [!TIP] *x*\n> `y`',
    'root alert emphasis text paragraph inlineCode',
  ],
  [
    'a summary before the answer',
    '<details><summary><em>x</em></summary>\n\n`y`\n\n</details>',
    'root details emphasis text paragraph inlineCode',
  ],
  [
    'cells row by row',
    '| a |\n|-|\n| b |',
    'root table tableRow tableCell text tableRow tableCell text',
  ],
])('the nodes are in reading order: %s', (_name, source, types) => {
  expect(typesOf(source)).toBe(types);
});

test('a leaf has itself alone', () => {
  const node: Nodes = { type: 'thematicBreak' };
  expect(listNodes(node)).toEqual([node]);
});

test('each node of a tree is there once', () => {
  fc.assert(
    fc.property(block, (tree) => {
      const nodes = listNodes(tree);
      expect(new Set(nodes).size).toBe(nodes.length);
      expect(nodes).toHaveLength(JSON.stringify(tree).split('"type":').length - 1);
    }),
  );
});
