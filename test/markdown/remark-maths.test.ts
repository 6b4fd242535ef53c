import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawNote, listFindings } from './draw-tree.ts';

describe('a formula in a line of text', () => {
  test.each([
    ['alone', '$x$', 'paragraph(inlineMath"x")'],
    ['between words', 'a $x$ b', 'paragraph("a ", inlineMath"x", " b")'],
    ['within a word', 'a$x$b', 'paragraph("a", inlineMath"x", "b")'],
    ['in brackets', '($x$)', 'paragraph("(", inlineMath"x", ")")'],
    ['before a comma', '$x$, $y$.', 'paragraph(inlineMath"x", ", ", inlineMath"y", ".")'],
    ['with two dollar signs', 'a $$x$$ b', 'paragraph("a ", inlineMath"x", " b")'],
    ['with two, and spaces inside', 'a $$ x $$ b', 'paragraph("a ", inlineMath"x", " b")'],
    ['over two lines', '$x\ny$', 'paragraph(inlineMath"x\\ny")'],
    ['with an escaped dollar sign', '$a\\$b$', 'paragraph(inlineMath"a\\\\$b")'],
    ['that ends in one', '$5\\$$', 'paragraph(inlineMath"5\\\\$")'],
    ['that is one', '$\\$$', 'paragraph(inlineMath"\\\\$")'],
    ['that ends in a backslash', '$\\\\$', 'paragraph(inlineMath"\\\\\\\\")'],
    ['that looks like a link', '$[a](b)$', 'paragraph(inlineMath"[a](b)")'],
    ['that looks like HTML', '$<b>$', 'paragraph(inlineMath"<b>")'],
    ['that looks like emphasis', '$a*b*c$', 'paragraph(inlineMath"a*b*c")'],
    ['that looks like code', '$`x`$', 'paragraph(inlineMath"`x`")'],
    ['in bold text', '**$x$**', 'paragraph(strong(inlineMath"x"))'],
    ['in a link', '[$x$](/u)', 'paragraph(link</u>(inlineMath"x"))'],
    ['in a heading', '# On $x^2$', 'heading<1>("On ", inlineMath"x^2")'],
    ['in a list', '- $x$', 'list(listItem(paragraph(inlineMath"x")))'],
    ['in a quote', '> $x$', 'blockquote(paragraph(inlineMath"x"))'],
    ['in a quote, over two lines', '> $x\n> y$', 'blockquote(paragraph(inlineMath"x\\ny"))'],
    ['in a title', '> [!TIP] $x$\n> y', 'alert<tip tip>[inlineMath"x"](paragraph("y"))'],
    [
      'in a table',
      '| a |\n|---|\n| $x$ |',
      'table<->(tableRow(tableCell("a")), tableRow(tableCell(inlineMath"x")))',
    ],
    ['in Greek', '$α + β$', 'paragraph(inlineMath"α + β")'],
    ['in Chinese', '設$文$為', 'paragraph("設", inlineMath"文", "為")'],
    ['with combining marks', '$e\u0301$', 'paragraph(inlineMath"e\u0301")'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});

describe('dollar signs that are no formula', () => {
  test.each([
    ['money', '$5 and $10'],
    ['money, again', 'costs $5, not $6.'],
    ['money in millions', '$100 million and $20'],
    ['money after the number', '5$ and 6$'],
    ['a space at the beginning', '$ x$'],
    ['a space at the end', '$x $'],
    ['a line end at the end', '$x\n$'],
    ['a digit behind', '$x$1'],
    ['one alone', '$'],
    ['one that nothing closes', 'a $x'],
    ['nothing between them', 'a $$ b'],
    ['a space between them', '$ $'],
    ['two before and one after', 'a $$x$ b'],
  ])('%s', (_, note) => {
    expect(drawNote(note)).toBe(`paragraph(${JSON.stringify(note)})`);
  });

  test.each([
    ['an escaped one', '\\$x$', 'paragraph("$x$")'],
    ['one in code', '`$x$`', 'paragraph(inlineCode"$x$")'],
    ['two in two paragraphs', '$a\n\nb$', 'paragraph("$a"), paragraph("b$")'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});

describe('a formula on lines of its own', () => {
  test.each([
    ['on three lines', '$$\nx\n$$', 'math"x"'],
    ['on one', '$$x$$', 'math"x"'],
    ['on one, with spaces', '$$ x $$  ', 'math"x"'],
    ['that begins and ends with its markers', '$$ x = 1\ny $$', 'math"x = 1\\ny"'],
    ['with blank lines', '$$\na\n\nb\n$$', 'math"a\\n\\nb"'],
    ['with dollar signs inside', '$$$x$$$', 'math"$x$"'],
    ['that looks like a list', '$$\n- a\n- b\n$$', 'math"- a\\n- b"'],
    ['of nothing', '$$\n$$', 'math""'],
    ['indented', '  $$\n  x\n  $$', 'math"x"'],
    ['between lines of text', 'a\n$$\nx\n$$\nb', 'paragraph("a"), math"x", paragraph("b")'],
    ['right after a list', '- a\n$$\nx\n$$', 'list(listItem(paragraph("a"))), math"x"'],
    ['right after a quote', '> a\n$$\nx\n$$', 'blockquote(paragraph("a")), math"x"'],
    ['in a list', '- $$\n  x\n  $$', 'list(listItem(math"x"))'],
    ['in a quote', '> $$\n> a\n> b\n> $$', 'blockquote(math"a\\nb")'],
    ['in an alert', '> [!NOTE]\n> $$\n> x\n> $$', 'alert<note note>[](math"x")'],
    ['in a container', ':::theorem\n$$\n:::\n$$\n:::', 'alert<note theorem>[](math":::")'],
    ['in details', '<details>\n\n$$\nx\n$$\n\n</details>', 'details[](math"x")'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toEqual([]);
  });

  test.each([
    [
      'with words behind it is in a line of text',
      '$$x$$ and more',
      'paragraph(inlineMath"x", " and more")',
    ],
    ['indented by four is code', '    $$\n    x', 'code"$$\\nx"'],
    ['in a fence is code', '```\n$$\nx\n$$\n```', 'code"$$\\nx\\n$$"'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});

describe('a formula that nothing closes ends with what it stands in, and is reported', () => {
  test.each([
    ['at the end of the note', '$$\nx', 'math"x"', ['formula-unclosed 1:1-2:2']],
    [
      'at the next heading',
      '# A\n\n$$\nx\n\n# B\n\ny',
      'heading<1>("A"), math"x", heading<1>("B"), paragraph("y")',
      ['formula-unclosed 3:1-6:1'],
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
      ['formula-unclosed 1:3-3:1'],
    ],
    ['with nothing in it', '$$', 'math""', ['formula-unclosed 1:1-1:3']],
  ])('%s', (...[, note, tree, findings]) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toEqual(findings);
  });
});

describe('no character of a line is lost', () => {
  /** The text of a paragraph of texts and formulas. */
  function readText(note: string): string {
    return [...drawNote(note).matchAll(/"(?:[^"\\]|\\.)*"/g)]
      .map(([quoted]) => JSON.parse(quoted) as string)
      .join('');
  }

  test('but dollar signs and spaces', () => {
    const piece = fc.constantFrom('$', '$$', 'a', 'b ', ' 1', 'é', '漢', '+');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const note = `x${pieces.join('')}x`;
        expect(readText(note).replace(/[$\s]/g, '')).toBe(note.replace(/[$\s]/g, ''));
      }),
      { numRuns: 200 },
    );
  });
});
