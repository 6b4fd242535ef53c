import type { PrintSettings } from './print-settings.ts';
import { createFinding, type Finding, type Place } from '../problems/problem.ts';
import { checkKeys } from './check-keys.ts';
import { findOptionKeys } from './option-keys.ts';
import { options } from './options.ts';
import type { OptionKey, OptionValues } from './option-values.ts';
import type { Settings } from './settings.ts';
import { parseValue } from './value.ts';

/**
 * What one note is built with: the settings, the note's own front matter taken in. `duration` is minutes; `incremental` and
 * `marp` are false where it does not say.
 */
export interface NoteSettings
  extends
    PrintSettings,
    Pick<
      Settings,
      | 'accent'
      | 'agenda'
      | 'bibliography'
      | 'brand'
      | 'citations'
      | 'decks'
      | 'depth'
      | 'font'
      | 'footer'
      | 'introduced'
      | 'junk'
      | 'lang'
      | 'logo'
      | 'macros'
      | 'number-sections'
      | 'numbering'
      | 'prose'
      | 'quiz'
      | 'recap'
      | 'relations'
      | 'size'
      | 'speakerMark'
      | 'theme'
      | 'typography'
    >,
    Pick<OptionValues, 'incremental' | 'marp'>,
    Own<
      Pick<
        OptionValues,
        'author' | 'course' | 'date' | 'duration' | 'institution' | 'order' | 'subtitle' | 'title'
      >
    > {}

/** What a note alone can say, and need not. */
type Own<Values> = { readonly [Key in keyof Values]: Values[Key] | undefined };

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
  const keys = findOptionKeys('frontMatter');
  const given: Partial<Record<OptionKey, unknown>> = settings;
  const values: Record<string, unknown> = Object.fromEntries(
    keys.map((key) => [key, given[key] ?? options[key].default]),
  );
  for (const key of keys) {
    const entry = frontMatter.get(key);
    if (entry === undefined || entry.value === null || settings.given.has(key)) continue;
    if (key === 'relations' && isAuthorsRelations(entry.value)) continue;
    const parsed = parseValue(key, entry.value);
    // A note's macros stand beside those of its folder.
    if (parsed.ok && key === 'macros')
      Object.assign((values[key] = { ...settings.macros }), parsed.value);
    else if (parsed.ok) values[key] = parsed.value;
    else findings.push(createValueFinding(key, entry, parsed.expected));
    if (parsed.ok && key === 'lang') findings.push(...checkTag(entry, String(parsed.value)));
  }
  findings.push(...checkKeys(frontMatter, { known: keys, isMarp: values['marp'] === true }));
  // The table is what ties each key to its type.
  return { settings: values as unknown as NoteSettings, findings };
}

/** Under `relations:` stand either a mode or the author's own relations, which are content. */
export function isAuthorsRelations(value: unknown): boolean {
  const isCollection = typeof value === 'object' && value !== null;
  return isCollection || (typeof value === 'string' && /[>↔→\n]/.test(value));
}

/** Says it where a language's name is taken for its tag. */
function checkTag({ value, place }: FrontMatterValue, tag: string): Finding[] {
  const written = String(value);
  if (
    written
      .trim()
      .toLowerCase()
      .startsWith(tag.toLowerCase().split('-')[0]! + '-')
  )
    return [];
  if (written.trim().length <= 3) return [];
  return [createFinding('language-named', place, { name: written, tag })];
}

function createValueFinding(
  key: string,
  { value, place }: FrontMatterValue,
  expected: string,
): Finding {
  const shown = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? String(value));
  return createFinding('front-matter-value', place, { key, value: shown, expected });
}
