import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import {
  plainTitle,
  proseOf,
  showsText,
  slicePhrasing,
  textOf,
} from '../../src/blocks/phrasing.ts';
import { line } from './arbitrary.ts';
import { lineOf, outlines } from './read-blocks.ts';

describe('the text of a line', () => {
  test.each([
    ['plain words', 'just words', 'just words'],
    ['soft breaks are spaces', 'one\ntwo', 'one two'],
    ['hard breaks are spaces', 'one  \ntwo', 'one two'],
    ['marks and links give what they hold', '*a* **b _c_** ~~d~~ [e](f)', 'a b c d e'],
    ['code and formulas give their source', '`a < b` and $x^2$', 'a < b and x^2'],
    ['a formula over two lines is one line', '$a\nb$', 'a b'],
    ['HTML elements give what they hold', 'press <kbd>Ctrl</kbd>', 'press Ctrl'],
    ['pictures give nothing', 'a![alt](b)c', 'ac'],
    ['comments give nothing', 'a<!-- secret -->b', 'ab'],
    ['entities are what they stand for', '&lt;p&gt; &copy;', '<p> ©'],
    ['right-to-left text keeps its order', 'שלום *עולם*', 'שלום עולם'],
    ['combining marks stay on their letters', 'e\u0301a', 'e\u0301a'],
  ])('%s', (_name, source, text) => {
    expect(textOf(lineOf(source))).toBe(text);
  });

  test('has no numbers of footnotes and no task boxes', () => {
    expect(
      textOf([
        { type: 'taskBox', checked: true },
        { type: 'text', value: 'a' },
        { type: 'footnoteMark', number: 1 },
      ]),
    ).toBe('a');
  });

  test('of no nodes is empty', () => {
    expect(textOf([])).toBe('');
    expect(proseOf([])).toBe('');
  });

  test.each([
    ['code is blanked', 'see `a.b. C`. Then', 'see xxxxxx. Then'],
    ['so are formulas', 'so $x. Y$ holds', 'so xxxx holds'],
    ['inside marks too', '**a `b.c`**', 'a xxx'],
    ['the rest is as shown', 'a\nb *c*', 'a b c'],
  ])('in which to look for sentences: %s', (_name, source, prose) => {
    expect(proseOf(lineOf(source)).trimEnd()).toBe(prose);
  });

  test('is as long with its code blanked as with it', () => {
    fc.assert(
      fc.property(line, (nodes) => {
        expect(proseOf(nodes)).toHaveLength(textOf(nodes).length);
      }),
    );
  });
});

describe('showing something', () => {
  test.each<[string, PhrasingContent[], boolean]>([
    ['nothing', [], false],
    ['blanks', [{ type: 'text', value: ' \n\t' }], false],
    ['a letter', [{ type: 'text', value: 'a' }], true],
    ['a break', [{ type: 'break' }], false],
    ['a task box alone', [{ type: 'taskBox', checked: true }], false],
    ['a picture', [{ type: 'image', url: 'a.png' }], true],
    ['a picture that names no file but itself', [{ type: 'image', url: '', alt: 'a' }], true],
    ['a picture of nothing', [{ type: 'image', url: '', alt: '' }], false],
    ['blank code', [{ type: 'inlineCode', value: ' ' }], false],
    ['an empty formula', [{ type: 'inlineMath', value: '' }], false],
    ['a formula', [{ type: 'inlineMath', value: 'x' }], true],
    ['a footnote', [{ type: 'footnoteMark', number: 1 }], true],
    ['an empty link', [{ type: 'link', url: 'x', children: [] }], false],
    [
      'a mark around a blank',
      [{ type: 'strong', children: [{ type: 'text', value: ' ' }] }],
      false,
    ],
    [
      'a mark around code',
      [{ type: 'strong', children: [{ type: 'inlineCode', value: 'a' }] }],
      true,
    ],
  ])('%s', (_name, nodes, shows) => {
    expect(showsText(nodes)).toBe(shows);
  });
});

describe('a slice of a line', () => {
  const mixed = lineOf('ab *cd* `code` **e $f$** g');

  test.each([
    [
      'all of it',
      0,
      99,
      '"ab " em("cd") " " inlineCode("code") " " strong("e " inlineMath("f")) " g"',
    ],
    ['nothing', 3, 3, ''],
    ['the inside of a text', 1, 2, '"b"'],
    ['a part of a mark keeps the mark', 4, 5, 'em("d")'],
    ['over two nodes', 2, 4, '" " em("c")'],
    ['code goes whole to where it begins', 6, 8, 'inlineCode("code")'],
    ['and is left out of what only ends with it', 8, 11, '" "'],
    ['a formula in a mark', 13, 14, 'strong(inlineMath("f"))'],
  ])('%s', (_name, ...[from, to, found]) => {
    expect(outlines(slicePhrasing(mixed, from, to))).toBe(found);
  });

  test.each([
    [
      'a picture stands before what follows it',
      'One. ![p](p) Two.',
      5,
      '"One. "',
      'image(p) " Two."',
    ],
    ['a picture at the end stays there', 'One. Two.![p](p)', 5, '"One. "', '"Two." image(p)'],
    ['a picture at the start stays there', '![p](p)One. Two.', 5, 'image(p) "One. "', '"Two."'],
    [
      'a picture in a mark stands in one of both',
      '*One. ![p](p)Two.*',
      5,
      'em("One. ")',
      'em(image(p) "Two.")',
    ],
    ['a break is one character', 'One.  \nTwo.', 5, '"One." break', '"Two."'],
  ])('where it is cut: %s', (_name, ...[source, cut, before, after]) => {
    const nodes = lineOf(source);
    expect(outlines(slicePhrasing(nodes, 0, cut))).toBe(before);
    expect(outlines(slicePhrasing(nodes, cut, textOf(nodes).length))).toBe(after);
  });

  test.each([
    ['between sentences without a space', 3],
    ['after all of it', 6],
  ])('a footnote stays with the words before it %s', (_name, cut) => {
    const text = ['一二。', '三四。'].map((value): PhrasingContent => ({ type: 'text', value }));
    const nodes = text.toSpliced(cut / 3, 0, { type: 'footnoteMark', number: 1 });
    const before = slicePhrasing(nodes, 0, cut);
    expect(before.at(-1)?.type).toBe('footnoteMark');
    expect(outlines(slicePhrasing(nodes, cut, 6))).not.toContain('mark');
  });

  /** What of a line can be told apart: characters of text, and nodes that show none or stay whole. */
  const partsOf = (nodes: readonly PhrasingContent[]): string[] =>
    nodes.flatMap((node): string[] => {
      if (node.type === 'text') return node.value.split('');
      return 'children' in node ? partsOf(node.children) : [node.type];
    });

  test('and the other slices hold everything once and in order, wherever it is cut', () => {
    fc.assert(
      fc.property(line, fc.array(fc.nat(60), { maxLength: 4 }), (nodes, places) => {
        const { length } = textOf(nodes);
        const cuts = [...places.filter((place) => place > 0 && place < length), length];
        cuts.sort((a, b) => a - b);
        const slices = cuts.map((cut, index) => slicePhrasing(nodes, cuts[index - 1] ?? 0, cut));
        expect(slices.flatMap(partsOf)).toEqual(partsOf(nodes));
      }),
      { numRuns: 500 },
    );
  });

  test('shows exactly those characters where nothing must stay whole', () => {
    const words = lineOf('a *bc **de** f* [gh](i) jk');
    const text = textOf(words);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (from, to) => {
        expect(textOf(slicePhrasing(words, from, to))).toBe(text.slice(from, to));
      }),
    );
  });
});

describe('a title for a list of links', () => {
  test.each([
    ['stays as it is', 'A *title* `x`', '"A " em("title") " " inlineCode("x")'],
    ['loses its link, not the words', 'see [*this*](x)', '"see " em("this")'],
    ['loses pictures', 'a ![p](p)b', '"a " "b"'],
    ['loses comments', 'a<!-- c -->', '"a"'],
    ['is one line', 'a\\\nb', '"a" " " "b"'],
  ])('%s', (_name, source, title) => {
    expect(outlines(plainTitle(lineOf(source)))).toBe(title);
  });

  test('loses footnotes and what stands in a link within a link reference', () => {
    const nodes: PhrasingContent[] = [
      {
        type: 'linkReference',
        identifier: 'a',
        referenceType: 'full',
        children: [{ type: 'text', value: 'a' }],
      },
      { type: 'footnoteMark', number: 2 },
    ];
    expect(outlines(plainTitle(nodes))).toBe('"a"');
    expect(plainTitle([])).toEqual([]);
  });
});
