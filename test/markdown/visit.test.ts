import type { Nodes, Root } from 'mdast';
import { expect, test } from 'vitest';
import { skip, visit } from '../../src/markdown/visit.ts';

const text = (value: string): { type: 'text'; value: string } => ({ type: 'text', value });

function createTree(): Root {
  return {
    type: 'root',
    children: [
      { type: 'paragraph', children: [text('a'), { type: 'strong', children: [text('b')] }] },
      { type: 'paragraph', children: [text('c')] },
    ],
  };
}

function nameOf(node: Nodes): string {
  return 'value' in node ? node.value : node.type;
}

test('nodes are visited in reading order, with their places', () => {
  const seen: string[] = [];
  visit(createTree(), (node, index, parent) => {
    seen.push(`${nameOf(node)} ${index ?? '-'} ${parent?.type ?? '-'}`);
  });
  expect(seen).toEqual([
    'root - -',
    'paragraph 0 root',
    'a 0 paragraph',
    'strong 1 paragraph',
    'b 0 strong',
    'paragraph 1 root',
    'c 0 paragraph',
  ]);
});

test.each([
  ['one kind', 'text', ['a', 'b', 'c']],
  ['two kinds', ['strong', 'paragraph'], ['paragraph', 'strong', 'paragraph']],
])('%s', (_, kind, expected) => {
  const seen: string[] = [];
  visit(createTree(), kind, (node: Nodes) => {
    seen.push(nameOf(node));
  });
  expect(seen).toEqual(expected);
});

test.each<[what: string, said: unknown, expected: readonly string[]]>([
  ['skips children', skip, ['strong', 'd', 'c']],
  ['goes to another sibling', 2, ['strong', 'b', 'c']],
  ['skips children and siblings', [skip, 2], ['strong', 'c']],
])('a visitor that %s', (_, said, expected) => {
  const seen: string[] = [];
  const tree: Root = {
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [{ type: 'strong', children: [text('b')] }, text('d'), text('c')],
      },
    ],
  };
  visit(tree, (node): never => {
    if (node.type !== 'root' && node.type !== 'paragraph') seen.push(nameOf(node));
    return (node.type === 'strong' ? said : undefined) as never;
  });
  expect(seen).toEqual(expected);
});

test('what a visitor puts in is visited', () => {
  const seen: string[] = [];
  visit(createTree(), 'text', (node, index, parent) => {
    seen.push(node.value);
    if (node.value === 'a') parent?.children.splice((index ?? 0) + 1, 0, text('new'));
  });
  expect(seen).toEqual(['a', 'new', 'b', 'c']);
});
