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
    ["in GitHub's way", 'a $`x`$, b', 'paragraph("a ", inlineMath"x", ", b")'],
    ["in GitHub's way, with a dollar sign", '$`a $ b`$', 'paragraph(inlineMath"a $ b")'],
    ["in GitHub's way, with two backticks", '$``a`b``$', 'paragraph(inlineMath"a`b")'],
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
    ['of a quotient', '$A/B$', 'paragraph(inlineMath"A/B")'],
    ['beside a quotient', '$a$/$b$', 'paragraph(inlineMath"a", "/", inlineMath"b")'],
    ['with a dash too many', '$k-$means', 'paragraph(inlineMath"k-", "means")'],
    ['in Greek', '$α + β$', 'paragraph(inlineMath"α + β")'],
    ['in Chinese', '設$文$為', 'paragraph("設", inlineMath"文", "為")'],
    ['with combining marks', '$e\u0301$', 'paragraph(inlineMath"e\u0301")'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});

describe('a formula between escaped brackets', () => {
  test.each([
    ['of one letter', 'a \\( E \\) b', 'paragraph("a ", inlineMath"E", " b")'],
    ['with an index', '\\(a^2\\).', 'paragraph(inlineMath"a^2", ".")'],
    ['with a call', '\\(f(x)\\)', 'paragraph(inlineMath"f(x)")'],
    ['over two lines', '\\(a +\nb\\)', 'paragraph(inlineMath"a +\\nb")'],
    ['in Chinese', '設\\(x\\)為', 'paragraph("設", inlineMath"x", "為")'],
    ['displayed, in a line', 'a \\[x = 1\\] b', 'paragraph("a ", inlineMath"x = 1", " b")'],
    ['in a heading', '# On \\(x^2\\)', 'heading<1>("On ", inlineMath"x^2")'],
    ['in a list', '- \\(x\\)', 'list(listItem(paragraph(inlineMath"x")))'],
    [
      'in a table',
      '| a |\n|---|\n| \\(x\\) |',
      'table<->(tableRow(tableCell("a")), tableRow(tableCell(inlineMath"x")))',
    ],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });

  test.each([
    ['brackets around words', '\\[not a formula\\]', '[not a formula]'],
    ['brackets around a sentence', '\\[the value = the one we had before\\]', undefined],
    ['a citation', 'see \\[1\\], \\[12\\]', 'see [1], [12]'],
    ['an index in code', 'list\\[i+1\\]', 'list[i+1]'],
    ['a choice', '\\[y\\]', '[y]'],
    ['parentheses around words', '\\(see below\\)', '(see below)'],
    ['a number', '\\(1\\) first', '(1) first'],
    ['an abbreviation', '\\(e.g.\\)', '(e.g.)'],
    ['one that nothing closes', 'a \\(x', 'a (x'],
    ['half a link', '\\[a=1\\](b)', '[a=1](b)'],
  ])('or not: %s', (_, note, text) => {
    const shown = text ?? note.replaceAll('\\', '');
    expect(drawNote(note)).toBe(`paragraph(${JSON.stringify(shown)})`);
  });

  test('or not: code', () => {
    expect(drawNote('`\\(x\\)`')).toBe('paragraph(inlineCode"\\\\(x\\\\)")');
    expect(drawNote('```\n\\[\nx^2\n\\]\n```')).toBe('code"\\\\[\\nx^2\\n\\\\]"');
  });
});

describe('a sign of percent', () => {
  test.each([
    ['behind a number', '$p = 5%$', 'paragraph(inlineMath"p = 5\\\\%")', 1],
    ['before words', '$p = 5 % of x$', 'paragraph(inlineMath"p = 5 \\\\% of x")', 1],
    ['that is escaped', '$5\\%$', 'paragraph(inlineMath"5\\\\%")', 0],
    ['before the end of a row', '$$\na = 5% \\\\\nb\n$$', 'math"a = 5\\\\% \\\\\\\\\\nb"', 1],
    ['alone in a display', '$$5%$$', 'math"5\\\\%"', 1],
    ['that begins a comment, on its only line', '$$\na % so\n$$', 'math"a"', 0],
    ['that begins a comment', '$$\na % so\n% and so\nb_1% too\n$$', 'math"a\\nb_1"', 0],
  ])('%s', (...[, note, tree, said]) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note).filter((each) => each.startsWith('formula-percent'))).toHaveLength(
      said,
    );
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
    ['variables of a shell', '$HOME/$USER'],
    ['a list of folders', '$JAVA_HOME/bin:$PATH and ${a}/b:${c}'],
    ['variables between quotes', '"$HOME"/"$dir"'],
    ['variables of one letter', '$a/$b'],
    ['variables with a dash between', '$YEAR-$MONTH'],
    ['an amount and a currency', 'costs $2 and it is US$ here'],
  ])('%s', (_, note) => {
    expect(drawNote(note)).toBe(`paragraph(${JSON.stringify(note)})`);
  });

  test.each([
    ['an escaped one', '\\$x$', 'paragraph("$x$")'],
    ['one in code', '`$x$`', 'paragraph(inlineCode"$x$")'],
    [
      'one before code',
      'cost $2 and `i=$((1))`',
      'paragraph("cost $2 and ", inlineCode"i=$((1))")',
    ],
    ['code between', 'a $2, `b` c$', 'paragraph("a $2, ", inlineCode"b", " c$")'],
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
    ['in escaped brackets', '\\[ x = 1 \\]', 'math"x = 1"'],
    ['in escaped brackets on three lines', '\\[\nx\n=\n1\n\\]', 'math"x\\n=\\n1"'],
    [
      'in brackets, under text',
      'a\n\\[\nx = 1\n\\]\nb',
      'paragraph("a"), math"x = 1", paragraph("b")',
    ],
    [
      'with lines ended by backslashes',
      '\\[\na = 1\\\\[2pt]\nb\n\\]',
      'math"a = 1\\\\\\\\[2pt]\\nb"',
    ],
    [
      'in brackets in a list',
      '- a\n\n  \\[\n  x^2\n  \\]',
      'list(listItem(paragraph("a"), math"x^2"))',
    ],
    ['in brackets in a quote', '> \\[\n> x^2\n> \\]', 'blockquote(math"x^2")'],
    ['with a full stop behind', '$$\nx\n$$.\n\nb', 'math"x.", paragraph("b")'],
    ['with a comma behind, on one line', '$$x$$,\nb', 'math"x,", paragraph("b")'],
    ['with a label', '$$\nx\n$$ {#eq:x}', 'math"x"'],
    ['with a label in parentheses', '$$ x $$ (eq:x)', 'math"x"'],
    [
      'with text behind',
      '$$\nx\n$$ where *y*\nb',
      'math"x", paragraph("where ", emphasis("y")), paragraph("b")',
    ],
    [
      'with text behind, in a list',
      '- $$\n  x\n  $$ (1)\n- b',
      'list(listItem(math"x", paragraph("(1)")), listItem(paragraph("b")))',
    ],
    ['with a comma and text behind', '$$\nx\n$$, so', 'math"x,", paragraph("so")'],
    ['with text behind, in a quote', '> $$\n> x\n> $$ y', 'blockquote(math"x", paragraph("y"))'],
    [
      'of an environment',
      '\\begin{align*} a &= 1 \\\\ b \\end{align*}',
      'math"\\\\begin{align*} a &= 1 \\\\\\\\ b \\\\end{align*}"',
    ],
    [
      'of an environment in one',
      '\\begin{gather}\n\\begin{gather}\nx\n\\end{gather}\n\\end{gather}.',
      'math"\\\\begin{gather}\\n\\\\begin{gather}\\nx\\n\\\\end{gather}\\n.\\\\end{gather}"',
    ],
    [
      'of an environment under text',
      'a\n\\begin{equation}\nx\n\\end{equation} where b',
      'paragraph("a"), math"\\\\begin{equation}\\nx\\n\\\\end{equation}", paragraph("where b")',
    ],
    [
      'with text behind, above a rule',
      '$$\nx\n$$ where\n---\nb',
      'math"x", paragraph("where"), thematicBreak, paragraph("b")',
    ],
    ['with blank lines in it', '$$\nx\n\n= y\n\n- a\n$$', 'math"x\\n\\n= y\\n\\n- a"'],
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
