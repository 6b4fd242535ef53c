import { describe, expect, test } from 'vitest';
import type { Asset } from '../../src/html/assets.ts';
import { createToken } from '../../src/html/tokens.ts';
import type { SlideType } from '../../src/deck/types.ts';
import { collectProblems } from '../../src/problems/collect-problems.ts';
import { createFinding } from '../../src/problems/problem.ts';
import { createHtmlSender } from '../../src/html/sent.ts';
import {
  createMessages,
  createPreview,
  createProblemMessage,
  prepareMessage,
} from '../../src/watch/messages.ts';
import type { DeckState } from '../../src/watch/watched-deck.ts';
import type { WatchedSlide } from '../../src/watch/watched-slides.ts';

/** A slide that shows a word; by default it is an ordinary one. */
function slide(id: string, word: string, type: SlideType = 'content'): WatchedSlide {
  const source = { first: 1, last: 1 };
  return { id, type, hash: word, source, html: `<p>${id}: ${word}</p>` };
}

const assets = new Map();

function state(version: number, ...slides: readonly WatchedSlide[]): DeckState {
  const nothing = {
    assets,
    problems: [],
    lines: [],
    inputs: [],
    linkedFiles: [],
    renderPage: undefined,
  };
  return { ...nothing, version, slides, pageHash: 'page' };
}

const none = { type: 'problems', problems: [] };

describe('a page is told', () => {
  const before = state(1, slide('a', 'one'), slide('b', 'two'), slide('c', 'three'));

  test('of the problems alone where nothing else has changed', () => {
    expect(createMessages(before, before)).toEqual([none]);
    expect(createMessages(undefined, before)).toEqual([none]);
  });

  test('of the slides that changed, and where the author writes', () => {
    const after = state(2, slide('a', 'one'), slide('b', 'TWO'), slide('c', 'THREE'));
    expect(createMessages(before, after)).toEqual([
      {
        type: 'frames',
        version: 2,
        frames: [
          { id: 'b', html: '<p>b: TWO</p>' },
          { id: 'c', html: '<p>c: THREE</p>' },
        ],
        assets,
        focus: 'b',
      },
      none,
    ]);
  });

  test('of a picture where its slide has changed, and no other picture is looked at', () => {
    const read: string[] = [];
    const pictureOf = (name: string): Asset => ({
      get html() {
        read.push(name);
        return `data:${name}`;
      },
    });
    const pictures = new Map(['x', 'y', 'z'].map((name) => [name, pictureOf(name)]));
    const show = (version: number, ...names: readonly string[]): DeckState => ({
      ...state(
        version,
        ...names.map((name, index) => slide(`${index}`, createToken('asset', name))),
      ),
      assets: pictures,
    });
    const send = createHtmlSender();
    const messages = createMessages(show(1, 'x', 'y'), show(2, 'x', 'z'));
    expect(messages.map((message) => prepareMessage(message, send))).toEqual([
      {
        type: 'frames',
        version: 2,
        ids: ['1'],
        html: { list: [['<p>1: ', 'z', '</p>']], assets: [['z', 'data:z']] },
        focus: '1',
      },
      none,
    ]);
    expect(read).toEqual(['z']);
  });

  test.each<[string, DeckState, string | undefined]>([
    [
      'a slide comes',
      state(2, slide('a', 'one'), slide('new', 'x'), slide('b', 'two'), slide('c', 'three')),
      'new',
    ],
    ['a slide goes', state(2, slide('a', 'one'), slide('c', 'three')), undefined],
    ['the last slide goes', state(2, slide('a', 'one'), slide('b', 'two')), undefined],
    ['slides change places', state(2, slide('b', 'two'), slide('a', 'one'), slide('c', 'x')), 'c'],
    ['all slides go', state(2), undefined],
    [
      'the page around them is another',
      { ...before, version: 2, pageHash: 'other page' },
      undefined,
    ],
    [
      'both change',
      {
        ...state(2, slide('a', 'one'), slide('b', 'two'), slide('c', 'drei')),
        pageHash: 'other page',
      },
      'c',
    ],
  ])('to load anew when %s', (_name, after, focus) => {
    expect(createMessages(before, after)).toEqual([{ type: 'reload', focus }, none]);
  });

  test.each<[string, readonly SlideType[], string]>([
    ['a slide of the author goes before an agenda', ['agenda', 'content'], 's1'],
    ['a slide of the author goes before a title', ['title', 'map', 'answer'], 's2'],
    ['a section that changed alone', ['section'], 's0'],
    ['of two generated ones the first', ['map', 'agenda'], 's0'],
  ])('where to go: %s', (_name, types, focus) => {
    const make = (version: number, word: string): DeckState =>
      state(version, ...types.map((type, index) => slide(`s${index}`, word, type)));
    const [message] = createMessages(make(1, 'old'), make(2, 'new'));
    expect(message).toMatchObject({ type: 'frames', focus });
  });

  test('of slides that will probably come out so, for the build that they follow', () => {
    expect(createPreview({ slides: [slide('b', 'TWO')], assets }, 1)).toEqual({
      type: 'preview',
      version: 1,
      frames: [{ id: 'b', html: '<p>b: TWO</p>' }],
      assets,
      focus: 'b',
    });
  });
});

describe('a problem on the page', () => {
  const lines = ['# Water', 'x'.repeat(500)];
  const tell = (...findings: Parameters<typeof collectProblems>[0]): unknown =>
    createProblemMessage({
      ...state(1),
      lines,
      problems: collectProblems(findings, 'notes/a.md'),
    });

  test('has its place, its words and its line, which is cut', () => {
    expect(tell(createFinding('formula-unclosed', { line: 2, column: 3 }))).toEqual({
      type: 'problems',
      problems: [
        {
          file: 'notes/a.md',
          line: 2,
          column: 3,
          severity: 'warning',
          reason: 'A formula opened with $$ is never closed',
          hint: 'It ends before the next blank line; with no formula behind it, it is text. Add the closing $$.',
          excerpt: 'x'.repeat(200),
        },
      ],
    });
  });

  test.each([
    ['of a line that is not there', 99, ''],
    ['of the first line', 1, '# Water'],
  ])('%s has this excerpt', (_name, line, excerpt) => {
    expect(tell(createFinding('formula-unclosed', { line, column: 1 }))).toMatchObject({
      problems: [{ excerpt }],
    });
  });

  test('is no remark', () => {
    expect(tell(createFinding('html-dropped', { line: 1, column: 1 }, { tag: 'form' }))).toEqual(
      none,
    );
  });
});
