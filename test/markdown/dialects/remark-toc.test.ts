import { describe, expect, test } from 'vitest';
import { drawNote, listFindings } from '../draw-tree.ts';

describe('lines for a list of contents are left out', () => {
  test.each([
    '[TOC]',
    '[toc]',
    '[[toc]]',
    '[[_TOC_]]',
    '[__TOC__]',
    '@[TOC](目录)',
    '@[toc]',
    '${toc}',
    '{{TOC}}',
    '{:toc}',
    '{:toc max_level=2}',
    '* This is a list\n{:toc}',
    '1. TOC\n{:toc}',
  ])('%s', (line) => {
    expect(drawNote(`# A\n\n${line}\n\nText`)).toBe('heading<1>("A"), paragraph("Text")');
    expect(listFindings(`a\n\n${line}`)).toEqual([
      expect.stringMatching(/^toc-dropped 3:1-\d:\d+ \S*TOC|^toc-dropped 3:1-\d:\d+ \S*toc/),
    ]);
  });

  test.each([
    ['in text', 'See [TOC].', 'paragraph("See [TOC].")'],
    ['in code', '`[TOC]`', 'paragraph(inlineCode"[TOC]")'],
    ['escaped', '\\[TOC]', 'paragraph("[TOC]")'],
    ['a link', '[TOC](toc.md)', 'paragraph(link<toc.md>("TOC"))'],
    ['a reference', '[toc]\n\n[toc]: /x', 'paragraph(link</x>("toc"))'],
    ['another list', '- TOC\n- b', 'list(listItem(paragraph("TOC")), listItem(paragraph("b")))'],
  ])('but none %s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toEqual([]);
  });
});

describe('abbreviations', () => {
  test('are for the speaker', () => {
    const note = '*[HTML]: Hypertext Markup Language\n*[W3C]: World Wide Web Consortium\n\nHTML';
    expect(drawNote(note)).toBe(
      'comment"HTML: Hypertext Markup Language\\nW3C: World Wide Web Consortium", paragraph("HTML")',
    );
  });

  test.each(['\\*[HTML]: a', '`*[HTML]: a`', 'x *[HTML]: a', '*[a]: b*'])('%s is none', (note) => {
    expect(drawNote(note)).toMatch(/^paragraph/);
  });
});
