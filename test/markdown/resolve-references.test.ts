import type { Definition, FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { listNodes } from '../../src/blocks/list-nodes.ts';
import type { Definitions, NumberedFootnote } from '../../src/markdown/definitions.ts';
import { createProcessor } from '../../src/markdown/processor.ts';
import { resolveReferences } from '../../src/markdown/resolve-references.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { drawTrees } from './draw-tree.ts';

function parse(text: string): Root {
  const known = { links: ['A', 'B', 'GONE'], footnotes: ['1', '2', 'GONE'] };
  const processor = createProcessor(known);
  return deepFreeze(processor.runSync(processor.parse(text), text));
}

function createFootnote(number: number, text: string): NumberedFootnote {
  const children = parse(text).children as FootnoteDefinition['children'];
  return { number, definition: { type: 'footnoteDefinition', identifier: `${number}`, children } };
}

const definition = (url: string, title?: string): Definition => ({
  type: 'definition',
  identifier: url,
  url,
  ...(title !== undefined && { title }),
});

const definitions: Definitions = deepFreeze({
  links: new Map([
    ['A', definition('/a')],
    ['B', definition('/b.png', 'T')],
  ]),
  footnotes: new Map([
    ['1', createFootnote(1, 'x')],
    ['2', createFootnote(2, 'y')],
  ]),
  hash: '',
});

const resolve = (text: string, footnotes: readonly NumberedFootnote[] = []): RootContent[] =>
  resolveReferences(parse(text), definitions, footnotes).children;

describe('a reference is what it refers to', () => {
  test.each([
    ['a link', '[x][a]', 'paragraph(link</a>("x"))'],
    ['a link by its own words', '[a]', 'paragraph(link</a>("a"))'],
    ['a link by its own words, with brackets', '[a][]', 'paragraph(link</a>("a"))'],
    ['a link in any case', '[x][A]', 'paragraph(link</a>("x"))'],
    ['a link with a title', '[x][b]', 'paragraph(link</b.png T>("x"))'],
    ['a link with marked words', '[x **y**][a]', 'paragraph(link</a>("x ", strong("y")))'],
    ['a picture', '![x][b]', 'paragraph(image</b.png x T>)'],
    ['a picture by its own words', '![b]', 'paragraph(image</b.png b T>)'],
    ['a picture in a link', '[![x][b]][a]', 'paragraph(link</a>(image</b.png x T>))'],
    ['a footnote', 'x[^1]', 'paragraph("x", footnoteMark<1>)'],
    ['two footnotes', 'x[^2][^1]', 'paragraph("x", footnoteMark<2>, footnoteMark<1>)'],
    ['in a heading', '# x [a]', 'heading<1>("x ", link</a>("a"))'],
    ['in a list', '- [a]', 'list(listItem(paragraph(link</a>("a"))))'],
    ['in a quote', '> [a]', 'blockquote(paragraph(link</a>("a")))'],
    [
      'in a table',
      '| [a] |\n|---|\n| x[^1] |',
      'table<->(tableRow(tableCell(link</a>("a"))), tableRow(tableCell("x", footnoteMark<1>)))',
    ],
    [
      'in the title of an alert',
      '> [!NOTE] [a]\n> x',
      'alert<note note>[link</a>("a")](paragraph("x"))',
    ],
    ['in the text of an alert', '> [!NOTE]\n> [a]', 'alert<note note>[](paragraph(link</a>("a")))'],
    [
      'in the label of a spoiler',
      ':::spoiler[[a]]\nx\n:::',
      'details[link</a>("a")](paragraph("x"))',
    ],
    ['in HTML around text', '<u>[a]</u>', 'paragraph(markup<u>(link</a>("a")))'],
  ])('%s', (_, text, tree) => {
    expect(drawTrees(resolve(text))).toBe(tree);
  });
});

describe('a reference to nothing is the text that it was written as', () => {
  test.each([
    ['a link', 'x [y][gone]', 'paragraph("x ", "[", "y", "][gone]")'],
    ['a link by its own words', '[gone]', 'paragraph("[", "gone", "]")'],
    ['a link with marked words', '[**y**][gone]', 'paragraph("[", strong("y"), "][gone]")'],
    ['a picture', '![x][gone]', 'paragraph("![x][gone]")'],
    ['a picture by its own words', '![gone]', 'paragraph("![gone]")'],
    ['a footnote', 'x[^gone]', 'paragraph("x", "[^gone]")'],
  ])('%s', (_, text, tree) => {
    expect(drawTrees(resolve(text))).toBe(tree);
  });
});

describe('a resolved tree', () => {
  test('has no definitions', () => {
    expect(drawTrees(resolve('a\n\n[a]: /1\n\n> [b]: /2\n\n[^1]: x'))).toBe(
      'paragraph("a"), blockquote()',
    );
  });

  test('has its footnotes at its end, their own references resolved', () => {
    const own = [createFootnote(2, 'x [a]'), createFootnote(1, 'y[^2]\n\n- z')];
    expect(drawTrees(resolve('a', deepFreeze(own)))).toBe(
      'paragraph("a"), footnotes(footnote<2>(paragraph("x ", link</a>("a"))), footnote<1>(paragraph("y", footnoteMark<2>), list(listItem(paragraph("z")))))',
    );
  });

  test('keeps the places of what it refers to', () => {
    const [paragraph] = resolve('x [a] ![y][b] z');
    const nodes: Nodes[] = paragraph ? listNodes(paragraph) : [];
    const places = nodes.map(({ type, position }) => `${type} ${position?.start.column}`);
    expect(places).toEqual([
      'paragraph 1',
      'text 1',
      'link 3',
      'text 4',
      'text 6',
      'image 7',
      'text 14',
    ]);
  });
});
