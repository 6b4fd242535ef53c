/** All that can be said of a note without a browser: the data flow up to the drawing. */
import { createLanguage, type Language } from '../blocks/language.ts';
import { splitDeck, type SplitOptions } from '../deck/split.ts';
import type { Deck } from '../deck/types.ts';
import { type FrontMatter, parseFrontMatter } from '../markdown/front-matter.ts';
import { type ParsedNote, parseNote } from '../markdown/parse-note.ts';
import { type NoteSettings, resolveNoteSettings } from '../options/resolve-note-settings.ts';
import type { Settings } from '../options/settings.ts';
import type { Finding } from '../problems/problem.ts';
import type { NoteSource } from '../source/note-source.ts';
import type { Store } from '../store/store.ts';
import { relate, type RelatedDeck } from './relate-note.ts';

/** A note that was parsed, with its own settings. */
export interface ReadNote {
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

/** What the note becomes: its slides and what they are about. */
export interface AnalysedNote extends ReadNote {
  readonly splitOptions: SplitOptions;
  /** Without maps; links still lead to anchors. */
  readonly deck: Deck;
  readonly related: RelatedDeck;
}

/** Parses a note and reads its settings. */
export function readNote(source: NoteSource, settings: Settings, store: Store): ReadNote {
  const note = parseNote(source.text, store);
  const matter = parseFrontMatter(note.frontMatter);
  const { settings: own, findings } = resolveNoteSettings(settings, matter.values);
  const lang = own.lang ?? 'en';
  return {
    source,
    note,
    matter,
    settings,
    own,
    store,
    language: store.get('language', [lang], () => createLanguage(lang)),
    findings: [source.findings, matter.findings, findings, own.marp ? [] : note.findings].flat(),
  };
}

/** Splits a note into slides, and relates its terms. */
export async function analyseNote(read: ReadNote): Promise<AnalysedNote> {
  const { note, settings, store } = read;
  const splitOptions = createSplitOptions(read);
  const { deck, findings } = splitDeck(note.sections, splitOptions, store);
  const related = await relate({ ...read, packs: settings.packs, root: settings.root });
  return {
    ...read,
    splitOptions,
    deck,
    related,
    findings: [...read.findings, ...related.findings, ...findings],
  };
}

/** How the note is split, by its settings. */
export function createSplitOptions({ own, source, language }: ReadNote): SplitOptions {
  const { title, author, date, lang = 'en', size, theme, logo, duration, prose, agenda } = own;
  const meta: SplitOptions['meta'] = { author, date, lang, size, theme, logo, duration };
  const name = source.path.split('/').at(-1) ?? source.path;
  return { title, fallbackTitle: name.replace(/\.\w+$/, ''), meta, language, prose, agenda };
}
