import { createLanguage, type Language } from '../blocks/language.ts';
import type { SplitOptions } from '../deck/split.ts';
import { type FrontMatter, parseFrontMatter } from '../markdown/front-matter.ts';
import { type ParsedNote, parseNote } from '../markdown/parse-note.ts';
import { resolveFormulas } from '../markdown/resolve-formulas.ts';
import { type NoteSettings, resolveNoteSettings } from '../options/resolve-note-settings.ts';
import type { Settings } from '../options/settings.ts';
import type { Finding } from '../problems/problem.ts';
import type { NoteSource } from '../source/note-source.ts';
import type { Store } from '../store/store.ts';

/** A note that was parsed, with its own settings. */
export interface ParsedSource {
  readonly source: NoteSource;
  readonly note: ParsedNote;
  readonly matter: FrontMatter;
  /** The run's settings, and the note's own. */
  readonly settings: Settings;
  readonly own: NoteSettings;
  readonly language: Language;
  readonly store: Store;
  readonly findings: readonly Finding[];
}

/** Parses a note and reads its settings. */
export function parseSource(source: NoteSource, settings: Settings, store: Store): ParsedSource {
  const note = parseNote(source.text, store);
  const matter = parseFrontMatter(note.frontMatter);
  const { settings: own, findings } = resolveNoteSettings(settings, matter.values);
  const lang = own.lang ?? 'en';
  const sections = own.marp
    ? note.sections
    : resolveFormulas(note.sections, writeMacros(own.macros), store);
  return {
    source,
    note: { ...note, sections },
    matter,
    settings,
    own,
    store,
    language: store.get('language', [lang], () => createLanguage(lang)),
    findings: [source.findings, matter.findings, findings, own.marp ? [] : note.findings].flat(),
  };
}

/** Macros as TeX that defines them; `R` is `\\R`. */
function writeMacros(macros: Settings['macros']): string[] {
  return Object.entries(macros).map(([name, tex]) => {
    const count = Math.max(0, ...[...tex.matchAll(/#([1-9])/g)].map(([, digit]) => Number(digit)));
    return `\\newcommand{\\${name.replace(/^\\/, '')}}[${count}]{${tex}}`;
  });
}

/** How the note is split, by its settings. */
export function createSplitOptions({ own, source, language }: ParsedSource): SplitOptions {
  const { title, author, date, lang = 'en', size, theme, logo, duration, prose, agenda } = own;
  const meta: SplitOptions['meta'] = { author, date, lang, size, theme, logo, duration };
  const name = source.path.split('/').at(-1) ?? source.path;
  return { title, fallbackTitle: name.replace(/\.\w+$/, ''), meta, language, prose, agenda };
}
