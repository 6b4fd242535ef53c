import type { PrintSettings } from './print-settings.ts';
import type { DeckSize } from '../deck/types.ts';
import { createFinding, type Finding, type Place } from '../problems/problem.ts';
import { findOptionKeys, type OptionKey, type OptionValues } from './options.ts';
import type { Prose, RelationsMode, Settings } from './settings.ts';
import { parseValue } from './value.ts';

/** What one note is built with: the settings, the note's own front matter taken in. */
export interface NoteSettings extends PrintSettings {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly date: string | undefined;
  /** Minutes. */
  readonly duration: number | undefined;
  readonly lang: string | undefined;
  readonly logo: string | undefined;
  readonly size: DeckSize;
  readonly theme: string;
  readonly prose: Prose;
  readonly agenda: boolean;
  readonly relations: RelationsMode;
  /** @default false */
  readonly incremental: boolean;
  /** @default false */
  readonly marp: boolean;
}

/** A value of the front matter, and where it stands. */
export interface FrontMatterValue {
  readonly value: unknown;
  readonly place: Place;
}

/**
 * Takes a note's front matter into the settings. It goes before the config file; what was given by a flag stays.
 * Keys that are not Lectern's are left alone: notes carry the front matter of other tools too.
 */
export function resolveNoteSettings(
  settings: Settings,
  frontMatter: ReadonlyMap<string, FrontMatterValue>,
): { readonly settings: NoteSettings; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const own: Partial<Record<OptionKey, unknown>> = {};
  for (const key of findOptionKeys('frontMatter')) {
    const entry = frontMatter.get(key);
    if (entry === undefined || entry.value === null || settings.given.has(key)) continue;
    if (key === 'relations' && isAuthorsRelations(entry.value)) continue;
    const parsed = parseValue(key, entry.value);
    if (parsed.ok) own[key] = parsed.value;
    else findings.push(createValueFinding(key, entry, parsed.expected));
  }
  const values = own as Partial<OptionValues>;
  return {
    settings: {
      title: values.title,
      author: values.author,
      date: values.date,
      duration: values.duration,
      lang: values.lang ?? settings.lang,
      logo: values.logo,
      size: values.size ?? settings.size,
      theme: values.theme ?? settings.theme,
      prose: values.prose ?? settings.prose,
      agenda: values.agenda ?? settings.agenda,
      relations: values.relations ?? settings.relations,
      incremental: values.incremental ?? false,
      marp: values.marp ?? false,
      handout: values.handout ?? settings.handout,
      paper: values.paper ?? settings.paper,
      answers: values.answers ?? settings.answers,
      blanks: values.blanks ?? settings.blanks,
      darkSlides: values.darkSlides ?? settings.darkSlides,
      pdfNotes: values.pdfNotes ?? settings.pdfNotes,
    },
    findings,
  };
}

/** Under `relations:` stand either a mode or the author's own relations, which are content. */
export function isAuthorsRelations(value: unknown): boolean {
  const isCollection = typeof value === 'object' && value !== null;
  return isCollection || (typeof value === 'string' && /[>↔→\n]/.test(value));
}

function createValueFinding(
  key: string,
  { value, place }: FrontMatterValue,
  expected: string,
): Finding {
  const shown = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? String(value));
  return createFinding('front-matter-value', place, { key, value: shown, expected });
}
