import { describe, expect, test } from 'vitest';
import { mapCssUrls } from '../../src/html/css-urls.ts';
import { listClasses, mapSources, mapText } from '../../src/html/foreign.ts';

describe('text between tags', () => {
  const shout = (html: string): string => mapText(html, (text) => text.toUpperCase());

  test.each([
    ['a<b>c</b>d', 'A<b>C</b>D'],
    ['plain &lt;b&gt;', 'PLAIN &LT;B&GT;'],
    ['<img alt="a > b" title=\'c > d\'>e', '<img alt="a > b" title=\'c > d\'>E'],
    ['<!-- a <b> -->c', '<!-- a <b> -->C'],
    ['<svg viewBox="0 0 1 1"><text>a</text><svg>b</svg>c</svg>d', undefined],
    ['<style>a{}</style>b', '<style>a{}</style>B'],
    ['<math><mtext>a</mtext></math>b', '<math><mtext>a</mtext></math>B'],
    ['<svg/>a', '<svg/>A'],
    ['</svg>a', '</svg>A'],
    ['<title>a', '<title>a'],
    ['a < b', 'A < B'],
  ])('%s', (html, changed) => {
    expect(shout(html)).toBe(changed ?? html.replace(/d$/, 'D'));
  });

  test('is all that changes', () => {
    const html = '<P class=x\n data-a>a</P><br/><x-y>b';
    expect(mapText(html, (text) => text)).toBe(html);
  });
});

test.each([
  ['<img src="a.png" alt="b">', '<img src="[a.png]" alt="b">'],
  ['<img src="a&amp;b &quot;c&quot;.png">', '<img src="[a&amp;b &quot;c&quot;.png]">'],
  ['<video src="a.mp4" poster="c.png"><source src="b.mp4"></video>', '<video><source></video>'],
  ['<img srcset="a.png 1x, b.png 2x" alt="">', '<img alt="">'],
  [
    '<p style="background:url(a.png)" class="b">',
    '<p style="background:url(&quot;[a.png]&quot;)" class="b">',
  ],
  ['text src="a.png" and <b>src="b"</b>', undefined],
  ['<img data-src="a.png">', undefined],
])('addresses of pictures in %s', (html, changed) => {
  expect(mapSources(html, (address) => `[${address}]`)).toBe(changed ?? html);
});

test.each([
  ['background-image:url("a.png");color:red', 'background-image:url("[a.png]");color:red'],
  ["url('a b.png') url(c.png)", 'url("[a b.png]") url("[c.png]")'],
  ['url("a(b).png") URL( c.png )', 'url("[a(b).png]") url("[c.png]")'],
  ['\\75rl(a) u\\72 l(b) \\url(c)', 'url("[a]") url("[b]") url("[c]")'],
  ['url(a.png', 'url("[a.png]")'],
  ['url("a.png', 'url("[a.png]")'],
  ['image-set("a.png" 1x)', 'none("a.png" 1x)'],
  ['.\\31 0{fill:url(#a)} "\\75e9"', undefined],
  ['linear-gradient(to right, #000, #fff)', undefined],
])('addresses in the style %s', (css, changed) => {
  expect(mapCssUrls(css, (url) => `[${url}]`)).toBe(changed ?? css);
});

test('classes are listed as they stand', () => {
  expect(listClasses('<a class="b c"><i data-class="d" class=""></i>class="e"')).toEqual([
    'b c',
    '',
  ]);
});
