import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { createStore } from '../../src/store/store.ts';
import { drawNote, drawTrees, listFindings } from './draw-tree.ts';

describe('what is referred to and not defined', () => {
  test.each([
    ['a footnote', 'Text[^nope]', ['footnote-undefined 1:5-1:12 nope']],
    ['a footnote in a list', '- a\n  - b[^x y]\n  - c[^x]', ['footnote-undefined 3:6-3:10 x']],
    ['a footnote in a heading', '# A\n\n## B[^n]', ['footnote-undefined 3:5-3:9 n']],
    ['a link', '> a\n> [text][nope]', ['reference-undefined 2:3-2:15 link nope']],
    ['a link in bold', '**[b][nope]**', ['reference-undefined 1:3-1:12 link nope']],
    ['a link of code', '[`b`][nope]', ['reference-undefined 1:1-1:12 link nope']],
    ['a link by its text', '[text][]', ['reference-undefined 1:1-1:9 link text']],
    ['a picture', '| a |\n|---|\n| ![p][n] |', ['reference-undefined 3:3-3:10 picture n']],
    ['in a container', ':::tip Title\nb[^c]\n:::', ['footnote-undefined 2:2-2:6 c']],
    ['nothing in code', '`[^a] [b][c]`\n\n    [^a]', []],
    ['nothing that is escaped', '\\[^a] \\[b][c]', []],
    ['no array', 'matrix[i][j] and [1][2]', []],
    ['nothing that a later section defines', '# A\n\n[b][c] d[^e]\n\n# B\n\n[c]: /x\n[^e]: f', []],
  ])('%s', (_, note, findings) => {
    expect(listFindings(note)).toEqual(findings);
  });
});

describe('a line below the head of a table with other columns than the head', () => {
  test.each([
    ['more', '| a | b |\n|---|---|---|\n| c | d |'],
    ['fewer, and longer rows', '| a | b |\n|:--|\n| c | d | e |'],
    ['without bars at the edges', 'a | b\n---|---|---\nc | d'],
  ])('has %s', (_, note) => {
    expect(drawNote(note)).toMatch(/^table/);
    expect(listFindings(note)[0]).toBe('table-repaired 2:1');
  });

  test.each([
    ['a rule', 'a | b\n\n---'],
    ['an underline', 'a | b\n---'],
    ['words with bars behind others', 'x\n| a | b |\n|---|---|---|'],
  ])('is none: %s', (_, note) => {
    expect(listFindings(note)).toEqual([]);
  });
});

describe('an address with spaces', () => {
  test.each([
    ['of a picture', '![x](my pic.png)', 'paragraph(image<my pic.png x>)', ['1:1-1:17 my pic.png']],
    [
      'of two, in text',
      'a ![x](my pic.png) ![y](b (1).svg "T") c',
      'paragraph("a ", image<my pic.png x>, " ", image<b (1).svg y T>, " c")',
      ['1:20-1:39 b (1).svg', '1:3-1:19 my pic.png'],
    ],
    [
      'in an item',
      '- **![x](a b.JPG)**',
      'list(listItem(paragraph(strong(image<a b.JPG x>))))',
      ['1:5-1:18 a b.JPG'],
    ],
    [
      'of a link',
      '[n](my note.md#a)',
      'paragraph(link<my note.md#a>("n"))',
      ['1:1-1:18 my note.md#a'],
    ],
    [
      'is none around a link',
      '[a](b [c](d) e.md)',
      'paragraph("[a](b ", link<d>("c"), " e.md)")',
      [],
    ],
    ['is none around code', '[a](b `c` e.md)', 'paragraph("[a](b ", inlineCode"c", " e.md)")', []],
    ['is none of other text', '[see](what I say)', 'paragraph("[see](what I say)")', []],
    ['in code is code', '`![x](a b.png)`', 'paragraph(inlineCode"![x](a b.png)")', []],
    ['escaped is text', '\\![x](a b.png)', 'paragraph("![x](a b.png)")', []],
  ])('%s', (...[, note, tree, findings]) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toEqual(findings.map((each) => `address-spaces ${each}`));
  });
});

describe('an address that nothing ends', () => {
  test.each<[what: string, note: string, places: readonly string[]]>([
    ['of the web', 'See [a](http://e.org/x and b.', ['1:5-1:23 this link']],
    ['of a file', '- [b](c.md then d', ['1:3-1:11 this link']],
    ['of a picture', '| a |\n|---|\n| ![d](e.png |', ['3:3-3:13 this picture']],
    ['is none where it ends later', '[y](http://a.b/c "d)")', []],
    ['is none of an array', 'x[i](n and f[a](b.c', []],
    ['is none in code', '`[a](http://e.org`', []],
    ['is none behind a backslash', '\\[a](c.md', []],
    ['is none before code', '[a](`b` c', []],
  ])('%s', (...[, note, places]) => {
    expect(listFindings(note)).toEqual(places.map((each) => `link-unclosed ${each}`));
  });
});

describe('remark.js', () => {
  test.each([
    ['notes', '# T\n\na\n\n???\n\nb\n\n# C', ['speaker-mark 5:1']],
    [
      'notes right under text',
      'a\n  ???  \nb\n\n---\n\n???\nc',
      ['speaker-mark 2:3', 'speaker-mark 7:1'],
    ],
    ['no escaped mark', 'a\n\n\\???\n\nb', []],
    ['no mark in code', '    ???\n\n```\n???\n```', []],
  ])('%s', (_, note, findings) => {
    expect(listFindings(note)).toEqual(findings);
  });
});

test('a deck for reveal.js is known by what only it holds', () => {
  expect(drawNote('a\n\nNote: b')).toBe('paragraph("a"), paragraph("Note: b")');
  expect(drawNote('<!-- .slide: data-x -->\n\na\n\nNote: b')).toMatch(/comment"Note: b"$/);
});

describe('reveal.js', () => {
  const draw = (note: string): string =>
    drawTrees(
      parseNote(note, createStore(), { speakerMark: 'reveal' }).sections.flatMap(
        ({ tree }) => tree.children,
      ),
    );

  test.each([
    [
      'notes',
      'a\n\nNote: b\n\nc\n\n---\n\nd',
      'paragraph("a"), comment"Note: b\\n\\nc", thematicBreak, paragraph("d")',
    ],
    [
      'more of them',
      'a\n\nnotes:\n- b\n\n# C',
      'paragraph("a"), comment"notes:\\n- b", heading<1>("C")',
    ],
    ['none in text', 'a Note: b', 'paragraph("a Note: b")'],
    ['none in code', '```\nNote: b\n```', 'code"Note: b"'],
  ])('has %s', (_, note, tree) => {
    expect(draw(note)).toBe(tree);
  });

  test('has none unless that is asked for', () => {
    expect(drawNote('a\n\nNote: b')).toBe('paragraph("a"), paragraph("Note: b")');
  });
});

describe('Obsidian', () => {
  test.each([
    ['hidden text', 'a %%b *c* d%% e', 'paragraph("a ", comment"b *c* d", " e")'],
    ['hidden twice', '%%a%% b %%c%%', 'paragraph(comment"a", " b ", comment"c")'],
    ['hidden over lines', 'x %%a\nb%% c', 'paragraph("x ", comment"a\\nb", " c")'],
    ['hidden lines after text', 'x\n%%a\nb%%', 'paragraph("x"), comment"a\\nb"'],
    ['hidden in bold', '**a %%b%%**', 'paragraph(strong("a ", comment"b"))'],
    ['hidden in a heading', '# a %%b%%', 'heading<1>("a ", comment"b")'],
    ['hidden lines', '%%\na\n\n# b\n%%\n\nc', 'comment"a\\n\\n# b", paragraph("c")'],
    ['hidden lines, with text beside the marks', '%% a\n\nb %%', 'comment"a\\n\\nb"'],
    ['code that looks so', '```matlab\n%% a\n\nb %%\n```', 'code<matlab>"%% a\\n\\nb %%"'],
    ['what nothing closes', '%% a\n\nb', 'paragraph("%% a"), paragraph("b")'],
    ["Mermaid's own", 'a %%{wrap}%%', 'paragraph("a %%{wrap}%%")'],
    ['no hidden text', '50%% and 60%%', 'paragraph("50%% and 60%%")'],
    ['escaped', '\\%% a %%', 'paragraph("%% a %%")'],
    ['in code', '`%%a%%`', 'paragraph(inlineCode"%%a%%")'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});
