import { describe, expect, test } from 'vitest';
import { drawNote, listFindings } from '../draw-tree.ts';
import { parseBoth } from '../parse-both.ts';

describe('MyST', () => {
  test.each<[what: string, note: string, tree: string, findings?: string[]]>([
    [
      'a box',
      '```{note} A *b*\n:class: c\n\n- d\n```',
      'alert<note note>["A ", emphasis("b")](list(listItem(paragraph("d"))))',
    ],
    [
      'what a name stands for',
      '---\nmyst:\n  substitutions:\n    key: a *value*\n    # none\n    other: "b: c"\n    list: [d]\n---\n{{ key }}, {{other}}, {{ list }}, {{ no }}, `{{ key }}`',
      'paragraph("a ", emphasis("value"), ", b: c, {{ list }}, {{ no }}, ", inlineCode"{{ key }}")',
    ],
    ['names without a meaning', '{{ key }}', 'paragraph("{{ key }}")'],
    ['a box of colons', ':::{warning}\na\n:::', 'alert<warning warning>[](paragraph("a"))'],
    [
      'a box of YAML options',
      '```{tip}\n---\nclass: a\n---\nb\n```',
      'alert<tip tip>[](paragraph("b"))',
    ],
    [
      'a box by its class',
      '```{admonition} A\n:class: tip\nb\n```',
      'alert<tip tip>["A"](paragraph("b"))',
    ],
    [
      'a theorem',
      '```{prf:theorem} A\n:label: b\nc\n```',
      'alert<note theorem>["A"](paragraph("c"))',
    ],
    ['an answer', '```{dropdown} A\nb\n```', 'details["A"](paragraph("b"))'],
    [
      'an answer by its class',
      '```{note} A\n:class: dropdown\nb\n```',
      'details["A"](paragraph("b"))',
    ],
    [
      'boxes in each other',
      '````{note}\n```{tip}\na\n```\n\n```py\nb\n```\n````\nc',
      'alert<note note>[](alert<tip tip>[](paragraph("a")), code<py>"b"), paragraph("c")',
    ],
    [
      'fences as long in each other',
      '```{note}\n```py\na\n```\n```\nb',
      'alert<note note>[](code<py>"a"), paragraph("b")',
    ],
    [
      'a box in a list',
      '- a\n\n  ```{note}\n  b\n  ```',
      'list(listItem(paragraph("a"), alert<note note>[](paragraph("b"))))',
    ],
    [
      'a box in a quote',
      '> ```{note}\n> b\n> ```',
      'blockquote(alert<note note>[](paragraph("b")))',
    ],
    [
      'a box around a heading',
      '```{note}\n# H\n\na\n```',
      'alert<note note>[](heading<1>("H"), paragraph("a"))',
    ],
    ['right to left', '```{note} כותרת\nשלום\n```', 'alert<note note>["כותרת"](paragraph("שלום"))'],
    [
      'a figure',
      '```{figure} a.png\n:width: 300px\n:alt: b\n\nC *d*.\n\ne\n```',
      'paragraph(markup<span>(image<a.png b 300>, markup<span>("C ", emphasis("d"), "."))), paragraph("e")',
    ],
    [
      'a figure without options',
      '```{figure} a.png\nB `c`\n```\n\nd',
      'paragraph(markup<span>(image<a.png B c>, markup<span>("B ", inlineCode"c"))), paragraph("d")',
    ],
    ['a picture', '```{image} a.png\n:alt: b\n```', 'paragraph(image<a.png b>)'],
    [
      'code',
      '```{code-block} python\n:linenos:\n:emphasize-lines: 1,3-4\n:caption: a.py\n\nb\n```',
      'code<python {1,3-4} title="a.py" linenos>"b"',
    ],
    [
      'code in colons',
      ':::{code} js\n:lineno-start: 5\n```\n# a\n```\n:::',
      'code<js linenos startFrom=5>"```\\n# a\\n```"',
    ],
    ['a cell', '```{code-cell} ipython3\n:tags: [a]\n\nprint(1)\n```', 'code<python>"print(1)"'],
    ['a formula', '```{math}\n:label: a\nx = 1\n```', 'math"x = 1"'],
    ['a formula in the first line', '```{math} x = 1\n```', 'math"x = 1"'],
    [
      'tabs',
      '````{tab-set}\n```{tab-item} A\nb\n```\n```{tab-item} C\n\n- d\n```\n````',
      'paragraph(strong("A:"), break, "b"), paragraph(strong("C:")), list(listItem(paragraph("d")))',
    ],
    [
      'a table',
      '```{table} A\n:name: b\n\n| c |\n|---|\n| d |\n```',
      'paragraph("A"), table<->(tableRow(tableCell("c")), tableRow(tableCell("d")))',
    ],
    [
      'a table of lists',
      '```{list-table} A\n:header-rows: 1\n\n* - B\n  - C\n* - d\n  - - e\n    - f\n```',
      'paragraph("A"), table<-->(tableRow(tableCell("B"), tableCell("C")), tableRow(tableCell("d"), tableCell("• ", "e", break, "• ", "f")))',
    ],
    [
      'a table of lists without a head',
      '```{list-table}\n* - b\n  - c\n```',
      'table<-->(tableRow(tableCell(), tableCell()), tableRow(tableCell("b"), tableCell("c")))',
    ],
    [
      'a glossary',
      '```{glossary}\na\n  b\n\nc\n  d\n```',
      'definitionList(definitionEntry(paragraph("a"), description(paragraph("b"))), definitionEntry(paragraph("c"), description(paragraph("d"))))',
    ],
    ['a target', '(a-b)=\n# A', 'paragraph(""), heading<1>("A")'],
    [
      'comments',
      '(a)=\nb\n\n% c -->\n% d\ne',
      'paragraph("b"), comment"c -->\\nd", paragraph("e")',
    ],
    ['a break between cells', '(a)=\nb\n\n+++ {"c": 1}\n\nd', 'paragraph("b"), paragraph("d")'],
    [
      'contents',
      '```{toctree}\n:maxdepth: 2\na\n```\nb',
      'paragraph("b")',
      ['foreign-dropped 1:1-1:13 ```{toctree}'],
    ],
    [
      'code on the network',
      '```{literalinclude} https://a.org/a.py\n```\nb',
      'paragraph("b")',
      [
        'foreign-unresolved 1:1-1:39 ```{literalinclude} https://a.org/a.py Nothing is shown in its place',
      ],
    ],
    [
      'what nobody knows',
      '```{foo} a\nb\n```',
      'code<foo>"b"',
      ['foreign-unresolved 1:1 {foo} a It is shown as code'],
    ],
    [
      'code that shows a directive',
      '````md\n```{note}\na\n```\n````',
      'code<md>"```{note}\\na\\n```"',
    ],
    [
      'indented code',
      'a\n\n    ```{note}\n    b\n    ```',
      'paragraph("a"), code"```{note}\\nb\\n```"',
    ],
    [
      'a directive that is never closed',
      '```{note}\na',
      'code<note>"a"',
      ['fence-unclosed 1:1', 'foreign-unresolved 1:1 {note} It is shown as code'],
    ],
    ['percents of another tool', 'a\n\n% b', 'paragraph("a"), paragraph("% b")'],
    [
      'a label of a figure of another tool',
      '(a)= b\n\n+++',
      'paragraph("(a)= b"), paragraph("+++")',
    ],
  ])('%s', (_, note, ...[tree, findings = []]) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note).toSorted()).toEqual(findings);
    const { parts, whole } = parseBoth(`# A\n\n${note}\n\n# B\n`);
    expect(parts).toEqual(whole);
  });
});

describe('roles', () => {
  test.each<[what: string, note: string, tree: string]>([
    ['a formula', 'a {math}`x^2`.', 'paragraph("a ", inlineMath"x^2", ".")'],
    ['a reference with a text', '{ref}`A b <c>` d', 'paragraph("A b", " d")'],
    [
      'a reference to a heading',
      '(a)=\n## B *c*\n\n{ref}`a` and {ref}`d <a>`',
      'paragraph(""), heading<2>("B ", emphasis("c")), paragraph(link<#a>("B ", emphasis("c")), " and ", link<#a>("d"))',
    ],
    [
      'a reference to a figure',
      '```{figure} a.png\n:name: f\nB c\n```\n\nAs {numref}`f`.',
      'paragraph(markup<span>(image<a.png B c>, markup<span>("B c"))), paragraph("As ", link<#f>("B c"), ".")',
    ],
    [
      'a reference in code',
      '(a)=\n## B\n\n`` {ref}`a` ``',
      'paragraph(""), heading<2>("B"), paragraph(inlineCode"{ref}`a`")',
    ],
    ['a reference', '**{doc}`a/b`**', 'paragraph(strong("a/b"))'],
    ['a number', '{numref}`Figure %s <c>`', 'paragraph("Figure")'],
    ['an equation', '{eq}`a`', 'paragraph("\\\\eqref{a}")'],
    ['a citation', 'a {cite:p}`b`', 'paragraph("a ", "b")'],
    ['elements', 'H{sub}`2`O {kbd}`A`', 'paragraph("H", markup<sub>("2"), "O ", markup<kbd>("A"))'],
    ['marks', '{del}`a`', 'paragraph(delete("a"))'],
    ['code', '{py:func}`a` {file}`b`', 'paragraph(inlineCode"a", " ", inlineCode"b")'],
    ['in a cell', '| {sub}`2` |\n|---|', 'table<->(tableRow(tableCell(markup<sub>("2"))))'],
    ['no role', '{x}`a` \\{sub}`2`', 'paragraph("{x}", inlineCode"a", " {sub}", inlineCode"2")'],
    ['code of a role', '`` {sub}`2` ``', 'paragraph(inlineCode"{sub}`2`")'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});

describe('cells of notebooks', () => {
  test.each<[what: string, note: string, tree: string, findings: string[]]>([
    ['a language', '```{python}\na\n```', 'code<python>"a"', []],
    ['a language with options', '```{r, fig.width=3}\na\n```', 'code<r>"a"', []],
    [
      'options',
      '```{python}\n#| label: a\n#| fig-subcap:\n#|   - "b"\n#| filename: c.py\n\nd\n#| e\n```',
      'code<python title="c.py">"d\\n#| e"',
      ['foreign-dropped 2:1 Options of a cell (#| …)'],
    ],
    [
      'code that is not to be shown',
      '```{r echo=FALSE}\na\n```',
      'notesBlock(code<r>"a")',
      ['cell-hidden 1:1'],
    ],
    [
      'code that an option hides',
      '- ```{ojs}\n  //| echo: false\n  a\n  ```',
      'list(listItem(notesBlock(code<js>"a")))',
      ['foreign-dropped 2:3 Options of a cell (#| …)', 'cell-hidden 1:3'],
    ],
    ['code in a line', '`r nrow(a)`', 'paragraph(inlineCode"r nrow(a)")', []],
    ['a comment of another language', '```python\n#| a: b\n```', 'code<python>"#| a: b"', []],
    ['a class', '```{.python}\na\n```', 'code<{.python}>"a"', []],
  ])('%s', (_, note, ...expected) => {
    expect([drawNote(note), listFindings(note)]).toEqual(expected);
  });
});
