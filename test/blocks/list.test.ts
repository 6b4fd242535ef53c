import type { List } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { AtomPath, Break } from '../../src/blocks/block-kind.ts';
import { anyBlock } from '../../src/blocks/blocks.ts';
import { createList, itemBlocks } from '../../src/blocks/list.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { atomsOf, blockOf, blocksOf, context, outline } from './read-blocks.ts';

const list = createList(anyBlock);
const listOf = (source: string): List => blockOf('list', source);

const nested = listOf(`1. one
   - deep one
     - deeper one
     - deeper two
   - deep two:
2. two

   more of two

   \`\`\`js
   a
   b
   \`\`\`
3. three`);

describe('a list', () => {
  test('has the words of its items, line by line', () => {
    expect(list.words(nested)).toEqual([
      'one',
      'deep one',
      'deeper one',
      'deeper two',
      'deep two:',
      'two',
      'more of two',
      'a',
      'b',
      'three',
    ]);
    expect(list.reading(listOf('- `a b`\n- c\n\n  ```\n  d\n  ```'))).toEqual(['xxx', 'c']);
  });

  test.each([
    ['an item a line', '- a\n- b', ['- a', '- b']],
    ['nested ones further in', '- a\n  - b\n    - c', ['- a', '  - b', '    - c']],
    ['more of an item under it', '- a\n\n  b', ['- a', '  b']],
    ['an empty item', '- a\n-', ['- a', '- ']],
    ['numbers', '9. a\n10. b\n\n    c', ['9. a', '10. b', '    c']],
    ['a list that begins with one', '- - a\n  - b', ['- - a', '  - b']],
  ])('as plain text has %s', (_name, source, lines) => {
    expect(list.plain(listOf(source))).toEqual(lines);
  });

  test.each([
    ['one item', '- a', true],
    ['empty items', '-\n-', false],
    ['an item deep in empty ones', '-\n- -\n  - a', true],
    ['an item of code', '- ```\n  a\n  ```', true],
    ['an item of empty code', '- ```\n  ```', false],
  ])('of %s shows something or nothing', (_name, source, shows) => {
    expect(list.shows(listOf(source))).toBe(shows);
  });

  test.each([
    ['text', '- a\n  - b', 'item'],
    ['a picture', '- a\n- ![p](p)', 'other'],
    ['code', '- a\n\n      b', 'other'],
  ])('of %s stands beside other things or not', (_name, source, role) => {
    expect(list.role(listOf(source), context)).toBe(role);
    expect(list.illustrates(listOf(source))).toBe(false);
  });

  test.each([
    ['an item that leads in', '- one\n- the others:', true],
    ['one deep in it', '- one\n  - two\n    - these:', true],
    ['text under the item', '- one\n\n  these:', true],
    ['an item that is all in bold', '- one\n- **two**', false],
    ['an empty item', '- one:\n-', false],
    ['code', '- one:\n\n  ```\n  a:\n  ```', false],
  ])('that ends in %s leads in what follows or does not', (_name, source, leadsIn) => {
    expect(list.leadsIn(listOf(source))).toBe(leadsIn);
  });

  test('without items leads nothing in and shows nothing', () => {
    const none = deepFreeze<List>({ type: 'list', children: [] });
    expect([list.leadsIn(none), list.shows(none), list.words(none)]).toEqual([false, false, []]);
    expect(list.shape(none)).toEqual({ type: 'list', items: [] });
  });
});

describe('the atoms of a list', () => {
  test('are its items, the blocks of items and what these are parted into', () => {
    expect(atomsOf(list.shape(nested)).map((path) => path.join('.'))).toEqual([
      '0.0',
      '0.1.0.0',
      '0.1.0.1.0.0',
      '0.1.0.1.1.0',
      '0.1.1.0',
      '1.0',
      '1.1',
      '1.2.0',
      '1.2.1',
      '2.0',
    ]);
  });

  test('are there for empty items too, which take a line', () => {
    expect(atomsOf(list.shape(listOf('- a\n-\n- c')))).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
    ]);
    expect(itemBlocks({ type: 'listItem', children: [] })).toEqual([
      { type: 'paragraph', children: [] },
    ]);
  });

  test.each<[string, AtomPath, string | undefined]>([
    ['an item', [0, 0], 'p("one")'],
    ['an item deep in it', [0, 1, 0, 1, 1, 0], 'p("deeper two")'],
    ['a line of code is the code', [1, 2, 1], 'code("a\\nb")'],
    ['none', [9, 0], undefined],
  ])('are found by their paths: %s', (_name, path, found) => {
    const block = list.at(nested, path);
    expect(block && outline(block)).toBe(found);
  });
});

describe('a break in a list', () => {
  const mixed = listOf(`- one
- two:
- three

  more
  - nested
    - deeper
    - deepest:
      - under it
    - last
  - nested too

    ~~~
    code

    more code
    ~~~
- - straight in
  - and on
- > quoted
  >
  > twice`);

  test.each<[string, AtomPath, Break[]]>([
    ['before an item', [1, 0], ['item']],
    ['before the first', [0, 0], ['item']],
    ['after an item that ends in a colon', [2, 0], ['leadIn']],
    ['before more of an item', [2, 1], ['itemContent', 'item']],
    ['before its list', [2, 2, 0, 0], ['itemContent', 'item']],
    ['before an item of that list', [2, 2, 1, 0], ['nestedItem']],
    ['before a list in that', [2, 2, 0, 1, 0, 0], ['itemContent', 'nestedItem']],
    ['before an item of it', [2, 2, 0, 1, 1, 0], ['nestedItem', 'nestedItem']],
    [
      'before a list under a colon',
      [2, 2, 0, 1, 1, 1, 0, 0],
      ['leadIn', 'itemContent', 'nestedItem', 'nestedItem'],
    ],
    ['after what is under that', [2, 2, 0, 1, 2, 0], ['nestedItem', 'nestedItem']],
    ['before code of an item', [2, 2, 1, 1, 0], ['itemContent', 'nestedItem']],
    ['before a blank line of it', [2, 2, 1, 1, 1], ['nestedItem', 'codeLine', 'codeLine']],
    ['before its next part', [2, 2, 1, 1, 2], ['nestedItem', 'codeParagraph']],
    ['before an item that is a list', [3, 0, 0, 0], ['item']],
    ['before the second item of such a list', [3, 0, 1, 0], ['nestedItem']],
    ['before a quote that is an item', [4, 0, 0], ['item']],
    ['inside it', [4, 0, 1], ['item', 'frame']],
  ])('%s', (_name, path, breaks) => {
    expect(list.breaks(mixed, path)).toEqual(breaks);
  });

  test('between sentences of an item tears these', () => {
    const [parted] = list.split(listOf('- a\n- One. Two.'), [1, 0], context) ?? [];
    expect(parted && anyBlock.breaks(parted, [1, 1])).toEqual(['sentence']);
  });
});

describe('a slice of a list', () => {
  const sliced = (from: AtomPath | undefined, to: AtomPath | undefined): string =>
    outline(list.slice(nested, { from, to }));

  test.each<[string, AtomPath | undefined, AtomPath | undefined, string]>([
    ['goes on counting', [2, 0], undefined, 'list:3(item(p("three")))'],
    ['ends inside an item', undefined, [0, 0], 'list:1(item(p("one")))'],
    [
      'ends deep in an item',
      undefined,
      [0, 1, 0, 1, 0, 0],
      'list:1(item(p("one") list(item(p("deep one") list(item(p("deeper one")))))))',
    ],
    [
      'begins with a reminder of an item that goes on',
      [1, 2, 1],
      [1, 2, 1],
      'list:2(item(p(markup:span.continued("two")) code("a\\nb" 1-2)))',
    ],
    [
      'reminds of each level',
      [0, 1, 0, 1, 1, 0],
      [0, 1, 1, 0],
      'list:1(item(p(markup:span.continued("one")) list(' +
        'item(p(markup:span.continued("deep one")) list(item(p("deeper two")))) item(p("deep two:")))))',
    ],
  ])('%s', (_name, ...[from, to, expected]) => {
    expect(sliced(from, to)).toBe(expected);
  });

  test('goes on counting from any number', () => {
    const part = list.slice(listOf('7. a\n8. b\n9. c'), { from: [2, 0], to: undefined });
    expect(part.start).toBe(9);
    expect(list.slice(listOf('- a\n- b'), { from: [1, 0], to: undefined }).start).toBeNull();
  });

  test.each([
    ['short text whole', 'Short *one*.', 'markup:span.continued("Short " em("one") ".")'],
    ['seventy characters whole', 'x'.repeat(70), `markup:span.continued("${'x'.repeat(70)}")`],
    [
      'more up to a space',
      `${'word '.repeat(20)}end`,
      `markup:span.continued("${'word '.repeat(13)}word" " …")`,
    ],
    ['an unbroken word in part', 'x'.repeat(71), `markup:span.continued("${'x'.repeat(20)}" " …")`],
  ])('reminds of %s', (_name, text, reminder) => {
    const part = list.slice(listOf(`- ${text}\n\n  more`), { from: [0, 1], to: undefined });
    expect(outline(part)).toBe(`list(item(p(${reminder}) p("more")))`);
  });

  test('reminds of no footnote, ticks no box again, and begins with what is no text as it is', () => {
    const [noted] = blocksOf('- [x] a[^1] b\n\n  more\n\n[^1]: note');
    const part = anyBlock.slice(noted as List, { from: [0, 1], to: [0, 1] });
    expect(outline(part)).toBe('list(item(p(markup:span.continued("a" " b")) p("more")))');
    const code = listOf('- ```\n  a\n  ```\n\n  more');
    expect(outline(list.slice(code, { from: [0, 1], to: [0, 1] }))).toBe('list(item(p("more")))');
  });

  test('ends with the box of its item', () => {
    const part = list.slice(listOf('- [ ] a\n\n  more'), { from: [0, 0], to: [0, 0] });
    expect(outline(part)).toBe('list(item:open(p("a")))');
  });
});

describe('a list in pieces', () => {
  test('has one block of an item in pieces', () => {
    const [parted, ...none] = list.split(listOf('- a\n- [x] One. Two.'), [1, 0], context) ?? [];
    expect(none).toEqual([]);
    expect(parted && outline(parted)).toBe(
      'list(item(p("a")) item:done(p:name("One. ") p:name("Two.")))',
    );
  });

  test('has pieces deep in it', () => {
    const source = listOf('- a\n  - > One. Two.');
    const [parted] = list.split(source, [0, 1, 0, 0, 0], context) ?? [];
    expect(parted && outline(parted)).toBe(
      'list(item(p("a") list(item(blockquote(p:name("One. ") p:name("Two."))))))',
    );
  });

  test.each<[string, AtomPath]>([
    ['a word', [0, 0]],
    ['an item that is not there', [7, 0]],
    ['a block that is not there', [0, 7]],
  ])('is none for %s', (_name, path) => {
    expect(list.split(listOf('- word'), path, context)).toBeUndefined();
  });
});
