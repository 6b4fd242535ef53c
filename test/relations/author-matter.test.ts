import { describe, expect, test } from 'vitest';
import { findFrontMatter } from '../../src/markdown/find-front-matter.ts';
import { parseFrontMatter } from '../../src/markdown/front-matter.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { readRelationLines, readTerms } from '../../src/relations/author-matter.ts';
import { createStore } from '../../src/store/store.ts';
import { deepFreeze } from '../deep-freeze.ts';

const matterOf = (yaml: string, key: string) =>
  deepFreeze(
    parseFrontMatter(findFrontMatter(['---', ...yaml.split('\n'), '---'])).values.get(key),
  );

describe('relations of the front matter', () => {
  const linesOf = (yaml: string): string[] =>
    readRelationLines(matterOf(yaml, 'relations'), []).map(
      ({ text, place: { line } }) => `${line} ${text}`,
    );

  test.each<[string, string, readonly string[]]>([
    ['are none where there is none', 'title: x', []],
    ['are a list', 'relations:\n  - A -> B\n  - C -> D', ['3 A -> B', '4 C -> D']],
    [
      'with labels are pairs to YAML',
      'relations:\n  - A -> B: runs on\n  - C -> D',
      ['3 A -> B: runs on', '4 C -> D'],
    ],
    ['in quotes are texts', 'relations:\n  - "A -> B: x"', ['3 A -> B: x']],
    [
      'are a text of several lines',
      'relations: |\n  A -> B: x\n  C -> D',
      ['3 A -> B: x', '4 C -> D', '5 '],
    ],
    ['are one text', 'relations: A -> B', ['2 A -> B']],
    ['are a record', 'relations:\n  A -> B: x\n  C -> D:', ['3 A -> B: x', '4 C -> D']],
    ['with several labels keep them all', 'relations:\n  - A -> B: [x, y]', ['3 A -> B: x: y']],
    ['that are no texts are shown as they are', 'relations:\n  - 3\n  - null', ['3 3', '4 null']],
    ['are nothing of a number', 'relations: 3', []],
  ])('%s', (_, yaml, expected) => {
    expect(linesOf(yaml)).toEqual(expected);
  });
});

test('relations of fences have the lines of the note', () => {
  const text =
    '---\ntitle: T\n---\n\n# A\n\n```relations\nA -> B\n\nC -> D\n```\n\n## B\n\n- x\n\n  ```relations\n  E -> F\n  ```\n';
  const { sections } = deepFreeze(parseNote(text, createStore()));
  expect(readRelationLines(undefined, sections)).toEqual([
    { text: 'A -> B', place: { line: 8, column: 1 } },
    { text: '', place: { line: 9, column: 1 } },
    { text: 'C -> D', place: { line: 10, column: 1 } },
    { text: 'E -> F', place: { line: 18, column: 3 } },
  ]);
});

describe('terms of the front matter', () => {
  const termsOf = (yaml: string): string[] =>
    readTerms(matterOf(yaml, 'terms')).map(({ names, line }) => `${line} ${names.join('/')}`);

  test.each<[string, string, readonly string[]]>([
    ['are none where there is none', 'title: x', []],
    ['are a list', 'terms:\n  - ECS\n  - EKS', ['3 ECS', '4 EKS']],
    ['with an abbreviation', 'terms:\n  - Container Service (ECS)', ['3 Container Service/ECS']],
    ['with other names', 'terms:\n  - Topic: [subject, channel]', ['3 Topic/subject/channel']],
    ['with one other name', 'terms:\n  - Topic: subject', ['3 Topic/subject']],
    [
      'as a record',
      'terms:\n  Topic: [subject]\n  Broker (MQ):',
      ['3 Topic/subject', '4 Broker/MQ'],
    ],
    ['as a text', 'terms: ECS', ['2 ECS']],
    ['without a name are none', 'terms:\n  - ""\n  - "  "', []],
  ])('%s', (_, yaml, expected) => {
    expect(termsOf(yaml)).toEqual(expected);
  });
});
