/** A note whose names of other files are to be resolved, and what comes out. */
import type { Section } from '../blocks/section.ts';
import type { Settings } from '../options/settings.ts';
import type { Finding } from '../problems/problem.ts';
import type { Store } from '../store/store.ts';

/** How much of other files' code a note may still show. */
export interface IncludeBudget {
  lines: number;
  /** Of the files, each time that one is named, and of what stands before their lines. */
  bytes: number;
}

/** The note that sections are of. */
export interface WikiNote {
  /** Notes that embed each other, absolute; the last one is the note itself. */
  readonly chain: readonly string[];
  readonly settings: Pick<Settings, 'root' | 'outDir' | 'cache'>;
  readonly store: Store;
  /** Nodes that were embedded in the outermost note so far, those of notes in notes at each level. @default none */
  readonly embedded?: { count: number };
  /** What the outermost note may still show of files of code, notes in it too. @default as much as a note may */
  readonly included?: IncludeBudget;
}

/** Sections without names of Obsidian's, what could not be found, and where it was looked for. */
export interface ResolvedWiki {
  readonly sections: readonly Section[];
  readonly findings: readonly Finding[];
  /** Absolute paths of notes that were embedded, and of those that would be if they were there. */
  readonly inputs: readonly string[];
}
