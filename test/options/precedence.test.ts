import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/options/formats.ts';
import type { OptionValues } from '../../src/options/option-values.ts';
import {
  isAuthorsRelations,
  resolveNoteSettings,
} from '../../src/options/resolve-note-settings.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import { dependencies, version } from '../../src/options/version.ts';
import { CliError } from '../../src/problems/cli-error.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { drawFinding } from '../markdown/draw-tree.ts';

const root = path.resolve('project');

interface Given {
  readonly flags?: Partial<OptionValues>;
  readonly config?: Partial<OptionValues>;
  readonly matter?: Readonly<Record<string, unknown>>;
}

/** What a note is built with. */
function resolve({ flags = {}, config = {}, matter = {} }: Given) {
  const settings = resolveSettings(deepFreeze({ root, flags, config }));
  const entries = Object.entries(matter).map(([key, value], index) => {
    const place = { line: index + 2, column: 1 };
    return [key, { value, place }] as const;
  });
  return resolveNoteSettings(deepFreeze(settings), deepFreeze(new Map(entries)));
}

describe('a flag goes before front matter, that before the config file, and that before the default', () => {
  test.each([
    ['theme', 'lectern', ['a', 'b', 'c']],
    ['prose', 'lead', ['full', 'notes', 'lead']],
    ['size', '16:9', ['4:3', '16:9', '4:3']],
    ['agenda', true, [false, true, false]],
    ['junk', 'drop', ['keep', 'drop', 'keep']],
    ['relations', 'focus', ['off', 'overview', 'focus']],
    ['lang', undefined, ['de', 'fr', 'he']],
    ['handout', 'notes', ['3', 'cornell', 'cloze']],
    ['paper', 'a4', ['letter', 'a4', 'letter']],
    ['answers', 'end', ['omit', 'end', 'omit']],
    ['blanks', 'some', ['few', 'all', 'some']],
    ['darkSlides', false, [true, false, true]],
    ['pdfNotes', 'off', ['pages', 'comments', 'off']],
    ['pdfSteps', 'last', ['each', 'last', 'each']],
  ] as const)('%s', (...[key, standard, [config, matter, flag]]) => {
    const valueOf = (given: Given): unknown => resolve(given).settings[key];
    expect(valueOf({})).toBe(standard);
    expect(valueOf({ config: { [key]: config } })).toBe(config);
    expect(valueOf({ matter: { [key]: matter } })).toBe(matter);
    expect(valueOf({ config: { [key]: config }, matter: { [key]: matter } })).toBe(matter);
    expect(valueOf({ flags: { [key]: flag }, matter: { [key]: matter } })).toBe(flag);
    expect(valueOf({ flags: { [key]: flag }, config: { [key]: config } })).toBe(flag);
  });

  test.each([
    ['formats', ['html', 'pdf'], [['pdf'], ['mermaid']]],
    ['packs', [], [['a.yml'], ['b.yml']]],
    ['allowRemote', false, [true, false]],
    ['notes', true, [false, true]],
    ['strict', false, [true, false]],
    ['quiet', false, [true, false]],
    ['outDir', path.join(root, 'dist'), [path.join(root, 'a'), path.join(root, 'b')]],
    ['report', undefined, [path.join(root, 'a'), path.join(root, 'b')]],
  ] as const)('%s, which no front matter has', (...[key, standard, [config, flag]]) => {
    const valueOf = (given: Omit<Given, 'matter'>): unknown =>
      resolveSettings({ root, flags: {}, ...given })[key];
    expect(valueOf({})).toEqual(standard);
    expect(valueOf({ config: { [key]: config } })).toEqual(config);
    expect(valueOf({ config: { [key]: config }, flags: { [key]: flag } })).toEqual(flag);
    expect(resolve({ matter: { [key]: 'x' } }).findings).toEqual([]);
  });

  test("macros: a note's beside those of its folder", () => {
    const config = { macros: { R: 'a', '\\vE': 'b' } };
    const matter = { macros: { R: 'c' } };
    expect(resolve({ config, matter }).settings.macros).toEqual({ R: 'c', '\\vE': 'b' });
    expect(resolve({ config, matter: { macros: ['R'] } }).findings).toHaveLength(1);
    expect(resolve({ config, matter: { macros: { 'a b': 'c' } } }).findings).toHaveLength(1);
  });

  test.each([
    ['title', 'A', 'A'],
    ['author', ['A', 'B'], 'A, B'],
    ['date', 2026, '2026'],
    ['duration', '1 h 30 min', 90],
    ['logo', 'a.svg', 'a.svg'],
    ['incremental', true, true],
    ['marp', true, true],
  ] as const)('%s, which front matter alone has', (...[key, given, value]) => {
    expect(resolve({ matter: { [key]: given } }).settings[key]).toEqual(value);
    expect(resolve({ matter: { [key]: null } }).settings[key] || undefined).toBeUndefined();
  });
});

describe('paths are relative to the project', () => {
  test.each([
    ['outDir', 'out', path.join(root, 'out')],
    ['outDir', '../out', path.resolve(root, '../out')],
    ['outDir', '.', root],
    ['report', 'a/r.json', path.join(root, 'a/r.json')],
  ] as const)('%s %s', (...[key, given, expected]) => {
    expect(resolveSettings({ root, flags: { [key]: given } })[key]).toBe(expected);
  });

  test('but not themes and packs, which are names or found elsewhere', () => {
    const settings = resolveSettings({ root, flags: {}, config: { theme: 'a.css', packs: ['b'] } });
    expect([settings.theme, settings.packs]).toEqual(['a.css', ['b']]);
  });
});

describe('SOURCE_DATE_EPOCH', () => {
  const resolveEpoch = (value: string | undefined): number | undefined =>
    resolveSettings({ root, flags: {}, env: { SOURCE_DATE_EPOCH: value } }).epoch;

  test.each([
    [undefined, undefined],
    ['', undefined],
    ['0', 0],
    ['1700000000', 1_700_000_000],
  ])('%j is %j', (value, epoch) => {
    expect(resolveEpoch(value)).toBe(epoch);
  });

  test.each(['yesterday', '-1', '1.5', '1e9', ' 1', '999999999999'])('%j is refused', (value) => {
    expect(() => resolveEpoch(value)).toThrow(new CliError('epoch-broken', { value }));
  });
});

describe('settings', () => {
  test('say what was given by flags alone', () => {
    const { given } = resolveSettings({ root, flags: { theme: 'a' }, config: { prose: 'full' } });
    expect([...given]).toEqual(['theme']);
  });

  test('hold lists of their own', () => {
    const packs = ['a.yml'];
    const settings = resolveSettings({ root, flags: {}, config: { packs } });
    packs.push('b.yml');
    expect(settings.packs).toEqual(['a.yml']);
    expect(Object.isFrozen(settings.packs)).toBe(true);
  });
});

describe('front matter', () => {
  test.each([
    ['of other tools is left alone', { tags: ['a'], layout: 'post', headingDivider: 2 }, []],
    [
      'that is nearly a setting is said',
      { titel: 'X', backgroundColour: 'red', data: 1, tag: 'a', name: 'b', authors: ['c'] },
      [
        'front-matter-key 2:1-2:6 titel title',
        'front-matter-key 3:1-3:17 backgroundColour backgroundColor',
        'front-matter-key 7:1-7:8 authors author',
      ],
    ],
    ['that is there beside its like is left alone', { author: 'a', authors: ['b'] }, []],
    [
      'that is nearly a setting is said beside it too',
      { lang: 'de', langauge: 'de', theme: 'paper', themes: 'x' },
      ['front-matter-key 3:1-3:9 langauge lang', 'front-matter-key 5:1-5:7 themes theme'],
    ],
    ['of another name is said', { language: 'de' }, ['front-matter-key 2:1-2:9 language lang']],
    ['of another name is left alone beside ours', { lang: 'de', language: 'German' }, []],
    [
      'that nobody knows may be text between rules',
      { Note: 'read chapter 3' },
      ['front-matter-unknown 2:1-2:5 Note'],
    ],
    ['that nobody knows is left alone beside others', { layout: 'post', foo: 'bar' }, []],
    ["of Marp's first slide is left alone", { marp: true, _class: 'lead' }, []],
    ['of no value is left alone', { theme: null, marp: null }, []],
    ['that a flag overrules is not looked at', { size: 'x' }, []],
    [
      'that cannot be is reported with what would be right',
      { prose: 'leed', paper: ['a4'], darkSlides: 'no' },
      [
        'front-matter-value 3:1 paper ["a4"] Did you mean a4?',
        'front-matter-value 4:1 darkSlides "no" It is true or false.',
        'front-matter-value 2:1 prose "leed" Did you mean lead?',
      ],
    ],
    [
      'of a time that cannot be',
      { duration: 'long' },
      [
        'front-matter-value 2:1 duration "long" It is a number of minutes, or a time such as "90 min" or "1 h 30 min".',
      ],
    ],
    [
      'of relations that are no mode',
      { relations: 'focsu' },
      ['front-matter-value 2:1 relations "focsu" Did you mean focus?'],
    ],
  ])('%s', (_, matter, findings) => {
    expect(resolve({ flags: { size: '4:3' }, matter }).findings.map(drawFinding)).toEqual(findings);
  });

  test.each([
    ['a list', ['A -> B'], true],
    ['a map', { 'A -> B': 'label' }, true],
    ['lines', 'A: b\nB: c', true],
    ['an arrow', 'A -> B', true],
    ['a mutual arrow', 'A ↔ B', true],
    ['a drawn arrow', 'A → B', true],
    ['a mode', 'focus', false],
    ['a slip', 'focsu', false],
    ['nothing', null, false],
    ['true', true, false],
    ['a number', 3, false],
  ])('relations may be the author’s: %s', (_, value, isTheirs) => {
    expect(isAuthorsRelations(value)).toBe(isTheirs);
    const { settings } = resolve({ config: { relations: 'off' }, matter: { relations: value } });
    expect(settings.relations).toBe(value === 'focus' ? 'focus' : 'off');
  });
});

describe('outputs and versions', () => {
  test('have names of their own', () => {
    const extensions = Object.values(formats).map(({ extension }) => extension);
    expect(extensions).toEqual([...new Set(extensions)]);
    expect(extensions.filter((extension) => !/^(?:\.[a-z]+)+$/.test(extension))).toEqual([]);
  });

  test('are those of the package', () => {
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
    expect(dependencies['mermaid']).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
