// Holds every file of src/i18n/languages against English. What may read like English stands in the list here, exactly: one
// that has become too long is as red as one that is too short.
import { describe, expect, test } from 'vitest';
import { findWords } from '../../src/i18n/find-words.ts';
import { loadLanguages } from './listed-words.ts';

const files = await loadLanguages();
const english = files.get('en') ?? new Map<string, string>();
const others = [...files].filter(([name]) => name !== 'en');
// A region's file may leave words to its language.
const languages = others.filter(([name]) => name !== 'pt-br');

/** Words that are the same in English and in that language. */
const alike: Readonly<Record<string, string>> = {
  cs: 'alerts.tip player.minutes statements.axiom statements.lemma',
  de: 'alerts.info alerts.definition course.handout player.minutes references.andOthers statements.axiom statements.lemma statements.proposition',
  es: 'player.minutes references.andOthers',
  fr: 'slides.notes alerts.important alerts.info alerts.danger alerts.question handouts.cues player.notes player.pause player.minutes quiz.source references.andOthers references.figure references.section statements.conjecture statements.observation statements.proposition',
  it: 'player.minutes references.andOthers statements.lemma',
  nb: 'alerts.info diagrams.start player.pause player.start player.minutes statements.lemma',
  nl: 'alerts.tip alerts.info player.pen player.minutes statements.lemma',
  pl: 'player.start player.minutes',
  pt: 'player.slides player.minutes references.andOthers',
};

test('are the 25 that the player is said to speak, and Brazil’s Portuguese', () => {
  expect([...files.keys()].sort().join(' ')).toBe(
    'ar bg cs de el en es fa fr he hi it ja ko nb nl pl pt pt-br ru th tr uk vi zh zh-hant',
  );
});

describe.each([...files])('%s', (name, words) => {
  test('is found by its tag', () => {
    expect(findWords(name).lang.toLowerCase()).toBe(name);
  });

  test('has no word that is empty or has space around it', () => {
    expect([...words].filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
  });
});

describe.each(others)('%s', (name, words) => {
  test('has no words that English lacks', () => {
    expect([...words.keys()].filter((word) => !english.has(word))).toEqual([]);
  });

  test('has the placeholders of English', () => {
    const wrong = [...words].filter(
      ([word, text]) => placeholdersOf(text) !== placeholdersOf(english.get(word) ?? ''),
    );
    expect(wrong).toEqual([]);
  });

  test('is not left in English', () => {
    const same = [...words].filter(([word, text]) => text === english.get(word));
    expect(same.map(([word]) => word).sort()).toEqual(split(alike[name]));
  });
});

describe.each(languages)('%s', (_, words) => {
  test('has every word that English has', () => {
    const lacks = [...english.keys()].filter((word) => !words.has(word));
    expect(lacks).toEqual([]);
  });

  test('tells the kinds of alerts apart', () => {
    const titles = [...words].filter(([word]) => word.startsWith('alerts.'));
    expect(new Set(titles.map(([, title]) => title)).size).toBe(13);
  });
});

describe('Brazil', () => {
  const european = files.get('pt') ?? new Map<string, string>();
  const brazilian = files.get('pt-br') ?? new Map<string, string>();

  test('repeats nothing that Portugal says in the same words', () => {
    const same = [...brazilian].filter(([word, text]) => text === european.get(word));
    expect(same).toEqual([]);
  });

  test('has none of the words that only Portugal uses', () => {
    const words = new Map([...european, ...brazilian]);
    const foreign = /\b(?:ecrã|prima|procurar|repor|seguinte|perdem-se|sugestão|notas?)(?!\p{L})/iu;
    expect([...words].filter(([, text]) => foreign.test(text))).toEqual([]);
    expect([...european].filter(([, text]) => foreign.test(text)).length).toBeGreaterThan(10);
  });
});

function placeholdersOf(text: string): string {
  return (text.match(/\{[^}]*\}?/g) ?? []).sort().join(' ');
}

function split(list = ''): string[] {
  return list.split(' ').filter(Boolean).sort();
}
