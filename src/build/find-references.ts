/**
 * What a note refers to in other lectures of its course: `[@fig:tide]` where another note has the figure. Only notes whose
 * text has one of the names are parsed, so that a course without such references costs nothing.
 */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { NoteFile } from '../files/find-notes.ts';
import { readNote } from '../files/read-note.ts';
import { encodePath } from '../html/fill.ts';
import { listLabels, listReferences } from '../markdown/label-text.ts';
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

/** A note's place in its course. */
interface CoursePlace {
  /** With what it refers to there; undefined where it is in none. */
  readonly links: CourseLinks | undefined;
  /** Absolute paths of the notes that this depends on. */
  readonly inputs: readonly string[];
}

/** Finds a note's place in its course, and what it refers to there. */
export async function placeInCourse(
  note: NoteFile,
  source: NoteSource,
  course: CourseNotes,
): Promise<CoursePlace> {
  const links = course.links.get(note);
  const found = links && (await findReferences(note, source, course));
  if (!found) return { links, inputs: [] };
  return { links: { ...links, references: found.references }, inputs: found.inputs };
}

/** Finds what a note refers to in others; undefined where it refers to nothing that is not in itself. */
async function findReferences(
  note: NoteFile,
  { text, path: place }: NoteSource,
  course: CourseNotes,
): Promise<(Pick<CoursePlace, 'inputs'> & { readonly references: CourseReferences }) | undefined> {
  const own = new Set(listLabels(text));
  const names = listReferences(text).filter((name) => !own.has(name));
  if (names.length === 0 || course.links.size === 0) return undefined;
  const found = new Map<string, CourseReference>();
  const known = new Map<string, string>();
  const files = new Set([note.file]);
  for (const [other, { number }] of course.links) {
    // A book's chapters are one note.
    if (files.has(other.file)) continue;
    files.add(other.file);
    const theirs = await listNames(other, course.store);
    for (const name of theirs) if (!known.has(name)) known.set(name, other.path);
    const named = names.filter((name) => theirs.has(name));
    for (const name of named) {
      const first = found.get(name);
      if (first) found.set(name, { also: other.path, ...first });
    }
    const sought = named.filter((name) => !found.has(name));
    const read = sought.length > 0 && (await readNote(other));
    if (!read || read.type === 'refused') continue;
    const { source } = read;
    const labels = await readLabels(source, other.part ? undefined : number, course);
    const folder = path.posix.dirname(place);
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
  files.delete(note.file);
  const references = { found: Object.fromEntries(found), near: Object.fromEntries(near) };
  return { references, inputs: [...files] };
}

/** The names that a note gives, read once as long as its file stays as it is. */
async function listNames(note: NoteFile, store: Store): Promise<ReadonlySet<string>> {
  // Of a file that is gone nothing is read.
  const info = await stat(note.file).catch(() => undefined);
  return store.get('label names', [note.file, info?.mtimeMs, info?.size], async () => {
    const read = await readNote(note);
    return new Set(read.type === 'refused' ? [] : listLabels(read.source.text));
  });
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
