import { expect, test } from 'vitest';
import { graphOf } from './graph-of.ts';

const state = async (language: string, sentence: string): Promise<readonly string[]> =>
  (await graphOf(`**Alpha**, **Beta**, **Gamma**\n\n${sentence}\n`, { language })).stated;

test.each<[string, string, readonly string[]]>([
  ['de', 'Alpha läuft auf Beta.', ['Alpha --läuft auf--> Beta']],
  ['de', 'Die Alpha speichert den Zustand des Beta.', ['Alpha --speichert zustand des--> Beta']],
  ['de', 'Alpha und Beta nutzen Gamma.', ['Alpha --nutzen--> Gamma', 'Beta --nutzen--> Gamma']],
  [
    'de',
    'Alpha besteht aus Beta und Gamma.',
    ['Alpha --besteht aus--> Beta', 'Alpha --besteht aus--> Gamma'],
  ],
  ['fr', 'L’Alpha utilise la Beta.', ['Alpha --utilise--> Beta']],
  ['fr', 'Les Alpha font partie de la Beta.', ['Alpha --font partie de--> Beta']],
  ['es', 'El Alpha se ejecuta en la Beta.', ['Alpha --se ejecuta en--> Beta']],
  ['es', 'Alpha contiene Beta y Gamma.', ['Alpha --contiene--> Beta', 'Alpha --contiene--> Gamma']],
])('%s: %s', async (language, sentence, expected) => {
  expect(await state(language, sentence)).toEqual(expected);
});

test.each([
  ['de', 'Alpha läuft nicht auf Beta.'],
  ['de', 'Läuft Alpha auf Beta?'],
  ['de', 'Wenn Alpha Beta nutzt, hilft Gamma.'],
  ['de', 'Alpha kann Beta nutzen.'],
  ['de', 'Alpha ist nicht Teil von Beta.'],
  ['de', 'Die Nutzer von Alpha mögen Beta.'],
  ['de', 'Alpha nutzt die Beta-Liste.'],
  ['fr', 'Alpha n’utilise pas Beta.'],
  ['fr', 'Alpha peut utiliser Beta.'],
  ['es', 'Alpha no usa Beta.'],
  ['es', '¿Usa Alpha Beta?'],
  ['ja', 'Alpha uses Beta.'],
])('%s states nothing: %s', async (language, sentence) => {
  expect(await state(language, sentence)).toEqual([]);
});

test.each([
  ['de', 'umfasst'],
  ['ja', '含む'],
  ['ru', 'включает'],
])('arrows, lists and tables work in every language: %s', async (language, includes) => {
  const text =
    '- **Spule**\n  - XKA\n  - XKB\n\nAlfa → Beta\n\n| Merkmal | XKA | XKB |\n|-|-|-|\n| Rolle | ABC | ABD |';
  expect((await graphOf(text, { language })).stated).toEqual([
    'Alfa ----> Beta',
    'XKA --rolle--> ABC',
    'XKB --rolle--> ABD',
    `Spule --${includes}--> XKA`,
    `Spule --${includes}--> XKB`,
  ]);
});
