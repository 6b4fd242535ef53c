import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import {
  collectDefinitions,
  labelOf,
  type NumberedFootnote,
  placeFootnotes,
} from '../../src/markdown/definitions.ts';
import { createProcessor } from '../../src/markdown/processor.ts';
import { deepFreeze } from '../deep-freeze.ts';

/** Trees of sections as they are before references are resolved; every label that is used here is known. */
function parseSections(...texts: readonly string[]): Root[] {
  const known = { links: ['A', 'B'], footnotes: ['1', '2', '3', 'X'] };
  return deepFreeze(
    texts.map((text) => {
      const processor = createProcessor(known);
      return processor.runSync(processor.parse(text), text);
    }),
  );
}

/** Labels of the footnotes with their numbers: `X=1`. */
function listNumbers(footnotes: Iterable<readonly [string, NumberedFootnote]>): string[] {
  return [...footnotes].map(([label, { number }]) => `${label}=${number}`);
}

/** Which footnotes each section has, by label. */
function place(...texts: readonly string[]): string[][] {
  const trees = parseSections(...texts);
  return placeFootnotes(trees, collectDefinitions(trees)).map((own) =>
    own.map(({ definition }) => definition.identifier),
  );
}

describe('a label', () => {
  test.each([
    ['as it is', { identifier: 'a', label: 'A' }, 'A'],
    ['in any case', { identifier: 'x', label: 'Straße' }, 'STRASSE'],
    ['with spaces as one', { identifier: 'x', label: ' a \n  b ' }, 'A B'],
    ['without one, its identifier', { identifier: 'a b' }, 'A B'],
    ['of nothing, its identifier', { identifier: 'a', label: null }, 'A'],
  ])('%s', (_, node, label) => {
    expect(labelOf(node)).toBe(label);
  });
});

describe('definitions of links', () => {
  test('come from all sections, the first of a label counts', () => {
    const trees = parseSections('[a]: /1', '[A]: /2 "T"\n[b]: /3', '> [b]: /4');
    const { links } = collectDefinitions(trees);
    expect([...links].map(([label, { url }]) => `${label} ${url}`)).toEqual(['A /1', 'B /3']);
  });

  test('are none where nothing is defined', () => {
    const { links, footnotes } = collectDefinitions(parseSections('a [b] c', ''));
    expect([links.size, footnotes.size]).toEqual([0, 0]);
  });
});

describe('footnotes are numbered', () => {
  test.each([
    ['in the order of their mention', ['a[^2] b[^1]', '[^1]: x\n[^2]: y'], ['2=1', '1=2']],
    ['across sections', ['a[^1]', 'b[^2]', '[^2]: y\n\n[^1]: x'], ['1=1', '2=2']],
    ['once, however often they are mentioned', ['a[^1] b[^1]', 'c[^1]\n\n[^1]: x'], ['1=1']],
    ['in any case of their label', ['a[^x]', 'b[^X]\n\n[^x]: y'], ['X=1']],
    ['last where nothing mentions them', ['[^1]: x', 'a[^2]\n\n[^2]: y'], ['2=1', '1=2']],
    ['without those that nothing defines', ['a[^3] b[^1]\n\n[^1]: x'], ['1=1']],
    ['by the first definition', ['a[^1]\n\n[^1]: x', '[^1]: y'], ['1=1']],
    [
      'after the note that mentions them',
      ['a[^1] b[^3]\n\n[^1]: x[^2]\n\n[^2]: y\n\n[^3]: z'],
      ['1=1', '3=2', '2=3'],
    ],
  ])('%s', (_, texts, numbers) => {
    expect(listNumbers(collectDefinitions(parseSections(...texts)).footnotes)).toEqual(numbers);
  });

  test('and those in alerts and summaries count', () => {
    const trees = parseSections(
      '> [!NOTE] T[^2]\n> a',
      '<details>\n<summary>Q</summary>\n\nb[^1]\n\n</details>\n\n[^1]: x\n\n[^2]: y',
    );
    expect(listNumbers(collectDefinitions(trees).footnotes)).toEqual(['2=1', '1=2']);
  });
});

describe('a footnote stands at the end of', () => {
  test.each([
    ['the section that mentions it', ['a[^1]', 'b\n\n[^1]: x'], [['1'], []]],
    ['each section that mentions it', ['a', 'b[^1]', 'c[^1]\n\n[^1]: x'], [[], ['1'], ['1']]],
    [
      'the one that mentions it, and not where it is defined before',
      ['[^1]: x', 'b[^1]'],
      [[], ['1']],
    ],
    [
      'the one that defines two that mention each other alone',
      ['a', '[^1]: x[^2]\n\n[^2]: y[^1]'],
      [[], ['1', '2']],
    ],
    ['the one that defines it, where nothing mentions it', ['a', '[^1]: x'], [[], ['1']]],
    [
      'the one whose footnote mentions it',
      ['a[^1]', 'b\n\n[^1]: x[^2]\n\n[^2]: y'],
      [['1', '2'], []],
    ],
    [
      'the one with a chain of them',
      ['a[^1]', '[^1]: x[^2]\n\n[^2]: y[^3]\n\n[^3]: z'],
      [['1', '2', '3'], []],
    ],
    [
      'one section, where two mention each other',
      ['a[^1]\n\n[^1]: x[^2]\n\n[^2]: y[^1]'],
      [['1', '2']],
    ],
    ['one section, where it mentions itself', ['a[^1]\n\n[^1]: x[^1]'], [['1']]],
    ['none, where nothing defines it', ['a[^1]'], [[]]],
    ['none, where another one of its label counts', ['a[^1]\n\n[^1]: x', '[^1]: y'], [['1'], []]],
  ])('%s', (_, texts, labels) => {
    expect(place(...texts)).toEqual(labels);
  });
});

describe('the hash of definitions', () => {
  const hashOf = (...texts: readonly string[]): string =>
    collectDefinitions(parseSections(...texts)).hash;

  test.each([
    ['the same for the same', ['[a]: /1', 'b'], true],
    ['another for another address', ['[a]: /2', 'b'], false],
    ['another for another title', ['[a]: /1 "T"', 'b'], false],
    ['another for one more', ['[a]: /1\n[b]: /2', 'b'], false],
    ['another for a footnote', ['[a]: /1\n\n[^1]: x', 'b'], false],
    ['the same for other text', ['[a]: /1', 'c'], true],
  ])('is %s', (_, texts, isSame) => {
    expect(hashOf(...texts) === hashOf('[a]: /1', 'b')).toBe(isSame);
  });
});
