import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findOpenTags,
  findTags,
  markdownTags,
  markupTags,
  neutralTags,
  silentTags,
} from '../../src/markdown/html-tags.ts';

/** A tag in one word: `/b` closes, `br.` is empty, `a+` has attributes. */
function listTags(html: string): string[] {
  return findTags(html).map(
    ({ name, isClosing, isEmpty, hasAttributes }) =>
      (isClosing ? '/' : '') + name + (hasAttributes ? '+' : '') + (isEmpty ? '.' : ''),
  );
}

describe('tags are found', () => {
  test.each([
    ['none in text', 'a < b and c > d', []],
    ['none in nothing', '', []],
    ['an opening and a closing one', '<b>x</b>', ['b', '/b']],
    ['in small letters', '<DIV>x</Div>', ['div', '/div']],
    ['with attributes', '<a href="/u">', ['a+']],
    ['with an attribute that holds an arrow', '<a title="x > y">z</a>', ['a+', '/a']],
    ['with an attribute in single quotes', "<a title='x \" > y'>z</a>", ['a+', '/a']],
    ['with attributes on several lines', '<img\n  src="a.png"\n  alt="A">', ['img+.']],
    ['that close themselves', '<g/> <path d="M0"/>', ['g.', 'path+.']],
    ['that are always empty', '<br> <hr> <img src=x>', ['br.', 'hr.', 'img+.']],
    ['not in a comment', '<!-- <b> --><i>', ['i']],
    ['not in a comment that nothing closes', '<i><!-- <b>', ['i']],
    ['not where a name is missing', '<> </> <1> < b>', []],
    ['with a name of several words', '<my-tag> <svg:g>', ['my-tag', 'svg:g']],
    ['not where nothing ends it', 'a <b and c', []],
    ['around text from right to left', '<p dir="rtl">שלום</p>', ['p+', '/p']],
  ])('%s', (_, html, tags) => {
    expect(listTags(html)).toEqual(tags);
  });

  test('with their offsets, comments before them counted', () => {
    expect(findTags('<!-- 日本 --> <b>')).toMatchObject([{ name: 'b', start: 12, end: 15 }]);
  });

  test('where their offsets say, in any text', () => {
    const piece = fc.constantFrom(
      '<b>',
      '</b>',
      '<br/>',
      '<a x="y">',
      'text ',
      '<!-- <i> -->',
      '🎉',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const html = pieces.join('');
        const found = findTags(html).map(({ start, end }) => html.slice(start, end));
        expect(found).toEqual(pieces.filter((each) => /^<[^!]/.test(each)));
      }),
      { numRuns: 100 },
    );
  });
});

describe('open tags', () => {
  test.each([
    ['none', 'text', []],
    ['one', '<div>', ['div']],
    ['the outermost first', '<div><p><b>', ['div', 'p', 'b']],
    ['none that is closed', '<div><p></p>', ['div']],
    ['none that is empty', '<div><br><img src="x"><path/>', ['div']],
    ['none inside one that is closed', '<div><p><b></div>', []],
    ['not those that only a closing tag names', '</p><div>', ['div']],
    ['the outer of two alike', '<div><div></div>', ['div']],
    ['none in a comment', '<!-- <div> -->', []],
  ])('%s', (_, html, names) => {
    expect(findOpenTags(html)).toEqual(names);
  });
});

describe('the lists of elements', () => {
  test('let what slides show, and what Markdown says, pass without a message', () => {
    for (const tag of [...markupTags, ...Object.keys(markdownTags)]) {
      expect(neutralTags.has(tag), tag).toBe(true);
    }
  });

  test('hold nothing that runs or loads', () => {
    for (const tag of ['script', 'style', 'iframe', 'object', 'embed', 'form', 'input', 'video']) {
      expect(neutralTags.has(tag) || markupTags.has(tag), tag).toBe(false);
    }
    expect([...silentTags].filter((tag) => neutralTags.has(tag))).toEqual([]);
  });
});
