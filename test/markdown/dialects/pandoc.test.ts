import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../src/markdown/parse-note.ts';
import { parseFrontMatter } from '../../../src/markdown/front-matter.ts';
import { createStore } from '../../../src/store/store.ts';
import { drawNote, listFindings } from '../draw-tree.ts';
import { parseBoth } from '../parse-both.ts';

/** A table of cells in short: `a, b / c, d`, its alignment before it. */
const tableOf = (note: string): string =>
  drawNote(note)
    .replaceAll(/tableCell\(\)/g, 'tableCell("")')
    .replaceAll(/table<(.*?)>\(tableRow\(tableCell\((.*)\)\)\)/g, '<$1> $2')
    .replaceAll('), tableCell(', ' | ')
    .replaceAll(')), tableRow(tableCell(', ' / ');

describe('grid tables', () => {
  test.each<[what: string, note: string, table: string]>([
    [
      'with a head',
      '+---+---+\n| A | B |\n+===+===+\n| c | d |\n+---+---+',
      '<--> "A" | "B" / "c" | "d"',
    ],
    [
      'without a head',
      '+---+---+\n| a | b |\n+---+---+\n| c | d |\n+---+---+',
      '<--> "" | "" / "a" | "b" / "c" | "d"',
    ],
    [
      'with alignment',
      '+---+----+---+\n| A | B  | C |\n+:==+===:+:=:+\n| d | e  | f |\n+---+----+---+',
      '<leftrightcenter> "A" | "B" | "C" / "d" | "e" | "f"',
    ],
    [
      'with lines, items and paragraphs',
      '+-----+-----+\n| A   | B   |\n+=====+=====+\n| a   | - b |\n| *c* | - d |\n|     |     |\n| e   |     |\n+-----+-----+',
      '<--> "A" | "B" / "a ", emphasis("c"), break, "e" | "• b", break, "• d"',
    ],
    [
      'with bars in code',
      '+-------+---+\n| `a|b` | c |\n+-------+---+',
      '<--> "" | "" / inlineCode"a|b" | "c"',
    ],
    [
      'with cells over columns and rows',
      '+-------+---+\n| A     | B |\n+===+===+===+\n| c | d | e |\n|   +---+---+\n| f | g | h |\n+---+---+---+',
      '<---> "A" | "" | "B" / "c f" | "d" | "e" / "" | "g" | "h"',
    ],
    [
      'with wide letters',
      '+------+----+\n| 名前 | 値 |\n+======+====+\n| 東京 | 1  |\n+------+----+',
      '<--> "名前" | "値" / "東京" | "1"',
    ],
    [
      'with wide letters counted as one',
      '+----+---+\n| 名前 | 値 |\n+----+---+',
      '<--> "" | "" / "名前" | "値"',
    ],
    ['in a quote', '> +---+---+\n> | a | b |\n> +---+---+', 'blockquote(<--> "" | "" / "a" | "b")'],
    [
      'in a list',
      '- a\n\n  +---+---+\n  | b | c |\n  +---+---+',
      'list(listItem(paragraph("a"), <--> "" | "" / "b" | "c"))',
    ],
    ['but not a drawn box', '+---+\n| a |\n+---+', 'paragraph("+---+\\n| a |\\n+---+")'],
    [
      'but not a drawing',
      '+---+---+\n| a | b  +--+\n+---+---+',
      'paragraph("+---+---+\\n| a | b  +--+\\n+---+---+")',
    ],
    [
      'but not in code',
      '```\n+---+---+\n| a | b |\n+---+---+\n```',
      'code"+---+---+\\n| a | b |\\n+---+---+"',
    ],
  ])('%s', (_, note, table) => {
    expect(tableOf(note)).toBe(table);
    expect(listFindings(note)).toEqual([]);
  });
});

describe('tables without bars', () => {
  test.each<[what: string, note: string, table: string]>([
    [
      'with a head',
      '  Right Left    Middle   Any\n------- ------ -------- ----\n     12 12        12    12\n    123 123      123    123\n',
      '<rightleftcenterright> "Right" | "Left" | "Middle" | "Any" / "12" | "12" | "12" | "12" / "123" | "123" | "123" | "123"',
    ],
    [
      'closed',
      'A    B\n---- ----\nc    *d*\n---- ----\n\ne',
      '<leftleft> "A" | "B" / "c" | emphasis("d"), paragraph("e")',
    ],
    [
      'without a head',
      '---- ----\na    b\nc    d\n---- ----',
      '<leftleft> "" | "" / "a" | "b" / "c" | "d"',
    ],
    [
      'of several lines',
      '---------------\nA     B\nC\n----- ---------\nd     e\n      f\n\ng     h\n---------------\n\n# I',
      '<leftleft> "A C" | "B" / "d" | "e f" / "g" | "h", heading<1>("I")',
    ],
    ['with wide letters', '名前  値\n----  ----\n東京  1', '<-left> "名前" | "値" / "東京" | "1"'],
    [
      'in a quote',
      '> A    B\n> ---- ----\n> c    d',
      'blockquote(<leftleft> "A" | "B" / "c" | "d")',
    ],
    ['but not a rule', 'a\n\n-- --\n\nb', 'paragraph("a"), thematicBreak, paragraph("b")'],
    [
      'but not a rule under text',
      'Words over edges\n--- --- ---\nWords over edges',
      'paragraph("Words over edges"), thematicBreak, paragraph("Words over edges")',
    ],
    ['but not a heading', 'A\n----\n\nb', 'heading<2>("A"), paragraph("b")'],
    ['but not in code', '```\nA    B\n---- ----\nc    d\n```', 'code"A    B\\n---- ----\\nc    d"'],
  ])('%s', (_, note, table) => {
    expect(tableOf(note)).toBe(table);
    expect(listFindings(note)).toEqual([]);
    const { parts, whole } = parseBoth(`# A\n\n${note}\n\n# B\n`);
    expect(parts).toEqual(whole);
  });
});

describe('Pandoc', () => {
  test.each<[what: string, note: string, tree: string, findings?: string[]]>([
    [
      'a caption below',
      '| A |\n|---|\n\n: B *c* {#tbl-d}',
      'table<->(tableRow(tableCell("A"))), paragraph("B ", emphasis("c"), "")',
    ],
    [
      'a caption above',
      'Table: B\n\n| A |\n|---|',
      'paragraph("B"), table<->(tableRow(tableCell("A")))',
    ],
    ['no caption', 'Table: B\n\nc', 'paragraph("Table: B"), paragraph("c")'],
    [
      'a line block',
      '| a *b*\n|   c\n| d',
      'paragraph("a ", emphasis("b"), break, "\u00a0\u00a0c", break, "d")',
    ],
    ['a line block in a quote', '> | a\n> | b', 'blockquote(paragraph("a", break, "b"))'],
    ['rows of no table', '| a | b |\n| c | d |', 'paragraph("| a | b |", break, "| c | d |")'],
    [
      'examples',
      '(@) a\n(@b) c\n\nAs (@b) says\n\n(@) d',
      'list<1.>(listItem(paragraph("a")), listItem(paragraph("c"))), paragraph("As (2) says"), list<3.>(listItem(paragraph("d")))',
    ],
    ['an address', 'me (@me) a', 'paragraph("me (@me) a")'],
    [
      'a list of signs',
      '#. a\n#. b',
      'list<1.>(listItem(paragraph("a")), listItem(paragraph("b")))',
    ],
    [
      'a new page',
      'a\n\n\\newpage\n\nb',
      'paragraph("a"), paragraph("b")',
      ['foreign-dropped 3:1-3:9 \\newpage'],
    ],
    [
      'another command',
      '\\foo\n\n`\\newpage`',
      'paragraph("\\\\foo"), paragraph(inlineCode"\\\\newpage")',
    ],
    ['a container by its name alone', '::: {#a-b layout-ncol=2}\nc\n:::', 'paragraph("c")'],
    [
      'a container of tabs',
      '::: {.panel-tabset}\n### A\n\nb\n:::',
      'heading<3>("A"), paragraph("b")',
    ],
    [
      'a box behind its name',
      '::: {#a .callout-tip title="B"}\nc\n:::',
      'alert<tip tip>["B"](paragraph("c"))',
    ],
    [
      'a box behind its look',
      '> ::: {.fragment .note}\n> a\n> :::',
      'blockquote(alert<note note>[](paragraph("a")))',
    ],
    [
      'a titled box in a list',
      '- ::: {.callout-note title="A"}\n  b\n  :::',
      'list(listItem(alert<note note>["A"](paragraph("b"))))',
    ],
    ['a box of its own', '::: {.merke}\na\n:::', 'alert<note merke>[](paragraph("a"))'],
    ['a citation', 'a [@b] c', 'paragraph("a [@b] c")'],
    [
      'HTML as it is',
      '```{=html}\n<b>a</b>\n```\n\nb `<u>c</u>`{=html}',
      'paragraph(strong("a")), paragraph("b ", markup<u>("c"), "")',
    ],
    [
      'source for another format',
      '```{=latex}\na\n```',
      'comment"a"',
      ['raw-dropped 1:1-3:4 latex'],
    ],
  ])('%s', (_, note, ...[tree, findings = []]) => {
    expect([drawNote(note), listFindings(note)]).toEqual([tree, findings]);
  });

  test.each<[what: string, note: string, values: Record<string, unknown>, tree: string]>([
    [
      'title, author and date',
      '% A\n% B; C\n% 2026\n\nd',
      { title: 'A', author: 'B, C', date: '2026' },
      'paragraph("d")',
    ],
    ['a title over lines', '% A: "b"\n  c\n\nd', { title: 'A: "b" c' }, 'paragraph("d")'],
    ['no author', '% A\n%\n% 2026\n\nd', { title: 'A', date: '2026' }, 'paragraph("d")'],
    ['text', '% a\nb', {}, 'paragraph("% a\\nb")'],
    [
      'MultiMarkdown’s, in which a name without a text may be any',
      'Title: A: b\nAuthor: C\n    and D\ndisqus:\n\ne',
      { title: 'A: b', author: 'C and D' },
      'paragraph("e")',
    ],
    [
      'lines with other names',
      'Title: a\nRoom: 12\n\nb',
      {},
      'paragraph("Title: a", break, "Room: 12"), paragraph("b")',
    ],
    [
      'Hugo’s as JSON',
      '{\n  "title": "A",\n  "tags": ["b"]\n}\n\nc',
      { title: 'A', tags: ['b'] },
      'paragraph("c")',
    ],
    ['text in braces', '{\n  a\n}\n\nc', {}, 'paragraph("{\\na\\n}"), paragraph("c")'],
    ['one line alone', 'Title: a\n\nb', {}, 'paragraph("Title: a"), paragraph("b")'],
    ['text right below', 'Title: a\nDate: b\nc', {}, 'paragraph("Title: a\\nDate: b\\nc")'],
    ['a comment of MyST', '% a\n\n(b)=\nc', {}, 'comment"a", paragraph("c")'],
  ])('has a title block: %s', (_, note, ...[values, tree]) => {
    const { frontMatter } = parseNote(note, createStore());
    const { values: found } = parseFrontMatter(frontMatter);
    expect(Object.fromEntries([...found].map(([key, { value }]) => [key, value]))).toEqual(values);
    expect(drawNote(note)).toBe(tree);
  });
});
