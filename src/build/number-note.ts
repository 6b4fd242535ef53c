/** How a note is numbered, by its settings and its place in a course. */
import { findDoubleFormulas } from '../markdown/find-double-formulas.ts';
import type { Section } from '../blocks/section.ts';
import { findWords } from '../i18n/find-words.ts';
import type { Numbering } from '../markdown/dialects/numbering.ts';
import {
  findFormulaLabels,
  reportFormulaReferences,
  resolveFormulas,
} from '../markdown/resolve-formulas.ts';
import type { NoteSettings } from '../options/resolve-note-settings.ts';
import type { Settings } from '../options/settings.ts';
import type { Finding } from '../problems/problem.ts';
import type { CourseLinks, CourseReference } from '../protocol/course-data.ts';
import type { NoteSource } from '../source/note-source.ts';
import type { Store } from '../store/store.ts';

/** A note whose formulas have their numbers. */
export interface NumberedNote {
  readonly sections: readonly Section[];
  readonly labels: ReadonlyMap<string, CourseReference>;
  readonly findings: readonly Finding[];
}

/** How a note is read. */
export interface NumberedReading {
  readonly given: NoteSettings;
  readonly numbering: Numbering;
}

interface NumberedSettings extends Pick<NoteSettings, 'numbering'> {
  readonly lang: string;
}

/** Numbers begin with the lecture's, where its author wants numbers; a book's go through its chapters. */
export function createNumbering(
  { part }: NoteSource,
  { numbering: isOn, lang }: NumberedSettings,
  { number, references }: Pick<CourseLinks, 'number' | 'references'> = {},
): Numbering {
  const { alerts, statements, references: words } = findWords(lang);
  const hasPrefix = isOn && number !== undefined && part?.type !== 'chapter';
  return {
    words: { ...alerts, ...statements, ...words },
    isOn,
    prefix: hasPrefix ? `${number}.` : '',
    elsewhere: references ?? { found: {}, near: {} },
  };
}

/** A note's formulas with their numbers; those of a Marp deck are Marp's. */
export function resolveNumbers(
  { sections: written, labels: own }: Pick<NumberedNote, 'labels' | 'sections'>,
  { given, numbering, store }: NumberedReading & { readonly store: Store },
): NumberedNote {
  if (given.marp) return { sections: written, labels: new Map(), findings: [] };
  const { prefix, elsewhere } = numbering;
  const labels = findFormulaLabels(written, prefix, store);
  const others = new Map([...Object.entries(elsewhere.found), ...own].filter(isNoFormula));
  const context = { macros: writeMacros(given.macros), prefix, others };
  const sections = resolveFormulas(written, context, store);
  const known = { labels: [...own.keys(), ...labels.keys()], near: elsewhere.near };
  const findings = [
    ...findDoubleFormulas(written, store),
    ...reportFormulaReferences(sections, known, store),
  ];
  return { sections, labels, findings };
}

/** A formula of the note is known by its name alone, until all are numbered. */
function isNoFormula([name, { shown }]: readonly [string, CourseReference]): boolean {
  return shown !== `\\eqref{${name}}`;
}

/** Macros as TeX that defines them; `R` is `\\R`. */
function writeMacros(macros: Settings['macros']): string[] {
  return Object.entries(macros).map(([name, tex]) => {
    const count = Math.max(0, ...[...tex.matchAll(/#([1-9])/g)].map(([, digit]) => Number(digit)));
    return `\\newcommand{\\${name.replace(/^\\/, '')}}[${count}]{${tex}}`;
  });
}
