import { describe, expect, test } from 'vitest';
import { findWords } from '../../src/i18n/find-words.ts';
import { headless } from '../browser.ts';
import { buildNote, htmlOf } from './build-note.ts';
import { languageNotes, writeLanguageNote } from './language-notes.ts';

const names: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  he: 'Hebrew',
  hi: 'Devanagari',
  ja: 'Han|Hiragana|Katakana',
  ko: 'Hangul',
  th: 'Thai',
  zh: 'Han',
};

describe.each(languageNotes)('a note in $lang', (note) => {
  test.each([
    ['that says so', note.lang],
    ['that does not', undefined],
  ])(
    '%s',
    async (_, tag) => {
      const { lang, direction, chapters } = note;
      const words = findWords(lang);
      expect(words.lang).toBe(lang);
      const deck = await buildNote({ text: writeLanguageNote(note, tag), headless });
      const html = htmlOf(deck);
      const dir = direction === 'rtl' ? ' dir="rtl"' : '';
      expect(html).toContain(`<html lang="${lang}"${dir}>`);
      // Titles, the agenda and the box are in its words.
      const [, agendaSlide = ''] =
        /<section id="agenda"[^>]*>([\s\S]*?)<\/section>/.exec(html) ?? [];
      expect(agendaSlide).toContain(words.slides.agenda);
      for (const [title] of chapters.slice(1)) expect(agendaSlide).toContain(title);
      expect(html).toContain(`<p class="alert-title">${words.alerts.tip}</p>`);
      const { report, problems } = deck;
      expect(report.slides.map(({ overflow }) => overflow)).toEqual(report.slides.map(() => 0));
      expect(report.coverage?.missing ?? []).toEqual([]);
      const others = problems.filter(({ rule }) => rule !== 'script-missing');
      expect(others.map(({ rule }) => rule)).toEqual(tag === undefined ? ['language-found'] : []);
      // Which fonts there are is up to the machine; what is missing is named.
      const missing = problems.filter(({ rule }) => rule === 'script-missing');
      const named = new RegExp(`${names[lang] ?? 'no such script'}|the signs`);
      expect(missing.map(({ reason }) => reason).filter((reason) => !named.test(reason))).toEqual(
        [],
      );
    },
    60_000,
  );
});
