import { describe, expect, test } from 'vitest';
import { checkDirectives } from '../../src/markdown/check-directives.ts';
import { findFrontMatter } from '../../src/markdown/find-front-matter.ts';
import { parseFrontMatter } from '../../src/markdown/front-matter.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { createStore } from '../../src/store/store.ts';
import { drawFinding } from './draw-tree.ts';

/** What is said of a note's directives, with a theme that has two classes; of a Marp deck, with Marp's own. */
function check(text: string, isMarp = false): string[] {
  const css = isMarp ? undefined : 'section.invert{} section.quote{}';
  const store = createStore();
  const { sections } = parseNote(text, store);
  const matter = parseFrontMatter(findFrontMatter(text.split('\n')));
  return checkDirectives({ sections, matter, text, isMarp, css }, store).map(drawFinding);
}

describe('in notes', () => {
  test.each<[what: string, note: string, said: readonly string[]]>([
    ['a name with a _', 'a\n\n<!-- _clas: invert -->', ['directive-key 3:1-3:23 _clas _class']],
    [
      'a name in CSS',
      '<!-- _background-color: red -->',
      ['directive-key 1:1-1:32 _background-color _backgroundColor'],
    ],
    ['a name without', '<!-- pagnate: true -->', ['directive-key 1:1-1:23 pagnate _paginate']],
    [
      'one among others',
      '<!--\n_class: invert\n_colour: red\n-->',
      ['directive-key 1:1-4:4 _colour _color'],
    ],
    ['a class', '<!-- _class: quote invrt -->', ['directive-value 1:1-1:29 _class invrt invert']],
    [
      'when pages are numbered',
      '<!-- _paginate: flase -->',
      ['directive-value 1:1-1:26 _paginate flase false'],
    ],
    [
      'what is for whole decks',
      '<!-- class: invert -->\n\n<!-- paginate: true -->',
      ['directive-whole 1:1-1:23 class', 'directive-whole 3:1-3:24 paginate'],
    ],
    [
      'in the front matter',
      '---\nclass: invrt\n---\na',
      ['directive-value 2:1 class invrt invert'],
    ],
  ])('%s', (_, note, said) => {
    expect(check(note)).toEqual(said);
  });

  test.each([
    ['to do', '<!-- todo: x -->'],
    ['on a class of students', '<!-- class: ask who has read it -->'],
    ['that is nearly a name, of what cannot be its value', '<!-- colour: the red one -->'],
    ['to a reader', '<!-- reader: say it slowly -->'],
    ['in emphasis', '<!-- _Header: say it_ -->'],
    ['of several lines', '<!-- class: invert\nask them -->'],
    [
      'of a class that the note styles',
      '<!-- _class: invrt -->\n\n<style>.invrt { color: red }</style>',
    ],
    ['of a class that nothing is near', '<!-- _class: two-columns -->'],
    ['that are right', '<!-- _class: invert quote -->\n\n<!-- _paginate: hold -->'],
  ])('nothing of words %s', (_, note) => {
    expect(check(note)).toEqual([]);
  });
});

test('a Marp deck has directives without a _, for all of it too', () => {
  const note = [
    '<!-- class: lead -->',
    '<!-- clas: leed -->',
    '<!-- theem: gaia -->',
    '<!-- class: leed -->',
  ].join('\n\n');
  expect(check(note, true)).toEqual([
    'directive-key 3:1-3:20 clas class',
    'directive-key 5:1-5:21 theem theme',
    'directive-value 7:1-7:21 class leed lead',
  ]);
});
