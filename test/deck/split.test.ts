import { describe, expect, test } from 'vitest';
import { outlineChapter, outlineOf, splitNote } from './outline-of.ts';

const words = (count: number, word = 'word'): string =>
  Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ');

describe('titles', () => {
  test('come from the one highest heading; its text follows on a slide of its own', () => {
    expect(outlineOf('# Lecture\n\nintro\n\n- more\n\n## One\n\na')).toEqual([
      'title: Lecture',
      'content: Lecture (again) = paragraph(intro) | list(more)',
      'content: One = paragraph(a)',
    ]);
  });

  test('have the one line below them as their subtitle', () => {
    const under = (text: string): string[] => outlineOf(`# Lecture\n\n${text}\n\n## One\n\na`);
    expect(under('by A. B.')).toEqual([
      'title: Lecture = paragraph(by A. B.)',
      'content: One = paragraph(a)',
    ]);
    expect(under('In short:')[1]).toBe('content: Lecture (again) = paragraph(In short:)');
    expect(under(`It ${'goes '.repeat(30)}on.`)).toHaveLength(3);
  });

  test('have the subtitle of the front matter, before the line below them', () => {
    const note = (line: string): string => `# Lecture\n\n${line}\n\n## One\n\na`;
    const titleOf = (line: string): string | undefined =>
      outlineOf(note(line), { subtitle: 'How it works' })[0];
    expect(titleOf('by A. B.')).toBe(
      'title: Lecture = paragraph(How it works) | paragraph(by A. B.)',
    );
    expect(titleOf('How it works')).toBe('title: Lecture = paragraph(How it works)');
  });

  test.each([
    ['a heading that every lecture may have', '# Contents\n\na\n\n## One\n\nb'],
    ['a heading behind text', 'Write a program.\n\n## Hello\n\na'],
    ['one of several', '# One\n\na\n\n# Two\n\nb'],
  ])('are not %s', (_, note) => {
    const { meta, slides } = splitNote(note);
    expect(meta.title).toBe('note');
    expect(slides.every(({ type }) => type !== 'title')).toBe(true);
  });

  test('are over text that stands before them, if they are of the first level', () => {
    expect(outlineOf('intro\n\n# Lecture\n\na')).toEqual([
      'title: Lecture',
      'content: Lecture (again) = paragraph(intro)',
      'content: Lecture (again) = paragraph(a)',
    ]);
  });

  test('come from front matter, and are one slide with a heading that says the same', () => {
    expect(outlineOf('# The lecture!\n\n## One\n\na', { title: 'the Lecture' })).toEqual([
      'title: The lecture!',
      'content: One = paragraph(a)',
    ]);
    expect(outlineOf('# One\n\na', { title: 'Lecture' })).toEqual([
      'title: Lecture',
      'content: One = paragraph(a)',
    ]);
  });

  test('are not made of several headings of the highest level', () => {
    expect(outlineOf('# A\n\na\n\n# B\n\nb')).toEqual([
      'content: A = paragraph(a)',
      'content: B = paragraph(b)',
    ]);
  });

  test.each<
    [what: string, note: string, options: { title?: string }, chapters: string[] | undefined]
  >([
    [
      'several of the highest level',
      'x\n\n# A\n\na\n\n## A1\n\na\n\n# B\n\nb',
      {},
      ['', 'A', 'A', 'B'],
    ],
    ['several of another level', '## A\n\na\n\n## B\n\nb', {}, ['A', 'B']],
    ['the title alone', '# A\n\na\n\n## B\n\nb', {}, undefined],
    ['one behind text', 'x\n\n## A\n\na', {}, undefined],
    [
      'several below a title of the front matter',
      '# A\n\na\n\n# B\n\nb',
      { title: 'T' },
      undefined,
    ],
  ])('are stood for by chapters, where headings are %s', (_, ...[note, options, chapters]) => {
    const { meta, slides } = splitNote(note, options);
    const found = slides.map(({ chapter = '' }) => chapter);
    expect(meta.isChaptered === true ? found : undefined).toEqual(chapters);
  });

  test('go before what stands above the first heading', () => {
    expect(outlineOf('before\n\n# T\n\n## A\n\na')).toEqual([
      'title: T',
      'content: T (again) = paragraph(before)',
      'content: A = paragraph(a)',
    ]);
  });
});

describe('headings', () => {
  test('with only headings under them list these', () => {
    expect(outlineOf('# A\n\n## A1\n\nx\n\n## A2\n\ny\n\n# B\n\nz')).toEqual([
      'section: A = [A1, A2]',
      'content: A > A1 = paragraph(x)',
      'content: A > A2 = paragraph(y)',
      'content: B = paragraph(z)',
    ]);
  });

  test('three of the highest level make an agenda, unless it is turned off', () => {
    const note = '# T\n\n## A\n\n### A1\n\na\n\n### A2\n\na\n\n## B\n\nb\n\n## C\n\nc';
    expect(outlineOf(note).slice(0, 3)).toEqual([
      'title: T',
      'agenda: Agenda = [A, B, C]',
      'section: A = [A1, A2]',
    ]);
    expect(splitNote(note).slides[2]?.way).toEqual({ chapter: 1, total: 3 });
    expect(outlineOf(note, { agenda: false })[1]).toBe('section: A = [A1, A2]');
  });

  test.each([
    ['few of both', 5, 18, 'list and way'],
    ['many chapters', 24, 18, 'list and way'],
    ['more headings than anybody reads', 5, 19, 'title'],
  ])('of %s, a slide of a chapter shows what it has room for', (...[, chapters, count, shown]) => {
    const below = Array.from({ length: count }, (_, n) => `### E${n}\n\nx\n\n`).join('');
    const others = Array.from({ length: chapters - 1 }, (_, n) => `## C${n}\n\ny\n\n`).join('');
    const slide = splitNote(`# T\n\n## A\n\n${below}${others}`).slides[2];
    const has = [slide?.blocks[0]?.type === 'contents' && 'list', slide?.way && 'way'];
    expect(has.filter(Boolean).join(' and ') || 'title').toBe(shown);
  });

  test('without anything under them stand alone', () => {
    expect(outlineOf('# A\n\n# B')).toEqual(['content: A', 'content: B']);
  });
});

describe('rules and breaks', () => {
  test('end a slide, add nothing beside a heading, and leave no empty slide', () => {
    expect(
      outlineOf('---\n\n# A\n\n***\n\na\n\n---\n\n<hr>\n\nb\n\n---\n\n# B\n\nc\n\n---'),
    ).toEqual([
      'content: A = paragraph(a)',
      'content: A (again) = paragraph(b)',
      'content: B = paragraph(c)',
    ]);
  });

  test('leave no slide for blocks that show nothing', () => {
    const nothing = '- \n- \n\n|  |\n|--|\n\n```\n```\n\n> \n\n![]()\n\n[]()\n\n$$\n$$';
    expect(outlineOf(`# T\n\n${nothing}\n\n## \n\n## A\n\n${nothing}`)).toEqual([
      'title: T',
      'content: A',
    ]);
  });

  test('can be asked for, as can leaving slides out', () => {
    expect(
      outlineOf(
        '# A\n\na\n\n<!-- lectern: break -->\n\nb\n\n# B\n\n<!-- lectern: skip -->\n\nsecret\n\n# C\n\nc',
      ),
    ).toEqual([
      'content: A = paragraph(a)',
      'content: A (again) = paragraph(b)',
      'content: C = paragraph(c)',
    ]);
  });
});

describe('prose', () => {
  const long = `First it says this. Then ${words(50)}.`;

  test('over forty words shows its first sentence and is spoken whole', () => {
    expect(outlineChapter(`# A\n\n${long}`)).toEqual([
      `content: A = paragraph(First it says this.) // reader: ${long}`,
    ]);
    expect(outlineChapter(`# A\n\nLabel. ${long}`)[0]).toContain(
      '= paragraph(Label. First it says this.) //',
    );
  });

  test('is shown whole, or spoken only, when asked for', () => {
    expect(outlineChapter(`# A\n\n${long}`, { prose: 'full' })).toEqual([
      `content: A = paragraph(${long})`,
    ]);
    expect(outlineOf('# A\n\nshort\n\n- item\n\n# B', { prose: 'notes' }).slice(0, 1)).toEqual([
      'content: A = list(item) // reader: short',
    ]);
  });

  test('that leads a list in shows its lead-in', () => {
    expect(outlineChapter(`# A\n\n${words(45)}. Two things matter:\n\n- one\n- two`)[0]).toMatch(
      /^content: A = paragraph\(Two things matter:\) \| list\(one; two\)/,
    );
  });

  test('for readers stays', () => {
    const note = `Note: ${words(45)}.`;
    expect(outlineChapter(`# A\n\n${note}`)).toEqual([`content: A = paragraph(${note})`]);
  });

  test('is not cut after an abbreviation', () => {
    expect(
      outlineChapter(`# A\n\nAs Dr. Smith says, e.g. this holds. Then ${words(45)}.`)[0],
    ).toContain('paragraph(As Dr. Smith says, e.g. this holds.)');
  });
});

describe('speaker notes', () => {
  test('are comments, for the speaker alone, and blocks, for readers too, wherever they stand', () => {
    expect(
      outlineChapter(
        '# A\n\na <!-- in a line -->\n\n<!-- a comment -->\n\n- item\n\n  <!-- in a list -->\n\n:::notes\nsay **this**\n:::',
      ),
    ).toEqual([
      'content: A = paragraph(a) | list(item) // private: a comment | reader: say this | private: in a line | private: in a list',
    ]);
  });

  test('of a heading without a slide go to the first slide', () => {
    expect(outlineOf('# T\n\n<!-- hello -->\n\n## A\n\na')).toEqual([
      'title: T // private: hello',
      'content: A = paragraph(a)',
    ]);
  });

  test('are not Marp directives', () => {
    const [slide] = splitNote(
      '# A\n\n<!-- _class: lead -->\n\n<!-- header: from Monday -->\n\na\n\n# B',
    ).slides;
    expect(slide?.directives).toEqual({ _class: 'lead' });
    expect(slide?.notes).toHaveLength(1);
  });
});

describe('blocks', () => {
  test('answers follow their question on a slide of their own', () => {
    expect(
      outlineChapter(
        '# Q\n\nWhy?\n\n<details><summary>Answer</summary>\n\nBecause.\n\n</details>\n\nafter',
      ),
    ).toEqual([
      'content: Q = paragraph(Why?)',
      'answer: Q (again) = paragraph(Answer) | paragraph(Because.)',
      'content: Q (again) = paragraph(after)',
    ]);
  });

  test('HTML becomes Markdown, its text is kept, scripts go', () => {
    expect(
      outlineChapter(
        '# A\n\n<link rel="x"></link>\n\n<center>**raw** <b>bold</b></center>\n\n<script>alert(1)</script>\n\n<table><tr><th>h</th></tr><tr><td>c</td></tr></table>\n\nList<String> and <kbd>k</kbd> <span onclick="x()">s</span>',
      ),
    ).toEqual(['content: A = paragraph(raw bold) | table(h c) | paragraph(List<String> and k s)']);
  });

  test('footnotes stand where they are mentioned', () => {
    expect(
      outlineChapter('# A\n\na[^x]\n\n# B\n\nb[^x][^y]\n\n[^x]: note x\n[^y]: note y'),
    ).toEqual([
      'content: A = paragraph(a) | footnotes(note x)',
      'content: B = paragraph(b) | footnotes(note x note y)',
    ]);
  });
});

describe('ids', () => {
  test('come from the heading and its place, and do not change when slides are inserted elsewhere', () => {
    const note = '# T\n\n## Setup\n\na\n\n## Linux\n\nx\n\n### Setup\n\nb\n\n## Das Öl\n\nc';
    const ids = splitNote(note).slides.map(({ id }) => id);
    expect(ids).toEqual(['t', 'agenda', 'setup', 'linux', 'linux--setup', 'das-öl']);
    const more = splitNote(note.replace('## Linux', '## New\n\nn\n\n## Linux')).slides.map(
      ({ id }) => id,
    );
    expect(more.filter((id) => id !== 'new')).toEqual(ids);
  });
});
