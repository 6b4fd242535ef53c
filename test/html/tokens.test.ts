import { describe, expect, test } from 'vitest';
import { renderAttributes } from '../../src/html/attributes.ts';
import { createDrawing } from '../../src/html/assets.ts';
import { createFiller } from '../../src/html/fill.ts';
import { createToken, fillTokens, listTokens } from '../../src/html/tokens.ts';

describe('tokens', () => {
  test.each(['', 'abc', 'größe "x" <y> & z', '100 % \u{1F9E0}', 'a\uFDD3b'])(
    'keep the value %j through escaping',
    (value) => {
      const token = createToken('to-id', value);
      expect(renderAttributes(new Map([['href', token]]))).toBe(` href="${token}"`);
      expect(fillTokens(`<a href="${token}">`, (type, found) => `${type}=${found}`)).toBe(
        `<a href="to-id=${value}">`,
      );
    },
  );

  test('are filled in order, and HTML without any stays the same string', () => {
    const html = `a${createToken('id', '1')}b${createToken('asset', '2')}${createToken('id', '3')}`;
    expect(fillTokens(html, (type, value) => `[${type} ${value}]`)).toBe('a[id 1]b[asset 2][id 3]');
    expect(listTokens(html, 'id')).toEqual(['1', '3']);
    expect(listTokens('plain', 'id')).toEqual([]);
    expect(fillTokens('plain', () => 'x')).toBe('plain');
  });
});

describe('a page', () => {
  const anchors = new Map([
    ['größe', 'größe-2'],
    ['first', 'slide one'],
  ]);
  const assets = new Map([['a', { html: '<b>$& done</b>' }]]);

  test.each([
    ['asset', 'a', '<b>$& done</b>'],
    ['asset', 'unknown', ''],
    ['id', 'x "y"', 'x &quot;y&quot;'],
    ['to-id', 'größe', '#größe'],
    ['to-anchor', 'größe', '#gr%C3%B6%C3%9Fe-2'],
    ['to-anchor', 'First', '#slide%20one'],
    ['to-anchor', 'nowhere"<', '#nowhere%22%3C'],
    ['to-anchor', '', '#'],
  ] as const)('has for %s %j: %s', (type, value, html) => {
    expect(createFiller({ assets, anchors })(createToken(type, value))).toBe(html);
  });

  test('may have other names for ids, in links too', () => {
    const nameId = (id: string): string => (id === 'größe-2' ? 'place-1' : id);
    const fill = createFiller({ assets, anchors, nameId });
    const tokens = [
      createToken('id', 'größe-2'),
      createToken('to-id', 'größe-2'),
      createToken('to-anchor', 'größe'),
      createToken('to-id', 'a'),
    ];
    expect(fill(tokens.join(' '))).toBe('place-1 #place-1 #place-1 #a');
  });

  test('gives a drawing that it shows again ids of its own, and another page does not know of it', () => {
    const svg = '<svg><marker id="m0123abcd-0"/><path marker-end="url(#m0123abcd-0)"/></svg>';
    const other = '<svg><g id="mffffffff-1"/></svg>';
    const drawings = new Map([
      ['d', createDrawing(svg)],
      ['o', createDrawing(other)],
    ]);
    const d = createToken('asset', 'd');
    const again = (count: number): string => svg.replaceAll('m0123abcd-', `m0123abcd-${count}-`);
    const values = { assets: drawings, anchors };
    const fill = createFiller(values);
    expect(fill(d + createToken('asset', 'o') + d)).toBe(svg + other + again(1));
    expect(fill(d)).toBe(again(2));
    expect(createFiller(values)(d)).toBe(svg);
  });

  test('knows the ids of drawings by what diagrams/ writes alone', () => {
    expect(
      createDrawing('<svg><g id="m0123abcd-0"/><g id="mine"/><g id="m1234-1"/></svg>'),
    ).toEqual(expect.objectContaining({ idPrefixes: ['m0123abcd-'] }));
  });
});
