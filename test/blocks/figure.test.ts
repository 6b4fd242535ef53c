import type { Image, Link, Nodes, Paragraph } from 'mdast';
import type { Markup } from '../../src/blocks/nodes.ts';
import { describe, expect, test } from 'vitest';
import { findFigureImages, maxScale, resizeFigure } from '../../src/blocks/figure.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { blockOf } from './read-blocks.ts';

describe('the pictures of a paragraph', () => {
  test.each([
    ['alone', '![a](a.png)', ['a.png']],
    ['that is all of a link', '[![a](a.png)](x)', ['a.png']],
    ['two on one line', '![a](a.png) ![b](b.png)', ['a.png', 'b.png']],
    ['two on two lines', '![a](a.png)\n[![b](b.png)](x)', ['a.png', 'b.png']],
    ['with a hard break between', '![a](a.png)\\\n![b](b.png)', ['a.png', 'b.png']],
    ['with captions', '![a](a.png "A") [![b](b.png "B")](x)', ['a.png', 'b.png']],
    [
      'with one caption for all',
      '<figure><img src="a.png"><img src="b.png"><figcaption>c</figcaption></figure>',
      ['a.png', 'b.png'],
    ],
    ['from HTML', '<p><img src="a.png"></p>', ['a.png']],
    ['with a word beside it', '![a](a.png) word', []],
    ['with a word in its link', '[![a](a.png) word](x)', []],
    ['two in one link', '[![a](a.png)![b](b.png)](x)', []],
    ['in a mark', '**![a](a.png)**', []],
    ['with code beside it', '![a](a.png) `x`', []],
    ['none', 'just words', []],
  ])('%s', (_name, source, urls) => {
    expect(findFigureImages(blockOf('paragraph', source)).map(({ url }) => url)).toEqual(urls);
  });

  test.each<[string, Nodes]>([
    ['an empty paragraph', { type: 'paragraph', children: [] }],
    ['a heading', { type: 'heading', depth: 4, children: [{ type: 'image', url: 'a.png' }] }],
    ['a picture itself', { type: 'image', url: 'a.png' }],
    ['a diagram', { type: 'diagram', value: 'graph TD' }],
  ])('are none of %s', (_name, node) => {
    expect(findFigureImages(deepFreeze(node))).toEqual([]);
  });
});

describe('a figure in another size', () => {
  test('has the height, be it a diagram or a picture, linked or not', () => {
    const paragraph = blockOf('paragraph', '[![a](a.png)](x)');
    const resized = resizeFigure<Paragraph>(paragraph, 300);
    const link = resized.children[0] as Link;
    expect((link.children[0] as Image).data).toEqual({ height: 300 });
    expect(link.url).toBe('x');
    expect(findFigureImages(paragraph).map(({ data }) => data)).toEqual([undefined]);
    expect(resizeFigure(deepFreeze({ type: 'diagram', value: 'graph TD' }), 200)).toEqual({
      type: 'diagram',
      value: 'graph TD',
      height: 200,
    });
  });

  test('keeps its caption', () => {
    const [captioned] = resizeFigure(blockOf('paragraph', '![a](a.png "A")'), 300).children;
    const [picture, caption] = (captioned as Markup).children;
    expect((picture as Image).data).toEqual({ height: 300 });
    expect(caption).toMatchObject({ className: 'caption', children: [{ value: 'A' }] });
  });

  test('forgets the height it had, and nothing else', () => {
    const image = deepFreeze<Image>({
      type: 'image',
      url: 'a',
      data: { height: 5, hName: 'x' } as Image['data'],
    });
    expect(resizeFigure(image, 7)).toEqual({ ...image, data: { height: 7, hName: 'x' } });
  });

  test.each<[string, Nodes]>([
    ['a text', { type: 'text', value: 'a' }],
    ['code', { type: 'code', value: 'a' }],
    ['a list', { type: 'list', children: [] }],
  ])('is no other thing: %s stays as it is', (_name, node) => {
    expect(resizeFigure(node, 100)).toBe(node);
  });

  test('is not much larger than drawn', () => {
    expect(maxScale).toBeGreaterThan(1);
    expect(maxScale).toBeLessThan(2);
  });
});
