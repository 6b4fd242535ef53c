import type { Blockquote, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { AtomPath, Break } from '../../src/blocks/block-kind.ts';
import { anyBlock } from '../../src/blocks/blocks.ts';
import { createAlert, createDetails, createQuote } from '../../src/blocks/frame.ts';
import type { Alert } from '../../src/blocks/nodes.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { atomsOf, blockOf, context, outline, outlines } from './read-blocks.ts';

const quote = createQuote(anyBlock);
const alert = createAlert(anyBlock);
const details = createDetails(anyBlock);

const source = `> The steps:
>
> - one
> - two
>
> \`\`\`c
> a
> b
> \`\`\`
>
> | h |
> |---|
> | r |`;
const full = blockOf('blockquote', source);

describe('a quote', () => {
  test('has the words of what it holds', () => {
    expect(quote.words(full)).toEqual(['The steps:', 'one', 'two', 'a', 'b', 'h', 'r']);
    expect(quote.reading(full)).toEqual(['The steps:', 'one', 'two']);
    expect(quote.plain(full)).toEqual(['The steps:', '- one', '- two', 'a', 'b', 'h', 'r']);
  });

  test('has the atoms of what it holds, each found by its path', () => {
    const paths = atomsOf(quote.shape(full));
    expect(paths.map((path) => path.join('.'))).toEqual([
      '0',
      '1.0.0',
      '1.1.0',
      '2.0',
      '2.1',
      '3.0',
    ]);
    expect(paths.map((path) => quote.at(full, path)?.type)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'code',
      'code',
      'table',
    ]);
    expect(quote.at(full, [])).toBe(full);
    expect(quote.at(full, [9])).toBe(full);
  });

  test.each<[string, AtomPath, Break[]]>([
    ['at its start', [0], ['frame']],
    ['under a lead-in', [1, 0, 0], ['frame', 'leadIn']],
    ['inside its list', [1, 1, 0], ['frame', 'item']],
    ['between two blocks', [2, 0], ['frame']],
    ['inside its code', [2, 1], ['frame', 'codeOuterLine']],
    ['where nothing is', [9], ['frame']],
  ])('is torn by a break %s, and so is what it tears inside', (_name, path, breaks) => {
    expect(quote.breaks(full, path)).toEqual(breaks);
  });

  test.each([
    ['words', '> a\n>\n> - b', true, 'text'],
    ['code', '> ```\n> a\n> ```', true, 'other'],
    ['a picture', '> ![p](p)', true, 'other'],
    ['a quote', '> > a', true, 'other'],
    ['nothing', '>', false, 'text'],
    ['what shows nothing', '> - \n>\n> ```\n> ```', false, 'other'],
  ])('of %s', (_name, ...[text, shows, role]) => {
    const block = blockOf('blockquote', text);
    expect(quote.shows(block)).toBe(shows);
    expect(quote.role(block, context)).toBe(role);
  });

  test('of nothing is a leaf', () => {
    expect(
      atomsOf(quote.shape(deepFreeze<Blockquote>({ type: 'blockquote', children: [] }))),
    ).toEqual([[]]);
  });

  test.each<[string, AtomPath | undefined, AtomPath | undefined, string]>([
    ['all of it', undefined, undefined, outline(full)],
    ['its first block', [0], [0], 'blockquote(p("The steps:"))'],
    [
      'a list and code in part',
      [1, 1, 0],
      [2, 0],
      'blockquote(list(item(p("two"))) code("a\\nb" 0-1))',
    ],
    [
      'one row',
      [3, 0],
      [3, 0],
      'blockquote(table(tableRow(tableCell("h")) tableRow(tableCell("r"))))',
    ],
  ])('is sliced with its frame: %s', (_name, ...[from, to, slice]) => {
    expect(outline(quote.slice(full, { from, to }))).toBe(slice);
  });

  test('has one block in pieces, or has none', () => {
    const text = blockOf('blockquote', '> a\n>\n> One. Two.\n>\n> b');
    const [parted] = quote.split(text, [1], context) ?? [];
    expect(parted && outline(parted)).toBe(
      'blockquote(p("a") p:name("One. ") p:name("Two.") p("b"))',
    );
    expect(quote.split(text, [0], context)).toBeUndefined();
    expect(quote.split(text, [9], context)).toBeUndefined();
    const [deep] =
      quote.split(blockOf('blockquote', '> > - One. Two.'), [0, 0, 0, 0], context) ?? [];
    expect(deep && outline(deep)).toBe(
      'blockquote(blockquote(list(item(p:name("One. ") p:name("Two.")))))',
    );
  });
});

describe('an alert', () => {
  const tip = blockOf('alert', '> [!TIP] A *title* `t u`\n> inside');

  test('has its title among the words', () => {
    expect(alert.words(tip)).toEqual(['A title t u', 'inside']);
    expect(alert.reading(tip)).toEqual(['A title xxx', 'inside']);
  });

  test('without a title has the words inside alone', () => {
    const bare = blockOf('alert', '> [!WARNING]\n> inside');
    expect(alert.words(bare)).toEqual(['inside']);
    expect(alert.reading(bare)).toEqual(['inside']);
  });

  test('has its title as the first child of its frame, and is shown even when empty', () => {
    expect(alert.shape(tip)).toEqual({ type: 'frame', skip: 1, children: [{ type: 'leaf' }] });
    expect(quote.shape(blockOf('blockquote', '> a'))).toMatchObject({ skip: 0 });
    expect(alert.shows(blockOf('alert', '> [!TIP]'))).toBe(true);
  });

  test.each<[string, AtomPath | undefined, boolean]>([
    ['all of it', undefined, false],
    ['as far as its last item', [2, 1, 0], false],
    ['without its last item', [2, 0, 0], true],
    ['its first block', [0], true],
    ['some of its code', [1, 0], true],
  ])('that is a proof is cut where its end is on another slide: %s', (_name, to, isCut) => {
    const proof = blockOf('alert', ':::proof\nSo.\n\n```\na\nb\n```\n\n- a\n- b\n:::');
    expect(alert.slice(proof, { from: undefined, to }).isCut ?? false).toBe(isCut);
  });

  test('keeps its title in slices and pieces', () => {
    const long = blockOf('alert', ':::warning[Look]\nOne. Two.\n\n- b\n:::');
    expect(outline(alert.slice(long, { from: [1, 0, 0], to: undefined }))).toBe(
      'alert:warning["Look"](list(item(p("b"))))',
    );
    expect(outlines(alert.split(long, [0], context) ?? [])).toBe(
      'alert:warning["Look"](p:name("One. ") p:name("Two.") list(item(p("b"))))',
    );
  });
});

describe('an answer', () => {
  const answer = blockOf(
    'details',
    '<details><summary>Why <b>so</b>?</summary>\n\nBecause.\n\n- it is\n\n</details>',
  );

  test('has its summary among the words', () => {
    expect(details.words(answer)).toEqual(['Why so?', 'Because.', 'it is']);
    expect(details.reading(answer)).toEqual(['Because.', 'it is']);
  });

  test('inside another block is an alert, titled by its summary', () => {
    const inner: RootContent[] = [{ type: 'code', value: 'x' }];
    const { lift } = details;
    if (typeof lift !== 'function') throw new Error('not lifted');
    const [lifted, ...none] = lift(answer, inner);
    expect(none).toEqual([]);
    expect(lifted && outline(lifted)).toBe('alert:note["Why " strong("so") "?"](code("x"))');
    expect((lifted as Alert).name).toBe('');
  });

  test.each([
    ['a summary alone', '<details><summary>Why?</summary>\n\n</details>', true],
    ['content alone', '<details>\n\na\n\n</details>', true],
    ['neither', '<details><summary></summary>\n\n</details>', false],
    ['what shows nothing', '<details>\n\n- \n\n</details>', false],
  ])('of %s shows something or nothing', (_name, text, shows) => {
    expect(details.shows(blockOf('details', text))).toBe(shows);
  });

  test('of nothing has no words', () => {
    const empty = blockOf('details', '<details>\n\n</details>');
    expect([details.words(empty), details.plain(empty)]).toEqual([[], []]);
  });
});
