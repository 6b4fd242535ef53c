/**
 * What a note refers to in other lectures of its course: `[@fig:tide]` where another note has the figure. Only notes whose
 * text has one of the names are parsed, so that a course without such references costs nothing.
 */
import path from 'node:path';
import type { NoteFile } from '../files/find-notes.ts';
import { readNote } from '../files/read-note.ts';
import { encodePath } from '../html/fill.ts';
import { listLabels, listReferences, namesLabel } from '../markdown/label-text.ts';
import type { Settings } from '../options/settings.ts';
import { findSuggestion } from '../problems/suggest.ts';
import type { CourseLinks, CourseReference, CourseReferences } from '../protocol/course-data.ts';
import type { NoteSource } from '../source/note-source.ts';
import type { Store } from '../store/store.ts';

/** The lectures of a course. */
export interface CourseNotes {
  /** In their order; empty where there is no course. */
  readonly links: ReadonlyMap<NoteFile, CourseLinks>;
  readonly settings: Settings;
  readonly store: Store;
}

/** A note's place in its course, with what it refers to there; undefined where it is in none. */
export async function placeInCourse(
  note: NoteFile,
  source: NoteSource,
  course: CourseNotes,
): Promise<CourseLinks | undefined> {
  const links = course.links.get(note);
  const references = links && (await findReferences(note, source, course));
  return references ? { ...links, references } : links;
}

/** Finds what a note refers to in others; undefined where it refers to nothing that is not in itself. */
async function findReferences(
  note: NoteFile,
  { text, path: own }: NoteSource,
  course: CourseNotes,
): Promise<CourseReferences | undefined> {
  const names = listReferences(text).filter((name) => !namesLabel(text, name));
  if (names.length === 0 || course.links.size === 0) return undefined;
  const found = new Map<string, CourseReference>();
  const known = new Map<string, string>();
  const files = new Set([note.file]);
  for (const [other, { number }] of course.links) {
    // A book's chapters are one note.
    if (files.has(other.file)) continue;
    files.add(other.file);
    const read = await readNote(other);
    if (read.type === 'refused') continue;
    const { source } = read;
    for (const name of listLabels(source.text)) if (!known.has(name)) known.set(name, source.path);
    const named = names.filter((name) => namesLabel(source.text, name));
    for (const name of named) {
      const first = found.get(name);
      if (first) found.set(name, { also: source.path, ...first });
    }
    const sought = named.filter((name) => !found.has(name));
    if (sought.length === 0) continue;
    const labels = await readLabels(source, other.part ? undefined : number, course);
    const folder = path.posix.dirname(own);
    for (const name of sought) {
      const label = labels.get(name);
      if (!label) continue;
      const href = `${encodePath(path.posix.relative(folder, source.path))}${label.href}`;
      found.set(name, { ...label, href });
    }
  }
  const near = names.flatMap((name): [string, string][] => {
    const meant = found.has(name) ? undefined : findSuggestion(name, [...known.keys()]);
    return meant === undefined ? [] : [[name, `Did you mean ${meant} of ${known.get(meant)}?`]];
  });
  return { found: Object.fromEntries(found), near: Object.fromEntries(near) };
}

async function readLabels(
  source: NoteSource,
  number: number | undefined,
  { settings, store }: CourseNotes,
): Promise<ReadonlyMap<string, CourseReference>> {
  // Much code, which few courses need.
  const { parseSource } = await import('./parse-source.ts');
  const { part: _, ...whole } = source;
  const parsed = await parseSource(whole, settings, { store, course: { number } });
  return parsed.labels;
}
