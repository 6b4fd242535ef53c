import { describe, expect, test } from 'vitest';
import { setText } from '../../src/blocks/typographic-text.ts';
import { findTypographicSigns } from '../../src/i18n/typographic-signs.ts';

/** No-break spaces are drawn: `_` narrow, `~` wide. */
function set(text: string, lang = 'en'): string {
  const signs = findTypographicSigns(lang);
  const shown = signs ? setText(text, signs) : text;
  return shown.replaceAll('\u202F', '_').replaceAll('\u00A0', '~');
}

describe('quotation marks', () => {
  test.each([
    ['"Hello," he said.', '“Hello,” he said.'],
    ["He said \"it's 'fine'\".", 'He said “it’s ‘fine’”.'],
    ['"\'Hi,\' he said"', '“‘Hi,’ he said”'],
    ['("quoted")', '(“quoted”)'],
    ['"Yes"—she said', '“Yes”—she said'],
    ['"a", "b" and \'c\'', '“a”, “b” and ‘c’'],
    ['"a" "b"', '“a” “b”'],
    // Its other half may be on the next slide.
    ['He said: "This is long.', 'He said: “This is long.'],
    ['And so on."', 'And so on.”'],
    ['"2001" and "10"', '“2001” and “10”'],
  ])('%s', (text, expected) => {
    expect(set(text)).toBe(expected);
  });
});

describe('apostrophes and primes', () => {
  test.each([
    ["don't, O'Neil's, the 1960's", 'don’t, O’Neil’s, the 1960’s'],
    ["students' work", 'students’ work'],
    ["the '90s and '68", 'the ’90s and ’68'],
    ["rock 'n' roll", 'rock ’n’ roll'],
    ["no 'S' in it", 'no ‘S’ in it'],
    ["'Tis the season", '’Tis the season'],
    ['l\'"amour"', 'l’“amour”'],
    ['5\'10" tall, a 27" monitor', '5′10″ tall, a 27″ monitor'],
    ["f'(x)", 'f′(x)'],
  ])('%s', (text, expected) => {
    expect(set(text)).toBe(expected);
  });
});

describe('dashes and dots', () => {
  test.each([
    ['pages 3--5, word---word', 'pages 3–5, word—word'],
    ['a word -- another', 'a word – another'],
    ['Alan Turing - the father', 'Alan Turing – the father'],
    ['one -  two', 'one –  two'],
    ['well-known', 'well-known'],
    ['5 - 3 and a - b', '5 - 3 and a - b'],
    ['wait...', 'wait…'],
    ['1, 2, ..., n', '1, 2, …, n'],
    ['a ... b', 'a … b'],
  ])('%s', (text, expected) => {
    expect(set(text)).toBe(expected);
  });
});

describe('what is no prose stays', () => {
  test.each([
    'https://a.example/it\'s--x?q="y"',
    'me--you@a.example',
    '--verbose and -v',
    'i-- and --i',
    'a --> b <-- c',
    'f(...args)',
    'name="x" f("x") ""',
    'class= "x" id = "y"',
    '../a/.../b',
    '1...10',
    '-',
    '----',
  ])('%s', (text) => {
    expect(set(text)).toBe(text);
  });
});

describe('each language has its own signs', () => {
  test.each([
    ['de', '"Hallo", sagte \'er\'', '„Hallo“, sagte ‚er‘'],
    ['de-AT', '"Das ist \'s" - Punkt', '„Das ist ’s“ – Punkt'],
    ['de-CH', '"so"', '«so»'],
    ['fr', 'Il dit "bonjour" !', 'Il dit «_bonjour_»_!'],
    ['fr', '" oui " : l\'ami', '«_oui_»~: l’ami'],
    ['fr', '« mot » ; à 12:30', '«_mot_»_; à 12:30'],
    ['fr', '"un \'mot\' dit"', '«_un “mot” dit_»'],
    ['fr-CH', '"oui"', '«oui»'],
    ['es', '"hola" y \'más\'', '«hola» y “más”'],
    ['it', 'l\'"arte"', 'l’«arte»'],
    ['pl', '"tak"', '„tak”'],
    ['ru', '"да" - и ушёл', '«да» — и ушёл'],
    ['sv', '"hej"', '”hej”'],
    ['zh', '他说"你好"。', '他说“你好”。'],
    ['ja', '"そう"です...', '“そう”です...'],
    ['pt-BR', '"sim"', '“sim”'],
    ['he', 'צה"ל', 'צה"ל'],
    ['xx', '"x"', '“x”'],
  ])('%s: %s', (lang, text, expected) => {
    expect(set(text, lang)).toBe(expected);
  });
});
