import fc from 'fast-check';
import type { Nodes, Root, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { listNodes } from '../../src/blocks/list-nodes.ts';
import { textOf } from '../../src/blocks/phrasing.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { createStore } from '../../src/store/store.ts';

function parse(note: string): Root {
  const { sections } = parseNote(note, createStore());
  return { type: 'root', children: sections.flatMap(({ tree }) => tree.children) };
}

/** Blocks as their names and texts; a definition list as `term = one + of its blocks / another`. */
function show(node: Nodes): string {
  const each = (nodes: readonly Nodes[], by: string): string => nodes.map(show).join(by);
  if (node.type === 'paragraph') return textOf(node.children);
  if (node.type === 'definitionList') return `dl(${each(node.children, '; ')})`;
  if (node.type === 'definitionEntry') {
    const [term, ...descriptions] = node.children;
    return `${show(term as RootContent)} = ${each(descriptions, ' / ')}`;
  }
  if (node.type === 'description' || node.type === 'root') return each(node.children, ' + ');
  if ('value' in node) return `${node.type}(${node.value})`;
  return 'children' in node ? `${node.type}(${each(node.children, ' + ')})` : node.type;
}

type Case = readonly [note: string, shown: string];
type NamedCase = readonly [name: string, note: string, shown: string];

describe('a definition list is', () => {
  test.each<Case>([
    ['Apple\n: a fruit', 'dl(Apple = a fruit)'],
    ['Apple\n: a fruit\n: a company', 'dl(Apple = a fruit / a company)'],
    ['Apple\n\n: a fruit\n\n: a company', 'dl(Apple = a fruit / a company)'],
    ['Apple\n: a fruit\n\n\n: a company', 'dl(Apple = a fruit / a company)'],
    ['Apple\n: a fruit\n\nPlum\n: another', 'dl(Apple = a fruit; Plum = another)'],
    ['Apple\n\n: a fruit\n\nPlum\n\n: another', 'dl(Apple = a fruit; Plum = another)'],
    ['Apple\n:   a fruit', 'dl(Apple = a fruit)'],
    ['Apple\n:\ta fruit\n\tof trees', 'dl(Apple = a fruit of trees)'],
    // As programs read it that know no definition lists.
    ['Apple\n: a fruit\n\n    of trees', 'dl(Apple = a fruit + of trees)'],
    ['Apple\n:   a fruit\n\n    of trees', 'dl(Apple = a fruit + of trees)'],
    ['Apple\n:   a fruit\n\n        of trees', 'dl(Apple = a fruit + code(of trees))'],
    [
      'Apple\n: a fruit\n\n    of trees\n\nPear\n: sweet',
      'dl(Apple = a fruit + of trees; Pear = sweet)',
    ],
    ['Apple\n  : a fruit\n  : a company', 'dl(Apple = a fruit / a company)'],
    ['  Apple\n: a fruit', 'dl(Apple = a fruit)'],
    ['`a | b`, *or* so\n: a choice', 'dl(a | b, or so = a choice)'],
    ['a | b\n: a choice', 'dl(a | b = a choice)'],
    ['# Fruit\nApple\n: a fruit', 'heading(text(Fruit)) + dl(Apple = a fruit)'],
    ['Text.\n\nApple\n: a fruit\n\nText.', 'Text. + dl(Apple = a fruit) + Text.'],
    ['two\nlines\n\nApple\n: a fruit', 'two lines + dl(Apple = a fruit)'],
    ['> Apple\n> : a fruit\n> : a company', 'blockquote(dl(Apple = a fruit / a company))'],
    ['- Apple\n  : a fruit', 'list(listItem(dl(Apple = a fruit)))'],
    [':::tip\nApple\n: a fruit\n:::', 'alert(dl(Apple = a fruit))'],
    ['<div>\n\nApple\n: a fruit\n\n</div>', 'dl(Apple = a fruit)'],
    ['[apple]\n: a fruit\n\n[apple]: a.html', 'dl(apple = a fruit)'],
    ['Apple\n: a fruit\n---\nText.', 'dl(Apple = a fruit) + thematicBreak + Text.'],
  ])('%j', (note, shown) => {
    expect(show(parse(note))).toBe(shown);
  });
});

describe('a description goes on', () => {
  test.each<NamedCase>([
    ['in the next line', 'A\n: one\ntwo\n: three', 'one two / three'],
    ['in an indented line', 'A\n: one\n  two', 'one two'],
    ['in a paragraph indented as its text', 'A\n: one\n\n  two', 'one + two'],
    ['in a paragraph indented by four', 'A\n: one\n\n   two', 'one + two'],
    ['four are enough after a longer gap', 'A\n:     one\n    two', 'one two'],
    ['with a list', 'A\n: one\n\n   - two', 'one + list(listItem(two))'],
    ['with code', 'A\n: ```\n  x\n  ```\n: one', 'code(x) / one'],
    ['with code in a fence', 'A\n: one\n\n   ```\n   : x\n   ```', 'one + code(: x)'],
    ['with a list of its own', 'A\n: B\n  : c\n: d', 'dl(B = c) / d'],
    ['with a formula', 'A\n: one\n\n   $$\n    x\n    $$', 'one + math(x)'],
  ])('%s', (_, note, shown) => {
    expect(show(parse(note))).toBe(`dl(A = ${shown})`);
  });

  test.each<Case>([
    ['A\n: one\n\ntwo', 'dl(A = one) + two'],
    ['A\n:   one\n\n  two', 'dl(A = one) + two'],
    ['A\n: one\n- two', 'dl(A = one) + list(listItem(two))'],
    ['A\n: one\n\n## B\n\n: two', 'dl(A = one) + heading(text(B)) + : two'],
    ['- A\n  : one\n\n: two', 'list(listItem(dl(A = one))) + : two'],
  ])('and ends: %j', (note, shown) => {
    expect(show(parse(note))).toBe(shown);
  });
});

describe('a colon is just a colon', () => {
  test.each<NamedCase>([
    [
      'after a paragraph of more lines',
      'three\ntechnologies\n: **HTTP** and',
      'three technologies : HTTP and',
    ],
    ['in text that is bold across it', 'a\nb **c\n: d** e', 'a b c : d e'],
    ['at the beginning', ': a', ': a'],
    ['without a space', 'Apple\n:fruit', 'Apple :fruit'],
    ['with nothing behind', 'Apple\n: ', 'Apple :'],
    ['after two blank lines', 'Apple\n\n\n: a fruit', 'Apple + : a fruit'],
    ['after a heading', '# Apple\n: a fruit', 'heading(text(Apple)) + : a fruit'],
    ['after an underlined one', 'Apple\n=====\n: a', 'heading(text(Apple)) + : a'],
    ['after a rule', '***\n: a', 'thematicBreak + : a'],
    ['after a list', '- a\n\n: b', 'list(listItem(a)) + : b'],
    ['in an item, further out', '- Apple\n: a fruit', 'list(listItem(Apple : a fruit))'],
    ['after a quote', '> Apple\n: a fruit', 'blockquote(Apple : a fruit)'],
    ['in code', '```\nApple\n: a fruit\n```', 'code(Apple\n: a fruit)'],
    ['in indented code', 'Text\n\n    Apple\n    : a', 'Text + code(Apple\n: a)'],
    [
      'under a table',
      '| a |\n|---|\n\n: its caption',
      'table(tableRow(tableCell(text(a)))) + its caption',
    ],
    ['under a table drawn with signs', '+---+\n| a |\n+---+\n\n: a', '+---+ | a | +---+ + : a'],
    ['after the address of a link', '[a]: b.html\n: text', ': text'],
  ])('%s', (_, note, shown) => {
    expect(show(parse(note))).toBe(shown);
  });

  test('and after the address of a link, what it begins stays whole', () => {
    const note = '[a]: b.html\n: - one\n    two';
    expect(show(parse(note))).toBe(':  + list(listItem(one two))');
  });
});

test('every node stands where it was written', () => {
  const note = '# A\n\nApple\n: a **fruit**\n\n   of trees\n\n: a company\n\n\nPlum\n:   another\n';
  const placed = listNodes(parse(note)).flatMap(({ type, position }) =>
    position && /^(?:def|des|par|str)/.test(type)
      ? [
          `${type} ${position.start.line}:${position.start.column}-${position.end.line}:${position.end.column}`,
        ]
      : [],
  );
  expect(placed).toEqual([
    'definitionList 3:1-12:12',
    'definitionEntry 3:1-8:12',
    'paragraph 3:1-3:6',
    'description 4:1-6:12',
    'paragraph 4:3-4:14',
    'strong 4:5-4:14',
    'paragraph 6:4-6:12',
    'description 8:1-8:12',
    'paragraph 8:3-8:12',
    'definitionEntry 11:1-12:12',
    'paragraph 11:1-11:5',
    'description 12:1-12:12',
    'paragraph 12:5-12:12',
  ]);
});

test('nothing is lost or moved, whatever stands around it', () => {
  const starts = [
    '',
    '',
    ': ',
    ': ',
    '  ',
    '    ',
    '  : ',
    '> ',
    '> : ',
    '- ',
    '# ',
    '| ',
    ':',
    '```',
    '**',
  ];
  const line = fc.tuple(fc.constantFrom(...starts), fc.constantFrom('a', 'b', 'c', 'd e'));
  const lines = fc.array(fc.oneof(line, fc.constantFrom('', '---', '|---|')), { maxLength: 12 });
  fc.assert(
    fc.property(lines, (parts) => {
      const note = ['# e', ...parts]
        .map((part) => (typeof part === 'string' ? part : part.join('')))
        .join('\n');
      const letters = listNodes(parse(note)).flatMap((node) =>
        'lang' in node
          ? [node.lang ?? '', node.meta ?? '', node.value]
          : 'value' in node
            ? [node.value]
            : [],
      );
      expect([note, letters.join('').replace(/[^a-e]/g, '')]).toEqual([
        note,
        note.replace(/[^a-e]/g, ''),
      ]);
    }),
    { numRuns: 500 },
  );
});
