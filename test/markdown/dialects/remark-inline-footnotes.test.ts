import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../src/markdown/parse-note.ts';
import { createStore } from '../../../src/store/store.ts';
import { drawNote, listFindings, listSections } from '../draw-tree.ts';
import { parseBoth } from '../parse-both.ts';

const one = (text = '"n"'): string => `footnotes(footnote<1>(paragraph(${text})))`;

describe('a footnote in its place is an ordinary one', () => {
  test.each([
    ['in a paragraph', 'a^[n] b.', `paragraph("a", footnoteMark<1>, " b."), ${one()}`],
    ['at the beginning', '^[n]', `paragraph(footnoteMark<1>), ${one()}`],
    [
      'over lines',
      'a^[one\ntwo] b',
      `paragraph("a", footnoteMark<1>, " b"), ${one('"one\\ntwo"')}`,
    ],
    [
      'with markup',
      'a^[*b* `]` **c**]',
      'paragraph("a", footnoteMark<1>), ' +
        one('emphasis("b"), " ", inlineCode"]", " ", strong("c")'),
    ],
    [
      'with a link',
      'a^[b [c](/d) e]',
      'paragraph("a", footnoteMark<1>), ' + one('"b ", link</d>("c"), " e"'),
    ],
    ['with brackets', 'a^[b [c] d]', `paragraph("a", footnoteMark<1>), ${one('"b [c] d"')}`],
    [
      'with an escaped bracket',
      'a^[b \\] c]',
      `paragraph("a", footnoteMark<1>), ${one('"b ] c"')}`,
    ],
    [
      'with a formula',
      'a^[$x$ b]',
      `paragraph("a", footnoteMark<1>), ${one('inlineMath"x", " b"')}`,
    ],
    ['in emphasis', '*a^[n] b*', `paragraph(emphasis("a", footnoteMark<1>, " b")), ${one()}`],
    ['in brackets', '[a^[n] b]', `paragraph("[a", footnoteMark<1>, " b]"), ${one()}`],
    ['in a heading', '# a^[n]', `heading<1>("a", footnoteMark<1>), ${one()}`],
    [
      'in a list',
      '- a^[n]\n- b',
      'list(listItem(paragraph("a", footnoteMark<1>)), ' + `listItem(paragraph("b"))), ${one()}`,
    ],
    [
      'in a quote',
      '> a^[n\n> m]',
      'blockquote(paragraph("a", footnoteMark<1>)), ' + one('"n\\nm"'),
    ],
    [
      'in a table',
      '| a^[n] |\n|---|\n| b |',
      'table<->(tableRow(tableCell("a", footnoteMark<1>)), ' +
        `tableRow(tableCell("b"))), ${one()}`,
    ],
    [
      'in an alert',
      '> [!NOTE]\n> a^[n]',
      'alert<note note>[](paragraph("a", footnoteMark<1>)), ' + one(),
    ],
    [
      'in a container',
      ':::tip\na^[n]\n:::',
      'alert<tip tip>[](paragraph("a", footnoteMark<1>)), ' + one(),
    ],
    ['from right to left', 'שלום^[הערה]', `paragraph("שלום", footnoteMark<1>), ${one('"הערה"')}`],
    [
      'whose emphasis stays in it',
      '*a ^[b* c]',
      'paragraph("*a ", footnoteMark<1>), ' + one('"b* c"'),
    ],
    [
      'beside others',
      'a[^x] b^[n] c[^x]\n\n[^x]: d',
      'paragraph("a", footnoteMark<1>, " b", ' +
        'footnoteMark<2>, " c", footnoteMark<1>), footnotes(footnote<1>(paragraph("d")), ' +
        'footnote<2>(paragraph("n")))',
    ],
  ])('%s', (_, text, tree) => {
    expect(drawNote(text)).toBe(tree);
    expect(listFindings(text)).toEqual([]);
  });
});

describe('what is no footnote stays as it is written', () => {
  test.each([
    ['in code', '`a^[n]`', 'paragraph(inlineCode"a^[n]")'],
    ['in a block of code', '```\na^[n]\n```', 'code"a^[n]"'],
    ['in a formula', '$x^[2] + 1$', 'paragraph(inlineMath"x^[2] + 1")'],
    ['a number', 'x^[2] y', 'paragraph("x^[2] y")'],
    ['nothing', 'x^[] y^[ ]', 'paragraph("x^[] y^[ ]")'],
    ['escaped', 'a\\^[n]', 'paragraph("a^[n]")'],
    ['never closed', 'a^[n b', 'paragraph("a^[n b")'],
    ['never closed inside', 'a^[n [b]', 'paragraph("a^[n [b]")'],
    ['a class of characters', '[^[a]b', 'paragraph("[^[a]b")'],
    ['a link', 'a^[n](/b)', 'paragraph("a^", link</b>("n"))'],
    [
      'in a link',
      '[a^[n] *b*](/c)',
      'paragraph(link</c>("a", "^[", "n", "]", " ", emphasis("b")))',
    ],
    ['in an address', '[a](/b^[n])', 'paragraph(link</b^[n]>("a"))'],
  ])('%s', (_, text, tree) => {
    expect(drawNote(text)).toBe(tree);
  });

  test('in another footnote', () => {
    expect(drawNote('a^[b ^[c] d]')).toBe(
      'paragraph("a", footnoteMark<1>), footnotes(footnote<1>(paragraph("b ", "^[", "c", "]", " d")))',
    );
    expect(drawNote('a[^1]\n\n[^1]: b^[c]')).toBe(
      'paragraph("a", footnoteMark<1>), footnotes(footnote<1>(paragraph("b", "^[", "c", "]")))',
    );
  });
});

describe('footnotes of a note', () => {
  test('are numbered through, each under its section', () => {
    const note = parseNote('# A\n\na^[n]\n\n# B\n\nb^[m] c^[o]', createStore());
    expect(listSections(note)).toEqual([
      '1 heading<1>("A"), paragraph("a", footnoteMark<1>), footnotes(footnote<1>(paragraph("n")))',
      '5 heading<1>("B"), paragraph("b", footnoteMark<2>, " c", footnoteMark<3>), ' +
        'footnotes(footnote<2>(paragraph("m")), footnote<3>(paragraph("o")))',
    ]);
  });

  test('say nothing where sections are the same', () => {
    const text = '# A\n\na^[n]\n\n# A\n\na^[n]\n\n';
    expect(listFindings(text)).toEqual([]);
    expect(drawNote(text)).toContain('footnote<1>(paragraph("n"))');
  });

  test('keep their places', () => {
    const { parts, whole } = parseBoth('# A\n\nab^[n *m*\no] c\n\n# B\n\n^[q]');
    expect(parts).toEqual(whole);
    expect(parts).toContain('text n  3:5');
  });
});
