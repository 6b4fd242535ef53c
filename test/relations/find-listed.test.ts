import { describe, expect, test } from 'vitest';
import { findListed, findListedInline } from '../../src/relations/find-listed.ts';
import type { Lexicon } from '../../src/relations/lexicon.ts';
import type { TextUnit } from '../../src/relations/read-units.ts';
import type { Statement } from '../../src/relations/find-statements.ts';
import { findTerms, readSentence } from './tokens.ts';

const lexicon = { find: findTerms } as Lexicon;

const createItem = (text: string): TextUnit => ({
  text,
  role: 'item',
  bold: [],
  emphasised: [],
  code: [],
  formulas: [],
  links: [],
  under: [],
  isDenied: false,
  isLed: false,
  isLink: false,
  lineAt: () => 1,
});

const show = (statements: readonly Statement[]): string[] =>
  statements.map(({ from, label, to }) => `${from} --${label}--> ${to}`);

const listed = (lead: string, ...items: readonly string[]): string[] =>
  show(findListed(readSentence(lead).at(-1)?.tokens ?? [], items.map(createItem), lexicon));

describe('a list is what its lead-in says', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['Alpha provides two services:', ['Beta', 'Gamma'], ['a --provides--> b', 'a --provides--> c']],
    ['Alpha has:', ['Beta: fast', 'Gamma - slow'], ['a --has--> b', 'a --has--> c']],
    ['Alpha consists of:', ['Beta', 'Gamma'], ['a --consists of--> b', 'a --consists of--> c']],
    [
      'Alpha is made up of:',
      ['Beta', 'Gamma'],
      ['a --is made up of--> b', 'a --is made up of--> c'],
    ],
    [
      'There are two types of caches:',
      ['Beta', 'Gamma'],
      ['b --is a--> cache', 'c --is a--> cache'],
    ],
    ['Kinds of the cache:', ['Beta', 'Gamma'], ['b --is a--> cache', 'c --is a--> cache']],
    [
      'Alpha provides:',
      ['Beta', 'Gamma', 'something else'],
      ['a --provides--> b', 'a --provides--> c'],
    ],
    [
      'Alpha provides:',
      ['The Beta is old', '"Gamma", an image'],
      ['a --provides--> b', 'a --provides--> c'],
    ],
    ['Alpha provides:', ['Alpha', 'Beta'], ['a --provides--> b']],
  ])('%j %j', (lead, items, expected) => {
    expect(listed(lead, ...items)).toEqual(expected);
  });

  test.each<[string, string, readonly string[]]>([
    ['one item', 'Alpha provides:', ['Beta']],
    ['items of which most are something else', 'Alpha provides:', ['Beta', 'Gamma', 'x', 'y', 'z']],
    ['items that only contain terms', 'Alpha provides:', ['Use Beta', 'Run Gamma']],
    ['items whose noun goes on', 'Alpha provides:', ['Beta clusters', 'Gamma clusters']],
    ['a denial', 'Alpha does not provide:', ['Beta', 'Gamma']],
    ['another verb', 'Alpha hates:', ['Beta', 'Gamma']],
    ['a subject that is no term', 'The shop provides:', ['Beta', 'Gamma']],
    ['some of the subject', 'Some Alpha provide:', ['Beta', 'Gamma']],
    ['a bare "is"', 'Alpha is:', ['Beta', 'Gamma']],
    ['kinds of what is no term', 'Two types of shops:', ['Beta', 'Gamma']],
    ['kinds of something of the term', 'Types of cache layouts:', ['Beta', 'Gamma']],
    ['nothing', '', ['Beta', 'Gamma']],
  ])('but not of %s', (_, lead, items) => {
    expect(listed(lead, ...items)).toEqual([]);
  });
});

describe('a list in one line', () => {
  const inline = (sentence: string): string[] => {
    const [lead, rest] = readSentence(sentence);
    return show(findListedInline(lead?.tokens ?? [], rest?.tokens ?? []));
  };

  test.each<[string, readonly string[]]>([
    ['Alpha has two parts: Beta and Gamma.', ['a --has--> b', 'a --has--> c']],
    ['Alpha includes: the new Beta, an old Gamma.', ['a --includes--> b', 'a --includes--> c']],
    ['Alpha has one part: Beta.', []],
    ['Alpha has no parts: Beta and Gamma.', []],
    ['Alpha has two parts: Beta runs Gamma.', []],
    ['It has two parts: Beta and Gamma.', []],
  ])('%j: %j', (sentence, expected) => {
    expect(inline(sentence)).toEqual(expected);
  });
});
