import { describe, expect, test } from 'vitest';
import { resolveNote } from './resolve-note.ts';

describe('a link by name leads to', () => {
  const files = {
    'notes/TCP.md': 'x',
    'notes/deep/IP.md': 'x',
    'notes/deep/er/IP.md': 'x',
    'notes/100 % C#.md': 'x',
    'other/slides.pdf': 'x',
    'dist/Out.md': 'x',
    '.obsidian/Hidden.md': 'x',
  };

  test.each([
    ['a note beside it', '[[TCP]]', 'link<TCP.md>("TCP")'],
    ['it in other letters', '[[tcp|T]]', 'link<TCP.md>("T")'],
    ['a heading of it', '[[TCP#My Part]]', 'link<TCP.md#my-part>("TCP > My Part")'],
    ['a note anywhere, the nearest to the top', '[[IP]]', 'link<deep/IP.md>("IP")'],
    ['one by the end of its path', '[[er/IP]]', 'link<deep/er/IP.md>("er/IP")'],
    ['one by its path in the project', '[[notes/deep/IP]]', 'link<deep/IP.md>("notes/deep/IP")'],
    ['one by its path from here', '[[./TCP]]', 'link<TCP.md>("./TCP")'],
    ['one with signs in its name', '[[100 % C|x]]', '"x"'],
    ['another file', '[[slides.pdf]]', 'link<../other/slides.pdf>("slides.pdf")'],
    ['none of the outputs', '[[Out]]', '"Out"'],
    ['none that is hidden', '[[Hidden]]', '"Hidden"'],
    ['none outside of the project', '[[../../x]]', '"../../x"'],
  ])('%s', async (_, note, inside) => {
    expect((await resolveNote(note, files)).tree).toBe(`paragraph(${inside})`);
  });

  test('nothing, which is said', async () => {
    const { findings, inputs } = await resolveNote('a [[No]]', files);
    expect(findings).toEqual(['wiki-link 1:3-1:9 No']);
    expect(inputs).toEqual(['notes/No.md']);
  });
});

test('a picture is found by name', async () => {
  const { tree, findings } = await resolveNote('![[p.png|x]] ![[q.png|y]]', { 'img/p.png': '' });
  expect(tree).toBe('paragraph(image<../img/p.png x>, " ", image<q.png y>)');
  expect(findings).toEqual([]);
});

describe('an embedded note', () => {
  const files = {
    'notes/sub/B.md':
      '---\ntitle: B\n---\n# B\n\nText[^1] ![p](p.png) [c](c.md) [h](#h)\n\n[^1]: Foot.\n\n## Part\n\nMore. ^one\n\n### Deep\n\nD\n\n## End\n\nE',
    'notes/C.md': '## C\n\n![[a]]\n\nc',
    'notes/D.md': 'd',
    'notes/E.md': ' ',
    'notes/1.md': '![[2]]',
  };

  test.each([
    [
      'is there with its pictures and footnotes, below the heading above',
      '# A\n\nx[^n]\n\n![[B]]\n\n[^n]: N',
      'heading<1>("A"), paragraph("x", footnoteMark<1>), footnotes(footnote<1>(paragraph("N"))), ' +
        'heading<2>("B"), paragraph("Text", footnoteMark<2>, " ", image<sub/p.png p>, " ", link<sub/c.md>("c"), " ", link<#h>("h")), ' +
        'footnotes(footnote<2>(paragraph("Foot."))), heading<3>("Part"), paragraph("More."), heading<4>("Deep"), paragraph("D"), heading<3>("End"), paragraph("E")',
    ],
    [
      'is a part of it',
      '## A\n\n![[B#Part]]',
      'heading<2>("A"), heading<3>("Part"), paragraph("More."), heading<4>("Deep"), paragraph("D")',
    ],
    ['is a part of a part', '![[B#Part#Deep]]', 'heading<3>("Deep"), paragraph("D")'],
    [
      'is a block of it',
      '- x\n- ![[B#^one]]',
      'list(listItem(paragraph("x")), listItem(paragraph("More.")))',
    ],
    [
      'has no headings in a quote',
      '> ![[B#Deep]]',
      'blockquote(paragraph(strong("Deep")), paragraph("D"))',
    ],
    ['parts a paragraph', 'a ![[D]] b', 'paragraph("a "), paragraph("d"), paragraph(" b")'],
    ['may be there twice', '![[D]]\n![[D]]', 'paragraph("d"), paragraph("d")'],
    ['is a link in a heading', '# ![[D]]', 'heading<1>(link<D.md>("D"))'],
  ])('%s', async (_, note, tree) => {
    expect((await resolveNote(note, files)).tree).toBe(tree);
  });

  test.each([
    ['is not there', '![[No]]', '"No"', 'No.md it is not in the project'],
    [
      'has no such part',
      '![[B#No]]',
      'link<sub/B.md#no>("B > No")',
      'notes/sub/B.md it has no heading of that name',
    ],
    [
      'has no such block',
      '![[B#^no]]',
      'link<sub/B.md>("B")',
      'notes/sub/B.md it has no block of that name',
    ],
    ['is the note itself', '![[a]]', 'link<a.md>("a")', 'notes/a.md it would hold itself'],
    ['is empty', '![[E]]', 'link<E.md>("E")', 'notes/E.md it is empty'],
  ])('that %s is said', async (...[, note, inside, said]) => {
    const { tree, findings } = await resolveNote(note, files);
    expect(tree).toBe(`paragraph(${inside})`);
    expect(findings).toEqual([`embed-missing 1:1-1:${note.length + 1} ${said}`]);
  });

  test('that embeds the first one ends there, and all stands where it is embedded', async () => {
    const { tree, findings, inputs } = await resolveNote('# A\n\n![[C]]', files);
    expect(tree).toBe(
      'heading<1>("A"), heading<2>("C"), paragraph(link<a.md>("a")), paragraph("c")',
    );
    expect(findings).toEqual(['embed-missing 3:1-3:7 notes/a.md it would hold itself']);
    expect(inputs).toEqual(['notes/C.md', 'notes/a.md']);
  });

  test('makes no note endless, be it short', async () => {
    const times = (name: string): string => `![[${name}]]\n\n`.repeat(40);
    const files = { 'notes/B.md': times('D'), 'notes/D.md': times('F'), 'notes/F.md': times('G') };
    const { tree, findings } = await resolveNote(times('B'), { ...files, 'notes/G.md': 'one' });
    expect(tree.length).toBeLessThan(10_000_000);
    expect(findings.length).toBeGreaterThan(0);
    for (const each of findings) expect(each).toMatch(/the note would be too long$/);
  });

  test('that is not there is said wherever it stands', async () => {
    const { findings } = await resolveNote('![[X]] ![[X]]', {});
    expect(findings.map((each) => each.split(' ')[1])).toEqual(['1:1-1:7', '1:8-1:14']);
  });

  test('is followed five levels', async () => {
    const chain = Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((each) => [`notes/N${each}.md`, `n${each} ![[N${each + 1}]]`]),
    );
    const { findings } = await resolveNote('![[N1]]', chain);
    expect(findings).toEqual([
      'embed-missing 1:1-1:8 notes/N6.md notes are followed 5 levels deep',
    ]);
  });
});
