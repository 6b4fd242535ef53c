import { describe, expect, test } from 'vitest';
import { listNodes } from '../../src/blocks/list-nodes.ts';
import { createStore } from '../../src/store/store.ts';
import { outlineOf, splitInto, splitNote } from './outline-of.ts';

/** A note of headings, each with the letter that stands under it, if any. */
const write = (...headings: string[]): string =>
  headings.map((heading) => heading.replace(' = ', '\n\n')).join('\n\n');

describe('headings with nothing but headings below', () => {
  test.each<[what: string, note: string, slides: string[]]>([
    [
      'two that say something are listed',
      write('# Z = z', '# A', '## B = b', '## C = c'),
      [
        'content: Z = paragraph(z)',
        'section: A = [B, C]',
        'content: A > B = paragraph(b)',
        'content: A > C = paragraph(c)',
      ],
    ],
    [
      'one without a title and without anything leaves the title above it',
      write('# Z = z', '# A', '## ', '# B = b'),
      ['content: Z = paragraph(z)', 'content: A', 'content: B = paragraph(b)'],
    ],
    [
      'a few words above them introduce them',
      write('# Z = z', '# A = Two of them:', '## B = b', '## C = c'),
      [
        'content: Z = paragraph(z)',
        'content: A = paragraph(Two of them:) | [B, C]',
        'content: A > B = paragraph(b)',
        'content: A > C = paragraph(c)',
      ],
    ],
    [
      'but list none of many words',
      write('# Z = z', '# A = Two of them:', `## ${'word '.repeat(39)}end = b`, '## C = c'),
      [
        'content: Z = paragraph(z)',
        'content: A = paragraph(Two of them:)',
        `content: A > ${'word '.repeat(39)}end = paragraph(b)`,
        'content: A > C = paragraph(c)',
      ],
    ],
    [
      'but more words stand alone',
      write('# Z = z', `# A = ${'word '.repeat(26)}end.`, '## B = b', '## C = c'),
      [
        'content: Z = paragraph(z)',
        `content: A = paragraph(${'word '.repeat(26)}end.)`,
        'content: A > B = paragraph(b)',
        'content: A > C = paragraph(c)',
      ],
    ],
    [
      'those with nothing at all are listed with the others below the text above them',
      write('# Z = z', `# A = ${'word '.repeat(26)}end.`, '## B', '## C = c', '## D'),
      [
        'content: Z = paragraph(z)',
        `content: A = paragraph(${'word '.repeat(26)}end.) | [B, C, D]`,
        'content: A > C = paragraph(c)',
      ],
    ],
    [
      'but one among many stands alone',
      write('# Z = z', '# A = a', ...'BCDEFGH'.split('').map((each) => `## ${each} = x`), '## I'),
      [
        'content: Z = paragraph(z)',
        'content: A = paragraph(a)',
        ...'BCDEFGH'.split('').map((each) => `content: A > ${each} = paragraph(x)`),
        'content: A > I',
      ],
    ],
    [
      'one takes its place below its title',
      write('# Z = z', '# A', '## B = b'),
      ['content: Z = paragraph(z)', 'content: A › B = paragraph(b)'],
    ],
    [
      'one of one, too',
      write('# Z = z', '# A', '## B', '### C = c'),
      ['content: Z = paragraph(z)', 'content: A › B › C = paragraph(c)'],
    ],
    [
      'one that lists others stands on one slide with them',
      write('# Z = z', '# A', '## B', '### C = c', '### D = d'),
      [
        'content: Z = paragraph(z)',
        'section: A › B = [C, D]',
        'content: A > B > C = paragraph(c)',
        'content: A > B > D = paragraph(d)',
      ],
    ],
    [
      'one that is empty',
      write('# Z = z', '# A', '## B'),
      ['content: Z = paragraph(z)', 'content: A › B'],
    ],
    [
      'empty ones are a list',
      write('# Z = z', '# A', '## B', '## C'),
      ['content: Z = paragraph(z)', 'content: A = list(B; C)'],
    ],
    [
      'empty ones are a list below text',
      write('# Z = z', '# A = a', '## B', '## C'),
      ['content: Z = paragraph(z)', 'content: A = paragraph(a) | list(B; C)'],
    ],
    [
      'an empty one below text stays what it is',
      write('# Z = z', '# A = a', '## Questions?'),
      ['content: Z = paragraph(z)', 'content: A = paragraph(a)', 'content: A > Questions?'],
    ],
    [
      'empty ones in each other',
      write('# Z = z', '# A', '## B', '### B1', '### B2', '## C', '### C1'),
      ['content: Z = paragraph(z)', 'content: A = [B, C › C1]', 'content: A > B = list(B1; B2)'],
    ],
    [
      'empty ones beside one that is not are in its list alone',
      write('# Z = z', '# A', '## B', '## C = c', '## D'),
      ['content: Z = paragraph(z)', 'content: A = [B, C, D]', 'content: A > C = paragraph(c)'],
    ],
    [
      'empty ones beside two that are not',
      write('# Z = z', '# A', '## B = b', '## C', '## D = d'),
      [
        'content: Z = paragraph(z)',
        'section: A = [B, C, D]',
        'content: A > B = paragraph(b)',
        'content: A > D = paragraph(d)',
      ],
    ],
    [
      'under the title, all empty: listed once, and no agenda',
      write('# T', '## A', '## B', '## C'),
      ['title: T', 'content: T (again) = list(A; B; C)'],
    ],
    [
      'under the title and its line, all empty',
      write('# T = by A. B.', '## A', '## B'),
      ['title: T = paragraph(by A. B.)', 'content: T (again) = list(A; B)'],
    ],
    [
      'one under the title is no part of it',
      write('# T', '## A = a'),
      ['title: T', 'content: A = paragraph(a)'],
    ],
    [
      'those that are skipped do not count',
      write('# Z = z', '# A', '## B = b', '## C = <!-- lectern: skip -->\n\nc'),
      ['content: Z = paragraph(z)', 'content: A › B = paragraph(b)'],
    ],
    [
      'one without words goes on under the title above',
      write('# Z = z', '# A = a', '##', 'b'),
      [
        'content: Z = paragraph(z)',
        'content: A = paragraph(a)',
        'content: A (again) = paragraph(b)',
      ],
    ],
    [
      'one without words is no title',
      write('# Z = z', '# A', '##', 'b'),
      ['content: Z = paragraph(z)', 'content: A = paragraph(b)'],
    ],
    [
      'one without words under the deck’s title',
      write('# T', '##', 'b'),
      ['title: T', 'content: T (again) = paragraph(b)'],
    ],
    [
      'with CRLF',
      write('# Z = z', '# A', '## B = b').replaceAll('\n', '\r\n'),
      ['content: Z = paragraph(z)', 'content: A › B = paragraph(b)'],
    ],
    [
      'with rules between',
      write('# Z = z', '# A = ---', '## B = b'),
      ['content: Z = paragraph(z)', 'content: A › B = paragraph(b)'],
    ],
    [
      'from right to left',
      write('# ת = ת', '# א', '## ב = ב'),
      ['content: ת = paragraph(ת)', 'content: א › ב = paragraph(ב)'],
    ],
  ])('%s', (_, note, slides) => {
    expect(outlineOf(note)).toEqual(slides);
  });

  test('go on under the same title after a rule', () => {
    expect(outlineOf(write('# Z = z', '# A', '## B = b\n\n---\n\nc')).slice(1)).toEqual([
      'content: A › B = paragraph(b)',
      'content: A › B (again) = paragraph(c)',
    ]);
  });

  test('have the level of the first in the deck’s outline, and its lines', () => {
    const [, slide] = splitNote(write('# Z = z', '# A', '## B = b')).slides;
    expect([slide?.title?.depth, slide?.breadcrumb, slide?.source]).toEqual([
      1,
      [],
      { first: 5, last: 9 },
    ]);
  });

  test('hand on what is for the speaker, and Marp’s directives', () => {
    const note = write(
      '# Z = z',
      '# A = <!-- say it -->\n\n<!-- _class: x -->',
      '## B = b',
      '# C',
      '## D = <!-- and this -->',
      '## E',
    );
    expect(outlineOf(note).slice(1)).toEqual([
      'content: A › B = paragraph(b) // private: say it',
      'content: C = list(D; E) // private: and this',
    ]);
    expect(splitNote(note).slides[1]?.directives).toEqual({ _class: 'x' });
  });

  test('are found where they stand', () => {
    const { anchors } = splitNote(write('# Z = z', '# A', '## B = b', '# C', '## D', '## E'));
    expect(Object.fromEntries(anchors)).toMatchObject({ a: 'b', b: 'b', c: 'c', d: 'c', e: 'c' });
  });

  test('are said to be empty only where they have a slide for themselves', () => {
    const note = write('# Z = z', '# A', '## B', '## C', '# D = d', '## E');
    const { findings } = splitInto(createStore(), note);
    expect(findings.map(({ rule, facts }) => [rule, facts])).toEqual([
      ['heading-empty', { title: 'E' }],
    ]);
  });

  test('have titles without links, pictures and footnotes above the last one', () => {
    const note = write('# Z = z', '# [A](x) `c` ![p](p)', '## B[^1] = b\n\n[^1]: n');
    const [, slide] = splitNote(note).slides;
    const nodes = slide?.title?.content.flatMap((node) => listNodes(node)) ?? [];
    expect(nodes.map(({ type }) => type)).toEqual([
      'markup',
      'text',
      'text',
      'inlineCode',
      'text',
      'text',
      'text',
      'footnoteMark',
    ]);
  });
});
