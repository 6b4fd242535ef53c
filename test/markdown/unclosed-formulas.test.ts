import { describe, expect, test } from 'vitest';
import { drawNote, listFindings } from './draw-tree.ts';

describe('a formula that nothing closes ends before a blank line or with what it stands in, and is reported', () => {
  test.each([
    ['at the end of the note', '$$\nx', 'math"x"', ['formula-unclosed 1:1-2:2']],
    [
      'at the next heading',
      '# A\n\n$$\nx\n\n# B\n\ny',
      'heading<1>("A"), math"x", heading<1>("B"), paragraph("y")',
      ['formula-unclosed 3:1-4:2'],
    ],
    [
      'at the end of the quote',
      '> $$\n> x\n\ny',
      'blockquote(math"x"), paragraph("y")',
      ['formula-unclosed 1:3-2:4'],
    ],
    [
      'at the end of the list item',
      '- $$\n  x\n\ny',
      'list(listItem(math"x")), paragraph("y")',
      ['formula-unclosed 1:3-2:4'],
    ],
    [
      'before words on its line, which are text',
      '$$ as we have seen\n\nb',
      'paragraph("$$ as we have seen"), paragraph("b")',
      ['formula-unclosed 1:1-1:3'],
    ],
    [
      'behind more marks than two',
      '> $$$$$$ words that go on\n> b',
      'blockquote(paragraph("$$$$$$ words that go on\\nb"))',
      [],
    ],
    [
      'behind an empty one, in a list',
      '- $$$$ words\n- b',
      'list(listItem(paragraph("$$$$ words")), listItem(paragraph("b")))',
      [],
    ],
    ['that is empty', '$$$$\n\nb', 'math"", paragraph("b")', []],
    [
      'before a word behind a blank line',
      'a\n\n$$\n\ntext on',
      'paragraph("a"), paragraph("$$"), paragraph("text on")',
      ['formula-unclosed 3:1-3:3'],
    ],
    [
      'before words with numbers behind a blank line',
      '$$\n\nFrom (1) follows (3).',
      'paragraph("$$"), paragraph("From (1) follows (3).")',
      ['formula-unclosed 1:1-1:3'],
    ],
    [
      'before a quotation behind a blank line',
      '$$\n\n> [!tip] Words',
      'paragraph("$$"), alert<tip tip>["Words"]()',
      ['formula-unclosed 1:1-1:3'],
    ],
    [
      'not before a word and a number behind a blank line',
      '$$\n\nversion: v1',
      'paragraph("$$"), paragraph("version: v1")',
      ['formula-unclosed 1:1-1:3'],
    ],
    [
      'not around words that a blank line follows',
      '$$ as we have seen\n\n$$',
      'paragraph("$$ as we have seen"), paragraph("$$")',
      ['formula-unclosed 1:1-1:3', 'formula-unclosed 3:1-3:3'],
    ],
    [
      'before TeX behind a blank line',
      '$$\n\nxy = 1',
      'math"xy = 1"',
      ['formula-unclosed 1:1-3:7'],
    ],
    [
      'before prose with signs of TeX',
      '$$\n**Note**. The sum of \\\\(x_1\\\\) and $y_2$ is what we want to find = here\n\nb',
      'paragraph("$$\\n", strong("Note"), ". The sum of \\\\(x_1\\\\) and ", inlineMath"y_2", " is what we want to find = here"), paragraph("b")',
      ['formula-unclosed 1:1-1:3'],
    ],
    [
      'not before words of TeX',
      '$$\n\\text{words that are here for quite a long while now}\n\nb',
      'math"\\\\text{words that are here for quite a long while now}", paragraph("b")',
      ['formula-unclosed 1:1-2:54'],
    ],
    [
      'before words with vowel signs',
      '$$ मर्ज सॉर्ट करने योग्य है।',
      'paragraph("$$ मर्ज सॉर्ट करने योग्य है।")',
      ['formula-unclosed 1:1-1:3'],
    ],
    [
      'on its own line',
      '$$ x = 1\n\nb',
      'math"x = 1", paragraph("b")',
      ['formula-unclosed 1:1-1:9'],
    ],
    ['with nothing in it, which is text', '$$', 'paragraph("$$")', ['formula-unclosed 1:1-1:3']],
    [
      'before text',
      '$$\nx = 1\n\nThis is text.\n\nb',
      'math"x = 1", paragraph("This is text."), paragraph("b")',
      ['formula-unclosed 1:1-2:6'],
    ],
    [
      'before text and another formula',
      '$$\nx\n\nThis is the text.\n\n$$\ny\n$$\n\nb',
      'math"x", paragraph("This is the text."), math"y", paragraph("b")',
      ['formula-unclosed 1:1-2:2'],
    ],
    [
      'before Chinese text and another formula',
      '$$\nx\n\n这是一个公式。\n\n$$\ny\n$$',
      'math"x", paragraph("这是一个公式。"), math"y"',
      ['formula-unclosed 1:1-2:2'],
    ],
    [
      'before a list and another formula',
      '$$ x\n\n- item\n\n$$\ny\n$$',
      'math"x", list(listItem(paragraph("item"))), math"y"',
      ['formula-unclosed 1:1-1:5'],
    ],
    [
      'right before a list',
      '$$\nx\n- item of words\n',
      'math"x", list(listItem(paragraph("item of words")))',
      ['formula-unclosed 1:1-2:2'],
    ],
    ['right before code', '$$\nx\n```\ny\n```', 'math"x", code"y"', ['formula-unclosed 1:1-2:2']],
    [
      'in a quote, before text',
      '> $$\n> x\n>\n> This is the text.\n>\n> $$\n> y\n> $$',
      'blockquote(math"x", paragraph("This is the text."), math"y")',
      ['formula-unclosed 1:3-2:4'],
    ],
    [
      'in a list, before text',
      '- $$\n  x\n\n  This is the text.\n- b',
      'list(listItem(math"x", paragraph("This is the text.")), listItem(paragraph("b")))',
      ['formula-unclosed 1:3-2:4'],
    ],
    [
      'opened by the mark of another, which is text',
      'a\n\n$$\n\nThis is the text.\n\n$$\ny\n$$',
      'paragraph("a"), paragraph("$$"), paragraph("This is the text."), math"y"',
      ['formula-unclosed 3:1-3:3'],
    ],
  ])('%s', (...[, note, tree, findings]) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toEqual(findings);
  });
});
