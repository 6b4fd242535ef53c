import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../src/markdown/parse-note.ts';
import { createStore } from '../../../src/store/store.ts';
import { drawNote } from '../draw-tree.ts';

describe('a quote that begins with a marker is an alert', () => {
  test.each([
    ['of GitHub', '> [!NOTE]\n> Text', 'alert<note note>[](paragraph("Text"))'],
    ['in small letters', '> [!note]\n> Text', 'alert<note note>[](paragraph("Text"))'],
    [
      'with a title',
      '> [!TIP] Look here\n> Text',
      'alert<tip tip>["Look here"](paragraph("Text"))',
    ],
    ['that Obsidian folds', '> [!WARNING]- T\n> x', 'alert<warning warning>["T"](paragraph("x"))'],
    ['that Obsidian opens', '> [!important]+\n> x', 'alert<important important>[](paragraph("x"))'],
    [
      'with what a theme knows',
      '> [!tip|right-small] T\n> x',
      'alert<tip tip>["T"](paragraph("x"))',
    ],
    [
      'in another',
      '> [!fail]- A\n> > [!todo]+ B\n> > x',
      'alert<caution fail>["A"](alert<note todo>["B"](paragraph("x")))',
    ],
    ['of a name with a hyphen', '> [!my-kind]\n> x', 'alert<note my-kind>[](paragraph("x"))'],
    ['without a space behind', '> [!NOTE]Text', 'alert<note note>["Text"]()'],
    ['without a text', '> [!CAUTION]', 'alert<caution caution>[]()'],
    ['with a title alone', '> [!TIP] T', 'alert<tip tip>["T"]()'],
    ['with a blank line', '> [!NOTE]\n>\n> Text', 'alert<note note>[](paragraph("Text"))'],
    ['with two spaces at the end', '> [!NOTE]  \n> x', 'alert<note note>[](paragraph("x"))'],
    ['with a backslash at the end', '> [!NOTE] T\\\n> x', 'alert<note note>["T"](paragraph("x"))'],
    [
      'with blank lines after it',
      '> [!NOTE]\n> x\n\ny',
      'alert<note note>[](paragraph("x")), paragraph("y")',
    ],
    [
      'whose title has words of all kinds',
      '> [!NOTE] **Bold** and `code` $x$\n> y',
      'alert<note note>[strong("Bold"), " and ", inlineCode"code", " ", inlineMath"x"](paragraph("y"))',
    ],
    [
      'with two lines of text',
      '> [!NOTE] T\n> a\n> b',
      'alert<note note>["T"](paragraph("a\\nb"))',
    ],
    [
      'with blocks of all kinds',
      '> [!NOTE]\n> # H\n> - a\n>\n> ```\n> c\n> ```',
      'alert<note note>[](heading<1>("H"), list(listItem(paragraph("a"))), code"c")',
    ],
    ['in a list', '- > [!NOTE]\n  > x', 'list(listItem(alert<note note>[](paragraph("x"))))'],
    ['in a quote', '> > [!TIP]\n> > x', 'blockquote(alert<tip tip>[](paragraph("x")))'],
    [
      'in an alert',
      '> [!NOTE]\n> a\n>\n> > [!TIP]\n> > b',
      'alert<note note>[](paragraph("a"), alert<tip tip>[](paragraph("b")))',
    ],
    [
      'in a container',
      ':::tip\n> [!NOTE]\n> x\n:::',
      'alert<tip tip>[](alert<note note>[](paragraph("x")))',
    ],
    [
      'in details',
      '<details>\n\n> [!NOTE]\n> x\n\n</details>',
      'details[](alert<note note>[](paragraph("x")))',
    ],
    ['in Arabic', '> [!DANGER] مرحبا\n> نص', 'alert<caution danger>["مرحبا"](paragraph("نص"))'],
    ['in Chinese', '> [!question] 何?\n> 答', 'alert<important question>["何?"](paragraph("答"))'],
    ['with an emoji', '> [!TIP] 🎉\n> x', 'alert<tip tip>["🎉"](paragraph("x"))'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });

  test.each([
    ['a marker after other words', '> text [!NOTE]', 'blockquote(paragraph("text [!NOTE]"))'],
    ['a marker on the second line', '> a\n> [!NOTE]', 'blockquote(paragraph("a\\n[!NOTE]"))'],
    ['a bold marker', '> **[!NOTE]**', 'blockquote(paragraph(strong("[!NOTE]")))'],
    ['a marker with a space', '> [! NOTE]', 'blockquote(paragraph("[! NOTE]"))'],
    ['an empty marker', '> [!]', 'blockquote(paragraph("[!]"))'],
    ['a marker in a heading', '> # [!NOTE]', 'blockquote(heading<1>("[!NOTE]"))'],
    ['a marker in a list', '> - [!NOTE]', 'blockquote(list(listItem(paragraph("[!NOTE]"))))'],
    ['a link', '> [!NOTE](/u) x', 'blockquote(paragraph(link</u>("!NOTE"), " x"))'],
    ['a marker without a quote', '[!NOTE]\ntext', 'paragraph("[!NOTE]\\ntext")'],
    ['a quote', '> x', 'blockquote(paragraph("x"))'],
  ])('but not %s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });

  test('that stands where the quote does', () => {
    const { sections } = parseNote('- a\n\n  > [!NOTE] T\n  > x', createStore());
    const list = sections[0]?.tree.children[0];
    const item = list?.type === 'list' ? list.children[0] : undefined;
    expect(item?.children[1]?.position).toMatchObject({
      start: { line: 3, column: 3 },
      end: { line: 4, column: 6 },
    });
  });
});
