import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ParsedNote, parseNote } from '../../src/markdown/parse-note.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { drawFinding, drawNote, drawTrees } from './draw-tree.ts';

/** A store that writes down what it has to make: kinds, in order. */
function createCountingStore(): { store: Store; made: string[] } {
  const made: string[] = [];
  const inner = createStore();
  const store: Store = {
    ...inner,
    get: (kind, inputs, make) =>
      inner.get(kind, inputs, () => {
        made.push(kind);
        return make();
      }),
  };
  return { store, made };
}

/** Each section: its line and its blocks. */
function listSections({ sections }: ParsedNote): string[] {
  return sections.map(({ line, tree }) => `${line} ${drawTrees(tree.children)}`);
}

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
    expect(parseNote(text, createStore()).frontMatter).toBe(frontMatter);
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

describe('footnotes stand at the end of the section that mentions them first', () => {
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
        '3 heading<1>("B", footnoteMark<1>)',
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
        `1 paragraph("a", footnoteMark<1>), footnotes(footnote<1>${x})`,
        '5 heading<1>("B"), paragraph("b", footnoteMark<1>)',
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

describe('with a store', () => {
  const note = '# A\n\na [u]\n\n# B\n\nb[^1]\n\n# C\n\nc\n\n[u]: /u\n[^1]: x\n';

  test('the same text gives the very same trees, and nothing is parsed', () => {
    const { store, made } = createCountingStore();
    const first = deepFreeze(parseNote(note, store));
    made.length = 0;
    const second = parseNote(note, store);
    expect(made).toEqual([]);
    expect(second).toEqual(first);
    second.sections.forEach(({ tree }, index) => expect(tree).toBe(first.sections[index]?.tree));
  });

  test('a section moved down is the same tree on another line', () => {
    const { store, made } = createCountingStore();
    const first = deepFreeze(parseNote(note, store));
    made.length = 0;
    const moved = parseNote(`# New\n\n${note}`, store);
    expect(made).toEqual(['section']);
    const [, ...rest] = moved.sections;
    expect(rest.map(({ line }) => line)).toEqual(first.sections.map(({ line }) => line + 2));
    rest.forEach(({ tree, hash }, index) => {
      expect(tree).toBe(first.sections[index]?.tree);
      expect(hash).toBe(first.sections[index]?.hash);
    });
  });

  test.each([
    ['one section', note.replace('# B', '# B!'), ['section', 'resolved section'], [0, 2]],
    ['one that refers to nothing', `${note}# D\n\nd`, ['section'], [0, 1, 2]],
    [
      'a definition, whose address others show',
      note.replace('/u', '/v'),
      ['section', 'resolved section', 'resolved section', 'resolved section'],
      [],
    ],
  ])('an edit of %s parses no other', (_, edited, kinds, kept) => {
    const { store, made } = createCountingStore();
    const first = deepFreeze(parseNote(note, store));
    made.length = 0;
    const { sections } = parseNote(edited, store);
    expect(made).toEqual(kinds);
    const same = first.sections.flatMap(({ tree }, index) =>
      sections[index]?.tree === tree ? [index] : [],
    );
    expect(same).toEqual(kept);
  });

  test('a new label is told to all sections', () => {
    const store = createStore();
    parseNote('[u]\n\n# B', store);
    expect(listSections(parseNote('[u]\n\n# B\n\n[u]: /u', store))).toEqual([
      '1 paragraph(link</u>("u"))',
      '3 heading<1>("B")',
    ]);
  });

  test('findings are said again, on the line where they are now', () => {
    const store = createStore();
    parseNote('# A\n\n<form>', store);
    expect(parseNote('# New\n\n# A\n\n<form>', store).findings.map(drawFinding)).toEqual([
      'html-dropped 5:1-5:7 form',
    ]);
  });
});

describe('the hash of a section', () => {
  const hashes = (text: string): string[] =>
    parseNote(text, createStore()).sections.map(({ hash }) => hash);

  test.each([
    ['is the same in another place', 'x\n\n# A', 'x\ny\n\n# A', 1, true],
    ['is another for another word', '# A', '# B', 0, false],
    ['is the same where another section is edited', '# A\n\n# B', '# A\n\n# C', 0, true],
    [
      'is another when what it refers to is',
      '# [u]\n\n# B\n\n[u]: /1',
      '# [u]\n\n# B\n\n[u]: /2',
      0,
      false,
    ],
    [
      'is another when its footnote is',
      '# A[^1]\n\n# B\n\n[^1]: x',
      '# A[^1]\n\n# B\n\n[^1]: y',
      0,
      false,
    ],
    [
      'is another when its footnote’s number is',
      'x\n\n# A[^1]\n\n[^1]: x\n[^2]: y',
      'x[^2]\n\n# A[^1]\n\n[^1]: x\n[^2]: y',
      1,
      false,
    ],
  ])('%s', (_, one, other, index, isSame) => {
    expect(hashes(one)).toHaveLength(hashes(other).length);
    expect(hashes(one)[index] === hashes(other)[index]).toBe(isSame);
  });
});

describe('of any note', () => {
  const piece = fc.constantFrom(
    '# A\n',
    '## [u] and ![p][u]\n',
    'text[^1]\n\n',
    'text[^2] [u]\n\n',
    '> [!NOTE] T[^2]\n> x\n\n',
    '[u]: /u\n\n',
    '[^1]: one[^2]\n\n',
    '[^2]: two\n\n',
    '<details>\n\nx[^1]\n\n</details>\n\n',
    '- item\n\n',
    '<form>\n\n',
  );
  const notes = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));

  test('edited from another with one store, it is what it is from scratch', () => {
    fc.assert(
      fc.property(fc.array(notes, { minLength: 2, maxLength: 4 }), (texts) => {
        const store = createStore();
        for (const text of texts) {
          expect(deepFreeze(parseNote(text, store))).toEqual(parseNote(text, createStore()));
        }
      }),
      { numRuns: 20 },
    );
  });

  test('no reference and no definition is left, and every footnote that is there is marked once', () => {
    fc.assert(
      fc.property(notes, (text) => {
        const drawn = drawNote(text);
        expect(drawn).not.toMatch(/(?:Reference|[dD]efinition)[<(]/);
        const numbers = [...drawn.matchAll(/footnote<(\d+)>/g)].map(([, number]) => Number(number));
        expect(numbers).toEqual([...new Set(numbers)]);
        const defined = ['[^1]: ', '[^2]: '].filter((start) => text.includes(start));
        expect(numbers).toHaveLength(defined.length);
      }),
      { numRuns: 50 },
    );
  });
});
