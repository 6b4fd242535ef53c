import type { Finding } from '../problems/problem.ts';
import { decode } from './decode.ts';

/** A note's text, decoded once. */
export interface NoteSource {
  /** As messages show it: relative to the project, with `/`. */
  readonly path: string;
  /** Absolute folder of the note; pictures are relative to it. */
  readonly dir: string;
  /** With LF line ends. */
  readonly text: string;
  /** The same, line by line. */
  readonly lines: readonly string[];
  /** What was repaired. */
  readonly findings: readonly Finding[];
}

/** A note's bytes, and where they come from. */
export interface NoteBytes extends Pick<NoteSource, 'path' | 'dir'> {
  readonly bytes: Uint8Array;
}

/** Decodes a note; undefined when its bytes are no text. */
export function createSource({ path, dir, bytes }: NoteBytes): NoteSource | undefined {
  const { text, findings } = decode(bytes);
  return text === undefined ? undefined : { path, dir, text, lines: text.split('\n'), findings };
}
