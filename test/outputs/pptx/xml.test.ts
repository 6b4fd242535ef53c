import { describe, expect, test } from 'vitest';
import { parseXml } from '@rgrove/parse-xml';
import { element, text, writeDocument } from '../../../src/outputs/pptx/xml.ts';

describe('XML', () => {
  test.each([
    ['an element without content', element('a:tab'), '<a:tab/>'],
    ['attributes in order', element('p', { b: 2, a: 'x' }), '<p b="2" a="x"/>'],
    ['attributes that are left out', element('p', { a: undefined, b: 0 }), '<p b="0"/>'],
    ['yes and no', element('p', { a: true, b: false }), '<p a="1" b="0"/>'],
    ['children', element('p', {}, element('q'), undefined, false, [text('r')]), '<p><q/>r</p>'],
    ['signs in text', text('a < b && "c" > \'d\''), 'a &lt; b &amp;&amp; "c" &gt; \'d\''],
    ['signs in attributes', element('p', { a: '"<&>"' }), '<p a="&quot;&lt;&amp;&gt;&quot;"/>'],
    ['lines in attributes', element('p', { a: 'b\nc\td\re' }), '<p a="b&#10;c&#9;d&#13;e"/>'],
    ['what XML forbids', text('a\0b\x0bc\u{fffe}d\ud800e\udc00f'), 'abcdef'],
    ['letters beyond 16 bits', text('𝔄😀'), '𝔄😀'],
  ])('writes %s', (_, written, expected) => {
    expect(written).toBe(expected);
  });

  test('is read back as it was meant', () => {
    const words = 'tab\tline\nreturn\r<&>"\'\u0007';
    const bytes = writeDocument(element('p', { a: words }, text(words)));
    const { root } = parseXml(new TextDecoder().decode(bytes));
    const kept = 'tab\tline\nreturn\r<&>"\'';
    expect([root?.attributes['a'], root?.text]).toEqual([kept, kept]);
  });
});
