import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { costs } from '../../src/layout/break-costs.ts';
import { explodeAtom } from '../../src/layout/split-atom.ts';
import { explodeColumns } from '../../src/layout/split-columns.ts';
import { explodeMaths } from '../../src/layout/explode-maths.ts';
import { findAtoms } from '../../src/layout/find-atoms.ts';
import { plainText } from '../../src/layout/groups.ts';
import { sliceBlocks } from '../../src/layout/slice-blocks.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';

const note = `Text before a list:

1. one
   - nested one
     more of it

     \`\`\`js
     a

     b
     \`\`\`
   - nested two
2. two

| a | b |
|---|---|
| 1 | 2 |
| 3 | 4 |

> quoted
>
> - in a quote

> [!TIP] Title
> inside. And a second sentence of it.

\`\`\`
x
y
\`\`\``;

const blocks: readonly RootContent[] = parseNote(note).sections.flatMap(({ children }) => children);

describe('costs', () => {
  test.each(['The steps are these:', '**Overview.**', '- one\n- the others:'])(
    'keep "%s" with what follows',
    (line) => {
      const sections = parseNote(`Before.\n\n${line}\n\nAfter it.`).sections;
      const all = findAtoms(
        sections.flatMap(({ children }) => children),
        'en',
      );
      expect(all.at(-1)?.breakCost).toBe(costs.leadIn);
      expect(all[1]?.breakCost).toBe(0);
    },
  );

  test.each([
    ['main.c', '```c\nrun();\n```', costs.leadIn],
    ['Things to buy', '- milk', costs.leadIn],
    ['This is a sentence.', '```c\nrun();\n```', costs.illustration],
    ['Is it (really?)', '- yes', 0],
    ['This is a sentence.', '![A picture](data:,)', costs.illustration],
    ['Just text', 'More of it.', 0],
  ])('say how far "%s" belongs to "%s"', (line, after, cost) => {
    const sections = parseNote(`${line}\n\n${after}`).sections;
    const all = findAtoms(
      sections.flatMap(({ children }) => children),
      'en',
    );
    expect(all[1]?.breakCost).toBe(cost);
  });
});

test('footnotes belong to the text above them', () => {
  const text = parseNote('Text.').sections[0]?.children ?? [];
  const all = findAtoms(
    [
      ...text,
      {
        type: 'footnotes',
        children: [{ type: 'footnote', number: 1, children: [] }],
      },
    ],
    'en',
  );
  expect(all[1]?.breakCost).toBe(costs.itemContent);
});

describe('slices', () => {
  const paths = findAtoms(blocks, 'en').map(({ path }) => path);
  const wordsOf = (list: readonly RootContent[]): string[] =>
    list.flatMap((block) => plainText(block).split(/\s+/)).filter(Boolean);

  test('between any breaks hold all words in order, once reminders and headers are set aside', () => {
    fc.assert(
      fc.property(fc.subarray(paths.map((_, index) => index).slice(1)), (breaks) => {
        const starts = [0, ...breaks];
        const parts = starts.map((start, index) => {
          const last = (starts[index + 1] ?? paths.length) - 1;
          return sliceBlocks(blocks, paths[start] ?? [], paths[last] ?? []);
        });
        const shown = wordsOf(parts.flat()).join(' ');
        let from = 0;
        for (const word of wordsOf(blocks).filter((each) => each !== 'a' && each !== 'b')) {
          const at = shown.indexOf(word, from);
          expect(at, `${word} in ${shown}`).toBeGreaterThanOrEqual(0);
          from = at;
        }
      }),
      { numRuns: 200 },
    );
  });

  test('go on counting, repeat the header of a table and the text of an item', () => {
    const at = (part: string): number =>
      paths.findIndex((path) =>
        wordsOf(sliceBlocks(blocks, path, path))
          .join(' ')
          .includes(part),
      );
    const [second] = sliceBlocks(blocks, paths[at('two')] ?? [], paths[at('two')] ?? []);
    expect(second).toMatchObject({ type: 'list', start: 1 });
    const [row] = sliceBlocks(blocks, paths[at('3')] ?? [], paths[at('3')] ?? []);
    expect(plainText(row as RootContent).replace(/\s+/g, ' ')).toBe('a b 3 4');
    const [nested] = sliceBlocks(
      blocks,
      paths[at('nested two')] ?? [],
      paths[at('nested two')] ?? [],
    );
    expect(JSON.stringify(nested)).toContain('"className":"continued"');
  });

  test('leave out blank lines of code where it is cut, and keep those that the author begins and ends with', () => {
    const code: RootContent = { type: 'code', value: '\none\n\n\ntwo\n' };
    const linesOf = (from: number, to: number): unknown =>
      sliceBlocks([code], [0, from], [0, to]).flatMap(({ data }) => data ?? []);
    expect(linesOf(0, 2)).toEqual([{ lines: { from: 0, to: 2 } }]);
    expect(linesOf(3, 5)).toEqual([{ lines: { from: 4, to: 6 } }]);
  });
});

describe('pieces', () => {
  test('of a paragraph are its sentences, which join again where they stand together', () => {
    const [paragraph] =
      parseNote('One is *here*. Two is there. Three.').sections[0]?.children ?? [];
    const exploded = explodeAtom(paragraph ? [paragraph] : [], [0], 'en') ?? [];
    expect(exploded.map(plainText).map((text) => text.trim())).toEqual([
      'One is  here .',
      'Two is there.',
      'Three.',
    ]);
    expect(sliceBlocks(exploded, [0], [1])).toHaveLength(1);
  });

  test('of an aligned formula are its rows, but not those of a matrix in it', () => {
    const value =
      '\\begin{align}a &= \\begin{pmatrix}1\\\\2\\end{pmatrix}\\\\[2pt]\nb &= 2\\end{align}';
    expect(explodeMaths({ type: 'math', value })?.map((row) => row.value)).toEqual([
      '\\begin{aligned}a &= \\begin{pmatrix}1\\\\2\\end{pmatrix}\\end{aligned}',
      '\\begin{aligned}\nb &= 2\\end{aligned}',
    ]);
    expect(explodeMaths({ type: 'math', value: 'a + b' })).toBeUndefined();
  });

  test('of a wide table are groups of columns, each with the first', () => {
    const [table] =
      parseNote('| a | b | c | d | e |\n|-|-|-|-|-|\n| 1 | 2 | 3 | 4 | 5 |').sections[0]
        ?.children ?? [];
    if (table?.type !== 'table') throw new Error('no table');
    const parts = explodeColumns(table, { widths: [100, 100, 100, 100, 100], width: 320 }) ?? [];
    expect(parts.map((part) => plainText(part).replace(/\s+/g, ' '))).toEqual([
      'a b c 1 2 3',
      'a d e 1 4 5',
    ]);
    expect(explodeColumns(table, { widths: [60, 60, 60, 60, 60], width: 320 })).toBeUndefined();
  });
});
