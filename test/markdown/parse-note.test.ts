import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { createStore } from '../../src/store/store.ts';
import { drawFinding, drawNote, listSections } from './draw-tree.ts';

const parse = (text: string): string[] => listSections(parseNote(text, createStore()));

describe('a note is parsed section by section', () => {
  test.each([
    ['an empty one', '', []],
    ['a blank one', ' \n\n', []],
    ['one without a heading', 'a\n\nb', ['1 paragraph("a"), paragraph("b")']],
    ['a heading alone', '# A', ['1 heading<1>("A")']],
    [
      'several',
      '# A\n\nx\n\n## B\ny',
      ['1 heading<1>("A"), paragraph("x")', '5 heading<2>("B"), paragraph("y")'],
    ],
    ['with text before the first heading', 'x\n\n# A', ['1 paragraph("x")', '3 heading<1>("A")']],
    ['with a front matter', '---\ntitle: A\n---\n# B', ['4 heading<1>("B")']],
    ['with a front matter and a blank line', '---\ntitle: A\n---\n\n# B', ['5 heading<1>("B")']],
    [
      'with a front matter and text',
      '---\na: 1\n---\nx\n# B',
      ['4 paragraph("x")', '5 heading<1>("B")'],
    ],
    ['with a front matter alone', '---\ntitle: A\n---\n', []],
    ['from right to left', '# שלום\n\n# עולם', ['1 heading<1>("שלום")', '3 heading<1>("עולם")']],
  ])('%s', (_, text, sections) => {
    expect(parse(text)).toEqual(sections);
  });

  test.each([
    ['none', '# A', undefined],
    ['as text', '---\ntitle: A\nlang: de\n---\n# B', 'title: A\nlang: de'],
    ['an empty one', '---\n---\n# A', ''],
    ['no rule', '---\n\n# A\n\n---', undefined],
    ['nothing that is not at the beginning', '# A\n---\na: 1\n---', undefined],
  ])('its front matter: %s', (_, text, frontMatter) => {
    expect(parseNote(text, createStore()).frontMatter.matter?.text).toBe(frontMatter);
  });

  test('positions count from the section’s own line', () => {
    const { sections } = parseNote('# A\n\n# B\n\nx', createStore());
    expect(sections[1]?.tree.children[1]?.position?.start).toMatchObject({ line: 3, column: 1 });
  });

  test('findings count from the note’s first line', () => {
    const note = '---\na: 1\n---\n# A\n\n<form>\n\n# B\n\n$$\nx';
    expect(parseNote(note, createStore()).findings.map(drawFinding)).toEqual([
      'html-dropped 6:1-6:7 form',
      'formula-unclosed 10:1-11:2',
    ]);
  });
});

describe('references lead across sections', () => {
  test.each([
    [
      'a link to a later one',
      '# A [x]\n\n# B\n\n[x]: /u',
      'heading<1>("A ", link</u>("x")), heading<1>("B")',
    ],
    ['a link to an earlier one', '[x]: /u\n\n# A [x]', 'heading<1>("A ", link</u>("x"))'],
    ['a picture', '![a][x]\n\n# B\n\n[x]: /u.png', 'paragraph(image</u.png a>), heading<1>("B")'],
    [
      'the first definition counts',
      '[x]\n\n# A\n\n[x]: /1\n\n# B\n\n[X]: /2',
      'paragraph(link</1>("x")), heading<1>("A"), heading<1>("B")',
    ],
    [
      'a label with spaces and capitals',
      '[x][One  Two]\n\n# A\n\n[one two]: /u',
      'paragraph(link</u>("x")), heading<1>("A")',
    ],
    [
      'a label of another script',
      '[Ωμέγα]\n\n# A\n\n[ωμέγα]: /u',
      'paragraph(link</u>("Ωμέγα")), heading<1>("A")',
    ],
    [
      'a label with brackets',
      '[a \\[b\\]]\n\n# A\n\n[a \\[b\\]]: /u',
      'paragraph(link</u>("a [b]")), heading<1>("A")',
    ],
    [
      'none to what is defined in code',
      '[x]\n\n# A\n\n```\n[x]: /u\n```',
      'paragraph("[", "x", "]"), heading<1>("A"), code"[x]: /u"',
    ],
    ['none to what nothing defines', '[x][y]\n\n# A', 'paragraph("[x][y]"), heading<1>("A")'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});

describe('footnotes stand at the end of the sections that mention them', () => {
  const x = '(paragraph("x"))';

  test.each([
    [
      'in their section',
      'a[^1]\n\n[^1]: x',
      [`1 paragraph("a", footnoteMark<1>), footnotes(footnote<1>${x})`],
    ],
    [
      'defined in a later one',
      'a[^n]\n\n# B\n\n[^n]: x',
      [`1 paragraph("a", footnoteMark<1>), footnotes(footnote<1>${x})`, '3 heading<1>("B")'],
    ],
    [
      'mentioned in two',
      'a[^n]\n\n# B[^n]\n\n[^n]: x',
      [
        `1 paragraph("a", footnoteMark<1>), footnotes(footnote<1>${x})`,
        `3 heading<1>("B", footnoteMark<1>), footnotes(footnote<1>${x})`,
      ],
    ],
    [
      'numbered in order of mention',
      'a[^b]\n\n# B\n\nc[^a]\n\n[^a]: y\n[^b]: x',
      [
        `1 paragraph("a", footnoteMark<1>), footnotes(footnote<1>${x})`,
        '3 heading<1>("B"), paragraph("c", footnoteMark<2>), footnotes(footnote<2>(paragraph("y")))',
      ],
    ],
    [
      'mentioned by a footnote',
      'a[^1]\n\n# B\n\n[^1]: y[^2]\n\n[^2]: x',
      [
        `1 paragraph("a", footnoteMark<1>), footnotes(footnote<1>(paragraph("y", footnoteMark<2>)), footnote<2>${x})`,
        '3 heading<1>("B")',
      ],
    ],
    [
      'that mention each other',
      'a[^1]\n\n[^1]: y[^2]\n\n[^2]: z[^1]',
      [
        '1 paragraph("a", footnoteMark<1>), footnotes(footnote<1>(paragraph("y", footnoteMark<2>)), footnote<2>(paragraph("z", footnoteMark<1>)))',
      ],
    ],
    [
      'with one label twice',
      'a[^1]\n\n[^1]: x\n\n# B\n\nb[^1]\n\n[^1]: y',
      [
        '1 paragraph("a", footnoteMark<1>), footnotes(footnote<1>(paragraph("x"), paragraph("y")))',
        '5 heading<1>("B"), paragraph("b", footnoteMark<1>), footnotes(footnote<1>(paragraph("x"), paragraph("y")))',
      ],
    ],
    ['that nothing mentions', '# A\n\n[^1]: x', [`1 heading<1>("A"), footnotes(footnote<1>${x})`]],
    ['that nothing defines', 'a[^1]', ['1 paragraph("a[^1]")']],
    [
      'of several blocks',
      'a[^1]\n\n[^1]: x\n\n    - y',
      [
        '1 paragraph("a", footnoteMark<1>), footnotes(footnote<1>(paragraph("x"), list(listItem(paragraph("y")))))',
      ],
    ],
    [
      'with a link to another section',
      'a[^1]\n\n[^1]: [u]\n\n# B\n\n[u]: /u',
      [
        '1 paragraph("a", footnoteMark<1>), footnotes(footnote<1>(paragraph(link</u>("u"))))',
        '5 heading<1>("B")',
      ],
    ],
  ])('%s', (_, note, sections) => {
    expect(parse(note)).toEqual(sections);
  });
});
