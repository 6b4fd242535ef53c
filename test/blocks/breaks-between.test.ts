import type { Paragraph, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { Break } from '../../src/blocks/block-kind.ts';
import { anyBlock } from '../../src/blocks/blocks.ts';
import { breaksBetween } from '../../src/blocks/breaks-between.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { blockOf, blocksOf } from './read-blocks.ts';

const code = '```c\nrun();\n```';
const picture = '![A picture](data:,)';
const table = '| a |\n|---|\n| b |';
const long = 'a label that is much longer than sixty characters is none any more';

describe('a break between two blocks', () => {
  test.each<[before: string, after: string, Break[]]>([
    ['The steps are these:', 'After it.', ['leadIn']],
    ['步骤如下：', 'After it.', ['leadIn']],
    ['The steps are *these:*', '- one', ['leadIn']],
    ['The code is `a:`', 'After it.', []],
    ['**Overview.**', 'After it.', ['leadIn']],
    ['**Overview.** And more.', 'After it.', []],
    ['- one\n- the others:', 'After it.', ['leadIn']],
    ['- one\n  - the others:', 'After it.', ['leadIn']],
    ['- the others:\n- one', 'After it.', []],
    ['main.c', code, ['leadIn']],
    ['main.c', table, ['leadIn']],
    ['main.c', '$$\nx\n$$', ['leadIn']],
    ['main.c', '```mermaid\ngraph TD\n```', ['leadIn']],
    ['main.c', picture, ['leadIn']],
    ['main.c', '> a quote', []],
    ['Things to buy', '- milk', ['leadIn']],
    ['Things to buy', 'More of it.', []],
    [long, '- milk', []],
    [long, code, ['illustration']],
    ['This is a sentence.', code, ['illustration']],
    ['This is a sentence.', table, ['illustration']],
    ['This is a sentence.', picture, ['illustration']],
    ['This is a sentence.', '- milk', []],
    ['这是一句话。', '- milk', []],
    ['And so on…', '- milk', []],
    ['He said "no."', '- milk', []],
    ['Is it (really?)', '- yes', []],
    ['Just text', 'More of it.', []],
    ['- a list', code, []],
    ['> a quote', code, []],
    [code, 'A sentence.', []],
    [picture, '- milk', []],
  ])('between "%s" and "%s"', (before, after, breaks) => {
    const [first] = blocksOf(before);
    const [second] = blocksOf(after);
    expect(breaksBetween(first, second as RootContent, anyBlock)).toEqual(breaks);
  });

  test('tears a caption from its table, and from no other', () => {
    const between = (note: string, index: number): readonly Break[] => {
      const blocks = blocksOf(note);
      return breaksBetween(blocks[index - 1], blocks[index] as RootContent, anyBlock);
    };
    expect(between(`${table}\n\n: Caption\n\n${table}`, 1)).toEqual(['itemContent']);
    expect(between(`${table}\n\n: Caption\n\n${table}`, 2)).toEqual([]);
    expect(between(`: Caption\n\n${table}`, 1)).toEqual(['leadIn']);
    expect(between('<figure><pre>x</pre><figcaption>c</figcaption></figure>', 1)).toEqual([
      'itemContent',
    ]);
  });

  test('before the first tears nothing', () => {
    expect(breaksBetween(undefined, blockOf('code', code), anyBlock)).toEqual([]);
  });

  test('after a heading that shares a slide tears it from its text', () => {
    const [heading, text] = blocksOf('#### A\n\na');
    expect(breaksBetween(heading, text as RootContent, anyBlock)).toEqual(['leadIn']);
  });

  test('before footnotes tears them from the text above, whatever that is', () => {
    const footnotes = deepFreeze<RootContent>({ type: 'footnotes', children: [] });
    for (const before of ['Text.', 'The steps:', code])
      expect(breaksBetween(blocksOf(before)[0], footnotes, anyBlock)).toEqual(['itemContent']);
  });

  test('between sentences of one paragraph tears that, and of two does not', () => {
    const sentence = (sentenceOf: string): Paragraph =>
      deepFreeze<Paragraph>({
        type: 'paragraph',
        children: [{ type: 'text', value: 'It is this:' }],
        data: { sentenceOf },
      });
    expect(breaksBetween(sentence('1'), sentence('1'), anyBlock)).toEqual(['sentence']);
    expect(breaksBetween(sentence('1'), sentence('2'), anyBlock)).toEqual(['leadIn']);
    expect(breaksBetween(sentence('1'), blockOf('paragraph', 'a'), anyBlock)).toEqual(['leadIn']);
  });
});
