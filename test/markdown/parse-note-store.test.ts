import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { drawFinding, drawNote, listSections } from './draw-tree.ts';

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
  ])('an edit of %s parses no other', (...[, edited, kinds, kept]) => {
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

  test('a footnote stands in the section that now mentions it too', () => {
    const store = createStore();
    parseNote('a\n\n# B[^1]\n\n[^1]: x', store);
    expect(listSections(parseNote('a[^1]\n\n# B[^1]\n\n[^1]: x', store))).toEqual([
      '1 paragraph("a", footnoteMark<1>), footnotes(footnote<1>(paragraph("x")))',
      '3 heading<1>("B", footnoteMark<1>), footnotes(footnote<1>(paragraph("x")))',
    ]);
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
  ])('%s', (...[, one, other, index, isSame]) => {
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

  test('no reference and no definition is left, and every footnote that is there has one number', () => {
    fc.assert(
      fc.property(notes, (text) => {
        const drawn = drawNote(text);
        expect(drawn).not.toMatch(/(?:Reference|[dD]efinition)[<(]/);
        const numbers = new Set(
          [...drawn.matchAll(/footnote<(\d+)>/g)].map(([, number]) => Number(number)),
        );
        const defined = ['[^1]: ', '[^2]: '].filter((start) => text.includes(start));
        expect(numbers.size).toBe(defined.length);
      }),
      { numRuns: 50 },
    );
  });
});
