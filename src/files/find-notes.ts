import type { Dirent, Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { NotePart } from '../source/note-source.ts';
import { CliError } from '../problems/cli-error.ts';
import { findSuggestion } from '../problems/suggest.ts';
import { describeSystemError } from './describe-system-error.ts';
import { showPath } from './show-path.ts';

/** A note on the disk, before it is read. */
export interface NoteFile {
  /** Absolute. */
  readonly file: string;
  /** As messages show it: relative to the project, with `/`. */
  readonly path: string;
  /** Where its outputs go inside the output folder: relative, with `/`, without an extension. */
  readonly output: string;
  /** Bytes. */
  readonly size: number;
  /** It was named itself, and not found in a folder. */
  readonly isNamed: boolean;
  /** What it holds where it is no file. */
  readonly bytes?: Uint8Array;
  /** What a deck is made of, where it is not made of all. */
  readonly part?: NotePart;
}

/** Which notes to find. */
export interface NoteQuery {
  /** Files and folders, relative to `root`; none means the folder `notes`. */
  readonly inputs: readonly string[];
  /** Absolute folder of the project. */
  readonly root: string;
  /** Absolute folder of the outputs, which is never searched for notes. */
  readonly outDir: string;
  /** What came on the standard input, for the input `-`. */
  readonly stdin?: Uint8Array | undefined;
}

/** The name of a note that comes on the standard input. */
export const stdinName = 'stdin.md';

type Place = Omit<NoteQuery, 'inputs' | 'stdin'>;

/**
 * Finds notes: each file as named, and every Markdown file in and below each folder, sorted by path.
 * Two notes with the same output are refused, and one note named twice is found once.
 * @throws {CliError} input-missing, input-unreadable, notes-missing, output-clash, stdin-unread
 */
export async function findNotes({ inputs, stdin, ...place }: NoteQuery): Promise<NoteFile[]> {
  const { root } = place;
  const names = inputs.length === 0 ? [await findDefault(root)] : inputs;
  const found: NoteFile[] = [];
  for (const name of names) {
    if (name === '-') {
      found.push(createStdinNote(stdin, root));
      continue;
    }
    const input = path.resolve(root, name);
    const info = await loadInfo(name, input);
    const files = info.isDirectory() ? await listMarkdown(input, place) : [input];
    if (files.length === 0)
      throw new CliError('notes-missing', { path: `${showPath(root, input)}/` });
    const base = info.isDirectory() ? input : path.dirname(input);
    const isNamed = !info.isDirectory();
    const notes = await Promise.all(files.map((file) => createNoteFile(file, base, root)));
    found.push(...notes.flat().map((note) => ({ ...note, isNamed })));
  }
  const notes = [...new Map(found.map((note) => [`${note.file}\0${note.output}`, note])).values()];
  refuseClashes(notes);
  return notes;
}

/** A note of the standard input lies in the project's folder: its pictures are relative to that. */
function createStdinNote(bytes: Uint8Array | undefined, root: string): NoteFile {
  if (bytes === undefined) throw new CliError('stdin-unread');
  const file = path.join(root, stdinName);
  return { file, path: stdinName, output: 'stdin', size: bytes.length, isNamed: true, bytes };
}

/** Whether a file is a note by its name. */
export function isNoteName(name: string): boolean {
  return /\.(md|markdown)$/i.test(name);
}

/** Whether a file has the name of Markdown that was made of a note. */
export function isMadeName(name: string): boolean {
  return madeName.test(name);
}

const madeName = /\.(?:gfm|marp)(?=\.md$)/i;

async function findDefault(root: string): Promise<string> {
  const info = await stat(path.join(root, 'notes')).catch(() => undefined);
  if (!info?.isDirectory()) throw new CliError('notes-missing', { path: 'notes/' });
  return 'notes';
}

/** None when the file has gone since it was listed. */
async function createNoteFile(
  file: string,
  base: string,
  root: string,
): Promise<Omit<NoteFile, 'isNamed'>[]> {
  const relative = path.relative(base, file).split(path.sep).join('/');
  const info = await stat(file).catch(() => undefined);
  if (!info) return [];
  const output = relative.replace(/(?<=[^/])\.[^./]+$/, '');
  return [{ file, path: showPath(root, file), output, size: info.size }];
}

async function listMarkdown(folder: string, place: Place): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    // It has gone since its name was read.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw createUnreadable(showPath(place.root, folder), error);
  });
  const lists = await Promise.all(entries.map((entry) => listEntry(entry, folder, place)));
  const files = lists.flat();
  // What was made of a note, and lies beside it, is none.
  const known = new Set(files);
  return files
    .filter((file) => !isMadeName(file) || !known.has(file.replace(madeName, '')))
    .sort(byCodeUnit);
}

async function listEntry(entry: Dirent, folder: string, place: Place): Promise<string[]> {
  const full = path.join(folder, entry.name);
  if (entry.name.startsWith('.')) return [];
  if (entry.isDirectory()) {
    return entry.name === 'node_modules' || full === place.outDir ? [] : listMarkdown(full, place);
  }
  if (!isNoteName(entry.name)) return [];
  // A link to a folder is not followed: it may lead back here.
  const isFile = entry.isFile() || (entry.isSymbolicLink() && (await isLinkToFile(full)));
  return isFile ? [full] : [];
}

async function isLinkToFile(link: string): Promise<boolean> {
  return (await stat(link).catch(() => undefined))?.isFile() ?? false;
}

/** By code units and not by the reader's language: every machine builds in the same order. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** @throws {CliError} output-clash, for two that would be written to one file */
export function refuseClashes(notes: readonly NoteFile[]): void {
  const seen = new Map<string, NoteFile>();
  for (const note of notes) {
    // On many systems `Week1.html` and `week1.html` are one file.
    const key = note.output.normalize('NFC').toLowerCase();
    const first = seen.get(key);
    if (first !== undefined) {
      throw new CliError('output-clash', {
        first: first.path,
        second: note.path,
        output: `${note.output}.*`,
      });
    }
    seen.set(key, note);
  }
}

/** Refuses pipes and devices too: they have no size to check and may never end. */
async function loadInfo(name: string, input: string): Promise<Stats> {
  try {
    const info = await stat(input);
    if (info.isFile() || info.isDirectory()) return info;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw await createMissing(name, input);
    throw createUnreadable(name, error);
  }
  const message = 'it is neither a file nor a folder';
  throw new CliError('input-unreadable', { path: name, message });
}

function createUnreadable(shown: string, cause: unknown): CliError {
  const facts = { path: shown, message: describeSystemError(cause) };
  return new CliError('input-unreadable', facts, { cause });
}

async function createMissing(name: string, input: string): Promise<CliError> {
  const folder = path.dirname(input);
  const neighbours = await readdir(folder).catch(() => []);
  const near = findSuggestion(path.basename(input), neighbours);
  const hint =
    near === undefined
      ? 'Name a note, or a folder of notes.'
      : `Did you mean ${path.join(path.dirname(name), near)}?`;
  return new CliError('input-missing', { path: name, suggestion: hint });
}
