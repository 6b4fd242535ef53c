import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { NoteFile } from '../files/find-notes.ts';
import type { Settings } from '../options/settings.ts';
import { createFinding, type Problem } from '../problems/problem.ts';
import type { DeckLink } from './resolve-links.ts';
import { settleProblems } from './settle-problems.ts';

/** A note of which a deck was made, or could have been. */
export interface LinkingNote {
  readonly note: NoteFile;
  readonly deckLinks: readonly DeckLink[];
}

/** What is known once all notes are built. */
export interface RunOutcome {
  readonly settings: Pick<Settings, 'formats' | 'outDir' | 'rules'>;
  /** Paths of notes that have decks, or will have when another part of the course is built. */
  readonly built: ReadonlySet<string>;
  /** Paths of notes that will have none. */
  readonly unbuilt: ReadonlySet<string>;
}

/** Finds links of a note to decks that neither this run nor an earlier one has made. */
export async function findUnbuilt(
  { note, deckLinks }: LinkingNote,
  { settings, built, unbuilt }: RunOutcome,
): Promise<Problem[]> {
  const folder = path.dirname(path.join(settings.outDir, note.output));
  // What is only checked has no decks, and another note of no part in it is none of its matter.
  const isOpen = ({ note: other }: DeckLink): boolean =>
    settings.formats.length > 0 ? !built.has(other) : unbuilt.has(other);
  const findings = await Promise.all(
    deckLinks.filter(isOpen).map(async (link) => {
      const info = await stat(path.join(folder, `${link.deck}.html`)).catch(() => undefined);
      return info ? [] : [createFinding('link-unbuilt', link.range, { url: link.url })];
    }),
  );
  const own = { file: note.path, sections: [], rules: settings.rules };
  return settleProblems(findings.flat(), own);
}
