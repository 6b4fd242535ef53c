import { describe, expect, test } from 'vitest';
import { lookAtNote } from './look-at-note.ts';

describe('notes for other tools', () => {
  test.each<[what: string, note: string, seen: string]>([
    [
      'Jekyll',
      '{% highlight js %}\nlet a;\n{% endhighlight %}\n\nSee [b]({% link c.md %}) {{ site.d }}.\n\n{% comment %}\nsecret\n{% endcomment %}\n',
      '# T `let a;` See b<c.md> . ⏐ (secret) ⏐ ! note-missing 7:5 ⏐ ! foreign-unresolved 7:26',
    ],
    [
      'Hugo',
      '{{% notice tip "A b" %}}\n- c\n{{% /notice %}}\n\n{{< youtube d1 >}}\n',
      '# T Tip: A b - c https://www.youtube.com/watch?v=d1<https://www.youtube.com/watch?v=d1>',
    ],
    [
      'kramdown',
      'a\n{: .b}\n\n{::comment}\nc\n{:/comment}\n',
      '# T a ⏐ (c) ⏐ ! attributes-dropped 4:1',
    ],
    [
      'MDX',
      'import A from \'@theme/A\';\n\n<Tabs>\n  <TabItem label="b">\n    c\n  </TabItem>\n</Tabs>\n',
      '# T **b:** / c ⏐ ! foreign-dropped 3:1 ⏐ ! foreign-dropped 5:1',
    ],
    [
      'MyST',
      '(a)=\n```{note} B\n:class: c\nd {sub}`e`\n```\n\n```{code-block} py\n:linenos:\nf = 1\n```\n\n```{math}\n:label: g\nh\n```\n\nSee {eq}`g`.\n\n% i\n',
      '# T Note: B d e `f = 1` $h \\tag{1}$ See (1)<#t>. ⏐ (i)',
    ],
    [
      'snippets of other files',
      'a\n\n--8<-- "b.md"\n\n--8<--\nc.py\nd/e.md\n--8<--\n\n```py\nf\n--8<-- "g.py"\n```\n\n{{#include h.rs:3:4}}\n',
      '# T a b d/e `f` ⏐ ! embed-missing 5:1 ⏐ ! code-missing 8:1 ⏐ ! embed-missing 9:1 ⏐ ! code-missing 12:1 ⏐ ! code-missing 17:1',
    ],
    [
      'MyST’s names',
      '(a)=\n## B\n\n```{figure} c.png\n:name: d\ne f\n```\n\n## G\n\n{ref}`a`, {numref}`d`, {ref}`h <a>`\n',
      '## B [e f]e f ⏐ ## G B<#b>, e f<#b>, h<#b> ⏐ ! image-missing 6:1',
    ],
    [
      'Quarto',
      '```{python}\n#| label: a\nb = 1\n```\n\n```{r, echo=FALSE}\nc\n```\n',
      '# T `b = 1` ⏐ (`c`) ⏐ ! foreign-dropped 4:1 ⏐ ! cell-hidden 8:1',
    ],
    [
      'Pandoc’s tables',
      '+---+-----+\n| A | B   |\n+===+=====+\n| c | - d |\n|   | - e |\n+---+-----+\n\nTable: F g\n',
      '# T | A | B / | c | • d / • e / F g',
    ],
    [
      'Pandoc’s tables without bars',
      '---- ----\na    b\nc    d\n---- ----\n',
      '# T | | / | a | b / | c | d /',
    ],
    [
      'Pandoc',
      '| a\n|   b\n\n(@c) d\n\nAs (@c).\n\n\\newpage\n\n```{=latex}\n\\e\n```\n',
      '# T a / b - d As (1). ⏐ (\\e) ⏐ ! foreign-dropped 10:1 ⏐ ! raw-dropped 12:1',
    ],
    [
      'Obsidian’s tasks, fields and names',
      '## A ^a1b2\n\n- [ ] b\n- [-] c\n- [>] d\n\nKey:: e (due:: f)\n',
      '## A - b - c - d Key: e (due: f) ⏐ ! block-id-dropped 3:11',
    ],
    ['no fields of code', 'a :: b, std::vector, Note::\n', '# T a :: b, std::vector, Note::'],
    ['no boxes in other lists', '- [-] a\n', '# T - [-] a'],
    ['LiaScript', '    --{{0}}--\na b\n\n{{2}} c\n\n--{{2}}--\n- {{3-4}} d\n', '# T a b c - d'],
    ['numbers in braces elsewhere', '{{2}} c\n', '# T {{2}} c'],
    [
      'icons of Font Awesome',
      ':fa fa-cubes: a :fab fa-wiki-w: 12:fa:b\n',
      '# T a 12:fa:b ⏐ ! icon-dropped 3:1 ⏐ ! icon-dropped 3:1',
    ],
    [
      'HackMD’s tags and readings',
      '{漢字|かんじ} {a|b}\n\n###### tags: `a` `b`\n',
      '# T 漢字かんじ {a|b} ⏐ (tags: a b) ⏐ ! language-found 1:1 ⏐ ! tags-dropped 5:1',
    ],
    ['abbreviations above a text', '*[A]: b c\nThe A.\n', '# T The A. ⏐ (A: b c)'],
    [
      'MkDocs’ code and changes',
      '`#!python a()` {~~b~>c~~} :man_raising_hand:\n\n```py\nd # (1)!\n```\n\n1. e\n',
      '# T `a()` ~~b~~c 🙋‍♂️ `d # (1)` - e',
    ],
    [
      'Quarto’s references',
      '## A {#sec-a}\n\n@sec-a, @fig-b, [@fig-b], @eq-c, @fig-no, a@fig-b.org\n\n![B b](b.png){#fig-b}\n\n$$\nc\n$$ {#eq-c}\n',
      '## A A<#a>, B b<#a>, B b<#a>, (1)<#a>, @fig-no, a@fig-b.org<mailto:a@fig-b.org> [B b]B b $c \\tag{1}$ ⏐ ! cross-reference-missing 5:34 ⏐ ! image-missing 7:1',
    ],
    [
      'Quarto’s figure of several pictures',
      '## A\n\n::: {#fig-a layout-ncol=2}\n![B](data:image/gif;base64,R0lGODlhAQABAAAAACw=){#fig-b}\n\n![C](data:image/gif;base64,R0lGODlhAQABAAAAACw=){#fig-c}\n\nD\n:::\n',
      '## A [B](a) B[C](b) C D',
    ],
    [
      'Quarto’s slides',
      '## A {background-color="black"}\n\n::: {.fragment .fade-in}\nb\n:::\n\n. . .\n\nc\n',
      '## A b c ⏐ ! attributes-dropped 3:6 ⏐ ! slide-property 9:1',
    ],
    ['braces that are the author’s', '## A {x=1}\n\nb\n', '## A {x=1} b'],
    ['MyST’s solutions', '```{solution} a\n:class: dropdown\nb\n```\n', '# T **Solution** b'],
    ['Hugo’s formulas in a line', 'a {{< katex >}} b^2 {{< /katex >}}\n', '# T a $b^2$'],
    [
      'kramdown’s tables and ends of blocks',
      '| a | b |\n|---+---|\n| c | d |\n\n^\n\ne\n',
      '# T | a | b / | c | d / e',
    ],
    [
      'what a loop of Jekyll’s runs through',
      '{% for p in site.posts %}\n- x {{ p.title }}\n{% endfor %}\n',
      '# T - x ⏐ ! foreign-dropped 3:1 ⏐ ! foreign-unresolved 4:5',
    ],
    [
      'remark.js’ templates and slides that are left out',
      'a\n\n---\nlayout: true\nb\n---\nclass: center\n\nc\n\n---\nexclude: true\n\nd\n',
      '# T 1/3 a ⏐ # T 2/3 b ⏐ # T 3/3 c ⏐ ! slide-property 6:1',
    ],
  ])('%s', async (_, note, seen) => {
    expect(await lookAtNote(`# T\n\n${note}`)).toEqual({ seen, missing: [] });
  });
});
