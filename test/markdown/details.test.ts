import { describe, expect, test } from 'vitest';
import { drawNote, listFindings } from './draw-tree.ts';

describe('details', () => {
  const opening = '<details>\n<summary>Q</summary>\n\n';

  test.each([
    ['around a block', `${opening}A\n\n</details>`, 'details["Q"](paragraph("A"))'],
    [
      'that are open',
      '<details open><summary>Q</summary>\n\nA\n\n</details>',
      'details["Q"](paragraph("A"))',
    ],
    [
      'with a summary that has tags',
      '<details>\n<summary>Why <b>so</b>?</summary>\n\nA\n\n</details>',
      'details["Why ", strong("so"), "?"](paragraph("A"))',
    ],
    [
      'with a heading in the summary',
      '<details>\n<summary><h3>Q</h3></summary>\n\nA\n\n</details>',
      'details["Q"](paragraph("A"))',
    ],
    ['without a summary', '<details>\n\nA\n\n</details>', 'details[](paragraph("A"))'],
    [
      'with a summary that nothing closes',
      '<details>\n<summary>Q\n\nA\n\n</details>',
      'details["Q"](paragraph("A"))',
    ],
    [
      'around blocks of each kind',
      `${opening}- a\n\n> b\n\n\`\`\`\nc\n\`\`\`\n\n</details>`,
      'details["Q"](list(listItem(paragraph("a"))), blockquote(paragraph("b")), code"c")',
    ],
    ['around nothing', `${opening}</details>`, 'details["Q"]()'],
    [
      'with text before the first blank line',
      '<details>\n<summary>Q</summary>\nbefore\n\nA\n\n</details>',
      'details["Q"](paragraph("before"), paragraph("A"))',
    ],
    [
      'with a comment before the first blank line',
      '<details>\n<summary>Q</summary>\n<!-- said -->\n\nA\n\n</details>',
      'details["Q"](comment"said", paragraph("A"))',
    ],
    [
      'with text right after them',
      `${opening}A\n\n</details>after\n\nB`,
      'details["Q"](paragraph("A")), paragraph("after"), paragraph("B")',
    ],
    [
      'in details',
      '<details>\n<summary>1</summary>\n\n<details>\n<summary>2</summary>\n\nA\n\n</details>\n\nB\n\n</details>\n\nC',
      'details["1"](details["2"](paragraph("A")), paragraph("B")), paragraph("C")',
    ],
    [
      'one after the other',
      `${opening}A\n\n</details>\n\n${opening}B\n\n</details>`,
      'details["Q"](paragraph("A")), details["Q"](paragraph("B"))',
    ],
    [
      'in a list',
      '- a\n\n  <details>\n\n  A\n\n  </details>',
      'list(listItem(paragraph("a"), details[](paragraph("A"))))',
    ],
    ['in a quote', '> <details>\n>\n> A\n>\n> </details>', 'blockquote(details[](paragraph("A")))'],
    [
      'around a heading',
      `${opening}A\n\n# B\n\nC\n\n</details>\n\nD`,
      'details["Q"](paragraph("A"), heading<1>("B"), paragraph("C")), paragraph("D")',
    ],
    [
      'in a line of text',
      'Q? <details><summary>*S*</summary>A **b**</details> B',
      'paragraph("Q? "), details[emphasis("S")](paragraph("A ", strong("b"))), paragraph(" B")',
    ],
    [
      'in the line of an item',
      '1. Q? <details><summary>S</summary>A</details>\n2. B',
      'list<1.>(listItem(paragraph("Q? "), details["S"](paragraph("A"))), listItem(paragraph("B")))',
    ],
    [
      'in a line of text, without a summary',
      'Q? <details>A</details>',
      'paragraph("Q? "), details[](paragraph("A"))',
    ],
    [
      'around code that shows their end',
      `${opening}\`\`\`html\n</details>\n\`\`\`\n\nA\n\n</details>`,
      'details["Q"](code<html>"</details>", paragraph("A"))',
    ],
    [
      'in a cell',
      '| a |\n|---|\n| b <details><summary>Q</summary>A</details> |',
      'table<->(tableRow(tableCell("a")), tableRow(tableCell("b ", "Q", " ", "A")))',
    ],
    [
      'in a summary',
      '<details><summary>Q <details>A</details></summary>B</details>',
      'details["Q", " ", "A"](paragraph("B"))',
    ],
    [
      'behind a summary that nothing closes',
      '<summary>\n<details>\n<summary>Q</summary>\n\nA\n\n</details>',
      'details["Q"](paragraph("A"))',
    ],
    ['in the line of a heading', '# T <details>A</details>', 'heading<1>("T ", "A")'],
    [
      'around hidden HTML',
      `${opening}<div hidden>\n\nA\n\n</div>\n\nB\n\n</details>`,
      'details["Q"](notesBlock(paragraph("A")), paragraph("B"))',
    ],
    ['that nothing closes', `${opening}A`, 'details["Q"](paragraph("A"))'],
    [
      'that nothing closes, before others',
      `${opening}A\n\n<details>\n<summary>2</summary>\n\nB\n\n</details>\n\nC`,
      'details["Q"](paragraph("A")), details["2"](paragraph("B")), paragraph("C")',
    ],
    [
      'that open again for an end',
      '<details>\n<summary>1</summary><b>\nA</b>\n<details>\n\n<details>\n<summary>2</summary>B\n<details>\n\nC',
      'details["1"](paragraph(strong("A"))), details["2"](paragraph("B")), paragraph("C")',
    ],
    [
      'that end within a line of text',
      `${opening}A *a*</details> B\n\nC`,
      'details["Q"](paragraph("A ", emphasis("a"))), paragraph(" B"), paragraph("C")',
    ],
    [
      'in a wrapper',
      '<div>\n<details><summary>Q</summary>A</details>\n</div>\n\nB',
      'details["Q"](paragraph("A")), paragraph("B")',
    ],
    [
      'with the summary after a blank line',
      '<details>\n\n<summary>Q</summary>\n\nA\n\n</details>',
      'details["Q"](paragraph("A"))',
    ],
    [
      'that begin with others',
      '<details>\n<details><summary>2</summary>B</details>\n\nA\n\n</details>',
      'details[](details["2"](paragraph("B")), paragraph("A"))',
    ],
    [
      'that nothing closes, up to the next heading',
      `${opening}A\n\nB\n\n# Next`,
      'details["Q"](paragraph("A"), paragraph("B")), heading<1>("Next")',
    ],
    [
      'whose end is taken for code',
      `${opening}A\n\n    </details>\n\nB`,
      'details["Q"](paragraph("A")), paragraph("B")',
    ],
    [
      'whose end stands in code with other words',
      `${opening}    A\n    </details>\n\nB`,
      'details["Q"](code"A\\n</details>"), paragraph("B")',
    ],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});

test('details that open again for an end are said', () => {
  const note =
    '# T\n\n> <details>\n> <summary>1</summary>A\n>   <details>\n\nB <details></details>';
  expect(listFindings(note)).toEqual(['details-reopened 5:5-5:14']);
});

test.each([
  ['details', '# T\n\n  <details>\n\nA\n\n# B', ['element-unclosed 3:3 details']],
  [
    'details before others',
    '<details>\n\nA\n\n<details>B</details>',
    ['element-unclosed 1:1 details'],
  ],
  ['hidden HTML', 'a\n\n<aside class="notes">\nA', ['element-unclosed 3:1 aside']],
  ['a hidden paragraph', '<p hidden>A\n\nb', []],
])('%s that nothing closes are said', (_, note, findings) => {
  expect(listFindings(note)).toEqual(findings);
});

describe('details without a blank line', () => {
  test.each([
    ['on a line', '<details><summary>Q</summary>A</details>', 'details["Q"](paragraph("A"))'],
    [
      'on several lines',
      '<details>\n<summary>Q</summary>\nA <b>b</b>\n</details>\nafter',
      'details["Q"](paragraph("A ", strong("b"))), paragraph("after")',
    ],
    ['without a summary', '<details>A</details>', 'details[](paragraph("A"))'],
    [
      'between other HTML',
      '<p>a</p><details><summary>Q</summary><ul><li>x</li></ul></details><p>b</p>',
      'paragraph("a"), details["Q"](list(listItem(paragraph("x")))), paragraph("b")',
    ],
    [
      'two',
      '<details><summary>1</summary>a</details>\n<details><summary>2</summary>b</details>',
      'details["1"](paragraph("a")), details["2"](paragraph("b"))',
    ],
    [
      'in details',
      '<details><summary>1</summary>a<details><summary>2</summary>b</details>c</details>',
      'details["1"](paragraph("a"), details["2"](paragraph("b")), paragraph("c"))',
    ],
    [
      'with a comment',
      '<details><summary>Q</summary>A<!-- said --></details>',
      'details["Q"](paragraph("A"), comment"said")',
    ],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});
