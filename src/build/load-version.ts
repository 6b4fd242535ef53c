/** The notes of a version: files and folders as they are, or as git has them. */
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NoteVersion } from '../diff/compare-notes.ts';
import { createFolder } from '../files/create-folder.ts';
import { addExitTask } from '../files/exit-tasks.ts';
import { isNoteName, type NoteFile } from '../files/find-notes.ts';
import { type GitTree, readRevision } from '../files/git.ts';
import { maxNoteSize, readNote } from '../files/read-note.ts';
import { showPath } from '../files/show-path.ts';
import type { Settings } from '../options/settings.ts';
import { CliError } from '../problems/cli-error.ts';
import { findLectures } from './find-lectures.ts';

/** Where a version is. */
export interface VersionPlace {
  /** Of git; the files as they are where there is none. */
  readonly revision: string | undefined;
  /** Absolute. */
  readonly place: string;
}

/** A version, and the two that are compared. */
interface VersionPlaces {
  readonly old: VersionPlace;
  readonly new: VersionPlace;
}

/**
 * Finds what two names mean: files and folders, revisions of git, and `REVISION:PATH`. Without a second name it is the files as
 * they are now. A revision is of the path that the other name has, of the notes of the project where that has none.
 * @throws {CliError} diff-same
 */
export async function findVersions(
  [oldName, newName]: readonly [string, string | undefined],
  root: string,
): Promise<VersionPlaces> {
  const old = await readName(oldName, root);
  const given = newName === undefined ? undefined : await readName(newName, root);
  const standard = (await isThere(path.join(root, 'notes'))) ? path.join(root, 'notes') : root;
  const place =
    given?.place ??
    (newName === undefined && old.revision === undefined ? standard : old.place) ??
    standard;
  const places: VersionPlaces = {
    old: { revision: old.revision, place: old.place ?? place },
    new: { revision: given?.revision, place: given?.place ?? place },
  };
  if (places.old.revision === places.new.revision && places.old.place === places.new.place)
    throw new CliError('diff-same', { path: showPath(root, places.old.place) });
  return places;
}

type Named = { readonly revision: string | undefined; readonly place: string | undefined };

async function readName(name: string, root: string): Promise<Named> {
  const place = path.resolve(root, name);
  // A version that is called as a file is has to be named with a path.
  if (await isThere(place)) return { revision: undefined, place };
  const [, revision = name, inside] = /^([^:]+):(.*)$/s.exec(name) ?? [];
  return { revision, place: inside === undefined ? undefined : path.resolve(root, inside) };
}

async function isThere(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}

/** The notes of a version. */
export interface LoadedVersion {
  readonly type: 'file' | 'folder';
  readonly notes: readonly NoteVersion[];
}

/**
 * Loads the lectures of a version; what is no lecture now is none then. A revision without such a path has no notes.
 * @throws {CliError} what `findLectures` and `readRevision` throw
 */
export async function loadVersion(
  { revision, place }: VersionPlace,
  settings: Settings,
): Promise<LoadedVersion> {
  if (revision === undefined) {
    const info = await stat(place).catch(() => undefined);
    return { type: info?.isFile() ? 'file' : 'folder', notes: await loadNotes(place, settings) };
  }
  const { root } = settings;
  const isWanted = isNoteName;
  const tree = await readRevision({ root, revision, place, isWanted, maxSize: maxNoteSize });
  if (!tree || tree.files.length === 0) return { type: tree?.type ?? 'folder', notes: [] };
  return { type: tree.type, notes: await loadTree(tree, place, settings) };
}

/** Notes of git are laid out in a folder as they were, so that they are found as others are. */
async function loadTree(
  { type, files }: GitTree,
  place: string,
  settings: Settings,
): Promise<NoteVersion[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-'));
  const forget = addExitTask({ type: 'remove', path: folder });
  try {
    const shown = path.relative(settings.root, place);
    const isOutside = shown.startsWith('..') || path.isAbsolute(shown);
    const base = path.join(folder, isOutside ? path.basename(place) : shown);
    for (const { path: name, bytes } of files) {
      const file = type === 'file' ? base : path.join(base, name);
      await createFolder(path.dirname(file));
      await writeFile(file, bytes);
    }
    return await loadNotes(base, { ...settings, root: folder, outDir: path.join(folder, '.none') });
  } catch (error) {
    if (error instanceof CliError && error.id === 'notes-left-out') return [];
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
    forget();
  }
}

function withoutChapters(settings: Settings): Settings {
  return { ...settings, decks: 'note', given: new Set([...settings.given, 'decks']) };
}

async function loadNotes(place: string, settings: Settings): Promise<NoteVersion[]> {
  // A book is compared as a whole.
  const { lectures } = await findLectures([place], withoutChapters(settings));
  const loaded = await Promise.all(lectures.map(loadNote));
  return loaded.flat();
}

/** None where it cannot be read: `check` says why. */
async function loadNote(note: NoteFile): Promise<NoteVersion[]> {
  const read = await readNote(note);
  return read.type === 'read' ? [{ name: note.output, source: read.source }] : [];
}
