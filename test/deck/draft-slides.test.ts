import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/blocks/blocks.ts';
import { draftSlides } from '../../src/deck/draft-slides.ts';
import type { SlideDraft } from '../../src/deck/draft-slides.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { blocks } from '../blocks/arbitrary.ts';
import { blocksOf, english } from '../blocks/read-blocks.ts';
import { describeDraft, draftsOf } from './drafts.ts';

const drafts = (text: string): string[] => draftsOf(text).map(describeDraft);

describe('where a topic is cut', () => {
  test.each([
    ['nowhere without a rule', 'a\n\n- b', ['a | b']],
    ['at a rule', 'a\n\n---\n\nb', ['a', 'b']],
    ['at a rule of HTML', 'a\n\n<hr>\n\nb', ['a', 'b']],
    ['where the author asks for it', 'a\n\n<!-- lectern: break -->\n\nb', ['a', 'b']],
    ['once at several rules', 'a\n\n---\n\n***\n\n<!-- lectern: break -->\n\nb', ['a', 'b']],
    ['not at the edges', '---\n\na\n\n---', ['a']],
    ['not inside a list', '- a\n\n  ---\n\n  b', ['a b']],
    ['not inside a quote', '> a\n>\n> <!-- lectern: break -->\n>\n> b', ['a b']],
    ['nowhere when there is nothing', '', []],
    ['nowhere when rules are all there is', '---\n\n***', []],
    ['not at what shows nothing', 'a\n\n---\n\n- \n\n---\n\nb', ['a', 'b']],
  ])('%s', (_name, text, expected) => {
    expect(drafts(text)).toEqual(expected);
  });

  test.each([
    [
      'a part has the lines of its blocks',
      'a\n\nb\n\n---\n\n- c\n- d',
      [
        [1, 3],
        [7, 8],
      ],
    ],
    ['notes count', 'a\n\n:::notes\nb\n:::', [[1, 4]]],
    [
      'an answer has its own',
      'a\n\n<details><summary>b</summary>\n\nc\n\n</details>',
      [
        [1, 1],
        [5, 5],
      ],
    ],
  ])('%s', (_name, text, lines) => {
    expect(draftsOf(text).map(({ source }) => [source.first, source.last])).toEqual(lines);
  });
});

describe('speaker notes', () => {
  test.each([
    ['comments are private', 'a\n\n<!-- b -->', ['a // private: b']],
    ['a comment has paragraphs', 'a\n\n<!-- b\n\nc -->', ['a // private: b | c']],
    ['blocks are for readers', 'a\n\n:::notes\nb\n\n- c\n:::', ['a // reader block: b | c']],
    [
      'a comment in such a block is not',
      'a\n\n:::notes\nb <!-- c -->\n:::',
      ['a // reader block: b | private: c'],
    ],
    ['they go to the slide they stand on', 'a\n\n---\n\nb\n\n<!-- c -->', ['a', 'b // private: c']],
    ['after a rule to the slide before', 'a\n\n---\n\n<!-- c -->', ['a // private: c']],
    ['before all to the first', '<!-- c -->\n\n---\n\na', ['a // private: c']],
    ['alone they are a slide without blocks', '<!-- c -->', [' // private: c']],
  ])('%s', (_name, text, expected) => {
    expect(drafts(text)).toEqual(expected);
  });

  test('are taken out of what holds them', () => {
    expect(drafts('- a <!-- b -->\n\n  :::notes\n  c\n  :::\n\n> d\n> <!-- e -->')).toEqual([
      'a | d // private: b | reader block: c | private: e',
    ]);
  });

  test('stay with the slide of what holds them', () => {
    const text =
      'a <!-- 1 -->\n\n---\n\n- b\n\n  <!-- 2 -->\n\n<details><summary>c</summary>\n\nd <!-- 3 -->\n\n</details>\n\n> e\n>\n> :::notes\n> 4\n> :::\n\n- <!-- 5 -->';
    expect(drafts(text)).toEqual([
      'a // private: 1',
      'b // private: 2',
      '["c"] d // private: 3',
      'e // reader block: 4 | private: 5',
    ]);
  });

  test('follow those that stand on the slide itself', () => {
    expect(drafts('- a <!-- 1 -->\n\n<!-- 2 -->')).toEqual(['a // private: 2 | private: 1']);
  });

  test('are what of long prose is not shown', () => {
    const long = `Here it begins so. ${'Word '.repeat(45)}end.`;
    expect(draftsOf(long, 'lead').map(describeDraft)).toEqual([
      `Here it begins so. // reader: ${long}`,
    ]);
    expect(draftsOf(`${long}\n\n- a`, 'notes').map(describeDraft)).toEqual([
      `a // reader: ${long}`,
    ]);
  });
});

describe('an answer', () => {
  const details = (inside: string, summary = 'Why?'): string =>
    `<details><summary>${summary}</summary>\n\n${inside}\n\n</details>`;

  test.each([
    ['has a slide of its own', `q\n\n${details('b')}\n\nc`, ['q', '["Why?"] b', 'c']],
    ['needs no question', details('b'), ['["Why?"] b']],
    ['follows another', `${details('a')}\n\n${details('b', '2')}`, ['["Why?"] a', '["2"] b']],
    ['may have no name', '<details>\n\nb\n\n</details>', ['[] b']],
    ['may be a name alone', details(''), ['["Why?"] ']],
    ['of nothing is none', '<details><summary></summary>\n\n- \n\n</details>', []],
    ['inside another follows it', details(`a\n\n${details('b', '2')}`), ['["Why?"] a', '["2"] b']],
    [
      'inside another leaves what follows with that one',
      details(`a <!-- 1 -->\n\n${details('b', '2')}\n\nc`),
      ['["Why?"] a | c // private: 1', '["2"] b'],
    ],
    ['of `:::spoiler`', ':::spoiler[Part 2]\nb\n:::', ['["Part 2"] b']],
  ])('%s', (_name, text, expected) => {
    expect(drafts(text)).toEqual(expected);
  });

  test('shows its prose whole', () => {
    const long = `Here it begins so. ${'Word '.repeat(60)}end.`;
    const [answer] = draftsOf(details(long), 'lead');
    expect(answer && describeDraft(answer)).toBe(`["Why?"] ${long}`);
  });

  test('keeps its backgrounds', () => {
    const [answer] = draftsOf(details('a\n\n![bg](a.png)'));
    expect(answer?.backgrounds.map(({ url }) => url)).toEqual(['a.png']);
    expect(answer && describeDraft(answer)).toBe('["Why?"] a');
  });
});

describe('what the author asks for', () => {
  const only = (text: string): SlideDraft | undefined => draftsOf(text)[0];

  test.each<[string, string, Partial<SlideDraft>]>([
    [
      'nothing',
      'a',
      { keep: false, skip: false, handoutOnly: false, layout: 'auto', directives: {} },
    ],
    ['to keep it whole', '<!-- lectern: keep -->\n\na', { keep: true, skip: false }],
    ['to leave it out', 'a\n\n<!-- lectern: skip -->', { skip: true, keep: false }],
    ['to print it only', '<!-- lectern: handout-only -->\n\na', { handoutOnly: true }],
    ['a layout', '<!-- lectern: layout columns -->\n\na', { layout: 'columns' }],
    ['one of Marp’s directives', '<!-- _class: lead -->\n\na', { directives: { _class: 'lead' } }],
    [
      'several',
      '<!-- _class: lead\n_color: red -->\n\na\n\n<!-- _class: invert -->',
      { directives: { _class: 'invert', _color: 'red' } },
    ],
  ])('%s', (_name, text, expected) => {
    expect(only(text)).toMatchObject(expected);
  });

  test('holds for its own slide', () => {
    const text = 'a\n\n---\n\nb\n\n<!-- lectern: keep -->\n\n---\n\n<!-- _class: x -->\n\nc';
    expect(draftsOf(text).map(({ keep, directives }) => [keep, directives])).toEqual([
      [false, {}],
      [true, {}],
      [false, { _class: 'x' }],
    ]);
  });

  test('between two rules is for the slide after them', () => {
    const text = 'a\n\n---\n\n<!-- _class: x -->\n\n---\n\nb';
    expect(draftsOf(text).map(({ directives }) => directives)).toEqual([{}, { _class: 'x' }]);
  });

  test('goes from a slide without blocks to the one before it', () => {
    const text =
      'a\n\n<!-- _class: mine -->\n\n---\n\n<!-- lectern: keep -->\n\n<!-- lectern: layout stack -->\n\n<!-- _class: other -->\n\n<!-- _color: red -->\n\n<!-- n -->';
    expect(draftsOf(text)).toMatchObject([
      { keep: true, layout: 'stack', directives: { _class: 'mine', _color: 'red' } },
    ]);
    expect(drafts(text)).toEqual(['a // private: n']);
  });

  test.each<[string, Partial<SlideDraft>]>([
    ['skip', { skip: true }],
    ['handout-only', { handoutOnly: true }],
  ])('after a last rule is for the slide before it: %s', (name, expected) => {
    expect(draftsOf(`a\n\n---\n\n<!-- lectern: ${name} -->`)).toMatchObject([expected]);
  });

  test('leaves out a slide without blocks too', () => {
    expect(draftsOf('<!-- lectern: skip -->')).toMatchObject([{ skip: true, blocks: [] }]);
    expect(draftsOf('<!-- lectern: keep -->')).toEqual([]);
  });

  test.each([
    [
      'an unknown instruction',
      '\n<!-- lectern: brake -->',
      'directive-unknown',
      'brake',
      'Did you mean break?',
    ],
    [
      'an unknown layout',
      '\n<!-- lectern: layout rows -->',
      'layout-unknown',
      'rows',
      'Known: auto, stack, columns, quote.',
    ],
    [
      'a layout without a name',
      '\n<!-- lectern: layout -->',
      'layout-unknown',
      '',
      'Known: auto, stack, columns, quote.',
    ],
  ])('is named with its place when it is %s', (_name, ...[text, rule, name, known]) => {
    const { findings, drafts: found } = draftSlides(blocksOf(`a\n${text}`), {
      prose: 'full',
      language: english,
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule,
      facts: { name },
      range: { start: { line: 3, column: 1 } },
    });
    expect(findings[0]?.facts['suggestion']).toBe(known);
    expect(found).toMatchObject([{ layout: 'auto' }]);
  });
});

describe('backgrounds', () => {
  test.each([
    ['alone on a line', '![bg](a.png)\n\nb', ['a.png'], 'b'],
    ['with words of Marp', '![bg left:40%](a.png)\n\nb', ['a.png'], 'b'],
    ['in a line of text', 'b ![bg](a.png)', ['a.png'], 'b'],
    ['two of them', '![bg](a.png)\n![bg](b.png)\n\nc', ['a.png', 'b.png'], 'c'],
    ['are a slide without text', '![bg](a.png)', ['a.png'], ''],
    ['are not what only begins alike', '![bga](a.png)', [], 'p(image(bga))'],
    ['are not in a list', '- ![bg](a.png)', [], 'list(item(p(image(bg))))'],
  ])('%s', (_name, ...[text, urls, shown]) => {
    const [draft, ...none] = draftsOf(text);
    expect(none).toEqual([]);
    expect(draft?.backgrounds.map(({ url }) => url)).toEqual(urls);
    expect(draft && describeDraft(draft)).toBe(shown);
  });
});

describe('drafts', () => {
  const rule: RootContent = { type: 'thematicBreak' };

  test('lose no word and reorder none, wherever rules stand between blocks', () => {
    fc.assert(
      fc.property(blocks, fc.array(fc.nat(4), { maxLength: 3 }), (all, places) => {
        const cut = places.reduce<readonly RootContent[]>(
          (list, place) => list.toSpliced(place % (list.length + 1), 0, rule),
          all,
        );
        const { drafts: found } = draftSlides(deepFreeze(cut), {
          prose: 'full',
          language: english,
        });
        const shown = found.flatMap((draft) => draft.blocks.map(plainText));
        expect(shown.filter((text) => text !== '')).toEqual(
          all.map(plainText).filter((text) => text !== ''),
        );
        expect(found.filter((draft) => draft.blocks.length === 0)).toEqual([]);
      }),
    );
  });
});
