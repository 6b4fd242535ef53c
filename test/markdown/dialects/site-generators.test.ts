import { describe, expect, test } from 'vitest';
import { drawNote, listFindings } from '../draw-tree.ts';
import { parseBoth } from '../parse-both.ts';

describe('Liquid', () => {
  test.each<[what: string, note: string, tree: string]>([
    ['raw text', 'a {% raw %}{{ site.b }}{% endraw %} c', 'paragraph("a {{ site.b }} c")'],
    [
      'raw text around a fence',
      '{% raw %}\n```vue\n{{ a }}\n```\n{% endraw %}',
      'code<vue>"{{ a }}"',
    ],
    [
      'code',
      '{% highlight ruby linenos %}\n*a*\n\n# `b`\n{% endhighlight %}',
      'code<ruby linenos>"*a*\\n\\n# `b`"',
    ],
    [
      'code with fences',
      '{% highlight md %}\n```\na\n```\n{% endhighlight %}',
      'code<md>"```\\na\\n```"',
    ],
    [
      'code in a line',
      'a {% highlight js %}b`c{% endhighlight %}',
      'paragraph("a ", inlineCode"b`c")',
    ],
    ['Hexo’s code', '{% codeblock A lang:js %}\na\n{% endcodeblock %}', 'code<js>"a"'],
    ['code in a quote', '> {% highlight c %}\n> a\n> {% endhighlight %}', 'blockquote(code<c>"a")'],
    [
      'a comment',
      '{% comment %}\na -->\n\n# b\n{% endcomment %}\nc',
      'comment"a -->\\n\\n# b", paragraph("c")',
    ],
    ['a text', '![a]({{ "/b.png" | relative_url }})', 'paragraph(image</b.png a>)'],
    ['the address of the site', '[a]({{ site.baseurl }}/b)', 'paragraph(link</b>("a"))'],
    ['the address of a page', '[a]({% link b.md %})', 'paragraph(link<b.md>("a"))'],
    [
      'values of the front matter',
      '---\ntitle: "A b"\n---\n*{{ page.title }}* {{< meta title >}}',
      'paragraph(emphasis("A b"), " A b")',
    ],
    [
      'a video',
      '{% youtube ab1 %}',
      'paragraph(link<https://www.youtube.com/watch?v=ab1>("https://www.youtube.com/watch?v=ab1"))',
    ],
    ['a picture', '{% asset_img a.png What it shows %}', 'paragraph(image<a.png What it shows>)'],
    [
      'hints in each other',
      '{% hint style="info" %}\na\n{% hint style="danger" %}\nb\n{% endhint %}\n{% endhint %}',
      'alert<note info>[](paragraph("a"), alert<caution danger>[](paragraph("b")))',
    ],
    [
      'a hint in a list',
      '- {% hint %}\n  a\n  {% endhint %}',
      'list(listItem(alert<tip tip>[](paragraph("a"))))',
    ],
    [
      'right to left',
      '{% hint style="tip" %}\nשלום\n{% endhint %}',
      'alert<tip tip>[](paragraph("שלום"))',
    ],
    ['a fence', '```\n{% raw %}{{ site.a }}\n```', 'code"{% raw %}{{ site.a }}"'],
    [
      'a fence in a list',
      '- ```\n  {% include a %}\n  ```',
      'list(listItem(code"{% include a %}"))',
    ],
    ['indented code', 'a\n\n    {% include a %}', 'paragraph("a"), code"{% include a %}"'],
    [
      'code in text',
      '`{% raw %}` a ``{{ site.b }} ` c``',
      'paragraph(inlineCode"{% raw %}", " a ", inlineCode"{{ site.b }} ` c")',
    ],
    ['a comment of HTML', '<!-- {% include a %} -->', 'comment"{% include a %}"'],
    ['a variable of another tool', 'a {{ b }} c', 'paragraph("a {{ b }} c")'],
    [
      'a loop that is spoken of',
      'Write {% for a in b %} and {% endfor %}.',
      'paragraph("Write {% for a in b %} and {% endfor %}.")',
    ],
    ['a tag that is spoken of', 'Use {% if %} for it.', 'paragraph("Use {% if %} for it.")'],
    ['percents', '{50%} and 100 %} {%', 'paragraph("{50%} and 100 %} {%")'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toEqual([]);
    const { parts, whole } = parseBoth(`# A\n\n${note}\n\n# B\n`);
    expect(parts).toEqual(whole);
  });

  test.each<[what: string, note: string, tree: string, findings: string[]]>([
    [
      'a choice',
      'x\n\n{% if a %}b{% else %}c{% endif %}',
      'paragraph("x"), paragraph("b c")',
      ['foreign-dropped 3:1-3:11 {% if a %}', 'foreign-dropped 3:12-3:22 {% else %}'],
    ],
    [
      'an inclusion',
      '{% include a.html\n  b="c" %}\nd',
      'paragraph("d")',
      ['foreign-unresolved 1:1-2:11 {% include a.html b="c" %} Nothing is shown in its place'],
    ],
    [
      'a variable',
      '---\na: 1\n---\n# A\n\nb {{ page.c | upcase }}',
      'heading<1>("A"), paragraph("b")',
      ['foreign-unresolved 6:3-6:24 {{ page.c | upcase }} Nothing is shown in its place'],
    ],
    [
      'tabs',
      '{% tabs %}\n{% tab title="Linux" %}\na\n{% endtab %}\n{% endtabs %}',
      'paragraph(strong("Linux:"), break, "a")',
      ['foreign-dropped 1:1-1:11 {% tabs %}'],
    ],
  ])('%s, which is said', (_, note, ...expected) => {
    expect([drawNote(note), listFindings(note)]).toEqual(expected);
  });
});

describe('shortcodes', () => {
  test.each<[what: string, note: string, tree: string]>([
    [
      'a figure',
      '{{< figure src="a b.png" alt="c" caption="d *e*" width="300px" >}}',
      'paragraph(markup<span>(image<a b.png c 300>, markup<span>("d ", emphasis("e"))))',
    ],
    [
      'a figure in text',
      'a {{< figure src="b.png" caption="c" >}} d',
      'paragraph("a ", image<b.png c>, " d")',
    ],
    [
      'a figure over lines',
      '{{< figure\n  src="a.png"\n  alt="b"\n>}}\n\nc',
      'paragraph(image<a.png b>), paragraph("c")',
    ],
    ['a notice', '{{% notice tip %}}\na\n{{% /notice %}}', 'alert<tip tip>[](paragraph("a"))'],
    [
      'a titled notice',
      '{{< callout type="warning" title="A [b]" >}}\nc\n{{< /callout >}}',
      'alert<warning warning>["A [b]"](paragraph("c"))',
    ],
    [
      'a box by its own name',
      '{{< info "A b" >}}\nc\n{{</info>}}',
      'alert<note info>["A b"](paragraph("c"))',
    ],
    ['an answer', '{{< details "More" >}}\na\n{{< /details >}}', 'details["More"](paragraph("a"))'],
    [
      'code',
      '{{< highlight go "linenos=table" >}}\na\n{{< /highlight >}}',
      'code<go {linenos=table}>"a"',
    ],
    ['a diagram', '{{< mermaid >}}\ngraph TD\n{{< /mermaid >}}', 'diagram"graph TD"'],
    ['a button', '{{< button href="b" >}}a{{< /button >}}', 'paragraph(link<b>("a"))'],
    ['a link', '[a]({{< ref "b.md#c" >}})', 'paragraph(link<b.md#c>("a"))'],
    [
      'a video',
      '{{< vimeo 12 >}}',
      'paragraph(link<https://vimeo.com/12>("https://vimeo.com/12"))',
    ],
    [
      'Quarto’s video',
      '{{< video https://a.b/c >}}',
      'paragraph(link<https://a.b/c>("https://a.b/c"))',
    ],
    ['a page break', 'a\n\n{{< pagebreak >}}\n\nb', 'paragraph("a"), paragraph("b")'],
    ['an escaped one', '{{</* figure a */>}}', 'paragraph("{{< figure a >}}")'],
    ['code in text', '`{{< ref "a" >}}`', 'paragraph(inlineCode"{{< ref \\"a\\" >}}")'],
    ['a fence', '```\n{{< ref "a" >}}\n```', 'code"{{< ref \\"a\\" >}}"'],
    ['where an excerpt ends', 'a\n\n<!--more-->\n\nb', 'paragraph("a"), paragraph("b")'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toEqual([]);
  });

  test.each<[what: string, note: string, tree: string, findings: string[]]>([
    [
      'columns',
      '{{< columns >}}\na\n<--->\nb\n{{< /columns >}}',
      'paragraph("a"), paragraph("b")',
      ['foreign-dropped 1:1-1:16 {{< columns >}}'],
    ],
    [
      'one that nobody knows',
      'a {{< b c="d" >}} e',
      'paragraph("a  e")',
      ['foreign-unresolved 1:3-1:18 {{< b c="d" >}} Nothing is shown in its place'],
    ],
    [
      'tabs',
      '{{< tabs >}}\n{{% tab "Linux" %}}\n\na\n{{% /tab %}}\n{{< /tabs >}}',
      'paragraph(strong("Linux:")), paragraph("a")',
      ['foreign-dropped 1:1-1:13 {{< tabs >}}'],
    ],
    [
      'a box in a line',
      '{{< tip >}}a{{< /tip >}}',
      'paragraph("a")',
      ['foreign-dropped 1:1-1:12 {{< tip >}}'],
    ],
  ])('%s, which is said', (_, note, ...expected) => {
    expect([drawNote(note), listFindings(note)]).toEqual(expected);
  });
});

describe('kramdown', () => {
  test.each<[what: string, note: string, tree: string, findings: string[]]>([
    [
      'attributes below',
      'a\n{: .b #c d="e f"}',
      'paragraph("a")',
      ['attributes-dropped 2:1-2:18 {: .b #c d="e f"}'],
    ],
    [
      'without a colon',
      'a\n\n{ .b }\n\nc',
      'paragraph("a"), paragraph("c")',
      ['attributes-dropped 3:1-3:7 { .b }'],
    ],
    ['by a name', '{:a: .b}\nc', 'paragraph("c")', ['attributes-dropped 1:1-1:9 {:a: .b}']],
    [
      'below a heading',
      '## A\n{:.no_toc}\nb',
      'heading<2>("A"), paragraph("b")',
      ['attributes-dropped 2:1-2:11 {:.no_toc}'],
    ],
    [
      'in a quote',
      '> a\n> {: .b}',
      'blockquote(paragraph("a"))',
      ['attributes-dropped 2:3-2:9 {: .b}'],
    ],
    [
      'behind emphasis',
      '**a**{: .b} c',
      'paragraph(strong("a"), " c")',
      ['attributes-dropped 1:6-1:12 {: .b}'],
    ],
    [
      'behind a link',
      '[a](b){:target="_blank"}',
      'paragraph(link<b>("a"))',
      ['attributes-dropped 1:7-1:25 {:target="_blank"}'],
    ],
    ['a width', '![a](b.png){: width="300"}', 'paragraph(image<b.png a 300>)', []],
    ['contents', '* TOC\n{:toc}\n\na', 'paragraph("a")', ['toc-dropped 1:1-2:7 {:toc}']],
    [
      'options',
      '{::options toc_levels="2" /}\n\na',
      'paragraph("a")',
      ['foreign-dropped 1:1-1:29 {::options toc_levels="2" /}'],
    ],
    ['a comment', '{::comment}\na {: .b}\n{:/comment}\nc', 'comment"a {: .b}", paragraph("c")', []],
    ['no attributes', 'a {:x} {: b\n{: c d}e', 'paragraph("a {:x} {: b\\n{: c d}e")', []],
    ['code', '```\n{: .a}\n```\n\n`{: .b}`', 'code"{: .a}", paragraph(inlineCode"{: .b}")', []],
  ])('%s', (_, note, ...expected) => {
    expect([drawNote(note), listFindings(note)]).toEqual(expected);
  });
});

describe('Deckset', () => {
  test.each<[what: string, note: string, tree: string]>([
    ['settings', 'theme: a, 3\nautoscale: true\n\n# [fit] A', 'heading<1>("A")'],
    ['a command', '[.header: alignment(left)]\n[.column]\n\na', 'paragraph("a")'],
    [
      'words to the speaker',
      'slidenumbers: true\n\n# A\n\n^ b *c*\nd\n\n^ e\n\nf',
      'heading<1>("A"), comment"b *c*\\nd", comment"e", paragraph("f")',
    ],
    ['a picture', '[.x: 1]\n\n![right 40%](a.png)', 'paragraph(image<a.png>)'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });

  test.each([
    ['a label', 'theme: a\n\nb', 'paragraph("theme: a"), paragraph("b")'],
    ['a caret', '^ a', 'paragraph("^ a")'],
  ])('is not %s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});

describe('tags with a prefix', () => {
  test.each<[what: string, note: string, tree: string]>([
    ['what Word leaves', 'a<o:p></o:p> <st1:place w:st="on">b</st1:place>', 'paragraph("a b")'],
    ['an icon', '<carbon:edit /> a', 'paragraph("a")'],
    ['code', '`<o:p>`', 'paragraph(inlineCode"<o:p>")'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });

  test('others are text', () => {
    expect(drawNote('<xs:element name="a"> b')).toBe('paragraph("<xs:element name=\\"a\\"> b")');
    expect(listFindings('a <o:p>')[0]).toMatch(/^foreign-dropped/);
  });
});
