// Slides as they come out of Marp: mdast in, layers with tokens out.
import type { PhrasingContent, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { createFiller } from '../../src/html/fill.ts';
import { createToken, listTokens } from '../../src/html/tokens.ts';
import { contentOf, renderSlideHtml } from '../../src/render/slide-html.ts';
import { layersOf, paragraph, renderSlide } from './slides.ts';

const brain = '<span class="emoji e-1f9e0">🧠</span>';
const fillAll = (html: ReturnType<typeof renderSlide>): string =>
  createFiller({ assets: html.assets, anchors: new Map() })(contentOf(html)?.content ?? '').trim();
const text = (value: string): PhrasingContent => ({ type: 'text', value });
const inText = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });

describe('the content of a slide', () => {
  test.each<[name: string, blocks: RootContent[], html: string]>([
    ['text', [paragraph('a <b> & "c" 🧠')], `<p>a &lt;b&gt; &amp; &quot;c&quot; ${brain}</p>`],
    [
      'code in a line',
      [inText({ type: 'inlineCode', value: '<🧠>' })],
      `<p><code>&lt;${brain}&gt;</code></p>`,
    ],
    [
      'a heading',
      [
        {
          type: 'heading',
          depth: 3,
          children: [text('🧠 '), { type: 'emphasis', children: [text('a')] }],
        },
      ],
      `<h3>${brain} <em>a</em></h3>`,
    ],
    [
      'code, which is no paragraph',
      [{ type: 'code', lang: 'js', value: 'a <\n🧠' }],
      `<pre class="shiki marp-shiki"><code class="language-js"><span class="line">a &lt;</span>\n<span class="line">${brain}</span></code></pre>`,
    ],
    [
      'code in a tight list',
      [
        {
          type: 'list',
          spread: false,
          children: [
            {
              type: 'listItem',
              spread: false,
              children: [paragraph('a'), { type: 'code', value: 'b' }],
            },
          ],
        },
      ],
      '<ul>\n<li>\n<p>a</p>\n<pre class="shiki marp-shiki"><code><span class="line">b</span></code></pre>\n</li>\n</ul>',
    ],
    [
      'a displayed formula',
      [{ type: 'math', value: 'x' }],
      '<div class="maths-block"><i>x</i></div>',
    ],
    [
      'a formula in a line, and one that is broken',
      [
        inText(text('a '), { type: 'inlineMath', value: 'x' }, text(' '), {
          type: 'inlineMath',
          value: 'broken 🧠',
        }),
      ],
      `<p>a <i>x</i> <code class="broken">broken ${brain}</code></p>`,
    ],
    [
      'a broken formula',
      [{ type: 'math', value: 'broken\n<🧠>' }],
      `<div class="broken"><p class="broken-message">Cannot read broken\n&lt;${brain}&gt;</p><pre><code><span class="line">broken</span>\n<span class="line">&lt;${brain}&gt;</span></code></pre></div>`,
    ],
    [
      'a picture alone',
      [inText({ type: 'image', url: 'a.png', alt: '🧠 "a"' })],
      '<p class="figure"><img src="data:image/png;base64,AAAA" alt="🧠 &quot;a&quot;" width="40" height="30"></p>',
    ],
    [
      'a picture of the width that its author asked for',
      [inText({ type: 'image', url: 'a.png', alt: '', data: { width: 20 } })],
      '<p class="figure"><img src="data:image/png;base64,AAAA" alt="" width="20" height="15" style="width:20px"></p>',
    ],
    [
      'pictures that cannot be shown',
      [
        inText(text('a '), { type: 'image', url: 'x/none.png' }, text(' '), {
          type: 'image',
          url: 'https://example.org/r.png',
          alt: '🧠',
        }),
      ],
      `<p>a <span class="missing-image">none.png</span> <a class="remote-image" href="https://example.org/r.png">${brain}</a></p>`,
    ],
    [
      'an alert',
      [
        {
          type: 'alert',
          kind: 'tip',
          name: '',
          label: [text('🧠 T')],
          children: [{ type: 'paragraph', children: [text('a')] }],
        },
      ],
      `<div class="alert alert-tip">\n<p class="alert-title">${brain} T</p>\n<p>a</p>\n</div>`,
    ],
    [
      'footnotes',
      [
        {
          type: 'footnotes',
          children: [
            {
              type: 'footnote',
              number: 3,
              children: [{ type: 'paragraph', children: [text('a')] }],
            },
          ],
        },
      ],
      '<div class="footnotes"><ol>\n<li value="3">\n<p>a</p>\n</li>\n</ol></div>',
    ],
    [
      'a contents list',
      [
        {
          type: 'contents',
          role: 'agenda',
          isNumbered: true,
          items: [{ title: [text('A 🧠')], number: 3, target: 'größe' }],
        },
      ],
      `<ol class="agenda">\n<li value="3"><a href="#größe">A ${brain}</a></li>\n</ol>`,
    ],
    [
      'elements of HTML around text, and line ends',
      [
        inText(
          { type: 'markup', tag: 'kbd', children: [text('<🧠')] },
          { type: 'break' },
          text('b'),
        ),
      ],
      `<p><kbd>&lt;${brain}</kbd><br>b</p>`,
    ],
    [
      'line breaks around emphasis that begins and ends with signs',
      [
        {
          type: 'paragraph',
          children: [
            { type: 'emphasis', children: [text('(a)')] },
            { type: 'break' },
            { type: 'strong', children: [text('(b)')] },
            { type: 'break' },
            { type: 'delete', children: [text('(c)')] },
          ],
        },
      ],
      '<p><em>(a)</em><br><strong>(b)</strong><br><s>(c)</s></p>',
    ],
    ['what looks like a placeholder', [paragraph('0 1')], '<p>0 1</p>'],
  ])('%s', (_, blocks, html) => {
    expect(fillAll(renderSlide(blocks))).toBe(html);
  });

  test.each<[title: string, html: string]>([
    ['2.8 Containers', '<span class="title-number">2.8 </span>Containers'],
    [
      '3. Containers',
      '<span class="title-number">3<span class="title-mark">.</span> </span>Containers',
    ],
    [
      'Lecture 12: Containers',
      '<span class="title-number">Lecture 12<span class="title-mark">:</span> </span>Containers',
    ],
    ['2024 in review', '2024 in review'],
    ['Python 3.12', 'Python 3.12'],
    ['2.8', '2.8'],
  ])('sets the number of a lecture apart in its title: %s', (value, html) => {
    const title = { depth: 1, content: [{ type: 'text', value }] } as const;
    expect(fillAll(renderSlide([], { type: 'title', title }))).toBe(`<h1>${html}</h1>`);
    expect(fillAll(renderSlide([], { title }))).toBe(`<h1>${value}</h1>`);
  });

  test('stands in columns where fitting put it', () => {
    const columns = { from: 0, at: 1, to: 2 };
    const html = renderSlide([paragraph('a'), paragraph('b'), paragraph('c')], { columns });
    expect(fillAll(html)).toBe(
      '<div class="columns"><div class="column">\n<p>a</p>\n</div><div class="column">\n<p>b</p>\n</div></div>\n<p>c</p>',
    );
  });

  test('holds large things by their hash, each once', () => {
    const picture: RootContent = inText({ type: 'image', url: 'a.png' });
    const html = renderSlide([picture, picture, { type: 'code', value: 'x' }]);
    const keys = listTokens(contentOf(html)?.content ?? '', 'asset');
    expect(keys).toHaveLength(3);
    expect(new Set(keys)).toEqual(new Set(html.assets.keys()));
    expect(html.assets.size).toBe(2);
  });

  test.each([
    ['#Größe', createToken('to-anchor', 'Größe')],
    ['#gr%C3%B6%C3%9Fe', createToken('to-anchor', 'größe')],
    ['#100%', createToken('to-anchor', '100%')],
    ['#a"<b', createToken('to-anchor', 'a"<b')],
    ['https://example.org/?a=1&b', 'https://example.org/?a=1&amp;b'],
    ['//example.org/a', 'https://example.org/a'],
  ])('leaves open where %s leads when that is in the note', (url, href) => {
    const html = renderSlide([inText({ type: 'link', url, children: [text('a')] })]);
    expect(contentOf(html)?.content).toContain(`<a href="${href}">a</a>`);
  });

  test.each(['javascript:alert(1)', '\\\\host\\a', '%5C%5Chost', ''])(
    'has no link to %j',
    (url) => {
      expect(fillAll(renderSlide([inText({ type: 'link', url, children: [text('a')] })]))).toBe(
        '<p>a</p>',
      );
    },
  );

  test.each([
    [
      [
        paragraph('a'),
        { type: 'heading', depth: 2, children: [text('b')] },
      ] satisfies RootContent[],
      '<h2',
    ],
    [
      [
        { type: 'blockquote', children: [{ type: 'heading', depth: 4, children: [text('b')] }] },
      ] satisfies RootContent[],
      '<h4',
    ],
  ])('says where its first heading may be given attributes', (blocks, before) => {
    const { content = '', headingAt } = contentOf(renderSlide(blocks)) ?? {};
    expect(content.slice(0, headingAt)).toMatch(new RegExp(`${before}$`));
    expect(contentOf(renderSlide([paragraph('a')]))?.headingAt).toBeUndefined();
  });
});

describe("Marp's directives", () => {
  test('are attributes of the section', () => {
    const html = renderSlide([paragraph('a')], {
      directives: {
        _class: 'lead "x"',
        _backgroundColor: '#123',
        _color: 'white',
        _header: '**🧠**',
      },
    });
    const content = contentOf(html);
    expect(Object.fromEntries(content?.attributes ?? [])).toMatchObject({
      class: 'lead "x"',
      'data-background-color': '#123',
      'data-color': 'white',
      'data-theme': 'default',
    });
    expect(content?.attributes.get('style')).toContain('background-color:#123;');
    expect(content).toMatchObject({ hasHeader: true, hasFooter: false });
    expect(content?.content).toContain(`<header><strong>${brain}</strong></header>`);
    expect(html.size).toEqual({ width: 1280, height: 720 });
  });

  test.each([
    ['a.png', 'data:image/png;base64,AAAA'],
    ['d.svg', 'data:image/svg+xml;base64,BBBB'],
  ])('put the picture %s behind the content', (url, src) => {
    const html = renderSlide([paragraph('a')], {
      backgrounds: [{ type: 'image', url, alt: 'bg left:40% 🧠' }],
      directives: { _class: 'invert' },
    });
    expect(html.layers.map(({ type }) => type)).toEqual(['background', 'content', 'pseudo']);
    const [background] = layersOf(html, 'background');
    expect(background?.attributes.get('class')).toBe('invert');
    expect(background?.content).toContain(`<figcaption>${brain}</figcaption>`);
    const filled = createFiller({ assets: html.assets, anchors: new Map() })(renderSlideHtml(html));
    expect(filled).toContain(`background-image:url(&quot;${src}&quot;);`);
    expect(contentOf(html)?.frame.get('width')).toBe('60%');
  });

  test('ask for no script: sizes are measured', () => {
    const html = renderSlide([
      { type: 'heading', depth: 1, children: [{ type: 'html', value: '<!-- fit -->' }, text('a')] },
    ]);
    expect(contentOf(html)?.content).toContain('<h1>');
  });

  test('make one piece of HTML', () => {
    expect(renderSlideHtml(renderSlide([paragraph('a')]))).toMatch(
      /^<svg data-marpit-svg="" viewBox="0 0 1280 720"><foreignObject width="1280" height="720"><section [^>]*>\n<p>a<\/p>\n<\/section>\n<\/foreignObject><\/svg>$/,
    );
  });
});
