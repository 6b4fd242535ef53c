import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { options } from '../../src/options/options.ts';
import type { OptionKey } from '../../src/options/option-values.ts';
import { parseValue } from '../../src/options/value.ts';
import { deepFreeze } from '../deep-freeze.ts';

/** The value of an option, or what would be right. */
function parse(key: OptionKey, raw: unknown): unknown {
  const parsed = parseValue(key, deepFreeze(raw));
  return parsed.ok ? { value: parsed.value } : parsed.expected;
}

const keysOf = (type: string): OptionKey[] =>
  (Object.keys(options) as OptionKey[]).filter((key) => options[key].type === type);

describe('true or false', () => {
  test.each(keysOf('boolean'))('%s', (key) => {
    expect(parse(key, true)).toEqual({ value: true });
    expect(parse(key, false)).toEqual({ value: false });
    for (const raw of ['true', 'yes', 1, 0, '', null, [], {}]) {
      expect(parse(key, raw)).toBe('It is true or false.');
    }
  });
});

describe('a text', () => {
  test.each(keysOf('text'))('%s', (key) => {
    expect(parse(key, 'A: שלום 漢字 🎉')).toEqual({ value: 'A: שלום 漢字 🎉' });
    expect(parse(key, '')).toEqual({ value: '' });
    expect(parse(key, 2026)).toEqual({ value: '2026' });
    expect(parse(key, ['A', 7, 'B'])).toEqual({ value: 'A, 7, B' });
    expect(parse(key, [])).toEqual({ value: '' });
    for (const raw of [true, null, { a: 1 }, ['A', null], [['A']]]) {
      expect(parse(key, raw)).toBe('It is a text.');
    }
  });
});

describe('a path', () => {
  test.each(keysOf('path'))('%s', (key) => {
    expect(parse(key, 'a/b c.css')).toEqual({ value: 'a/b c.css' });
    for (const raw of ['', '  ', 3, true, null, ['a']]) {
      expect(parse(key, raw)).toBe('It is a name or a path.');
    }
  });
});

describe('paths', () => {
  test.each(keysOf('paths'))('%s', (key) => {
    expect(parse(key, 'a.yml')).toEqual({ value: ['a.yml'] });
    expect(parse(key, ['a.yml', 'b.yml'])).toEqual({ value: ['a.yml', 'b.yml'] });
    expect(parse(key, [])).toEqual({ value: [] });
    for (const raw of ['', [''], ['a', 3], null, {}]) {
      expect(parse(key, raw)).toBe('It is a path or a list of paths.');
    }
  });
});

describe('one of several', () => {
  test.each(keysOf('choice'))('%s', (key) => {
    const { choices = [] } = options[key];
    expect(choices.length).toBeGreaterThan(1);
    for (const choice of choices) expect(parse(key, choice)).toEqual({ value: choice });
    const all = `Known: ${choices.join(', ')}.`;
    for (const raw of ['something else', true, '', {}, []]) expect(parse(key, raw)).toBe(all);
  });

  test.each([
    ['a slip', 'prose', 'leed', 'Did you mean lead?'],
    ['capital letters', 'prose', 'LEAD', 'Did you mean lead?'],
    ['another sign', 'size', '16x9', 'Did you mean 16:9?'],
    ['a number that YAML reads', 'handout', 3, { value: '3' }],
    ['a number that there is none of', 'handout', 33, 'Did you mean 3?'],
    ['a choice of another option', 'paper', 'lead', 'Known: a4, letter.'],
  ] as const)('%s', (...[, key, raw, expected]) => {
    expect(parse(key, raw)).toEqual(expected);
  });
});

describe('several of several', () => {
  test.each([
    ['one', 'html', ['html']],
    ['two with a comma', 'pdf,html', ['pdf', 'html']],
    ['two with a comma and spaces', ' pdf , html ', ['pdf', 'html']],
    ['a list', ['html', 'mermaid'], ['html', 'mermaid']],
    ['a list whose parts have commas', ['html,pdf', 'handout'], ['html', 'pdf', 'handout']],
    ['one twice', 'pdf,html,pdf', ['pdf', 'html']],
    ['a comma too many', 'pdf,,html,', ['pdf', 'html']],
  ])('%s', (_, raw, value) => {
    expect(parse('formats', raw)).toEqual({ value });
  });

  test.each([
    ['none', ''],
    ['an empty list', []],
    ['commas alone', ',,'],
    ['what is far from all', 'docx'],
    ['a number', 3],
    ['nothing', null],
  ])('%s is refused with all that there are', (_, raw) => {
    expect(parse('formats', raw)).toBe(
      'Known: html, pdf, handout, marp, gfm, mermaid, notes, png, pptx, text, gift, anki.',
    );
  });

  test('a slip among others is refused with what was meant', () => {
    expect(parse('formats', ['html', 'pfd'])).toBe('Did you mean pdf?');
  });
});

describe('a language', () => {
  test.each([
    ['a tag', 'en', 'en'],
    ['a tag in other letters', 'DE-at', 'de-AT'],
    ['a tag with a script', 'zh-hant-tw', 'zh-Hant-TW'],
    ['an old tag', 'iw', 'he'],
    ['a tag with a low line', 'de_AT', 'de-AT'],
    ['a name', 'English', 'en'],
    ['a name in its own language', 'français', 'fr'],
    ['a name in another script', '日本語', 'ja'],
  ])('%s', (_, raw, value) => {
    expect(parse('lang', raw)).toEqual({ value });
  });

  test.each(['', 'English language', 'e', 'klingon', 'deutsch!', 3, true, null, ['en']])(
    'but not %j',
    (raw) => {
      expect(parse('lang', raw)).toBe('It is a language tag, such as en or de-AT.');
    },
  );
});

describe('a time', () => {
  test.each([
    [90, 90],
    ['90', 90],
    [' 90 ', 90],
    ['90 min', 90],
    ['90m', 90],
    ['45 minutes', 45],
    ['1 minute', 1],
    ['1.5 h', 90],
    ['1h', 60],
    ['2 hours', 120],
    ['1:30', 90],
    ['1 h 30 min', 90],
    ['1h30', 90],
    ['1 Hour 5 Min', 65],
    ['0.5', 0.5],
    ['24 h', 1440],
  ])('%j is %d minutes', (raw, value) => {
    expect(parse('duration', raw)).toEqual({ value });
  });

  test.each(['', ' ', 0, '0 h', -5, 1441, '25 h', 'long', '90 sec', '1,5 h', true, null, [], {}])(
    'but not %j',
    (raw) => {
      expect(parse('duration', raw)).toBe(
        'It is a number of minutes, or a time such as "90 min" or "1 h 30 min".',
      );
    },
  );

  test('of any hours and minutes of a day is what they are together', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.integer({ min: 1, max: 59 }), (hours, minutes) => {
        const value = hours * 60 + minutes;
        for (const text of [`${hours} h ${minutes} min`, `${hours}:${minutes}`, `${value}`])
          expect(parse('duration', text)).toEqual({ value });
      }),
    );
  });
});

describe('a port', () => {
  test.each([
    ['4300', 4300],
    [1, 1],
    ['65535', 65_535],
  ])('%j', (raw, value) => {
    expect(parse('port', raw)).toEqual({ value });
  });

  test.each([0, '65536', '-1', '80.5', 'http', '', Infinity, {}])('but not %j', (raw) => {
    expect(parse('port', raw)).toBe('It is a number from 1 to 65535.');
  });
});

describe('a number of jobs', () => {
  test.each([
    ['1', 1],
    [8, 8],
    ['64', 64],
  ])('%j', (raw, value) => {
    expect(parse('jobs', raw)).toEqual({ value });
  });

  test.each([0, '65', '-1', '2.5', 'all', '', {}])('but not %j', (raw) => {
    expect(parse('jobs', raw)).toBe('It is a number from 1 to 64.');
  });
});

describe('the size of pictures', () => {
  test.each([
    [0.1, 0.1],
    ['2', 2],
    ['1.5', 1.5],
    [8, 8],
  ])('%j', (raw, value) => {
    expect(parse('scale', raw)).toEqual({ value });
  });

  test.each([0, '0.05', 8.1, -1, 'large', '', {}, Infinity])('but not %j', (raw) => {
    expect(parse('scale', raw)).toBe('It is a number from 0.1 to 8.');
  });
});

describe('slides to make pictures of', () => {
  test.each([
    ['3', [{ first: 3, last: 3 }]],
    [
      '1,3-5',
      [
        { first: 1, last: 1 },
        { first: 3, last: 5 },
      ],
    ],
    [
      ' 2 - 4 , 9-',
      [
        { first: 2, last: 4 },
        { first: 9, last: Infinity },
      ],
    ],
    [7, [{ first: 7, last: 7 }]],
  ])('%j', (raw, value) => {
    expect(parse('slides', raw)).toEqual({ value });
  });

  test.each(['0', '5-3', '-3', '1,,2', 'all', '', '1.5', {}, '123456'])('but not %j', (raw) => {
    expect(parse('slides', raw)).toBe('It is a list of slide numbers, such as 1,3-5.');
  });
});

describe('a part of the notes', () => {
  test('1/1 and 12/40', () => {
    expect(parse('shard', '1/1')).toEqual({ value: { index: 1, count: 1 } });
    expect(parse('shard', '12/40')).toEqual({ value: { index: 12, count: 40 } });
  });

  test.each(['0/3', '4/3', '1', '1/', '/3', '1/3/5', '1.5/3', '1/9999', '', 2])(
    'but not %j',
    (raw) => {
      expect(parse('shard', raw)).toBe('It is a part and their number, such as 1/3.');
    },
  );
});

describe('a folder that may be off', () => {
  test('a path, or false', () => {
    expect(parse('cache', '.cache')).toEqual({ value: '.cache' });
    expect(parse('cache', false)).toEqual({ value: false });
  });

  test.each([true, '', 3, {}])('but not %j', (raw) => {
    expect(parse('cache', raw)).toBe('It is the path of a folder, or false for none.');
  });
});

describe('levels of rules', () => {
  test.each([
    ['are names with levels', { 'slide-words': 'off', overflow: 'warning' }],
    ['are off where YAML says false', { 'slide-words': false }],
  ])('%s', (_, raw) => {
    expect(parseValue('rules', raw)).toEqual({
      ok: true,
      value: { ...raw, 'slide-words': 'off' },
    });
  });

  test.each([
    [{ 'slide-word': 'off' }, 'There is no rule "slide-word". Did you mean slide-words?'],
    [{ 'slide-words': 'no' }, 'slide-words is one of off, info, warning, error.'],
    [['slide-words'], 'It names rules, each with its level: slide-words: off.'],
  ])('are not %j', (raw, expected) => {
    expect(parseValue('rules', raw)).toEqual({ ok: false, expected });
  });
});

test.each([
  ['svg', /^A slide is a page of HTML.*png.*pdf/],
  ['jpg', /^Use png\.$/],
  ['ppt', /^Use pptx\.$/],
  ['pdff', /^Did you mean pdf\?$/],
])('the format %s is answered with what there is', (name, answer) => {
  expect(parse('formats', ['html', name])).toMatch(answer);
});
