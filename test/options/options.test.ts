import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createConfigSchema } from '../../src/options/config-schema.ts';
import { options } from '../../src/options/options.ts';
import {
  type FrontMatterValue,
  resolveNoteSettings,
} from '../../src/options/resolve-note-settings.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import { reportFinding } from '../problems/report-finding.ts';

const root = path.resolve('project');

function frontMatter(values: Record<string, unknown>): Map<string, FrontMatterValue> {
  return new Map(
    Object.entries(values).map(([key, value], index) => [
      key,
      { value, place: { line: index + 2, column: 1 } },
    ]),
  );
}

describe('settings', () => {
  test('defaults', () => {
    expect(resolveSettings({ root, flags: {} })).toEqual({
      access: false,
      agenda: true,
      decks: 'note',
      depth: '6',
      allowRemote: false,
      answers: 'end',
      blanks: 'some',
      coverage: false,
      darkSlides: false,
      epoch: undefined,
      exclude: [],
      formats: ['html', 'pdf'],
      given: new Set(),
      handout: 'notes',
      junk: 'drop',
      lang: undefined,
      'number-sections': false,
      numbering: false,
      bibliography: [],
      citations: 'author-year',
      introduced: [],
      recap: false,
      quiz: false,
      macros: {},
      speakerMark: 'remark',
      typography: true,
      notes: true,
      packs: [],
      outDir: path.join(root, 'dist'),
      paper: 'a4',
      pdfNotes: 'off',
      pdfSteps: 'last',
      prose: 'lead',
      quiet: false,
      relations: 'focus',
      report: undefined,
      root,
      rules: {},
      scale: 1,
      coursePdf: false,
      site: false,
      zip: false,
      size: '16:9',
      strict: false,
      theme: 'lectern',
      verbose: false,
    });
  });

  test('flags go before the config file, and are frozen with the rest', () => {
    const settings = resolveSettings({
      root,
      flags: { theme: 'gaia', report: 'r.json' },
      config: { theme: 'uncover', prose: 'full' },
      env: { SOURCE_DATE_EPOCH: '1700000000' },
    });
    expect(settings).toMatchObject({
      theme: 'gaia',
      prose: 'full',
      report: path.join(root, 'r.json'),
      epoch: 1_700_000_000,
      given: new Set(['theme', 'report']),
    });
    expect([settings, settings.formats].every(Object.isFrozen)).toBe(true);
  });
});

describe('front matter', () => {
  test('goes before the config file and after flags', () => {
    const settings = resolveSettings({
      root,
      flags: { theme: 'gaia' },
      config: { prose: 'notes', lang: 'de' },
    });
    const { settings: own, findings } = resolveNoteSettings(
      settings,
      frontMatter({
        theme: 'uncover',
        prose: 'full',
        title: 2026,
        author: ['A', 'B'],
        agenda: false,
        date: null,
        tags: [],
      }),
    );
    expect(findings).toEqual([]);
    expect(own).toEqual({
      title: '2026',
      author: 'A, B',
      date: undefined,
      lang: 'de',
      'number-sections': false,
      numbering: false,
      bibliography: [],
      citations: 'author-year',
      introduced: [],
      recap: false,
      quiz: false,
      macros: {},
      speakerMark: 'remark',
      typography: true,
      logo: undefined,
      size: '16:9',
      theme: 'gaia',
      relations: 'focus',
      prose: 'full',
      decks: 'note',
      depth: '6',
      agenda: false,
      draft: false,
      incremental: false,
      marp: false,
      handout: 'notes',
      junk: 'drop',
      paper: 'a4',
      answers: 'end',
      blanks: 'some',
      darkSlides: false,
      pdfNotes: 'off',
      pdfSteps: 'last',
    });
  });

  test('values that cannot be are warnings at their place, and the setting stays', () => {
    const { settings: own, findings } = resolveNoteSettings(
      resolveSettings({ root, flags: {} }),
      frontMatter({ prose: 'leed', lang: 'x y', marp: 'yes', title: { a: 1 } }),
    );
    expect(own).toMatchObject({ prose: 'lead', lang: undefined, marp: false, title: undefined });
    expect(
      findings.map(reportFinding).map(({ line, reason, hint }) => [line, reason, hint]),
    ).toEqual([
      [2, 'Front matter "prose" cannot be "leed"', 'Did you mean lead?'],
      [3, 'Front matter "lang" cannot be "x y"', 'It is a language tag, such as en or de-AT.'],
      [5, 'Front matter "title" cannot be {"a":1}', 'It is a text.'],
      [4, 'Front matter "marp" cannot be "yes"', 'It is true or false.'],
    ]);
  });
});

describe('the language of a note', () => {
  test.each([
    ['en', 'en', []],
    ['EN-us', 'en-US', []],
    ['iw', 'he', []],
    ['english', 'en', ['The language "english" is taken for the tag en']],
    ['Deutsch', 'de', ['The language "Deutsch" is taken for the tag de']],
    ['de_AT', 'de-AT', ['The language "de_AT" is taken for the tag de-AT']],
  ])('%s', (...[lang, tag, reasons]) => {
    const { settings: own, findings } = resolveNoteSettings(
      resolveSettings({ root, flags: {} }),
      frontMatter({ lang }),
    );
    expect(own.lang).toBe(tag);
    expect(findings.map(reportFinding).map(({ reason }) => reason)).toEqual(reasons);
  });
});

describe('the table of options', () => {
  test('has one flag of a name for each command, and no two short ones alike', () => {
    for (const command of ['build', 'check', 'init', 'doctor'] as const) {
      const flags = Object.values(options).flatMap(({ flag }) =>
        flag?.commands.includes(command) ? [flag] : [],
      );
      const letters = flags.flatMap(({ short }) => short ?? []);
      expect(new Set(flags.map(({ name }) => name)).size).toBe(flags.length);
      expect(new Set(letters).size).toBe(letters.length);
    }
  });

  test('gives the schema of the config file', () => {
    expect(createConfigSchema()).toMatchSnapshot();
  });
});
