import { describe, expect, test } from 'vitest';
import { drawNote, listFindings } from '../draw-tree.ts';

describe('boxes of MkDocs', () => {
  const note = 'alert<note note>[](paragraph("x"))';

  test.each([
    ['a note', '!!! note\n    x', note],
    ['after a blank line', '!!! note\n\n    x', note],
    ['with a tab', '!!! note\n\tx', note],
    ['without a space', '!!!note\n    x', note],
    ['in capitals', '!!! Tip\n    x', 'alert<tip tip>[](paragraph("x"))'],
    [
      'with a title',
      '!!! tip "A *b*"\n    x',
      'alert<tip tip>["A ", emphasis("b")](paragraph("x"))',
    ],
    ['without one', '!!! tip ""\n    x', 'alert<tip >[](paragraph("x"))'],
    ['beside the text', '!!! info inline end "T"\n    x', 'alert<note info>["T"](paragraph("x"))'],
    ['open', '???+ tip "T"\n    x', 'alert<tip tip>["T"](paragraph("x"))'],
    ['closed', '??? question "Why?"\n    x', 'details["Why?"](paragraph("x"))'],
    ['closed without a title', '??? example\n    x', 'details["Example"](paragraph("x"))'],
    ['with a title alone', '!!! tip "T"\n\nx', 'alert<tip tip>["T"](), paragraph("x")'],
    ['CJK', '!!! 注意 "标题"\n    文', 'alert<note 注意>["标题"](paragraph("文"))'],
    ['right below text', 'a\n!!! note\n    x', `paragraph("a"), ${note}`],
    [
      'with blocks',
      '!!! note\n    a\n\n    - b\n\n    ```py\n    # c\n    ```\n\n        d\n\ne',
      'alert<note note>[](paragraph("a"), list(listItem(paragraph("b"))), code<py>"# c", code"d"), paragraph("e")',
    ],
    [
      'in another',
      '!!! note\n    ??? tip "T"\n        x\n\n    y',
      'alert<note note>[](details["T"](paragraph("x")), paragraph("y"))',
    ],
    ['in a list', '- a\n\n    !!! note\n        x', `list(listItem(paragraph("a"), ${note}))`],
    [
      'in a numbered list',
      '1. a\n\n    !!! note\n\n        x',
      `list<1.>(listItem(paragraph("a"), ${note}))`,
    ],
    ['in a quote', '> !!! note\n>     x', `blockquote(${note})`],
    ['before a heading', '!!! note\n    x\n# A', `${note}, heading<1>("A")`],
    ['before a rule', '!!! note\n    x\n\n---\n\na', `${note}, thematicBreak, paragraph("a")`],
    [
      'right above text',
      '!!! note\n    x\na *b*\nc',
      `${note}, paragraph("a ", emphasis("b"), "\\nc")`,
    ],
    [
      'with a list right above text',
      '!!! note\n    - x\na',
      'alert<note note>[](list(listItem(paragraph("x")))), paragraph("a")',
    ],
    [
      'right above text in a quote',
      '> !!! note\n>     x\n> a',
      `blockquote(${note}, paragraph("a"))`,
    ],
    ['one after another', '!!! note\n    x\n!!! note\n    x', `${note}, ${note}`],
    [
      'tabs',
      '=== "C"\n\n    ```c\n    x\n    ```\n\n=== "D *e*"\n\n    y',
      'paragraph(strong("C")), code<c>"x", paragraph(strong("D ", emphasis("e"))), paragraph("y")',
    ],
  ])('%s', (_, text, tree) => {
    expect(drawNote(text)).toBe(tree);
    expect(listFindings(text)).toEqual([]);
  });

  test.each([
    ['words', '!!! Wichtig !!!', 'paragraph("!!! Wichtig !!!")'],
    ['a word', '!!! Achtung\n\nx', 'paragraph("!!! Achtung"), paragraph("x")'],
    ['questions', '??? what\nx', 'paragraph("??? what\\nx")'],
    ['in code', '    !!! note\n        x', 'code"!!! note\\n    x"'],
    ['in a fence', '```\n!!! note\n    x\n```', 'code"!!! note\\n    x"'],
    ['escaped', '\\!!! note\n    x', 'paragraph("!!! note\\nx")'],
    ['an underline', 'A\n===', 'heading<1>("A")'],
  ])('but not %s', (_, text, tree) => {
    expect(drawNote(text)).toBe(tree);
  });

  test('leave ??? alone to remark.js', () => {
    expect(drawNote('a\n\n???\n\nb')).toBe('paragraph("a"), comment"b"');
    expect(drawNote('a\n\n??? note\n    x\n\n???\nb')).toBe(
      'paragraph("a"), details["Note"](paragraph("x")), comment"b"',
    );
  });
});

describe('quotes between >>>', () => {
  test.each([
    [
      'of text',
      '>>>\na\n\n- b\n>>>\n\nc',
      'blockquote(paragraph("a"), list(listItem(paragraph("b")))), paragraph("c")',
    ],
    ['of a heading', '>>>\n# a\n>>>', 'blockquote(heading<1>("a"))'],
    ['of code', '>>>\n```\n# a\n```\n>>>', 'blockquote(code"# a")'],
  ])('%s', (_, text, tree) => {
    expect(drawNote(text)).toBe(tree);
  });

  test.each([
    ['without an end', '>>>\n\na', 'blockquote(blockquote(blockquote())), paragraph("a")'],
    ['in a fence', '```\n>>> a\n>>>\nb\n>>>\n```', 'code">>> a\\n>>>\\nb\\n>>>"'],
    [
      'of a session in Python',
      '>>> a\n\n>>> b',
      'blockquote(blockquote(blockquote(paragraph("a")))), blockquote(blockquote(blockquote(paragraph("b"))))',
    ],
  ])('but none %s', (_, text, tree) => {
    expect(drawNote(text)).toBe(tree);
  });
});

describe('blocks between slashes', () => {
  test.each([
    ['a note', '/// note\nx\n///', 'alert<note note>[](paragraph("x"))'],
    [
      'with a title',
      '/// tip | A *b*\nx\n///',
      'alert<tip tip>["A ", emphasis("b")](paragraph("x"))',
    ],
    ['that unfolds', '/// details | T\n    open: true\nx\n///', 'details["T"](paragraph("x"))'],
    [
      'of a type',
      '/// admonition | T\n    type: tip\nx\n///',
      'alert<tip tip>["T"](paragraph("x"))',
    ],
    [
      'in another',
      '//// note\n/// tip\nx\n///\n////',
      'alert<note note>[](alert<tip tip>[](paragraph("x")))',
    ],
    ['a tab', '/// tab | C\nx\n///', 'paragraph(strong("C")), paragraph("x")'],
  ])('%s', (_, text, tree) => {
    expect(drawNote(text)).toBe(tree);
    expect(listFindings(text)).toEqual([]);
  });

  test.each([
    ['without an end', '/// note\nx', 'paragraph("/// note\\nx")'],
    ['in a fence', '```\n/// note\n///\n```', 'code"/// note\\n///"'],
    ['of a sentence', '/// this is a comment\n///', 'paragraph("/// this is a comment\\n///")'],
  ])('but not %s', (_, text, tree) => {
    expect(drawNote(text)).toBe(tree);
  });
});
