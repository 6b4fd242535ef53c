import { expect, test } from 'vitest';
import { createLanguage } from '../../src/blocks/language.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { askQuestions } from '../../src/relations/ask-questions.ts';
import { findIntroductions } from '../../src/relations/find-introductions.ts';
import { listSentences } from '../../src/relations/list-sentences.ts';
import type { Relation } from '../../src/relations/types.ts';
import { createStore } from '../../src/store/store.ts';

const ask = (text: string, relations: readonly Relation[] = []): readonly string[] => {
  const store = createStore();
  const { sections } = parseNote(text, store);
  const language = createLanguage('en');
  const terms = ['Pump', 'Water'].map((label) => ({
    id: label,
    label,
    aliases: [],
    kind: undefined,
    icon: undefined,
    ended: undefined,
    source: { type: 'notes', file: 'a.md', line: 1 } as const,
  }));
  return askQuestions({
    introductions: findIntroductions({ sections, terms: [], language, store }),
    sentences: listSentences({ sections, language, store }),
    graph: { terms, relations },
  }).map(
    ({ type, text: asked, answer, aliases, line }) =>
      `${line} ${type} ${asked} => ${[answer, ...aliases].join(' | ')}`,
  );
};

test.each([
  [
    'An aquifer is a layer of rock that holds much water.',
    ['1 missing An ____ is a layer of rock that holds much water. => aquifer'],
  ],
  [
    'The mean square error (MSE) serves as a measure of how far guesses are off.',
    [
      '1 missing The ____ serves as a measure of how far guesses are off. => mean square error | MSE',
    ],
  ],
  [
    'We use stochastic gradient descent (SGD) for it.',
    ['1 stands SGD => stochastic gradient descent'],
  ],
  // Fits more than one thing.
  ['An aquifer is a layer of rock.', []],
  ['SQL tuning is a broad topic on which many books have been written.', []],
  // Points to what is not in the question.
  ['An aquifer is a layer of rock that holds this water as well.', []],
  // Gives its answer away.
  ['A force pump is a machine that pumps water up into a high tank.', []],
  ['Is an aquifer a layer of rock that holds much water?', []],
])('%j asks', (text, questions) => {
  expect(ask(text)).toEqual(questions);
});

const relation = (label: string, line: number): Relation => ({
  from: 'Pump',
  to: 'Water',
  label,
  isMutual: false,
  source: { type: 'notes', file: 'a.md', line },
});

test('asks in the words of the notes for what one thing alone does', () => {
  const text = 'The pump lifts water from the well into a tank on the roof.';
  expect(ask(text, [relation('lifts', 1)])).toEqual([
    '1 missing The ____ lifts water from the well into a tank on the roof. => pump | Pump',
  ]);
  const other = { ...relation('lifts', 1), from: 'Water' };
  expect(ask(text, [relation('lifts', 1), other])).toEqual([]);
});

test('asks once for what a definition and a relation in it say', () => {
  const text = 'A **pump** is a machine that lifts water from the well into a tank on the roof.';
  expect(ask(text, [relation('lifts', 1)])).toEqual([
    '1 missing A ____ is a machine that lifts water from the well into a tank on the roof. => pump',
  ]);
});
