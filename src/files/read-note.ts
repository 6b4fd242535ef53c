import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createFinding, type Finding } from '../problems/problem.ts';
import { createSource, type NoteSource } from '../source/note-source.ts';
import { describeSystemError } from './describe-system-error.ts';
import type { NoteFile } from './find-notes.ts';

/** The largest note that is read, in bytes. */
export const maxNoteSize: number = 5_000_000;

/** A note's text, or why it has none that a deck could be made of. */
export type ReadNote =
  | { readonly type: 'read'; readonly source: NoteSource }
  | { readonly type: 'refused'; readonly finding: Finding };

/** Reads a note; one that is too large is not even opened. Never throws: a bad note does not stop the others. */
export async function readNote({
  file,
  path: shown,
  size,
  bytes: given,
  part,
}: Pick<NoteFile, 'bytes' | 'file' | 'part' | 'path' | 'size'>): Promise<ReadNote> {
  if (size > maxNoteSize) {
    const facts = { size: (size / 1e6).toFixed(1), limit: maxNoteSize / 1e6 };
    return refuse(createFinding('note-too-large', undefined, facts));
  }
  let bytes: Uint8Array;
  try {
    bytes = given ?? (await readFile(file));
  } catch (error) {
    const message = describeSystemError(error);
    return refuse(createFinding('note-unreadable', undefined, { message }));
  }
  const source = createSource({
    path: shown,
    dir: path.dirname(file),
    bytes,
    ...(part && { part }),
  });
  if (source === undefined) return refuse(createFinding('note-binary', undefined));
  if (source.text.trim() === '') return refuse(createFinding('note-empty', undefined));
  return { type: 'read', source };
}

function refuse(finding: Finding): ReadNote {
  return { type: 'refused', finding };
}
