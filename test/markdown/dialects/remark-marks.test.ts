import { describe, expect, test } from 'vitest';
import { drawNote, listFindings } from '../draw-tree.ts';

const mark = (inside: string): string => `markup<mark>(${inside})`;

describe('signs around words', () => {
  test.each([
    ['mark', 'a ==b c==, d', `paragraph("a ", ${mark('"b c"')}, ", d")`],
    ['mark CJK', '这是==重点==内容', `paragraph("这是", ${mark('"重点"')}, "内容")`],
    ['mark Hebrew', 'זה ==חשוב== כאן', `paragraph("זה ", ${mark('"חשוב"')}, " כאן")`],
    [
      'mark more than text',
      '==a **b** `c` $d$==',
      `paragraph(${mark('"a ", strong("b"), " ", inlineCode"c", " ", inlineMath"d"')})`,
    ],
    ['mark in bold', '**==a==**', `paragraph(strong(${mark('"a"')}))`],
    ['mark over lines', '==a\nb==', `paragraph(${mark('"a\\nb"')})`],
    ['mark equations', '==a = b==', `paragraph(${mark('"a = b"')})`],
    ['mark twice', '==a== ==b==', `paragraph(${mark('"a"')}, " ", ${mark('"b"')})`],
    ['mark in a heading', '# A ==b==', `heading<1>("A ", ${mark('"b"')})`],
    ['mark in a cell', '| ==a== |\n|---|', `table<->(tableRow(tableCell(${mark('"a"')})))`],
    ['mark in an item', '- ==a==', `list(listItem(paragraph(${mark('"a"')})))`],
    ['mark for an editor', '{==a==}{>>why?<<}', `paragraph(${mark('"a"')}, comment"why?")`],
    ['insert', '^^a b^^', 'paragraph(markup<ins>("a b"))'],
    [
      'insert and delete for an editor',
      'a {++b++} {--c--}',
      'paragraph("a ", markup<ins>("b"), " ", delete("c"))',
    ],
    [
      'insert and delete for GitLab',
      '{+ a b +} [- c -]',
      'paragraph(markup<ins>("a b"), " ", delete("c"))',
    ],
    [
      'insert for HackMD',
      'a ++new words++ ++down-hill++',
      'paragraph("a ", markup<ins>("new words"), " ", markup<ins>("down-hill"))',
    ],
    ['lower', 'H~2~O and CO~2~', 'paragraph("H", markup<sub>("2"), "O and CO", markup<sub>("2"))'],
    ['raise', 'x^2^ and 10^-3^', 'paragraph("x", markup<sup>("2"), " and 10", markup<sup>("-3"))'],
    [
      'raise between letters',
      'A^T^A and (AB)^-1^c',
      'paragraph("A", markup<sup>("T"), "A and (AB)", markup<sup>("-1"), "c")',
    ],
    [
      'say how Han is read',
      '{漢字|かんじ}',
      'paragraph(markup<ruby>("漢字", markup<rt>("かんじ")))',
    ],
    [
      'exchange',
      'a {~~b~>c~~}.',
      'paragraph("a ", markup<span>(delete("b"), markup<ins>("c")), ".")',
    ],
    ['name a key', 'Press ++esc++.', 'paragraph("Press ", markup<kbd>("Esc"), ".")'],
    [
      'name keys',
      '++ctrl+arrow-up+"A b"++',
      'paragraph(markup<kbd>("Ctrl"), "+", markup<kbd>("Arrow Up"), "+", markup<kbd>("A b"))',
    ],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toEqual([]);
  });

  test.each([
    ['in code', '`==a==` `++a++`', 'paragraph(inlineCode"==a==", " ", inlineCode"++a++")'],
    ['in a fence', '```\nH~2~O ==a==\n```', 'code"H~2~O ==a=="'],
    ['in a formula', '$a ==b== c$', 'paragraph(inlineMath"a ==b== c")'],
    ['escaped', '\\==a== \\++b++', 'paragraph("==a== ++b++")'],
    ['counting up', '++i or i++', 'paragraph("++i or i++")'],
    ['counting two things', '++i and j++', 'paragraph("++i and j++")'],
    ['counting by a name', '++count and count++', 'paragraph("++count and count++")'],
    ['counting in statements', '++n; total++', 'paragraph("++n; total++")'],
    ['a comparison', 'a == b == c', 'paragraph("a == b == c")'],
    ['one without spaces', 'a==b==c', 'paragraph("a==b==c")'],
    ['rules of signs', '=====a=====', 'paragraph("=====a=====")'],
    ['an increment', 'i++ and j++', 'paragraph("i++ and j++")'],
    ['a language', 'C++ and D++', 'paragraph("C++ and D++")'],
    ['over blank lines', '==a\n\nb==', 'paragraph("==a"), paragraph("b==")'],
    ['about', 'of ~5 and 10~20~30', 'paragraph("of ~5 and 10~20~30")'],
    ['a tower of powers', 'a^b^c, 2^3^4 and x^2^y', 'paragraph("a^b^c, 2^3^4 and x^2^y")'],
    ['powers in a row', 'x^2 and y^2, A^T and B^A', 'paragraph("x^2 and y^2, A^T and B^A")'],
    ['a regular expression', '[a-z]^T^x R^T^Abc', 'paragraph("[a-z]^T^x R^T^Abc")'],
    ['powers', '2^^3 and 4^^5', 'paragraph("2^^3 and 4^^5")'],
  ])('say nothing: %s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});
