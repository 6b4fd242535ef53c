import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { focusDrawing } from '../../src/relations/focus-drawing.ts';

/** A drawing of these elements, named parts among them. */
const draw = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" viewBox="0 0 10 10">${content}</svg>`;
const part = (name: string): string => `<g data-part="${name}"/>`;

/** The names of the parts that are faded, and of those that are lit. */
function partsOf(svg: string): { faded: string[]; lit: string[] } {
  const all = [...svg.matchAll(/data-part="([^"]*)"( opacity="0\.2")?/g)];
  return {
    faded: all.flatMap(([, name = '', opacity]) => (opacity ? [name] : [])),
    lit: all.flatMap(([, name = '', opacity]) => (opacity ? [] : [name])),
  };
}

describe('a drawing in focus', () => {
  const map = draw(
    ['group g1', 'node a', 'node b', 'node c', 'node d', 'edge a b', 'edge b c', 'edge c d']
      .map(part)
      .join(''),
  );

  test.each<[string, readonly string[], readonly string[]]>([
    [
      'of one node lights its edges and their ends',
      ['a'],
      ['group g1', 'node a', 'node b', 'edge a b'],
    ],
    [
      'of a node in the middle lights both sides',
      ['b'],
      ['group g1', 'node a', 'node b', 'node c', 'edge a b', 'edge b c'],
    ],
    [
      'of two lights the edges of both',
      ['a', 'd'],
      ['group g1', 'node a', 'node b', 'node c', 'node d', 'edge a b', 'edge c d'],
    ],
    ['of nothing leaves the groups', [], ['group g1']],
    ['of what it does not show leaves the groups', ['z'], ['group g1']],
  ])('%s', (_, focus, lit) => {
    expect(partsOf(focusDrawing(map, new Set(focus))).lit).toEqual(lit);
  });

  test('keeps every other byte', () => {
    const focused = focusDrawing(map, new Set(['a']));
    expect(focused).not.toBe(map);
    expect(focused.replaceAll(' opacity="0.2"', '')).toBe(map);
  });

  test('has the opacity after the name', () => {
    const node = '<g class="node" data-part="node a" transform="x"><rect/></g>';
    expect(focusDrawing(draw(node), new Set())).toBe(
      draw('<g class="node" data-part="node a" opacity="0.2" transform="x"><rect/></g>'),
    );
  });

  test('fades the icon of a node with it, wherever it stands', () => {
    const icon = '<g><g data-part="node a"><svg viewBox="0 0 1 1"><path d="M0 0"/></svg></g></g>';
    expect(partsOf(focusDrawing(draw(part('node a') + icon), new Set())).faded).toEqual([
      'node a',
      'node a',
    ]);
  });

  test('knows a part by its attribute alone, not by words that look like one', () => {
    const text = '<text>&lt;g data-part="node a"</text><!-- <g data-part="node a"> -->';
    expect(focusDrawing(draw(text), new Set())).toBe(draw(text));
  });

  test.each([
    ['parts without a name', part('')],
    ['parts of another kind', part('legend a')],
    ['drawings without parts', '<g id="a"/>'],
  ])('leaves %s', (_, content) => {
    expect(focusDrawing(draw(content), new Set(['b']))).toBe(draw(content));
  });

  test('puts a sign in the place of what no drawing can hold', () => {
    const text = draw('<text>a\u0001b\uD800c</text>');
    expect(focusDrawing(text, new Set())).toBe(draw('<text>a\uFFFDb\uFFFDc</text>'));
  });
});

describe('what is written', () => {
  test.each([
    ['signs of markup', '<text a="&lt;&amp;&gt;&quot;\'">&lt;&amp;&gt;"\'</text>'],
    ['line ends in values', '<path d="M0 0&#10;V1&#9;&#13;"/>'],
    ['line ends in text', '<text>a\nb\t</text>'],
    ['no-break spaces and other scripts', '<text a="é\u00A0">数据\u00A0مرحبا e\u0301 👩‍💻</text>'],
    ['prefixes', '<use xlink:href="#a" xmlns:xlink="http://www.w3.org/1999/xlink"/>'],
    ['other spaces', '<foreignObject><math xmlns="m"><mi>x</mi></math></foreignObject>'],
    ['comments', '<!-- Emoji: CC BY 4.0 --><g><!--x--></g>'],
    ['numbers as they are written', '<g x="1.50" y="-0" z="05" dash="5,4  3"/>'],
    ['empty values', '<g a=""/>'],
  ])('keeps %s', (_, content) => {
    expect(focusDrawing(draw(content), new Set(['a']))).toBe(draw(content));
  });

  test('keeps any text and any value', () => {
    const plain = fc
      .string({ unit: 'grapheme' })
      .map((text) => text.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ''));
    const escape = (text: string): string =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    fc.assert(
      fc.property(plain, plain, (text, value) => {
        const content = `<text a="${escape(value).replaceAll('"', '&quot;')}">${escape(text)}.</text>`;
        expect(focusDrawing(draw(content), new Set())).toBe(draw(content));
      }),
    );
  });
});
