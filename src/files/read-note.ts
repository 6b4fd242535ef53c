import { readFile } from 'node:fs/promises';
import { decode } from '../source/decode.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import type { Facts, RuleId } from '../problems/rules.ts';
import { describeSystemError } from './describe-system-error.ts';
import type { NoteFile } from './find-notes.ts';

/** The largest note that is read, in bytes. */
export const noteLimit: number = 5_000_000;

/** A note's bytes, or why it has none that a deck could be made of. */
export type ReadNote =
  | { readonly bytes: Uint8Array }
  | { readonly bytes: undefined; readonly finding: Finding };

/** Reads a note; one that is too large is not even opened. Never throws: a bad note does not stop the others. */
export async function readNote({ file, size }: NoteFile): Promise<ReadNote> {
  if (size > noteLimit) {
    return refuse('note-too-large', { size: (size / 1e6).toFixed(1), limit: noteLimit / 1e6 });
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return refuse('note-unreadable', { message: describeSystemError(error) });
  }
  const { text } = decode(bytes);
  if (text === undefined) return refuse('note-binary');
  return text.trim() === '' ? refuse('note-empty') : { bytes };
}

function refuse(rule: RuleId, facts: Facts = {}): ReadNote {
  return { bytes: undefined, finding: createFinding(rule, { line: 1, column: 1 }, facts) };
}
