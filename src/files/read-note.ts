import { readFile } from 'node:fs/promises';
import { decode } from '../source/decode.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import { describeSystemError } from './describe-system-error.ts';
import type { NoteFile } from './find-notes.ts';

/** The largest note that is read, in bytes. */
export const noteLimit: number = 5_000_000;

/** A note's bytes, or why it has none that a deck could be made of. */
export type ReadNote =
  | { readonly bytes: Uint8Array }
  | { readonly bytes: undefined; readonly finding: Finding };

const start = { line: 1, column: 1 };

/** Reads a note; one that is too large is not even opened. Never throws: a bad note does not stop the others. */
export async function readNote({ file, size }: NoteFile): Promise<ReadNote> {
  if (size > noteLimit) {
    const facts = { size: (size / 1e6).toFixed(1), limit: noteLimit / 1e6 };
    return refuse(createFinding('note-too-large', start, facts));
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const facts = { message: describeSystemError(error) };
    return refuse(createFinding('note-unreadable', start, facts));
  }
  const { text } = decode(bytes);
  if (text === undefined) return refuse(createFinding('note-binary', start));
  return text.trim() === '' ? refuse(createFinding('note-empty', start)) : { bytes };
}

function refuse(finding: Finding): ReadNote {
  return { bytes: undefined, finding };
}
