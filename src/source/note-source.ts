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
  /** What a deck is made of, where it is not made of all. */
  readonly part?: NotePart;
}

/** A part of a note: a chapter by its place among all, from 0, or first and last lines from 1, both included, in their order. */
export type NotePart =
  | { readonly type: 'chapter'; readonly index: number }
  | { readonly type: 'lines'; readonly ranges: readonly LineRange[] };

/** First and last line, both included. */
export type LineRange = readonly [first: number, last: number];

/** A note's bytes, and where they come from. */
export interface NoteBytes extends Pick<NoteSource, 'path' | 'dir' | 'part'> {
  readonly bytes: Uint8Array;
}

/** Decodes a note; undefined when its bytes are no text. */
export function createSource({ bytes, ...about }: NoteBytes): NoteSource | undefined {
  const { text, findings } = decode(bytes);
  return text === undefined ? undefined : { ...about, text, lines: text.split('\n'), findings };
}
