/** What slides know of each other and of the note, beside what is on them. */
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/blocks/blocks.ts';
import { textOf } from '../../src/blocks/phrasing.ts';
import type { SplitOptions } from '../../src/deck/split-options.ts';
import type { Slide } from '../../src/deck/types.ts';
import { createStore } from '../../src/store/store.ts';
import { outlineOf, splitInto, splitNote } from './outline-of.ts';

const slidesOf = (text: string, options: Partial<SplitOptions> = {}): readonly Slide[] =>
  splitNote(text, options).slides;

const sections = (count: number): string =>
  Array.from({ length: count }, (_, index) => `# Part ${index}\n\ntext ${index}`).join('\n\n');

describe('the title of a deck', () => {
  test.each<[string, string, string | undefined, string]>([
    ['what front matter says', '# A\n\n# B', 'Lecture', 'Lecture'],
    ['the heading that is the title', '# A *b*\n\n## B', undefined, 'A b'],
    ['not one heading of several', '# A\n\n# B', undefined, 'note'],
    ['else the name of the note', 'only text', undefined, 'note'],
    ['not an empty heading', '#\n\na', undefined, 'note'],
    ['with nothing in the note', '', undefined, 'note'],
  ])('is %s', (_name, ...[text, title, expected]) => {
    expect(splitNote(text, { title }).meta.title).toBe(expected);
  });

  test('is on a slide of its own, with the line of its heading', () => {
    const [title, intro] = slidesOf('x\n\n# A\n\nb\n\n## C\n\nc');
    expect(title).toMatchObject({ type: 'title', id: 'a', source: { first: 3, last: 3 } });
    expect(intro).toMatchObject({
      type: 'content',
      continued: true,
      source: { first: 1, last: 1 },
    });
  });

  test('of front matter has no line, and an id that no heading takes', () => {
    const [title, agenda, other] = slidesOf('# Title\n\na\n\n# B\n\nb\n\n# C\n\nc', {
      title: 'Lecture',
    });
    expect(title).toMatchObject({ id: 'title-2', source: { first: 1, last: 1 } });
    expect(agenda?.id).toBe('agenda');
    expect(other?.id).toBe('title');
  });

  test('is no breadcrumb', () => {
    const crumbs = slidesOf('# T\n\n## A\n\na\n\n### B *c*\n\nb').map(
      ({ breadcrumb }) => breadcrumb,
    );
    expect(crumbs).toEqual([[], [], ['A']]);
  });
});

describe('nothing', () => {
  test.each([
    ['an empty note', ''],
    ['blank lines', '\n\n \n'],
    ['rules', '---\n\n***'],
    ['a comment', '<!-- a -->'],
    ['what is hidden', '<!-- lectern: keep -->\n\n```relations\na -> b\n```'],
  ])('makes no slide of %s', (_name, text) => {
    expect(slidesOf(text).filter(({ blocks }) => blocks.length > 0)).toEqual([]);
  });
});

describe('the agenda', () => {
  test.each([
    [2, false],
    [3, true],
    [24, true],
    [25, false],
  ])('of %i parts is there or not', (count, isThere) => {
    const agenda = slidesOf(`${sections(count)}`, { title: 'T' }).filter(
      ({ type }) => type === 'agenda',
    );
    expect(agenda).toHaveLength(isThere ? 1 : 0);
  });

  test('leads to the slides that it names, without links of their own', () => {
    const [, agenda] = slidesOf('# [A](x)\n\na\n\n# B\n\nb\n\n# A\n\nc', { title: 'T' });
    const [list] = agenda?.blocks ?? [];
    if (list?.type !== 'contents') throw new Error('no agenda');
    expect(list.items.map(({ target }) => target)).toEqual(['a', 'b', 'a-2']);
    expect(list.items[0]?.title).toMatchObject([{ type: 'text', value: 'A' }]);
  });

  test('is named in the language of the note', () => {
    const meta = {
      author: undefined,
      date: undefined,
      lang: 'de',
      size: '16:9',
      theme: 'lectern',
      logo: undefined,
      duration: undefined,
    } as const;
    const [, agenda] = slidesOf(sections(3), { title: 'T', meta });
    const [, english] = slidesOf(sections(3), { title: 'T' });
    expect(english?.title && textOf(english.title.content)).toBe('Agenda');
    expect(agenda?.id).toBe('agenda');
    expect(agenda?.title && textOf(agenda.title.content)).not.toBe('');
  });

  test('on a section slide is a mark of where we are', () => {
    const note = ['A', 'B', 'C'].map((name) => `# ${name}\n\n## ${name}1\n\nx\n\n## ${name}2\n\ny`);
    const ways = slidesOf(note.join('\n\n'), { title: 'T' })
      .filter(({ type }) => type === 'section')
      .map(({ way }) => way);
    expect(ways).toEqual([1, 2, 3].map((chapter) => ({ chapter, total: 3 })));
  });

  test('needs a title slide to follow', () => {
    expect(slidesOf(sections(3)).map(({ type }) => type)).toEqual([
      'content',
      'content',
      'content',
    ]);
  });
});

describe('slides that share one', () => {
  const groupsOf = (text: string): (string | undefined)[] =>
    slidesOf(text).map(({ group }) => group);

  test.each([
    [
      'h4 belong to the h3 above',
      '# A\n\na\n\n### B\n\nb\n\n#### C\n\nc\n\n##### D\n\nd\n\n# Z\n\nz',
      [undefined, 'b', 'b', 'b', undefined],
    ],
    [
      'h3 do not',
      '# A\n\na\n\n## B\n\nb\n\n### C\n\nc\n\n# Z',
      [undefined, undefined, undefined, undefined],
    ],
    [
      'h4 after another h3 belong to that',
      '# Z\n\nz\n\n# A\n\na\n\n### B\n\nb\n\n#### C\n\nc\n\n### D\n\nd\n\n#### E\n\ne',
      [undefined, undefined, 'b', 'b', 'd', 'd'],
    ],
    ['h4 under nothing belong to nothing', '#### A\n\na\n\n#### B\n\nb', [undefined, undefined]],
    [
      'a heading with no h4 next is alone',
      '# Z\n\nz\n\n# A\n\na\n\n## B\n\nb\n\n#### C\n\nc',
      [undefined, undefined, 'b', 'b'],
    ],
  ])('%s', (_name, text, groups) => {
    expect(groupsOf(text)).toEqual(groups);
  });
});

describe('a content slide', () => {
  test('has the lines of its own blocks; the first has its heading’s too', () => {
    const text = '---\na: b\n---\n# A\n\na\n\n---\n\nb\n\nc\n\n# B\n\n- d\n- e';
    expect(slidesOf(text).map(({ source }) => [source.first, source.last])).toEqual([
      [4, 6],
      [10, 12],
      [14, 17],
    ]);
  });

  test.each([
    ['a short quote alone', '> So few words.', 'quote'],
    ['one of two paragraphs', '> a\n>\n> b', 'quote'],
    ['a quote beside text', '> a\n\nb', 'auto'],
    ['a long quote', `> ${'word '.repeat(36)}`, 'auto'],
    ['a quote with a list', '> a\n>\n> - b', 'auto'],
    ['an alert', '> [!TIP]\n> a', 'auto'],
    ['a quote that the author lays out', '<!-- lectern: layout stack -->\n\n> a', 'stack'],
    ['text that the author calls a quote', '<!-- lectern: layout quote -->\n\na', 'quote'],
  ])('is laid out by what it holds: %s', (_name, text, layout) => {
    const [slide] = slidesOf(`# A\n\n${text}\n\n# B\n\nb`);
    expect(slide?.layout).toBe(layout);
  });

  test('has what the author asked for', () => {
    const [slide] = slidesOf(
      '# A\n\n![bg](a.png)\n\n<!-- _class: x -->\n\n<!-- lectern: keep -->\n\n<!-- lectern: handout-only -->\n\na\n\n# B',
    );
    expect(slide).toMatchObject({
      keep: true,
      handoutOnly: true,
      directives: { _class: 'x' },
      backgrounds: [{ url: 'a.png' }],
    });
  });

  test('names the headings above it by their words', () => {
    const text = '# Z\n\nz\n\n# [A](x) ![p](p)\n\na\n\n##\n\n### B\n\nb';
    expect(slidesOf(text).at(-1)?.breadcrumb).toEqual(['A']);
  });

  test('has an id of its own when its heading has several', () => {
    const text = '# A\n\na\n\n---\n\nb\n\n---\n\nc\n\n# A 2\n\nd';
    expect(slidesOf(text).map(({ id }) => id)).toEqual(['a', 'a-2-2', 'a-3', 'a-2']);
  });
});

describe('a section without content', () => {
  test('keeps its notes and directives', () => {
    const [slide] = slidesOf(
      '# A\n\n<!-- say it -->\n\n<!-- _class: x -->\n\n## B\n\nb\n\n## B2\n\nb\n\n# C\n\nc',
    );
    expect(slide).toMatchObject({ type: 'section', directives: { _class: 'x' } });
    expect(slide?.notes.flatMap(({ blocks }) => blocks.map(plainText))).toEqual(['say it']);
  });

  test('lists the headings under it, and no deeper ones', () => {
    expect(outlineOf('# A\n\n## B\n\n### C\n\nc\n\n### C2\n\nc\n\n## D\n\nd\n\n# E\n\ne')).toEqual([
      'section: A = [B, D]',
      'section: A > B = [C, C2]',
      'content: A > B > C = paragraph(c)',
      'content: A > B > C2 = paragraph(c)',
      'content: A > D = paragraph(d)',
      'content: E = paragraph(e)',
    ]);
  });

  test('is left out with all that the author leaves out there', () => {
    expect(
      outlineOf('# A\n\n<!-- lectern: skip -->\n\n<!-- note -->\n\n# B\n\nb\n\n# C\n\nc'),
    ).toEqual(['content: B = paragraph(b)', 'content: C = paragraph(c)']);
  });

  test('and without words gives its notes to the first slide', () => {
    expect(outlineOf('# A\n\na\n\n#\n\n<!-- lost? -->\n\n# B\n\nb')).toEqual([
      'content: A = paragraph(a) // private: lost?',
      'content: B = paragraph(b)',
    ]);
  });
});

test('anchors lead to the slides of their headings', () => {
  const { anchors } = splitNote('# T\n\n## A\n\na\n\n## A\n\nb\n\n### A\n\nc');
  expect([...anchors]).toEqual([
    ['t', 't'],
    ['a', 'a'],
    ['a-1', 't--a'],
    ['a-2', 'a--a'],
  ]);
});

test('what is wrong is found where it stands in the note', () => {
  const text =
    '---\na: b\n---\n# A\n\n<!-- lectern: brake -->\n\n# B\n\nb\n\n<!-- lectern: layout x -->';
  const { findings } = splitInto(createStore(), text);
  expect(findings.map(({ rule, range }) => [rule, range.start.line])).toEqual([
    ['directive-unknown', 6],
    ['heading-empty', 4],
    ['layout-unknown', 12],
  ]);
});

test.each([
  ['is a panel', 18, 'section'],
  ['goes on as many slides as it takes where it is long', 19, 'content'],
])('a list of headings, some of which have no text, %s', (_, count, type) => {
  const headings = Array.from({ length: count }, (_each, index) =>
    index % 5 === 0 ? `### Heading ${index}\n\n` : `### Heading ${index}\n\ntext\n\n`,
  );
  const { slides } = splitNote(`# T\n\n## A\n\na\n\n## B\n\n${headings.join('')}`);
  expect(slides.find(({ id }) => id === 'b')?.type).toBe(type);
});
