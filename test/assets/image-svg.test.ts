import { describe, expect, test } from 'vitest';
import { embedImage } from '../../src/assets/image-data.ts';
import { pngOf } from './image-bytes.ts';

const png = pngOf(12, 7);

function clean(content: string): string {
  const image = embedImage(Buffer.from(content));
  if (image.type !== 'embedded') throw new Error(image.message);
  return Buffer.from(image.src.replace('data:image/svg+xml;base64,', ''), 'base64').toString();
}

describe('drawings are made harmless', () => {
  test('scripts, events and HTML', () => {
    const svg = clean(`<?xml version="1.0"?><?xml-stylesheet href="http://a.example/x.css"?>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:s="http://www.w3.org/2000/svg" xmlns:h="http://www.w3.org/1999/xhtml"
        viewBox="0 0 4 3" onload="alert(1)"><script>alert(2)</script><s:script>alert(3)</s:script><h:script>alert(4)</h:script>
        <switch><foreignObject><h:iframe src="http://a.example"/></foreignObject><text ONCLICK="alert(5)">kept</text></switch>
        <a href="javascript:alert(6)"><set attributeName="href" to="javascript:alert(7)"/><text>a &lt; b &amp; c</text></a></svg>`);
    expect(svg).not.toMatch(/alert|script|example|foreignObject|stylesheet/i);
    expect(svg).toContain('<text>kept</text>');
    expect(svg).toContain('a &lt; b &amp; c');
  });

  test('addresses, but those inside the drawing', () => {
    const inner = `data:image/png;base64,${png.toString('base64')}`;
    const svg =
      clean(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" viewBox="0 0 4 3">
      <style>@import "http://a.example/1"; @im\\port "http://a.example/2"; .a { fill: u\\72l(http://a.example/3); stroke: url( '#p' ) }
        .b { background: image-set("http://a.example/4" 1x), URL("http://a.example/5"), url(//a.example/6 }</style>
      <rect fill="url(http://a.example/7)" style="fill:url('http://a.example/8')" filter="url(#f)"/>
      <use x:href="#p"/><use href="http://a.example/9#p"/><image x:href="${inner}"/><image href="http://a.example/10"/>
      <use href="data:image/svg+xml,%3Csvg/%3E"/><image href="data:text/html,example"/></svg>`);
    // Two calls of no function: what they held is dead text.
    const alive = svg.replace(/(?:u72l|ignored)\([^)]*\)/g, '');
    expect(alive).not.toContain('example');
    expect(svg).not.toMatch(/@import|image-set|url\((?!#)/i);
    expect(svg).toContain('url(#p)');
    expect(svg).toContain('filter="url(#f)"');
    expect(svg).toContain('<use href="#p">');
    expect(svg).toContain(`<image href="${inner}">`);
  });

  test('a drawing within a drawing', () => {
    const inner = Buffer.from('<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>');
    const svg = clean(
      `<svg viewBox="0 0 4 3"><image href="data:image/svg+xml;base64,${inner.toString('base64')}"/></svg>`,
    );
    const [, data = ''] = /base64,([\w+/=]+)/.exec(svg) ?? [];
    expect(Buffer.from(data, 'base64').toString()).toMatch(/^<svg [^>]*><\/svg>$/);
  });

  test('entities: plain ones are filled in, towers of them come to nothing', () => {
    const illustrator = clean(
      '<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg"><!ENTITY name "Ada">]><svg xmlns="&ns;" viewBox="0 0 4 3"><text>&name;</text></svg>',
    );
    expect(illustrator).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" .*<text>Ada<\/text>/);
    const tower = Array.from(
      { length: 9 },
      (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
    );
    const laughs = clean(
      `<!DOCTYPE svg [<!ENTITY l0 "lol">${tower.join('')}<!ENTITY f SYSTEM "file:///etc/passwd">]><svg viewBox="0 0 4 3"><text>&l9;&f;</text></svg>`,
    );
    expect(laughs).toMatch(/<text>\s*<\/text>/);
    const many = clean(
      `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(5000)}">]><svg viewBox="0 0 4 3"><text>${'&a;'.repeat(20_000)}</text></svg>`,
    );
    expect(many.length).toBeLessThan(130_000);
  });

  test('deep nesting is refused, not fatal', () => {
    const deep = `<svg>${'<g>'.repeat(200_000)}${'</g>'.repeat(200_000)}</svg>`;
    expect(embedImage(Buffer.from(deep)).type).toBe('refused');
  });
});
