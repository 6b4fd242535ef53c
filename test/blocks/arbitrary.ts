/** Trees for properties: lines of text and blocks of every kind that holds words, nested. */
import fc from 'fast-check';
import type { ListItem, PhrasingContent, RootContent, TableRow } from 'mdast';
import { deepFreeze } from '../deep-freeze.ts';

const word = fc.constantFrom(
  'one',
  'two',
  'Three.',
  'vier?',
  '五。',
  'ستة',
  'e\u0301te',
  '👩‍👧',
  'Dr.',
  'a:',
  '—',
);

const text = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 6 }), fc.constantFrom('', ' ', '\n'))
  .map(([words, end]): PhrasingContent => ({ type: 'text', value: words.join(' ') + end }));

const unbroken = fc.constantFrom<PhrasingContent>(
  { type: 'inlineCode', value: 'a.b. C' },
  { type: 'inlineMath', value: 'x.\ny' },
  { type: 'image', url: 'a.png', alt: 'a picture' },
  { type: 'footnoteMark', number: 1 },
  { type: 'break' },
);

/** Lines of text with marks, code, formulas, pictures and breaks in them. */
export const line: fc.Arbitrary<PhrasingContent[]> = fc
  .letrec<{
    line: PhrasingContent[];
    node: PhrasingContent;
  }>((tie) => ({
    line: fc.array(tie('node'), { minLength: 1, maxLength: 5 }),
    node: fc.oneof(
      { maxDepth: 3 },
      text,
      unbroken,
      tie('line').map((children): PhrasingContent => ({ type: 'strong', children })),
      tie('line').map((children): PhrasingContent => ({ type: 'link', url: 'x', children })),
    ),
  }))
  .line.map(deepFreeze);

const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));

const plainLine = words.map((value): PhrasingContent[] => [{ type: 'text', value }]);

const row: fc.Arbitrary<TableRow> = fc.tuple(plainLine, plainLine).map((cells): TableRow => ({
  type: 'tableRow',
  children: cells.map((children) => ({ type: 'tableCell', children })),
}));

const item = (blocks: fc.Arbitrary<RootContent[]>): fc.Arbitrary<ListItem> =>
  fc.tuple(plainLine, blocks).map(([children, rest]) => ({
    type: 'listItem',
    children: [{ type: 'paragraph', children }, ...rest] as ListItem['children'],
  }));

type Tie = { block: RootContent; blocks: RootContent[] };

/** One block of any kind that holds words. */
export const block: fc.Arbitrary<RootContent> = fc
  .letrec<Tie>((tie) => ({
    blocks: fc.array(tie('block'), { maxLength: 3 }),
    block: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      plainLine.map((children): RootContent => ({ type: 'paragraph', children })),
      fc.array(words, { minLength: 1, maxLength: 6 }).map((lines): RootContent => ({
        type: 'code',
        value: lines.join('\n'),
      })),
      fc.array(row, { minLength: 1, maxLength: 5 }).map((children): RootContent => ({
        type: 'table',
        children,
      })),
      fc
        .tuple(fc.array(item(tie('blocks')), { minLength: 1, maxLength: 4 }), fc.boolean())
        .map(([children, ordered]): RootContent => ({ type: 'list', ordered, children })),
      tie('blocks').map((children): RootContent => ({
        type: 'blockquote',
        children: children as never,
      })),
      fc.tuple(plainLine, tie('blocks')).map(([label, children]): RootContent => ({
        type: 'alert',
        kind: 'tip',
        name: 'tip',
        label,
        children: children as never,
      })),
    ),
  }))
  .block.map(deepFreeze);

/** A slide's blocks. */
export const blocks: fc.Arbitrary<readonly RootContent[]> = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map(deepFreeze);
