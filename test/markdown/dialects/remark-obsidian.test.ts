import { describe, expect, test } from 'vitest';
import { drawNote, listFindings } from '../draw-tree.ts';

/** A link that waits for its file. */
const link = (text: string): string => `link<>(${JSON.stringify(text)})`;

describe('Obsidian’s links', () => {
  test.each([
    ['a page', 'See [[Page]].', `paragraph("See ", ${link('Page')}, ".")`],
    ['a name', '[[Page|the *page*]]', `paragraph(${link('the *page*')})`],
    ['a heading', '[[Page#A#B]]', `paragraph(${link('Page > A > B')})`],
    ['a block', '[[Page#^id-1]]', `paragraph(${link('Page')})`],
    ['an own heading', '[[#My Heading]]', 'paragraph(link<#my-heading>("My Heading"))'],
    ['an ending', '[[Page.md]]', `paragraph(${link('Page')})`],
    ['a folder', '[[a/b c]]', `paragraph(${link('a/b c')})`],
    ['CJK right behind a word', '见[[页面]]', `paragraph("见", ${link('页面')})`],
    ['Hebrew', '[[דף|שם]]', `paragraph(${link('שם')})`],
    ['a day', '[[2024-01-15]]', `paragraph(${link('2024-01-15')})`],
    ['one before a colon', '[[TCP]]: reliable', `paragraph(${link('TCP')}, ": reliable")`],
    ['in bold', '**[[Page]]**', `paragraph(strong(${link('Page')}))`],
    ['in a heading', '# A [[Page]]', `heading<1>("A ", ${link('Page')})`],
    ['in an item', '- [[Page]]', `list(listItem(paragraph(${link('Page')})))`],
    ['in a quote', '> a\n> [[Page]]', `blockquote(paragraph("a\\n", ${link('Page')}))`],
    ['in an alert', '> [!tip] T\n> [[P]]', `alert<tip tip>["T"](paragraph(${link('P')}))`],
    [
      'in a cell, its bar escaped',
      '| a |\n|---|\n| [[Page\\|x]] |',
      `table<->(tableRow(tableCell("a")), tableRow(tableCell(${link('x')})))`,
    ],
    ['after CRLF', 'a\r\n[[Page]]', `paragraph("a\\n", ${link('Page')})`],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note.replaceAll('\r', ''))).toBe(tree);
    expect(listFindings(note)).toEqual([]);
  });
});

describe('double brackets that are none', () => {
  test.each([
    ['in code', '`[[a]]`', 'paragraph(inlineCode"[[a]]")'],
    ['in a fence', '```\n[[a]]\n```', 'code"[[a]]"'],
    ['in a formula', '$[[a]]$', 'paragraph(inlineMath"[[a]]")'],
    ['escaped', '\\[[a]]', 'paragraph("[[a]]")'],
    ['a link in brackets', '[[1]](x)', 'paragraph(link<x>("[1]"))'],
    ['a reference', '[[x]][r]\n\n[r]: u', 'paragraph(link<u>("[x]"))'],
    [
      'a definition',
      '[[x]]: https://e.org',
      'paragraph("[[x]]: ", link<https://e.org>("https://e.org"))',
    ],
    ['a matrix', '[[1,2],[3,4]]', 'paragraph("[[1,2],[3,4]]")'],
    ['a matrix of a row', '[[1, 2]] [[x, y]]', 'paragraph("[[1, 2]] [[x, y]]")'],
    ['an index', 'a[[0]] b[[i]]', 'paragraph("a[[0]] b[[i]]")'],
    ['a test in Bash', '[[ -f x ]] [[ $a == b ]]', 'paragraph("[[ -f x ]] [[ $a == b ]]")'],
    ['a class of characters', '[[:alpha:]]', 'paragraph("[[:alpha:]]")'],
    ['an attribute of C++', '[[nodiscard]]', 'paragraph("[[nodiscard]]")'],
    ['nothing', '[[]] [[ ]] [[|]]', 'paragraph("[[]] [[ ]] [[|]]")'],
    ['over lines', '[[a\nb]]', 'paragraph("[[a\\nb]]")'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toEqual([]);
  });
});

describe('Obsidian’s embeds', () => {
  test.each([
    ['a picture', '![[p.png]]', 'paragraph(image<p.png>)', ['image-undescribed 1:1-1:11 p.png']],
    ['so wide', '![[a/p.JPG|A map|300]]', 'paragraph(image<a/p.JPG A map 300>)', []],
    ['so wide and high', '![[p.png|A map|300x200]]', 'paragraph(image<p.png A map 300>)', []],
    ['described', '![[p.png|Map of 1900]]', 'paragraph(image<p.png Map of 1900>)', []],
    ['a note', '![[Page#A]]', `paragraph(${link('Page > A')})`, []],
    [
      'a film',
      'a ![[f.mp4]] b',
      'paragraph("a ", markup<span>(markup<span>("f.mp4")), " b")',
      ['media-card 1:3-1:13 video'],
    ],
    [
      'a page of a file',
      '![[f.pdf#page=3]]',
      'paragraph(markup<span>(markup<span>("f.pdf")))',
      ['media-card 1:1-1:18 document'],
    ],
  ])('%s', (...[, note, tree, findings]) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toEqual(findings);
  });
});

test('a question to all notes is for the speaker', () => {
  expect(drawNote('```dataview\nLIST FROM #a\n```')).toBe('comment"LIST FROM #a"');
  expect(drawNote('```js\ndataview\n```')).toBe('code<js>"dataview"');
});

describe('lines of tags are left out', () => {
  test.each([
    ['one', '#topic/sub\n\nText', 'paragraph("Text")'],
    ['several', 'Text\n\n#Topic #two, #drei', 'paragraph("Text")'],
    ['with a name', 'Tags: #Topic\n\nText', 'paragraph("Text")'],
    ['right above text', '#a #b\nText', 'paragraph("Text")'],
    ['right below text', 'Text *x*\n#a #b', 'paragraph("Text ", emphasis("x"))'],
    ['between lines', 'One\n#a #b\ntwo', 'paragraph("One", "\\ntwo")'],
    ['in a quote', '> a\n> #b #c', 'blockquote(paragraph("a"))'],
    ['CJK', '#数学 #代数\n\n文', 'paragraph("文")'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note).map((each) => each.split(' ')[0])).toContain('tags-dropped');
  });

  test.each([
    ['in a sentence', 'Read #topic now', 'paragraph("Read #topic now")'],
    ['at the end of one', 'Read it #topic', 'paragraph("Read it #topic")'],
    ['that may be a heading', '#Introduction', 'paragraph("#Introduction")'],
    ['that are an item', '- #a #b', 'list(listItem(paragraph("#a #b")))'],
    ['that are colours', '#fff', 'paragraph("#fff")'],
    ['that are numbers', '#12 #13', 'paragraph("#12 #13")'],
    ['that are escaped', '\\#a #b', 'paragraph("#a #b")'],
    ['in code', '    #a #b', 'code"#a #b"'],
  ])('but none %s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toEqual([]);
  });
});

describe('names of blocks are left out', () => {
  test.each([
    ['at the end of a paragraph', 'Text. ^my-id', 'paragraph("Text.")'],
    ['of an item', '- Text ^37066d', 'list(listItem(paragraph("Text")))'],
    ['on a line of its own', '> a\n\n^quote', 'blockquote(paragraph("a"))'],
    ['right below text', 'Text *x*\n^quote', 'paragraph("Text ", emphasis("x"))'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)[0]).toContain('block-id-dropped');
  });

  test.each([
    ['an exponent', 'Of 2 ^abc', 'paragraph("Of 2 ^abc")'],
    ['a short one', 'x ^n', 'paragraph("x ^n")'],
    ['in a sentence', 'a ^idea b', 'paragraph("a ^idea b")'],
    ['in code', '`a ^idea`', 'paragraph(inlineCode"a ^idea")'],
  ])('but not %s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});

test('a field may have a link for its value', () => {
  expect(drawNote('up:: [b](c.md)\nof:: d')).toBe(
    'paragraph("up: ", link<c.md>("b"), break, "of: d")',
  );
});
