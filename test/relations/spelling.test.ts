import { describe, expect, test } from 'vitest';
import { findMisspellings, longWords, type SpellingRequest } from '../../src/relations/spelling.ts';
import { deepFreeze } from '../deep-freeze.ts';

const dictionary = new Set(['protection', 'production', 'transaction', 'transition', 'supervised']);

function corrections(own: Partial<SpellingRequest>): Record<string, string> {
  const request = { texts: [], known: [], own: [], ...own };
  const found = findMisspellings({
    ...deepFreeze(request),
    isWord: (word) => dictionary.has(word),
  });
  return Object.fromEntries(found);
}

const known = [longWords(['Kubernetes', 'Docker', 'protocol'])];

describe('a word of a pack', () => {
  test.each([
    ['with two letters the wrong way round', 'Kuberentes', { kuberente: 'kubernete' }],
    ['with a letter too much', 'Kubernnetes', { kubernnete: 'kubernete' }],
    ['with a letter too few', 'Kuberntes', { kubernte: 'kubernete' }],
    ['with a wrong letter', 'Kubernates', { kubernate: 'kubernete' }],
    ['in small letters', 'kuberntes', { kubernte: 'kubernete' }],
    ['as it is', 'Kubernetes', {}],
    ['with another beginning', 'Cubernetes', {}],
    ['with another end', 'Kuberneten', {}],
    ['of few letters', 'Dokcer', {}],
    ['of another word altogether', 'Kubectl', {}],
    ['in capitals', 'KUBERNTES', {}],
    ['with a digit', 'Kubern3tes', {}],
  ])('%s', (_, text, expected) => {
    expect(corrections({ texts: [`The ${text} is here.`], known })).toEqual(expected);
  });

  test('that is written wrong three times is meant', () => {
    expect(corrections({ texts: ['Kuberntes. Kuberntes.'], known })).toEqual({
      kubernte: 'kubernete',
    });
    expect(corrections({ texts: ['Kuberntes.', 'Kuberntes. Kuberntes.'], known })).toEqual({});
  });
});

describe('a word of the notes', () => {
  test('corrects what is written half as often or less', () => {
    const own = ['Registry protokoll'];
    const texts = (wrong: number, right: number): string[] => [
      'protokol '.repeat(0) + 'protokkoll '.repeat(wrong) + 'protokoll '.repeat(right),
    ];
    expect(corrections({ texts: texts(1, 2), own })).toEqual({ protokkoll: 'protokoll' });
    expect(corrections({ texts: texts(1, 1), own })).toEqual({});
    expect(corrections({ texts: texts(2, 4), own })).toEqual({ protokkoll: 'protokoll' });
  });

  test.each([
    ['production', 'protection'],
    ['transition', 'transaction'],
  ])('that the dictionary has is meant: %s is not %s', (right, other) => {
    const texts = [`${right} ${right} ${right} ${right} ${other}`];
    expect(corrections({ texts, own: [right] })).toEqual({});
  });
});

test('long words are those of six letters or more, in the letters of words', () => {
  expect([
    ...longWords(['Amazon ECS', 'Elastic Load Balancers', 'S3', 'x86-Server1', 'Straße']),
  ]).toEqual(['amazon', 'elastic', 'balancer', 'straße']);
});
