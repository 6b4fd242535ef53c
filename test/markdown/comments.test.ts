import { describe, expect, test } from 'vitest';
import { parseComment } from '../../src/markdown/comments.ts';
import { deepFreeze } from '../deep-freeze.ts';

describe('a comment is', () => {
  test.each([
    ['nothing when it is empty', '', undefined],
    ['nothing when it is blank', ' \n ', undefined],
    ['words to the speaker', ' Say hello ', { type: 'comment', value: 'Say hello' }],
    ['words on several lines', '\na\n b\n', { type: 'comment', value: 'a\n b' }],
    ['words in any script', 'שלום 漢字 🎉', { type: 'comment', value: 'שלום 漢字 🎉' }],
    [
      'words that have a colon',
      'header: from Monday',
      { type: 'comment', value: 'header: from Monday' },
    ],
    [
      'words that speak of Lectern',
      'lectern is fine',
      { type: 'comment', value: 'lectern is fine' },
    ],
    [
      'words before an instruction',
      'a lectern: break',
      { type: 'comment', value: 'a lectern: break' },
    ],
    ['words where the instruction is missing', 'lectern:', { type: 'comment', value: 'lectern:' }],
  ])('%s', (_, text, node) => {
    expect(parseComment(text, undefined)).toEqual(node);
  });
});

describe('an instruction has a name and a value', () => {
  test.each([
    ['a name alone', 'lectern: break', 'break', ''],
    ['without a space', 'lectern:break', 'break', ''],
    ['with spaces around', '  lectern:  break  ', 'break', ''],
    ['with a hyphen', 'lectern: handout-only', 'handout-only', ''],
    ['with a value', 'lectern: layout two columns ', 'layout', 'two columns'],
    ['with a value on the next line', 'lectern: layout\ntwo', 'layout', 'two'],
    ['that nobody knows', 'lectern: dance', 'dance', ''],
  ])('%s', (...[, text, name, value]) => {
    expect(parseComment(text, undefined)).toEqual({ type: 'instruction', name, value });
  });
});

describe('directives of Marp begin with an underscore', () => {
  test.each([
    ['one', '_class: lead', { _class: 'lead' }],
    ['several', '_class: lead\n_color: red', { _class: 'lead', _color: 'red' }],
    ['a number', '_paginate: 3', { _paginate: '3' }],
    ['true', '_paginate: true', { _paginate: 'true' }],
    ['a list', '_class: [a, b]', { _class: 'a,b' }],
    ['a text with a colon', '_header: "a: b"', { _header: 'a: b' }],
    ['nothing', '_header:', { _header: 'null' }],
  ])('%s', (_, text, values) => {
    expect(parseComment(text, undefined)).toEqual({ type: 'marpDirectives', values });
  });

  test.each([
    ['one without an underscore among them', '_class: lead\ncolor: red'],
    ['broken YAML', '_class: [a'],
    ['words behind an underscore', '_emphasis_ matters'],
    ['an underscore before a digit', '_1: x'],
    ['no value after the colon’s name', '_class'],
  ])('but %s is words', (_, text) => {
    expect(parseComment(text, undefined)).toEqual({ type: 'comment', value: text });
  });
});

test.each(['said', 'lectern: break', '_class: lead'])('"%s" keeps its place', (text) => {
  const position = deepFreeze({ start: { line: 2, column: 3 }, end: { line: 2, column: 9 } });
  expect(parseComment(text, position)?.position).toEqual(position);
});
