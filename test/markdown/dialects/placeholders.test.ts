import { describe, expect, test } from 'vitest';
import { drawNote, listFindings } from '../draw-tree.ts';

describe('words between angle brackets are text', () => {
  test.each([
    ['in a line', 'a <YOUR NAME> b', 'paragraph("a <YOUR NAME> b")'],
    ['alone', '<insert text here>', 'paragraph("<insert text here>")'],
    ['above text', '<YOUR CODE HERE>\na', 'paragraph("<YOUR CODE HERE>\\na")'],
    ['in a heading', '# A <BIG NAME>', 'heading<1>("A <BIG NAME>")'],
    ['in a list', '- <a b> c', 'list(listItem(paragraph("<a b> c")))'],
    ['in a quote', '> <MY HOST>', 'blockquote(paragraph("<MY HOST>"))'],
    ['in an alert', '> [!note] <MY HOST>\n> a', 'alert<note note>["<MY HOST>"](paragraph("a"))'],
    ['in a link', '[<MY HOST>](a.md)', 'paragraph(link<a.md>("<MY HOST>"))'],
    ['marked', '==<MY HOST>== b', 'paragraph(markup<mark>("<MY HOST>"), " b")'],
    ['in HTML', '<div><MY HOST></div>', 'paragraph("<MY HOST>")'],
    [
      'as a type',
      '`a` is vector<unsigned int>',
      'paragraph(inlineCode"a", " is vector<unsigned int>")',
    ],
    ['right to left', 'שלום <MY HOST>', 'paragraph("שלום <MY HOST>")'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toEqual([]);
  });

  test.each([
    ['in code', '`<MY HOST>`', 'paragraph(inlineCode"<MY HOST>")'],
    ['in an address', '[a](<my host>)', 'paragraph(link<my host>("a"))'],
    ['in a formula', '$a <b c> d$', 'paragraph(inlineMath"a <b c> d")'],
    ['of an element', 'a <ol reversed> b', 'paragraph("a ", " b")'],
    ['of one that is closed', 'a <my-box wide>b</my-box>', 'paragraph("a ", "b")'],
    ['with values', 'a <my-box b="c">', 'paragraph("a ")'],
    ['escaped', 'a \\<b c>', 'paragraph("a <b c>")'],
  ])('but not %s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});

test.each([
  [
    'an element that holds nothing',
    'the <input> element',
    'paragraph("the ", "<input>", " element")',
  ],
  ['one that is called like it', '[<LINK>](a.md)', 'paragraph(link<a.md>("<LINK>"))'],
  ['but none that says something', 'a <input type="b"> <input/>', 'paragraph("a ", " ")'],
  ['nor a line end', 'a<br>b', 'paragraph("a", break, "b")'],
])('mentioned is %s', (_, note, tree) => expect(drawNote(note)).toBe(tree));
