import { expect, test } from 'vitest';
import { isStatement, statementNames } from '../../src/blocks/statements.ts';
import { findWords } from '../../src/i18n/find-words.ts';
import { listWords, loadLanguages } from './listed-words.ts';

const files = await loadLanguages();

test.each([
  ['en', 'en'],
  ['de', 'de'],
  // Case says nothing.
  ['DE', 'de'],
  ['pt-br', 'pt-BR'],
  ['PT-BR', 'pt-BR'],
  // A region goes before its language; one without words has those of its language.
  ['pt-BR', 'pt-BR'],
  ['pt', 'pt'],
  ['pt-PT', 'pt'],
  ['pt-AO', 'pt'],
  ['de-AT', 'de'],
  ['es-419', 'es'],
  ['en-GB', 'en'],
  // What else a tag may hold, before the region and after it.
  ['pt-Latn-BR', 'pt-BR'],
  ['pt-BR-abl1943', 'pt-BR'],
  ['pt-x-BR', 'pt'],
  ['pt-BR-x-private', 'pt-BR'],
  ['pt-u-rg-brzzzz', 'pt'],
  ['zh-Hant-TW', 'zh-Hant'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-hant', 'zh-Hant'],
  ['yue-HK', 'zh-Hant'],
  ['zh-Hans-HK', 'zh'],
  ['cmn-Hans', 'zh'],
  // Who reads no words of his language reads its neighbour's; and old names of languages.
  ['nn', 'nb'],
  ['no-NO', 'nb'],
  ['nb-NO', 'nb'],
  ['iw', 'he'],
  ['zh-cmn-Hans-CN', 'zh'],
  ['de-1996', 'de'],
  // Brazil's words are Portuguese: not those of other languages there.
  ['es-BR', 'es'],
  ['de-BR', 'de'],
  // Unknown languages, and what is no tag at all.
  ['xx', 'en'],
  ['xx-BR', 'en'],
  ['gsw', 'en'],
  ['den', 'en'],
  ['deutsch', 'en'],
  ['de_AT', 'en'],
  ['pt_BR', 'en'],
  ['', 'en'],
  ['-', 'en'],
  ['constructor', 'en'],
  ['__proto__', 'en'],
])('%j has the words of %s', (tag, lang) => {
  const { lang: found, ...words } = findWords(tag);
  expect(found).toBe(lang);
  const layers = ['en', lang.slice(0, 2), lang.toLowerCase()].map((name) => files.get(name) ?? []);
  expect(listWords(words)).toEqual(new Map(layers.flatMap((layer) => [...layer])));
});

test.each([
  // The region's own, its language's, and English where neither is known.
  ['pt-BR', 'fullscreen', 'Tela cheia'],
  ['pt-BR', 'close', 'Fechar'],
  ['pt-PT', 'fullscreen', 'Ecrã inteiro'],
  ['hi', 'next', 'आगे'],
  ['zh-TW', 'print', '列印'],
  ['zh-SG', 'print', '打印'],
  ['xx', 'print', 'Print'],
] as const)('%s: the word %s is %j', (tag, word, text) => {
  expect(findWords(tag).player[word]).toBe(text);
});

test('every language has every word of every section, in the order of English', () => {
  const english = [...(files.get('en') ?? new Map<string, string>()).keys()];
  for (const name of files.keys()) {
    const { lang: _, ...words } = findWords(name);
    expect([...listWords(words).keys()], name).toEqual(english);
  }
});

test('Brazil has its own words on slides, maps, handouts and alerts', () => {
  const { slides, alerts, maps, handouts } = findWords('pt-BR');
  expect([slides.notes, alerts.tip, maps.stated, handouts.key, handouts.contents]).toEqual([
    'Anotações',
    'Dica',
    'nestas anotações',
    'Gabarito',
    'Sumário',
  ]);
  const { slides: there, handouts: paper } = findWords('pt');
  expect([there.notes, paper.key]).toEqual(['Notas', 'Soluções']);
});

test('all that has a number of its own has a word', () => {
  const { alerts, statements } = findWords('en');
  const words = Object.keys({ ...alerts, ...statements }).filter(isStatement);
  expect(words.toSorted()).toEqual([...statementNames].toSorted());
  expect(Object.keys(statements).filter((name) => !isStatement(name))).toEqual([]);
});
